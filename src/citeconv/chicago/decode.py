"""Finds the best cuts of a lattice: which segments, with which labels, under the grammar.

Backward, the best that can follow each place and label is worked out (Viterbi); forward, complete cuts are built best
first (A*, with that as its exact outlook), so that what a Markov chain cannot say, that a reference has one title,
costs nothing until it matters; and the next best cuts come for free: they are the alternatives, and their distance is
the doubt.

Scores are whole numbers, in units of `lanes.UNIT`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush
from itertools import accumulate
from operator import add
from typing import Final

from citeconv.chicago.features import Features
from citeconv.chicago.grammar import LABELS, REPEATABLE, segments
from citeconv.chicago.lanes import UNIT, Lanes, Question
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.weights import Weights

Segment = tuple[int, int, str]
"""Pieces from ... to ... (exclusive), and their label."""

_COUNT: Final = len(LABELS)
_ONCE: Final = [0 if label in REPEATABLE else 1 << k for k, label in enumerate(LABELS)]
_NARROW = 5 * UNIT
"""Cuts that score this much less than the best are not looked at (odds of e^5, about 1 to 150)."""
_UNTITLED: Final = 2 * UNIT
"""What it costs a cut to name a container before the title, or to end without a title."""
_TITLE: Final = LABELS.index("title")
_TITLED: Final = _ONCE[_TITLE]
_AFTER_TITLE: Final = frozenset(map(LABELS.index, ("container-title", "collection-title", "event-title")))
_WIDE = 25 * UNIT
"""How far below the unconstrained best the first cut that keeps every label to once is looked for."""
_MOST_STEPS: Final = 2000
_NEVER: Final = -(10**6) * UNIT


@dataclass(frozen=True, slots=True)
class Cut:
    """A complete cut of a reference and its score (a log-odds; only differences mean something)."""

    score: float
    segments: tuple[Segment, ...]


def cuts(cells: Lattice, asked: Features, weights: Weights, *, most: int = 12) -> list[Cut]:
    """The best cuts, the best first, the others within 5 of its score; never none."""
    if not len(cells):
        return [Cut(0.0, ())]
    scored = _scored(cells, asked, weights)
    return _best_first(scored, _chart(scored, weights), weights, most)


Scores = tuple[int, ...]
"""For each label."""


_Arc = tuple[int, tuple[int, ...], int, Scores]
"""Of a segment: to which gap, the labels it may bear, by their places and as bits, and its scores as a whole."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """The scores of all segments; that of one is the sum of what its begin, its end, and it as a whole speak for.

    What a segment holds is the difference of what lies before its end and what lies before its begin, and so is in
    ``begins`` and ``ends`` already.
    """

    begins: list[Scores]
    ends: list[Scores]
    arcs: list[list[_Arc]]
    """From each gap, the segments that may begin there."""
    arriving: list[int]
    """For each gap the labels of the segments that may end there: a bit for each."""


_unpacked = Lanes(_COUNT).unpacked
_as_a_whole = lru_cache(maxsize=8192)(_unpacked)
"""The scores of a segment as a whole; remembered, as most are, as a whole, like others before."""


def _scored(cells: Lattice, asked: Features, weights: Weights) -> _Scored:
    sum_of = weights.sums.__getitem__

    def sums(places: list[list[Question]]) -> list[int]:
        return [sum(map(sum_of, asked)) for asked in places]

    held, crossed = sums(asked.inside), sums(asked.cross)
    before = list(accumulate(map(add, held, crossed), initial=0))
    begins = [own - lying - over for own, lying, over in zip(sums(asked.begin), before, crossed, strict=False)]
    ends = list(map(add, sums(asked.end), before))
    arcs: list[list[_Arc]] = [[] for _ in begins]
    arriving = [0] * len(ends)
    for i, j, labels in segments(cells):
        extent, form = asked.whole(i, j)
        bits = labels.bits
        arriving[j] |= bits
        arcs[i].append((j, labels.places, bits, _as_a_whole(sum_of(extent) + sum_of(form))))
    return _Scored(list(map(_unpacked, begins)), list(map(_unpacked, ends)), arcs, arriving)


@dataclass(frozen=True, slots=True)
class _Chart:
    """What is to be hoped for from each place on."""

    entering: list[list[tuple[int, int]]]
    """For each gap: the best score of all that follows, by the label that begins there; the best first."""
    ahead: list[list[int]]
    """For each gap and label before it: the best score of all that follows, and of the label's end."""
    best: int
    """That of a whole cut."""


