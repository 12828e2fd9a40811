"""The printed lines of a PDF set one after the other: one text, in which line ends that broke a word are mended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from citeconv.documents.breaks import line_ends
from citeconv.documents.lines import Line
from citeconv.documents.pdf.rows import Printed
from citeconv.parsed import Join
from citeconv.text import tidy

_LETTER = 0.5
"""The width of a letter, in sizes: what indents and room are counted in."""
_GAP = 1.25
"""The distance of two lines, in usual ones, from which a paragraph ends between them."""
_USUAL = 0.3
"""The usual distance is the one that this share of lines falls short of: lists have many paragraphs."""
_FULL = 0.9
"""This share of the lines of a column ends before its right edge; single addresses run out of it."""
_NO_ROOM = 2
"""Columns that a full line leaves free at most."""
_DEEPEST = 6
"""Lines are indented by so many sizes at most."""


class Running(NamedTuple):
    """The text of a PDF and what is known of its lines."""

    text: str
    lines: list[Line]
    pages: list[int]
    """The page that each line stands on, from 1."""
    italics: list[tuple[int, int]]
    joins: list[Join]


class _Column(NamedTuple):
    """Where the lines of a column begin, where they are full, and how far they stand apart."""

    left: float
    right: float
    leading: float
    rows: int


class _Placed(NamedTuple):
    printed: Printed
    page: int
    column: _Column
    gap: bool
    """Whether a paragraph ends above it."""
    turns: bool
    """Whether it is the first of its column."""


def running(pages: Sequence[Sequence[Printed]]) -> Running:
    """The lines of all pages as one text; a gap between paragraphs is a blank line."""
    placed = list(_placed(pages))
    ends = line_ends([line.printed.text for line in placed])
    found = Running("", [], [], [], [])
    parts: list[str] = []
    at = 0
    carried = ""
    for line, below in zip(placed, [*placed[1:], None], strict=False):
        shown = line.printed.text
        whole = carried + shown
        full = _room(line) <= _NO_ROOM
        removed = ends.removed(whole, below.printed.text, full=full) if below and not below.gap else None
        carried = "" if removed is None else whole[: len(whole) - len(removed) + 1].rpartition(" ")[2]
        kept = shown[: len(shown) - len(removed) + 1] if removed else shown
        end = at + len(kept)
        found.lines.append(_line(line, kept, at))
        found.pages.append(line.page)
        found.italics.extend((at + span.start, min(at + span.end, end)) for span in line.printed.italics)
        if removed:
            found.joins.append(Join(end, removed))
        parts.append(kept if removed or below is None else kept + ("\n\n" if below.gap else "\n"))
        at += len(parts[-1])
    return found._replace(text="".join(parts))


def _line(line: _Placed, shown: str, at: int) -> Line:
    letter = line.printed.size * _LETTER
    return Line(
        start=at,
        end=at + len(shown),
        text=tidy(shown),
        indent=max(0, round((line.printed.left - line.column.left) / letter)),
        gap=line.gap,
        turns=line.turns,
        room=_room(line),
    )


def _room(line: _Placed) -> int:
    return round((line.column.right - line.printed.right) / (line.printed.size * _LETTER))


def _placed(pages: Sequence[Sequence[Printed]]) -> Iterator[_Placed]:
    columns = _columns(pages)
    above: Printed | None = None
    last: object = None
    for number, page in enumerate(pages, 1):
        for line in page:
            here = number, line.column
            column = columns[here]
            apart = here == last and above is not None and above.base - line.base > _GAP * column.leading
            yield _Placed(line, number, column, apart or above is None, here != last)
            above, last = line, here


def _columns(pages: Sequence[Sequence[Printed]]) -> Mapping[tuple[int, int], _Column]:
    """The columns of each page; one that holds only the indented rest of a paragraph has the edge of its like."""
    lines = defaultdict(list)
    for number, page in enumerate(pages, 1):
        for line in page:
            lines[number, line.column].append(line)
    columns = {spot: _column(several) for spot, several in lines.items()}
    alike = sorted(columns.values(), key=lambda column: -column.rows)
    size = {spot: several[0].size for spot, several in lines.items()}
    return {spot: _with_edges(column, alike, size[spot]) for spot, column in columns.items()}


def _column(lines: Sequence[Printed]) -> _Column:
    rights = sorted(line.right for line in lines)
    distances = sorted(above.base - line.base for above, line in pairwise(lines))
    return _Column(
        left=min(line.left for line in lines),
        right=rights[int(_FULL * (len(rights) - 1))],
        leading=distances[int(_USUAL * len(distances))] if distances else 0.0,
        rows=len(lines),
    )


def _with_edges(column: _Column, alike: Sequence[_Column], size: float) -> _Column:
    """The column with the edges of the largest one that can be the same column on another page."""
    for other in alike:
        if other.rows <= column.rows:
            break
        if 0 <= column.left - other.left < _DEEPEST * size and column.right < other.right + size:
            return column._replace(left=other.left, right=other.right, leading=min(column.leading, other.leading))
    return column
