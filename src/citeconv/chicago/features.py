"""What is asked about a segment: named questions, each about its edges, its pieces, its gaps or the whole of it.

A feature's name says what it saw: ``begin.gap=. “`` (the segment begins behind a full stop and an opening quotation
mark), ``end.next=year``, ``word=press``, ``cross=: `` (it runs over a colon), ``quoted``. The weights file is
readable by them.

Most questions concern one place only, so their weights are added up once for each place and shared by all segments that
begin, end or run there; only those of `Features.whole` are asked anew for each segment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citeconv.chicago.lattice import Lattice
from citeconv.chicago.lexicon import words

_WORD_KINDS = frozenset(("word", "law", "case", "paper", "meeting", "report", "genre", "interview", "in", "editor"))
_QUOTE_MARKS = str.maketrans({"„": "“", "«": "“", "»": "”", "‟": "“"})
_FLAGS = {
    "url": ("url", "doi"),
    "access": ("accessed",),
    "numbered": ("volume", "issue"),
    "pages": ("page", "range"),
    "printing": ("printing",),
    "genre": ("genre",),
    "law": ("law", "case"),
    "paper": ("paper", "meeting"),
    "report": ("report",),
    "in": ("in",),
    "editor": ("editor", "edited-by"),
    "gazette": ("gazette", "article"),
}


@dataclass(frozen=True, slots=True)
class Features:
    """The answers for one lattice, by where a segment begins and ends, what it holds and what it crosses."""

    begin: list[list[str]]
    """For gap ``i``: of a segment that begins behind it."""
    end: list[list[str]]
    """For gap ``j``: of a segment that ends before it."""
    inside: list[list[str]]
    """For piece ``k``: of a segment that holds it."""
    cross: list[list[str]]
    """For gap ``k``: of a segment that runs over it."""
    lengths: list[int]
    """How many words the pieces before gap ``k`` have."""
    gaps: list[str]
    depths: list[int]
    """How many brackets are open where piece ``k`` stands."""
    closing: list[int]
    """How many brackets gap ``k`` closes before it opens any."""
    forms: list[str]
    """The shapes of the words of piece ``k``."""
    towns: list[bool]
    """Whether piece ``k`` is the name of a town."""

    def whole(self, i: int, j: int) -> list[str]:
        """Features of pieces ``i`` to ``j - 1`` as a whole."""
        length = self.lengths[j] - self.lengths[i]
        before, after = self.gaps[i], self.gaps[j]
        found = [f"length={_bucket(length)}", f"between={before}|{after}"]
        if before.endswith("“") and "”" in after:
            found.append("quoted")
        if before.endswith("(") and ")" in after[:2]:
            found.append("bracketed")
        depth = self.depths[i]
        if j - i > 1 and min(self.depths[i + 1 : j]) < depth:
            found.append("leaves-bracket")
        elif self.depths[j - 1] - self.closing[j] > depth:
            found.append("opens-bracket")
        if j - i <= 4:
            found.append(
                f"form={self.forms[i]}{''.join(self.gaps[k] + self.forms[k] for k in range(i + 1, j))}{after[:1]}"
            )
        if j - i == 1:
            found.append("one-piece")
            if self.towns[i]:
                found.append("town")
        return found


def features(cells: Lattice) -> Features:
    """The features of all segments of a lattice."""
    gaps = [_gap(cells, k) for k in range(len(cells.gaps))]
    count = len(cells)
    kinds = [[token.kind for token in cells.piece(k)] for k in range(count)]
    texts = [[cells.text[token.start : token.end] for token in cells.piece(k)] for k in range(count)]
    flags = _flags(cells, kinds)
    lengths = [0]
    for k in range(count):
        lengths.append(lengths[-1] + len(kinds[k]))
    return Features(
        begin=[_begin(k, gaps, kinds, texts, flags) for k in range(count)],
        end=[[]] + [_end(k, gaps, kinds, texts) for k in range(1, count + 1)],
        inside=[_inside(kinds[k], texts[k]) for k in range(count)],
        cross=[[]] + [_cross(gaps[k], kinds[k - 1][-1], kinds[k][0], texts[k][0]) for k in range(1, count)],
        lengths=lengths,
        gaps=gaps,
        depths=_depths(cells.gaps),
        closing=[sum(mark in ")]" for mark in re.split(r"[(\[]", gap)[0]) for gap in cells.gaps],
        forms=[_form(kinds[k], texts[k]) for k in range(count)],
        towns=[_is_town(texts[k]) for k in range(count)],
    )


def _begin(k: int, gaps: list[str], kinds: list[list[str]], texts: list[list[str]], flags: list[str]) -> list[str]:
    gap, kind, text = gaps[k], kinds[k][0], texts[k][0]
    before = kinds[k - 1][-1] if k else "start"
    shape = _shape(kind, text)
    found = [
        f"begin.gap={gap}",
        f"begin.kind={kind}",
        f"begin.before={before}",
        f"begin.place={min(k, 5)}",
        f"begin.gap={gap}&{shape}",
        f"begin.before={before}&{shape}",
        f"begin.before={before}&gap={gap}",
        "begin.quoted-before" if any("”" in one for one in gaps[1 : k + 1]) else "begin.unquoted-before",
        "begin.year-before" if any(one[0] in ("year", "date") for one in kinds[:k]) else "begin.no-year-before",
    ]
    if k:
        found.append(f"begin.last-word={texts[k - 1][-1].lower()}")
    if kind in _WORD_KINDS:
        found.append(f"begin.word={text.lower()}")
    found.extend(f"{flag}&begin" for flag in flags)
    return found


def _end(k: int, gaps: list[str], kinds: list[list[str]], texts: list[list[str]]) -> list[str]:
    gap = gaps[k]
    last = k == len(kinds)
    kind, text = ("end", "") if last else (kinds[k][0], texts[k][0])
    shape = "end" if last else _shape(kind, text)
    found = [
        f"end.gap={gap}",
        f"end.next={kind}",
        f"end.gap={gap}&{shape}",
        f"end.last={_shape(kinds[k - 1][-1], texts[k - 1][-1])}",
        f"end.last={kinds[k - 1][-1]}&next={kind}",
        "end.quote-later" if any("“" in one for one in gaps[k:]) else "end.no-quote-later",
        "end.year-later" if any(one[0] in ("year", "date") for one in kinds[k:]) else "end.no-year-later",
        f"end.word={texts[k - 1][-1].lower()}",
    ]
    if not last:
        after = "end" if k + 1 == len(kinds) else kinds[k + 1][0]
        found.append(f"end.next={shape}&then={gaps[k + 1]}{after}")
        if kind in _WORD_KINDS:
            found.append(f"end.next-word={text.lower()}")
    return found


def _inside(kinds: list[str], texts: list[str]) -> list[str]:
    found = []
    for kind, text in zip(kinds, texts, strict=True):
        if kind != "word":
            found.append(f"kind={kind}")
        if kind in _WORD_KINDS:
            lower = text.lower()
            found.append(f"word={lower}")
            if lower in words("organizations"):
                found.append("organization")
            if len(lower) > 4:
                found.append(f"tail={lower[-3:]}")
    shapes = [_shape(kind, text) for kind, text in zip(kinds, texts, strict=True) if kind == "word"]
    found.extend(f"shape={shape}" for shape in shapes)
    if len(shapes) > 1 and "lower" not in shapes:
        found.append("all-capitalised")
    return found


def _cross(gap: str, before: str, kind: str, text: str) -> list[str]:
    shape = _shape(kind, text)
    return [f"cross={gap}", f"cross={gap}&{shape}", f"cross={before}{gap}{kind}"]


def _flags(cells: Lattice, kinds: list[list[str]]) -> list[str]:
    """What the reference as a whole has: ``with-url``, ``with-volume`` ... and how its names and year stand."""
    there = {kind for piece in kinds for kind in piece}
    flags = [f"with-{name}" for name, marks in _FLAGS.items() if not there.isdisjoint(marks)]
    if any("“" in gap or '"' in gap for gap in cells.gaps):
        flags.append("with-quotes")
    if any(piece[0] in ("year", "date", "no-date") for piece in kinds[1:4]):
        flags.append("year-early")
    if any("(" in gap for gap in cells.gaps):
        flags.append("with-brackets")
    if cells.gaps and len(kinds) > 1 and "," in cells.gaps[1] and len(kinds[0]) == 1:
        flags.append("inverted")
    return flags


def _gap(cells: Lattice, k: int) -> str:
    """A gap as features see it: one kind of dash and quotation mark, single spaces, the ``?`` before it, six signs."""
    plain = re.sub(r"\s+", " ", re.sub(r"[-–—−]+", "-", cells.gaps[k].translate(_QUOTE_MARKS)))
    if '"' in plain:
        plain = re.sub(r'(?<=[ (])"', "“", plain).replace('"', "”" if k else "“")
    if k and (last := cells.text[cells.end(k) - 1]) in "?!":
        plain = last + plain
    return plain[:6]


def _depths(gaps: tuple[str, ...]) -> list[int]:
    """How many brackets are open where the piece behind each gap begins."""
    depths, depth = [], 0
    for gap in gaps:
        depth = max(0, depth + gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]"))
        depths.append(depth)
    return depths


def _shape(kind: str, text: str) -> str:
    if kind not in _WORD_KINDS:
        return kind
    if text.islower():
        return "lower"
    if len(text) > 1 and text.isupper():
        return "upper"
    return "capital" if text[:1].isupper() else "other"


def _form(kinds: list[str], texts: list[str]) -> str:
    """``C`` capitalised, ``U`` upper case, ``l`` lower case, ``p`` particle, ``&`` and; beyond four words ``+``."""
    signs = []
    for kind, text in zip(kinds, texts, strict=True):
        shape = _shape(kind, text)
        if text.lower() in ("dan", "and", "serta"):
            signs.append("&")
        elif shape in ("lower", "capital", "upper"):
            signs.append(
                "p" if text.lower() in words("particles") else {"lower": "l", "capital": "C", "upper": "U"}[shape]
            )
        else:
            signs.append(f"<{shape}>")
    return "".join(signs[:4]) + ("+" if len(signs) > 4 else "")


def _bucket(length: int) -> str:
    for most in (1, 2, 3, 4, 6, 9, 13, 18, 25):
        if length <= most:
            return str(most)
    return "more"


def _is_town(texts: list[str]) -> bool:
    name = " ".join(texts).lower()
    return name in words("towns") or name in words("towns-old")
