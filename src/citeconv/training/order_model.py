"""Learns to choose among the best cuts of unseen references: log-linear, on the order of fields and the list's form.

The cuts to choose from must come from weights that never saw the reference, or the first would nearly always be right.
A cut is right if every scored field read from it is; where several are, the learner may share its belief among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import sparse

from citeconv.chicago.decode import Cut
from citeconv.chicago.order import order_features
from citeconv.training.optimizer import Adam

_CAUTION = 0.6
"""How much of what was learned for the agreement with a list counts.

A list should not be read worse than its references alone, and all of it read three lists of 41 worse (decision 14).
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """The best cuts of one reference, which of them read it fully right, and how each keeps to the form of its list."""

    cuts: list[Cut]
    right: list[bool]
    agreement: list[float]


class Learned(NamedTuple):
    """The weight of each pair of labels, of the score that the lattice gave, and of the agreement with the list."""

    order: dict[str, float]
    trust: float
    house: float


def learn_order(choices: Sequence[Choice], *, steps: int = 300, decay: float = 5e-3) -> Learned:
    """What best tells the right cuts from the others, over the references of which some cuts are right and some not."""
    hard = [choice for choice in choices if any(choice.right) and not all(choice.right)]
    rows = [order_features(cut.segments) for choice in hard for cut in choice.cuts]
    counts = Counter(name for row in rows for name in set(row))
    names = {name: k for k, name in enumerate(sorted(name for name, count in counts.items() if count > 2))}
    matrix = _matrix(rows, names)
    scores = np.array([cut.score - choice.cuts[0].score for choice in hard for cut in choice.cuts])
    agreement = np.array([one for choice in hard for one in choice.agreement])
    right = np.array([float(one) for choice in hard for one in choice.right])
    sizes = [len(choice.cuts) for choice in hard]
    starts, owner = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(hard)), sizes)
    weights = np.zeros(len(names) + 2)
    weights[-2] = 1.0
    optimizer = Adam(weights)
    for _ in range(steps):
        total = matrix @ weights[:-2] + weights[-2] * scores + weights[-1] * agreement
        odds = np.exp(total - np.maximum.reduceat(total, starts)[owner])
        believed = odds / np.add.reduceat(odds, starts)[owner]
        wanted = odds * right / np.add.reduceat(odds * right, starts)[owner]
        error = (believed - wanted) / len(hard)
        slope = np.append(matrix.T @ error + decay * weights[:-2], [error @ scores, error @ agreement])
        optimizer.step(weights, slope, 0.05)
    order = {name: float(weights[k]) for name, k in names.items()}
    return Learned(order, trust=float(weights[-2]), house=_CAUTION * float(weights[-1]))


def _matrix(rows: list[list[str]], names: dict[str, int]) -> sparse.csr_matrix:
    """How often each cut has each named feature."""
    indices = [[names[name] for name in row if name in names] for row in rows]
    pointers = np.cumsum([0, *map(len, indices)])
    columns = np.array([k for row in indices for k in row], dtype=np.int64)
    return sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(names)))