def _chart(scored: _Scored, weights: Weights) -> _Chart:
    """Backward over the lattice (Viterbi)."""
    count, after = len(scored.arcs), weights.following
    ahead: list[list[int]] = [[] for _ in range(count)]
    ahead.append([end + row[_COUNT] for end, (row, _) in zip(scored.ends[count], after, strict=False)])
    entering: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for i in range(count - 1, -1, -1):
        best, starting = [_NEVER] * _COUNT, 0
        for j, places, bits, scores in scored.arcs[i]:
            hope = ahead[j]
            starting |= bits
            for k in places:
                value = scores[k] + hope[k]
                if value > best[k]:
                    best[k] = value
        begins = scored.begins[i]
        entering[i] = sorted([(begins[k] + best[k], k) for k in _places(starting)], reverse=True)
        ahead[i] = _hopes(scored.ends[i], _places(scored.arriving[i]), entering[i], after)
    started = _hopes((0,) * (_COUNT + 1), (_COUNT,), entering[0], after)
    return _Chart(entering, ahead, started[_COUNT])


def _hopes(
    ends: Scores, before: tuple[int, ...], entering: list[tuple[int, int]], after: list[tuple[list[int], int]]
) -> list[int]:
    """For each of the labels before a gap: the best score of all that follows, and of the label's end."""
    hopes = [_NEVER] * len(ends)
    if not entering:
        return hopes
    favoured, favourite = entering[0]
    for k in before:
        row, most = after[k]
        best = favoured + row[favourite]
        for value, other in entering:
            if value + most <= best:
                break
            if value + row[other] > best:
                best = value + row[other]
        hopes[k] = ends[k] + best
    return hopes


@lru_cache(maxsize=8192)
def _places(bits: int) -> tuple[int, ...]:
    return tuple(k for k in range(_COUNT) if bits >> k & 1)


_Path = tuple[tuple[int, int, int], ...]
"""The beginning of a cut: its segments, with the places of their labels."""


def _best_first(scored: _Scored, chart: _Chart, weights: Weights, most: int) -> list[Cut]:
    """Complete cuts in the order of their scores.

    Nearly always the best path keeps the rules, and only what loses little against it need be looked at. Where it
    does not, the search begins anew and allows for more.
    """
    found = _searched(scored, chart, weights, most, _NARROW)
    if not found or found[0][0] > 0:
        found = _searched(scored, chart, weights, most, _WIDE)
    if not found:
        return [Cut(_NEVER / UNIT, ((0, len(scored.arcs), "title"),))]
    return [Cut((chart.best - loss) / UNIT, _segments(path)) for loss, path in found]


def _searched(scored: _Scored, chart: _Chart, weights: Weights, most: int, limit: int) -> list[tuple[int, _Path]]:
    """The best complete paths and what each loses against the best there could be, if less than ``limit``."""
    count = len(scored.arcs)
    found: list[tuple[int, _Path]] = []
    steps = ticket = 0
    # loss, ticket, gap reached, label before, labels used (a bit for each), path
    queue: list[tuple[int, int, int, int, int, _Path]] = [(0, ticket, 0, _COUNT, 0, ())]
    while queue and len(found) < most and steps < _MOST_STEPS:
        loss, _, at, before, used, path = heappop(queue)
        if loss > limit:
            break
        steps += 1
        if at == count:
            found.append((loss, path))
            limit = found[0][0] + _NARROW
            continue
        entering, arcs = chart.entering[at], scored.arcs[at]
        row, highest = weights.following[before]
        loss += chart.ahead[at][before] - scored.ends[at][before] if at else chart.best
        untitled = 0 if used & _TITLED else _UNTITLED
        for hope, k in entering:
            if loss - hope - highest >= limit:
                break
            if used & _ONCE[k] or loss - hope - row[k] >= limit:
                continue
            begun = loss - row[k] - scored.begins[at][k] + (untitled if k in _AFTER_TITLE else 0)
            closing = untitled if k not in _AFTER_TITLE and k != _TITLE else 0
            for j, _, bits, scores in arcs:
                if bits >> k & 1:
                    lost = begun - scores[k] - chart.ahead[j][k] + (closing if j == count else 0)
                    if lost < limit:
                        ticket += 1
                        heappush(queue, (lost, ticket, j, k, used | _ONCE[k], (*path, (at, j, k))))
    return found


def _segments(path: _Path) -> tuple[Segment, ...]:
    return tuple([(i, j, LABELS[k]) for i, j, k in path])
