"""What kind of work a cut reference cites: a linear vote of its fields and of the words in them."""

from __future__ import annotations

import re

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
_WORDY = ("container-title", "genre", "event-title", "collection-title", "note", "publisher")

_unpacked = Lanes(len(KINDS)).unpacked


def kind_features(cells: Lattice, segments: tuple[Segment, ...]) -> list[str]:
    """What speaks for one kind or another: ``has=issue``, ``container-title:word=jurnal``, ``title:mark=law``."""
    there = sorted({label for _, _, label in segments})
    found = [f"has={label}" for label in there] or ["has=nothing"]
    found.extend(
        f"no={label}"
        for label in ("author", "title", "container-title", "publisher", "page", "URL")
        if label not in there
    )
    said = {cells.text[token.start : token.end].lower() for token in cells.tokens}
    said |= {part for word in said if "." in word or "/" in word for part in re.split(r"\W+", word)}
    found.extend(f"says={cue}" for cue, cues in CUES.items() if not cues.isdisjoint(said))
    found.extend(f"mark={kind}" for kind in sorted({token.kind for token in cells.tokens} & _TELLING))
    found.extend(f"has={a}+{b}" for k, a in enumerate(there) for b in there[k + 1 :])
    for i, j, label in segments:
        tokens = [token for k in range(i, j) for token in cells.piece(k)]
        found.extend(f"{label}:mark={kind}" for kind in sorted({token.kind for token in tokens} - {"word", "initials"}))
        words = [cells.text[token.start : token.end].lower() for token in tokens]
        if label in ("title", "container-title", "publisher", "note", "collection-title", "author"):
            found.extend(f"{label}:says={cue}" for cue, cues in CUES.items() if not cues.isdisjoint(words))
        if label == "title":
            found.extend(f"title:word{k}={word}" for k, word in enumerate(words[:2]))
            if "“" in cells.gaps[i] or '"' in cells.gaps[i]:
                found.append("title-quoted")
        elif label in _WORDY:
            found.extend(f"{label}:word={word}" for word in sorted(set(words)))
            found.append(f"{label}:first={words[0]}")
            if "”" in cells.gaps[i] or '"' in cells.gaps[i]:
                found.append(f"{label}-behind-quotes")
        elif label == "URL":
            found.append("URL:path" if words[-1].rstrip("/").count("/") > 2 else "URL:host")
    return found


def kind_of(cells: Lattice, segments: tuple[Segment, ...], weights: Weights) -> Kind:
    """The most likely kind; `Kind.DOCUMENT` where nothing tells."""
    if cells.tokens and cells.tokens[0].kind == "interview":
        return Kind.INTERVIEW
    there = {token.kind for token in cells.tokens}
    if "short" in there:
        return Kind.DOCUMENT
    total = sum(map(weights.votes.__getitem__, kind_features(cells, segments)))
    votes = {kind: vote for kind, vote in zip(KINDS, _unpacked(total), strict=True) if vote}
    if there.isdisjoint(_LEGAL_MARKS) and not any(label == "number" for _, _, label in segments):
        votes = {kind: vote for kind, vote in votes.items() if kind not in LEGAL}
    if {label for _, _, label in segments} <= {"title"} and there.isdisjoint(_LEGAL_MARKS):
        return Kind.DOCUMENT
    return max(votes, key=lambda kind: (votes[kind], kind), default=Kind.DOCUMENT)
