"""Finds the best cuts of a lattice: which segments, with which labels, under the grammar.

Backward, the best that can follow each place and label is worked out (Viterbi); forward, complete cuts are built best
first (A*, with that as its exact outlook), so that what a Markov chain cannot say, that a reference has one title,
costs nothing until it matters; and the next best cuts come for free: they are the alternatives, and their distance is
the doubt.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from operator import add

from citeconv.chicago.features import Features
from citeconv.chicago.grammar import LABELS, REPEATABLE, segments
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.weights import Row, Weights

Segment = tuple[int, int, str]
"""Pieces from ... to ... (exclusive), and their label."""

_COUNT = len(LABELS)
_ONCE = [0 if label in REPEATABLE else 1 << k for k, label in enumerate(LABELS)]
NARROW = 7.0
"""Cuts that score this much less than the best are not looked at (odds of e^7, about 1 to 1,100)."""
UNTITLED = 2.0
"""What it costs a cut to name a container before the title, or to end without a title."""
_AFTER_TITLE = frozenset(("container-title", "collection-title", "event-title"))
_TITLE = 1 << LABELS.index("title")
_WIDE = 25.0
"""How far below the unconstrained best the first cut that keeps every label to once is looked for."""
_MOST_STEPS = 2000
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Cut:
    """A complete cut of a reference and its score (a log-odds; only differences mean something)."""

    score: float
    segments: tuple[Segment, ...]


def cuts(cells: Lattice, asked: Features, weights: Weights, *, most: int = 12) -> list[Cut]:
    """The best cuts, the best first, the others within `NARROW` of it; never none."""
    if not len(cells):
        return [Cut(0.0, ())]
    return _best_first(_chart(len(cells), _scores(cells, asked, weights), weights), weights, most)


_State = tuple[float, int, int, int, int, float, tuple[Segment, ...]]
"""A beginning of a cut: minus what it may come to, ticket, gap reached, label before, labels used, gain, segments."""
Arcs = list[list[tuple[int, int, float]]]
"""From each gap: (to gap, label, score) of every segment that may begin there."""


def _sum(rows: list[Row]) -> list[float]:
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * _COUNT


def _scores(cells: Lattice, asked: Features, weights: Weights) -> Arcs:
    """The score of each segment for each label that it may bear."""
    known = weights.features

    def rows(names: list[str]) -> list[Row]:
        return [known[name] for name in names if name in known]

    begins, ends, inside, cross = (
        [_sum(rows(names)) for names in places] for places in (asked.begin, asked.end, asked.inside, asked.cross)
    )
    onward = [list(map(add, held, crossed)) for held, crossed in zip(inside, cross, strict=True)]
    arcs: Arcs = [[] for _ in range(len(cells))]
    running: list[float] = []
    at = (-1, -1)  # the segment whose sum is running
    for i, j, labels in segments(cells):
        if at[0] != i:
            running, at = begins[i], (i, i)
        for k in range(at[1], j):
            running = list(map(add, running, onward[k] if k > i else inside[k]))
        at = (i, j)
        total = [sum(column) for column in zip(running, ends[j], *rows(asked.whole(i, j)), strict=True)]
        arcs[i].extend((j, label, total[label]) for label in labels)
    return arcs


@dataclass(frozen=True, slots=True)
class _Chart:
    """The scored segments of a reference, and what is to be hoped for from each place on."""

    arcs: Arcs
    outlook: list[list[float]]
    """For each gap and label before it, the best score of all that follows."""
    best: float


def _chart(count: int, arcs: Arcs, weights: Weights) -> _Chart:
    """Backward over the lattice (Viterbi)."""
    after = [weights.transitions[label] for label in LABELS]
    start = weights.transitions["start"]
    outlook = [[_NEVER] * _COUNT for _ in range(count + 1)]
    outlook[count] = [row[_COUNT] for row in after]
    arriving: list[set[int]] = [set() for _ in range(count + 1)]
    for begun in arcs:
        for j, k, _ in begun:
            arriving[j].add(k)
    entering: list[float] = []
    for i in range(count - 1, -1, -1):
        entering = [_NEVER] * _COUNT  # best score of what follows, by the label that begins here
        for j, k, score in arcs[i]:
            value = score + outlook[j][k]
            if value > entering[k]:
                entering[k] = value
        for k in arriving[i]:
            outlook[i][k] = max(map(add, entering, after[k]))
    return _Chart(arcs, outlook, max(map(add, entering, start)))


def _best_first(chart: _Chart, weights: Weights, most: int) -> list[Cut]:
    """Complete cuts in the order of their scores, each label but the repeatable ones once."""
    count = len(chart.arcs)
    rows = [*(weights.transitions[label] for label in LABELS), weights.transitions["start"]]
    queue: list[_State] = [(-chart.best, 0, 0, _COUNT, 0, 0.0, ())]
    found: list[Cut] = []
    floor, steps, ticket = chart.best - _WIDE, 0, 0
    while queue and len(found) < most and steps < _MOST_STEPS:
        negative, _, at, before, used, gained, path = heapq.heappop(queue)
        if -negative < floor:
            break
        steps += 1
        if at == count:
            found.append(Cut(-negative, path))
            floor = found[0].score - NARROW
            continue
        row = rows[before]
        for j, k, score in chart.arcs[at]:
            if used & _ONCE[k]:
                continue
            gain = gained + row[k] + score
            if not used & _TITLE and (LABELS[k] in _AFTER_TITLE or (j == count and LABELS[k] != "title")):
                gain -= UNTITLED
            value = gain + chart.outlook[j][k]
            if value > floor:
                ticket += 1
                heapq.heappush(queue, (-value, ticket, j, k, used | _ONCE[k], gain, (*path, (at, j, LABELS[k]))))
    return found or [Cut(_NEVER, ((0, count, "title"),))]
