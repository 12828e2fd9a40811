"""Where a reference may be cut: pieces between punctuation and marks, and the gaps between them.

A segment is a run of pieces; the lattice is all of them that respect quotation marks. Delimiting punctuation lies in
the gaps and so belongs to no segment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citeconv.chicago.marks import Token, tokens

_SOFT = frozenset(
    "word law case paper meeting report interview in see online role site circa age".split()
)
"""Kinds that run on with the words around them where only a space divides them."""
_ABBREVIATED = frozenset("st pt cv ud dr drs dra ir prof hj kh tgk tgh kms pdt sdr mv jo b bt mc".split())
"""Words whose full stop ends nothing."""
_SHORTENED = frozenset("moch moh muh muhd much mohd abd abdul ach akh ahm syd".split())
"""Names whose full stop ends nothing where a name begins: *Moh. Mahfud MD, “...”*, *terj. Moch. Nur Ichwan*."""
_ANNOUNCED = frozenset(("translated-by", "edited-by"))
_TRADING = re.compile(r"(?:ltd|inc|llc|plc|pte)\b", re.IGNORECASE)
"""What stands behind a comma and is one name with what is before it: ``John Wiley & Sons, Inc.``"""
_SAID = {"in": "?!’"}
"""Signs of a word that end what came before it; *‘A Title’ in* has no other."""
_OPEN = "“„«"
_SINGLE = re.compile(
    r"(?:^|(?<=[,.);:]\s))‘(?=[^\s‘])((?:[^‘’]|(?<=\w)’(?=\w))+)’(?=[.,;]|\s[(\[]|\s(?:in|dalam|(?:19|20)\d\d,)\s)"
    r"|^'(?=[^\s'])((?:[^']|(?<=\w)'(?=\w))+)'(?=,?\s(?:19|20)\d\d,\s)",
    re.IGNORECASE,
)
"""What stands in single quotation marks, and something follows that delimits: three words and more are a title."""
MOST_PIECES = 150
"""What goes beyond it in one reference is read as one piece: the time a reference takes stays bounded."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """A reference cut into pieces: piece ``k`` holds tokens ``bounds[k]`` to ``bounds[k + 1]``.

    ``gaps[k]`` is what stands before piece ``k`` (``gaps[-1]`` after the last); ``closed[k]`` says that no segment may
    begin or end at gap ``k`` because it lies inside quotation marks.
    """

    text: str
    tokens: tuple[Token, ...]
    bounds: tuple[int, ...]
    gaps: tuple[str, ...]
    closed: tuple[bool, ...]

    def __len__(self) -> int:
        """How many pieces."""
        return len(self.bounds) - 1

    def piece(self, k: int) -> tuple[Token, ...]:
        """The tokens of piece ``k``."""
        return self.tokens[self.bounds[k] : self.bounds[k + 1]]

    def start(self, k: int) -> int:
        """Where piece ``k`` begins in the text."""
        return self.tokens[self.bounds[k]].start

    def end(self, k: int) -> int:
        """Where piece ``k - 1`` ends: the end of a segment up to gap ``k``."""
        return self.tokens[self.bounds[k] - 1].end

    def kinds(self, i: int, j: int) -> set[str]:
        """The kinds of the tokens of pieces ``i`` to ``j - 1``."""
        return {token.kind for token in self.tokens[self.bounds[i] : self.bounds[j]]}

    def segment(self, i: int, j: int) -> str:
        """The text of pieces ``i`` to ``j - 1``."""
        return self.text[self.start(i) : self.end(j)]


def lattice(text: str) -> Lattice:
    """The lattice of one reference."""
    found = tokens(text)
    bounds = _bounds(text, found)
    if len(bounds) > MOST_PIECES + 1:
        bounds = [*bounds[:MOST_PIECES], len(found)]
    starts = [found[k].start for k in bounds[:-1]]
    ends = [found[k - 1].end for k in bounds[1:]]
    edges = list(zip([0, *ends], [*starts, len(text)], strict=True))
    gaps = [text[start:end] for start, end in edges]
    quoted = _quoted(text)
    closed = [any(a < start and end < b for a, b in quoted) for start, end in edges]
    return Lattice(text, tuple(found), tuple(bounds), tuple(gaps), tuple(closed))


def _bounds(text: str, found: list[Token]) -> list[int]:
    """The indices of the tokens that begin a piece, and the number of tokens."""
    bounds = [0] if found else []
    for k in range(1, len(found)):
        before, after = found[k - 1], found[k]
        gap = text[before.end : after.start]
        if gap in (". ", ".") and after.kind in _SOFT:
            word = text[before.start : before.end].lower()
            if word in _ABBREVIATED or (word in _SHORTENED and _begins_a_name(found, k - 1)):
                continue
        if gap == "/" and before.kind == after.kind == "word":
            continue
        if gap == ", " and _TRADING.match(text, after.start):
            continue
        if (gap and not gap.isspace()) or text[before.end - 1] in _SAID.get(after.kind, "?!"):
            bounds.append(k)
        elif after.kind in _SOFT or after.kind == "initials":
            if before.kind not in _SOFT and before.kind != "roman":
                bounds.append(k)
        else:
            bounds.append(k)
    return [*bounds, len(found)] if found else [0]


def _begins_a_name(found: list[Token], k: int) -> bool:
    """Whether token ``k`` stands where a name may begin: first, behind initials, or behind *terj.*"""
    return k == 0 or found[k - 1].kind in _ANNOUNCED or (k == 1 and found[0].kind == "initials")


def _quoted(text: str) -> list[tuple[int, int]]:
    """Where each pair of quotation marks stands: positions of its opening and closing mark.

    Single ones count where a text has no double ones: they may be apostrophes, and signs of Arabic. An opening mark
    without a closing one closes nothing off (printers forget them).
    """
    if not any(mark in text for mark in "“„«”»\""):
        return [match.span() for match in _SINGLE.finditer(text) if match[0].count(" ") > 1]
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[“„«”»\"]", text):
        mark, at = match[0], match.start()
        opens = mark in _OPEN or (mark == '"' and (not opened and (at == 0 or not text[at - 1].isalnum())))
        if opens:
            opened.append(at)
        elif opened:
            pairs.append((opened.pop(), at))
    return pairs
