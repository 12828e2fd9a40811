"""Words of a page put into rows, and rows into printed lines in the order a reader takes them: column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from citeconv.diagnostics import Span
from citeconv.documents.passage import Passage
from citeconv.documents.pdf.words import Word

_LEVEL = 0.4
"""Words whose base lines differ by less, in sizes of the letters, stand on one line: raised numbers do."""
_SPACE = 0.12
_GUTTER = 0.8
"""The least space between two columns, in sizes of the letters."""
_NARROWEST = 0.26
"""The least width of a column, as a share of the printed width: labels of a list are no column."""
_FEWEST = 8
"""Lines that two columns have at least where they are first seen; further ones may be shorter."""
_ALIGNED = 0.8
"""The least share of a column's lines that begin not far from its edge."""
_LONG = 14
"""A longer word, in sizes of its letters, is an address that may run out of its column."""
_TRIED = 20
_EDGE = 3
_INDENT = 45
"""Lines begin so far from the edge of their column, in points, at most; two columns are farther apart."""

Row = list[Word]


class Printed(NamedTuple):
    """A line as printed, in points from the lower left corner of its page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    column: int
    """Which column of the page, from 0, in reading order."""
    italics: tuple[Span, ...] = ()


def rows(words: Iterable[Word]) -> list[Row]:
    """Words that stand on one level, whatever columns they belong to, from the top of the page down."""
    found: list[Row] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        near = (row for row in found[-2:] if abs(row[0].base - word.base) < _LEVEL * max(row[0].size, word.size))
        row = next(near, None)
        if row is None:
            found.append([word])
        else:
            row.append(word)
    return [sorted(row, key=lambda word: word.left) for row in found]


def gutters(pages: Iterable[Sequence[Row]]) -> list[float]:
    """The places at which, on some page, a column of many lines begins beside another."""
    found: dict[float, int] = {}
    for page in pages:
        width = _breadth(page)
        for x in _beginnings(page):
            sizes = [stop - start for start, stop in _clear_runs(page, x) if _stand(page[start:stop], x, width)]
            found[x] = max([found.get(x, 0), *sizes])
    best: list[float] = []
    for x in sorted(filter(found.get, found), key=found.__getitem__, reverse=True):
        if all(abs(x - other) > _INDENT for other in best):
            best.append(x)
    return best


def in_reading_order(page: Sequence[Row], known: Sequence[float]) -> list[Printed]:
    """The printed lines of a page: those of a left column before those of the right; ``known`` are its `gutters`."""
    parts = _columns(list(page), known)
    return [printed(row, number) for number, part in enumerate(parts) for row in part]


def printed(row: Row, column: int = 0) -> Printed:
    """A row as a line of text."""
    passage = Passage()
    last = None
    for word in row:
        if last and (word.spaced or word.left - last.right > _SPACE * word.size):
            passage.add(" ")
        passage.add(word.text, word.italic)
        last = word
    size = median(word.size for word in row)
    right = max(word.right for word in row)
    return Printed(passage.text, row[0].left, right, row[0].base, size, column, passage.italics)


def _columns(page: list[Row], known: Sequence[float]) -> list[list[Row]]:
    """The rows of each column, in reading order; what stands above and below columns is a column by itself."""
    runs = [(start, stop, x) for x in known for start, stop in _clear_runs(page, x) if _both_sides(page[start:stop], x)]
    if not runs:
        return [page] if page else []
    start, stop, x = max(runs, key=lambda run: run[1] - run[0])
    parts = (page[:start], *_sides(page[start:stop], x), page[stop:])
    return [column for part in parts for column in _columns(part, known)]


def _sides(rows: Sequence[Row], x: float) -> tuple[list[Row], list[Row]]:
    """What stands left and right of a place."""
    left = [part for row in rows if (part := [word for word in row if word.left < x])]
    return left, [part for row in rows if (part := [word for word in row if word.left >= x])]


def _beginnings(page: Sequence[Row]) -> list[float]:
    """Places at which several rows begin, or go on behind a wide space; those of most rows first."""
    places: Counter[int] = Counter()
    for row in page:
        places[round(row[0].left)] += 1
        for last, word in pairwise(row):
            if word.left - last.right > _GUTTER * word.size or _runs_out(last):
                places[round(word.left)] += 1
    near = {place: places[place - 1] + count + places[place + 1] for place, count in places.items()}
    return [place - 1.5 for place in sorted(near, key=near.__getitem__, reverse=True)[:_TRIED]]


def _runs_out(word: Word) -> bool:
    return word.right - word.left > _LONG * word.size


def _clear_runs(page: Sequence[Row], x: float) -> list[tuple[int, int]]:
    """The runs of rows that leave a space before ``x``."""
    runs: list[tuple[int, int]] = []
    for clear, run in groupby(enumerate(page), key=lambda one: _is_clear(one[1], x)):
        indices = [index for index, _ in run]
        if clear:
            runs.append((indices[0], indices[-1] + 1))
    return runs


def _is_clear(row: Row, x: float) -> bool:
    before = max((word.right for word in row if word.left < x and not _runs_out(word)), default=None)
    after = min((word.left for word in row if word.left >= x), default=None)
    if before is None or after is None:
        return before is None or before <= x
    return after - before > _GUTTER * row[0].size


def _stand(part: Sequence[Row], x: float, width: float) -> bool:
    """Whether rows stand in two columns: with enough on both sides of ``x``, lined up on the right side of it."""
    left, right = _sides(part, x)
    if min(len(left), len(right)) < _FEWEST or min(_breadth(left), _breadth(right)) < _NARROWEST * width:
        return False
    begin = [row[0].left - x for row in right]
    return sum(left < _EDGE for left in begin) > 1 and sum(left < _INDENT for left in begin) >= _ALIGNED * len(right)


def _both_sides(part: Sequence[Row], x: float) -> bool:
    """Whether rows have something on both sides of a gutter, and on the right side begin near it."""
    left, right = _sides(part, x)
    return bool(left) and bool(right) and all(row[0].left < x + _INDENT for row in right)


def _breadth(side: Sequence[Row]) -> float:
    return max((row[-1].right for row in side), default=0.0) - min((row[0].left for row in side), default=0.0)
