"""Learns the weights of segments and transitions: a semi-Markov conditional random field, by Adam on log-likelihood.

Sarawagi & Cohen, Semi-Markov conditional random fields for information extraction, NIPS 2004. Everything is convex,
seeded and in double precision, and weights are rounded when written: the same corpus gives the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from citeconv.chicago.decode import Segment
from citeconv.chicago.features import features
from citeconv.chicago.grammar import LABELS, segments
from citeconv.chicago.lattice import Lattice
from citeconv.training.optimizer import Adam, Floats

Ints = NDArray[np.int64]
IMPOSSIBLE = -1e9
_COUNT = len(LABELS)
_ALIKE = 16
"""Batches that are drawn together, and dealt out by length."""


@dataclass(frozen=True, slots=True)
class Example:
    """A lattice with its gold cut: one row of features for each segment that may be."""

    pieces: int
    arcs: list[tuple[int, int]]
    rows: list[list[str]]
    allowed: NDArray[np.bool_]
    gold: list[tuple[int, int]]
    """For each gold segment: its arc and its label."""
    weight: float = 1.0


def example(
    cells: Lattice, cut: Sequence[Segment], weight: float = 1.0, *, without: tuple[str, ...] = ()
) -> Example | None:
    """The example of one aligned reference; None where the gold cut is not in the lattice.

    ``without`` are beginnings of the names of features that are not to be learned from.
    """
    arcs, allowed = candidates(cells)
    index = {arc: k for k, arc in enumerate(arcs)}
    gold = []
    for i, j, label in cut:
        if (i, j) not in index or not allowed[index[i, j], LABELS.index(label)]:
            return None
        gold.append((index[i, j], LABELS.index(label)))
    asked = features(cells)
    rows = []
    for i, j in arcs:
        row = asked.names(i, j)
        rows.append([name for name in row if not name.startswith(without)] if without else row)
    return Example(len(cells), arcs, rows, allowed, gold, weight)


def candidates(cells: Lattice) -> tuple[list[tuple[int, int]], NDArray[np.bool_]]:
    """The segments of a lattice, and which label each may bear."""
    arcs, allowed = [], []
    for i, j, labels in segments(cells):
        arcs.append((i, j))
        allowed.append([label in labels.places for label in range(_COUNT)])
    return arcs, np.array(allowed, dtype=bool).reshape(len(arcs), _COUNT)


@dataclass(slots=True)
class Model:
    """Weights of features by label, and of transitions (row: label before or start; column: label after or end)."""

    names: dict[str, int]
    weights: Floats
    transitions: Floats


@dataclass(slots=True)
class _Batch:
    """Padded examples: ``at[b, i, j]`` is the row of arc (i, j) of example b, or the row of the impossible one."""

    at: Ints
    lengths: Ints
    gold_rows: Ints
    gold_labels: Ints
    gold_steps: Ints
    weights: Floats
    row_of: Ints
    """The example each row belongs to."""
    allowed: NDArray[np.bool_]


class Learner:
    """Holds the encoded corpus and learns from it."""

    def __init__(self, examples: Sequence[Example], *, least: int = 2) -> None:
        """Features seen in fewer than ``least`` examples are left out."""
        seen = Counter(name for one in examples for name in {name for row in one.rows for name in row})
        self.names = {name: k for k, name in enumerate(sorted(name for name, n in seen.items() if n >= least))}
        self.examples = list(examples)
        self.matrices = [self._encode(one) for one in self.examples]

    def _encode(self, one: Example) -> sparse.csr_matrix:
        indices: list[int] = []
        pointers = [0]
        for row in one.rows:
            indices.extend(self.names[name] for name in row if name in self.names)
            pointers.append(len(indices))
        data = np.ones(len(indices))
        return sparse.csr_matrix((data, indices, pointers), shape=(len(one.rows), len(self.names)))

    def learn(
        self, *, epochs: int = 12, rate: float = 0.1, decay: float = 1e-3, size: int = 32, seed: int = 1
    ) -> Model:
        """The model after ``epochs`` passes, its weights averaged over the second half of them."""
        rng = np.random.default_rng(seed)
        model = Model(self.names, np.zeros((len(self.names), _COUNT)), np.zeros((_COUNT + 1, _COUNT + 1)))
        adam = [Adam(model.weights, decay), Adam(model.transitions, decay)]
        averaged, taken = [np.zeros_like(model.weights), np.zeros_like(model.transitions)], 0
        for epoch in range(epochs):
            step_rate = rate * 0.5 * (1 + np.cos(np.pi * epoch / epochs))
            for chosen in self._batches(rng, size):
                rows, batch = self._batch(chosen)
                slopes = _slopes(model, rows, batch)
                for parameter, slope, optimizer in zip((model.weights, model.transitions), slopes, adam, strict=True):
                    optimizer.step(parameter, slope, step_rate)
            if epoch >= epochs // 2:
                taken += 1
                averaged[0] += model.weights
                averaged[1] += model.transitions
        model.weights, model.transitions = averaged[0] / taken, averaged[1] / taken
        return model

    def _batches(self, rng: np.random.Generator, size: int) -> Iterator[Ints]:
        """All examples at random, those of much the same length together: a batch is padded to its longest."""
        pieces = np.array([one.pieces for one in self.examples])
        order = rng.permutation(len(self.examples))
        alike = [window[np.argsort(pieces[window], kind="stable")] for window in _cut(order, size * _ALIKE)]
        batches = [batch for window in alike for batch in _cut(window, size)]
        return (batches[k] for k in rng.permutation(len(batches)))

    def _batch(self, chosen: Ints) -> tuple[sparse.csr_matrix, _Batch]:
        ones = [self.examples[k] for k in chosen]
        rows = sparse.vstack([self.matrices[k] for k in chosen], format="csr")
        longest = max(one.pieces for one in ones)
        at = np.full((len(ones), longest, longest + 1), rows.shape[0], dtype=np.int64)
        gold_rows, gold_labels, gold_steps, offset = [], [], [], 0
        row_of = np.empty(rows.shape[0], dtype=np.int64)
        for b, one in enumerate(ones):
            arcs = np.array(one.arcs)
            at[b, arcs[:, 0], arcs[:, 1]] = offset + np.arange(len(arcs))
            row_of[offset : offset + len(arcs)] = b
            before = _COUNT
            for arc, label in one.gold:
                gold_rows.append(offset + arc)
                gold_labels.append(label)
                gold_steps.append((before, label, b))
                before = label
            gold_steps.append((before, _COUNT, b))
            offset += len(arcs)
        return rows, _Batch(
            at,
            np.array([one.pieces for one in ones]),
            np.array(gold_rows),
            np.array(gold_labels),
            np.array(gold_steps),
            np.array([one.weight for one in ones]),
            row_of,
            np.vstack([one.allowed for one in ones]),
        )


def _cut(order: Ints, size: int) -> list[Ints]:
    return [order[start : start + size] for start in range(0, len(order), size)]


def _slopes(model: Model, rows: sparse.csr_matrix, batch: _Batch) -> tuple[Floats, Floats]:
    """The gradient of the mean negative log-likelihood."""
    scores = np.vstack([np.where(batch.allowed, rows @ model.weights, IMPOSSIBLE), np.full((1, _COUNT), IMPOSSIBLE)])
    segments, steps = _expected(scores, model.transitions, batch)
    weight = batch.weights / len(batch.lengths)
    segments *= weight[batch.row_of][:, None]
    np.subtract.at(segments, (batch.gold_rows, batch.gold_labels), weight[batch.row_of[batch.gold_rows]])
    before, after, owner = batch.gold_steps.T
    np.subtract.at(steps, (before, after), weight[owner])
    return np.asarray(rows.T @ segments), steps


def _expected(scores: Floats, transitions: Floats, batch: _Batch) -> tuple[Floats, Floats]:
    """How often each segment with each label, and each transition, is expected (transitions weighted by example)."""
    count, longest = batch.at.shape[:2]
    inner, start, end = transitions[:-1, :-1], transitions[-1, :-1], transitions[:-1, -1]
    table = scores[batch.at]  # example, from, to, label
    enter = np.full((count, longest + 1, _COUNT), IMPOSSIBLE)
    reach = np.full((count, longest + 1, _COUNT), IMPOSSIBLE)
    enter[:, 0] = start
    for j in range(1, longest + 1):
        reach[:, j] = _logsum(enter[:, :j] + table[:, :j, j], axis=1)
        enter[:, j] = _logsum(reach[:, j, :, None] + inner, axis=1)
    everyone = np.arange(count)
    total = _logsum(reach[everyone, batch.lengths] + end, axis=1)
    leave = np.full((count, longest + 1, _COUNT), IMPOSSIBLE)  # value of all that follows a label ending at j
    ahead = np.full((count, longest + 1, _COUNT), IMPOSSIBLE)  # value of all from j on, by the label that begins there
    leave[everyone, batch.lengths] = end
    for i in range(longest - 1, -1, -1):
        ahead[:, i] = _logsum(table[:, i, i + 1 :] + leave[:, i + 1 :], axis=1)
        after = _logsum(ahead[:, i, None, :] + inner, axis=2)
        leave[:, i] = np.where((batch.lengths == i)[:, None], end, after)
    steps = np.zeros_like(transitions)
    weight = batch.weights / count
    steps[-1, :-1] = (weight[:, None] * np.exp(start + ahead[:, 0] - total[:, None])).sum(0)
    steps[:-1, -1] = (weight[:, None] * np.exp(reach[everyone, batch.lengths] + end - total[:, None])).sum(0)
    for j in range(1, longest):
        steps[:-1, :-1] += np.einsum(
            "b,blm->lm", weight, np.exp(reach[:, j, :, None] + inner + ahead[:, j, None, :] - total[:, None, None])
        )
    segments = np.zeros((scores.shape[0], _COUNT))
    for j in range(1, longest + 1):
        share = np.exp(enter[:, :j] + table[:, :j, j] + leave[:, None, j] - total[:, None, None])
        segments[batch.at[:, :j, j]] = share
    return segments[:-1], steps


def _logsum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    total: Floats = np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)
    return np.maximum(total, IMPOSSIBLE)
