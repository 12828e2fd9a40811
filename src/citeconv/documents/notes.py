"""Full references in footnotes: which notes hold one, and where several stand in one note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.documents import looks
from citeconv.documents.lines import Line
from citeconv.documents.looks import Opening
from citeconv.text import tidy

_SEMICOLON = re.compile(r";\s+(?=\S)")
_SEEN = 600
"""Characters on either side of a semicolon that are looked at."""


def references(text: str, note: Line) -> Iterator[Line]:
    """The references of a note, each as a line of its own; none for a remark or a short reference back.

    A note is cut at a semicolon where both sides are complete (have a year, an address), and what follows begins as
    references do, or might and both sides look like references. The semicolon belongs to neither.
    """
    for piece in _pieces(text, note):
        if looks.likely(piece.text) or (looks.complete(piece.text) and looks.begins(piece.text)):
            yield piece


def _pieces(text: str, note: Line) -> Iterator[Line]:
    start = note.start
    for match in _SEMICOLON.finditer(text, note.start, note.end):
        above = text[max(start, match.start() - _SEEN) : match.start()]
        below = text[match.end() : min(note.end, match.end() + _SEEN)]
        if _apart(tidy(above), tidy(below)):
            yield note._replace(start=start, end=match.start(), text=tidy(text[start : match.start()]))
            start = match.end()
    yield note._replace(start=start, text=tidy(text[start : note.end]))


def _apart(above: str, below: str) -> bool:
    if not (looks.complete(above) and looks.complete(below)):
        return False
    if looks.begins(below):
        return True
    return looks.opening(below) is Opening.POSSIBLE and looks.likely(above) and looks.likely(below)
