"""Italics as evidence: lists set the titles of books and journals in italics, so a stretch of them is one field."""

from __future__ import annotations

from collections.abc import Sequence

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice
from citeconv.diagnostics import Span

WEIGHT = 3.0
"""What a field that is a stretch of italics counts, a log-odds: no labelled reference has italics to learn it from.

With italics set where lists set them, any value from 2 to 6 read about one reference in fifty right that was not.
"""
_SET_IN_ITALICS = frozenset(("title", "container-title", "collection-title"))
_MAY_RUN_ON = frozenset(("volume", "issue"))
"""What stands in italics with the name of a journal."""
_NEAR = 2
"""Characters that italics may reach beyond a field or fall short of it: the full stop, a quotation mark."""


def agreement(cells: Lattice, segments: tuple[Segment, ...], italics: Sequence[Span]) -> float:
    """The log-odds of a cut by italics: for titles that are exactly a stretch, against stretches that it goes through.

    Italics inside a title (a foreign word, a species) say nothing.
    """
    if not italics:
        return 0.0
    placed = [(cells.start(i), cells.end(j), label) for i, j, label in segments]
    total = 0
    for stretch in italics:
        over = [one for one in placed if one[0] < stretch.end - _NEAR and stretch.start + _NEAR < one[1]]
        fields = [one for one in over if one[2] not in _MAY_RUN_ON]
        if len(fields) > 1:
            total -= 1
        elif fields and fields[0][2] in _SET_IN_ITALICS and _is_all(stretch, over):
            total += 1
    return WEIGHT * total


def _is_all(stretch: Span, over: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the fields under the italics begin and end where they do."""
    first, last = over[0][0], max(end for _, end, label in over if label not in _MAY_RUN_ON)
    return abs(first - stretch.start) <= _NEAR and last <= stretch.end + _NEAR
