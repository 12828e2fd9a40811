"""Learns to choose among the best cuts of unseen references: log-linear, on the order of their fields.

The cuts to choose from must come from weights that never saw the reference, or the first would nearly always be right.
A cut is right if every scored field read from it is; where several are, the learner may share its belief among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from citeconv.chicago.decode import Cut
from citeconv.chicago.order import order_features
from citeconv.training.optimizer import Adam


@dataclass(frozen=True, slots=True)
class Choice:
    """The best cuts of one reference, and which of them read it fully right."""

    cuts: list[Cut]
    right: list[bool]


def learn_order(choices: Sequence[Choice], *, steps: int = 300, decay: float = 5e-3) -> tuple[dict[str, float], float]:
    """The weight of each pair of labels, and of the score that the lattice gave."""
    hard = [choice for choice in choices if any(choice.right) and not all(choice.right)]
    rows = [order_features(cut.segments) for choice in hard for cut in choice.cuts]
    counts = Counter(name for row in rows for name in set(row))
    names = {name: k for k, name in enumerate(sorted(name for name, count in counts.items() if count > 2))}
    indices = [[names[name] for name in row if name in names] for row in rows]
    pointers = np.cumsum([0, *map(len, indices)])
    columns = np.array([k for row in indices for k in row], dtype=np.int64)
    matrix = sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(names)))
    scores = np.array([cut.score - choice.cuts[0].score for choice in hard for cut in choice.cuts])
    right = np.array([float(one) for choice in hard for one in choice.right])
    sizes = [len(choice.cuts) for choice in hard]
    starts, owner = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(hard)), sizes)
    weights = np.zeros(len(names) + 1)
    weights[-1] = 1.0
    optimizer = Adam(weights)
    for _ in range(steps):
        total = matrix @ weights[:-1] + weights[-1] * scores
        odds = np.exp(total - np.maximum.reduceat(total, starts)[owner])
        believed = odds / np.add.reduceat(odds, starts)[owner]
        wanted = odds * right / np.add.reduceat(odds * right, starts)[owner]
        error = (believed - wanted) / len(hard)
        slope = np.append(matrix.T @ error + decay * weights[:-1], error @ scores)
        optimizer.step(weights, slope, 0.05)
    return {name: float(weights[k]) for name, k in names.items()}, float(weights[-1])
