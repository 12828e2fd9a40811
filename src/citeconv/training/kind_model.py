"""Learns what speaks for each kind of work: multinomial logistic regression on the features of a cut reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from citeconv.chicago.decode import Segment
from citeconv.chicago.kinds import kind_features
from citeconv.chicago.lattice import Lattice
from citeconv.model import Kind
from citeconv.training.optimizer import Adam

Labelled = tuple[Lattice, tuple[Segment, ...], str]
"""A lattice, its cut, and the CSL type."""


def learn_kinds(labelled: Sequence[Labelled], *, steps: int = 200, decay: float = 1e-3) -> dict[str, dict[Kind, float]]:
    """For each feature seen at least twice, its weight for each kind."""
    found = [sorted(set(kind_features(cells, segments))) for cells, segments, _ in labelled]
    counts = Counter(name for names in found for name in names)
    names = {name: k for k, name in enumerate(sorted(name for name, count in counts.items() if count > 1))}
    kinds = sorted({kind for _, _, kind in labelled})
    wanted = np.array([kinds.index(kind) for _, _, kind in labelled])
    pairs = [(row, names[name]) for row, those in enumerate(found) for name in those if name in names]
    rows, columns = zip(*pairs, strict=True)
    matrix = sparse.csr_matrix((np.ones(len(pairs)), (rows, columns)), shape=(len(labelled), len(names)))
    weights = np.zeros((len(names), len(kinds)))
    optimizer = Adam(weights)
    for _ in range(steps):
        scores = matrix @ weights
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        shares[np.arange(len(labelled)), wanted] -= 1
        optimizer.step(weights, matrix.T @ shares / len(labelled) + decay * weights, 0.05)
    return {name: {Kind(kind): float(weights[k, c]) for c, kind in enumerate(kinds)} for name, k in names.items()}
