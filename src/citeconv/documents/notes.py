"""Full references in footnotes: which notes hold one, and where several stand in one note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.documents import looks
from citeconv.documents.lines import Line
from citeconv.documents.looks import Opening
from citeconv.text import tidy

_SEMICOLON = re.compile(r";\s+(?=\S)")
_SIGNAL = re.compile(
    r"(?:(?:lihat|lih\.|periksa|baca|see|cf\.)(?: juga| pula| also)?|(?:bandingkan|bdk\.)(?: dengan)?|compare)[:,]? ",
    re.IGNORECASE,
)
"""What leads from the text to a reference, and says nothing of whether there is one."""
_SEEN = 600
"""Characters on either side of a semicolon that are looked at."""


def references(text: str, note: Line) -> Iterator[Line]:
    """The references of a note, each as a line of its own; none for a remark or a short reference back.

    A note is cut at a semicolon where both sides are complete (have a year, an address), and what follows begins as
    references do, or might and both sides look like references. The semicolon belongs to neither.
    """
    for piece in _pieces(text, note):
        shown = _unled(piece.text)
        if looks.likely(shown) or (looks.complete(shown) and looks.begins(shown)):
            yield piece


def _pieces(text: str, note: Line) -> Iterator[Line]:
    start = note.start
    for match in _SEMICOLON.finditer(text, note.start, note.end):
        above = text[max(start, match.start() - _SEEN) : match.start()]
        below = text[match.end() : min(note.end, match.end() + _SEEN)]
        if _apart(tidy(above), _unled(tidy(below))):
            yield note._replace(start=start, end=match.start(), text=tidy(text[start : match.start()]))
            start = match.end()
    yield note._replace(start=start, text=tidy(text[start : note.end]))


def _unled(text: str) -> str:
    return text[match.end() :] if (match := _SIGNAL.match(text)) else text


def _apart(above: str, below: str) -> bool:
    if not (looks.complete(above) and looks.complete(below)):
        return False
    if looks.begins(below):
        return True
    return looks.opening(below) is Opening.POSSIBLE and looks.likely(above) and looks.likely(below)
