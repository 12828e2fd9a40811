"""What kind of work a cut reference cites: a linear vote of its fields and of the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from citeconv.chicago.cues import CUES
from citeconv.chicago.decode import Segment
from citeconv.chicago.lanes import Lanes
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.law import LEGAL
from citeconv.chicago.weights import KINDS, Weights
from citeconv.model import Kind

_TELLING = frozenset("law case gazette article paper meeting report genre interview role url doi accessed".split())
_LEGAL_MARKS = frozenset(("law", "case", "gazette", "article", "issue", "code"))
"""Without one of these a work is no law and no decision, though it has a title only, as they have."""
_OF_FILMS = frozenset(("sutradara", "director", "dir.", "produser"))
"""Role words behind the names of those who made a film."""
_COMMUNICATION = re.compile(r"(?:personal\s+)?(?:communication|komunikasi)", re.IGNORECASE)
_CONTAINERS = (
    (re.compile(r"youtube", re.IGNORECASE), Kind.MOTION_PICTURE),
    (re.compile(r"(?:prosiding|proceedings?)\b.*", re.IGNORECASE), Kind.PAPER_CONFERENCE),
)
"""What some containers say by themselves (guide of the gold)."""
_REPORT = re.compile(r"(?:laporan|report)\b(?!.*\bakhir\b).*", re.IGNORECASE)
_WORDY = ("container-title", "genre", "event-title", "collection-title", "note", "publisher")

_SAYING = frozenset(("title", "container-title", "publisher", "note", "collection-title", "author"))
_EXPECTED = ("author", "title", "container-title", "publisher", "page", "URL")
_UNTELLING = frozenset(("word", "initials"))
_CUE_OF = {word: [cue for cue, others in CUES.items() if word in others] for words in CUES.values() for word in words}
_TELLTALES = frozenset(_CUE_OF)

_unpacked = Lanes(len(KINDS)).unpacked


def kind_features(cells: Lattice, segments: tuple[Segment, ...]) -> list[str]:
    """What speaks for one kind or another: ``has=issue``, ``container-title:word=jurnal``, ``title:mark=law``."""
    tokens, marks = cells.tokens, [token.kind for token in cells.tokens]
    lower = [cells.text[start:end].lower() for _, start, end in tokens]
    found = list(_held(tuple(sorted({label for _, _, label in segments}))))
    said = {*lower}
    for word in lower:
        if "." in word or "/" in word:
            said.update(re.split(r"\W+", word))
    found.extend(f"says={cue}" for cue in _cues(said))
    found.extend(f"mark={kind}" for kind in sorted(_TELLING.intersection(marks)))
    for i, j, label in segments:
        first, last = cells.bounds[i], cells.bounds[j]
        words = lower[first:last]
        found.extend([f"{label}:mark={kind}" for kind in sorted(set(marks[first:last]) - _UNTELLING)])
        if label in _SAYING:
            found.extend([f"{label}:says={cue}" for cue in _cues(words)])
        if label == "title":
            found.extend(f"title:word{k}={word}" for k, word in enumerate(words[:2]))
            if "“" in cells.gaps[i] or '"' in cells.gaps[i]:
                found.append("title-quoted")
        elif label in _WORDY:
            found.extend([f"{label}:word={word}" for word in sorted(set(words))])
            found.append(f"{label}:first={words[0]}")
            if "”" in cells.gaps[i] or '"' in cells.gaps[i]:
                found.append(f"{label}-behind-quotes")
        elif label == "URL":
            found.append("URL:path" if words[-1].rstrip("/").count("/") > 2 else "URL:host")
    return found


@lru_cache(maxsize=1024)
def _held(there: tuple[str, ...]) -> tuple[str, ...]:
    """What the fields that are there say, alone and by twos, and those that are not."""
    return (
        *([f"has={label}" for label in there] or ["has=nothing"]),
        *(f"no={label}" for label in _EXPECTED if label not in there),
        *(f"has={one}+{other}" for one, other in combinations(there, 2)),
    )


def _cues(words: Iterable[str]) -> list[str]:
    """The cues that the words are, each once."""
    return sorted({cue for word in _TELLTALES.intersection(words) for cue in _CUE_OF[word]})


def kind_of(cells: Lattice, segments: tuple[Segment, ...], weights: Weights) -> Kind:
    """The most likely kind; `Kind.DOCUMENT` where nothing tells."""
    if cells.tokens and cells.tokens[0].kind == "interview":
        return Kind.PERSONAL_COMMUNICATION if _COMMUNICATION.match(cells.text, cells.start(0)) else Kind.INTERVIEW
    there = {token.kind for token in cells.tokens}
    if "role" in there and not _OF_FILMS.isdisjoint(_roles(cells)):
        return Kind.MOTION_PICTURE
    if "short" in there:
        return Kind.DOCUMENT
    if told := _told_by_container(cells, segments) or _told_by_genre(cells, segments):
        return told
    labels = {label for _, _, label in segments}
    unlegal = there.isdisjoint(_LEGAL_MARKS)
    if unlegal and labels <= {"title"}:
        return Kind.DOCUMENT
    total = sum(map(weights.votes.__getitem__, kind_features(cells, segments)))
    votes = [(vote, kind) for vote, kind in zip(_unpacked(total), KINDS, strict=True) if vote]
    if unlegal and "number" not in labels:
        votes = [(vote, kind) for vote, kind in votes if kind not in LEGAL]
    return max(votes)[1] if votes else Kind.DOCUMENT


def _roles(cells: Lattice) -> set[str]:
    """The words in brackets that say what somebody did."""
    return {cells.text[start:end].lower() for mark, start, end in cells.tokens if mark == "role"}


def _told_by_genre(cells: Lattice, segments: tuple[Segment, ...]) -> Kind | None:
    """A report, where it calls itself one: *Laporan Penelitian*, but for that of a student, *Laporan Tugas Akhir*."""
    names = [cells.segment(i, j) for i, j, label in segments if label == "genre"]
    return Kind.REPORT if any(map(_REPORT.fullmatch, names)) else None


def _told_by_container(cells: Lattice, segments: tuple[Segment, ...]) -> Kind | None:
    """The kind that the name of the container gives away, if it does."""
    names = [cells.segment(i, j) for i, j, label in segments if label == "container-title"]
    return next((kind for name in names for form, kind in _CONTAINERS if form.fullmatch(name)), None)
