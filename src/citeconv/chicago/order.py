"""Which of the best cuts reads like a reference as a whole: a second look at what stands before what.

The lattice judges neighbours. That an issue number hardly comes without a container, or a publisher before the volume
of a journal, is seen only on the whole cut: each pair of labels, one anywhere before the other, has its own weight.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from citeconv.chicago.decode import Cut, Segment
from citeconv.chicago.weights import Weights

_MOST_ORDERS = 4096


def order_features(segments: tuple[Segment, ...]) -> list[str]:
    """``author..title`` for every label and every later one, ``..end`` for each that is there."""
    return _pairs(tuple(label for _, _, label in segments))


def _pairs(labels: tuple[str, ...]) -> list[str]:
    return [f"{before}..{after}" for before, after in combinations((*labels, "end"), 2)]


def reordered(found: list[Cut], weights: Weights, evidence: Callable[[Cut], float] | None = None) -> list[Cut]:
    """The cuts with their scores as the whole makes them, the best first.

    ``evidence`` is what else is known of each cut, a log-odds: the form of its list, for one.
    """
    again = []
    for cut in found:
        whole = _said(weights, tuple([label for _, _, label in cut.segments]))
        beside = evidence(cut) if evidence else 0.0
        again.append(Cut(weights.trust * cut.score + whole + beside, cut.segments))
    return sorted(again, key=lambda cut: -cut.score)


def _said(weights: Weights, labels: tuple[str, ...]) -> float:
    """What the order of the labels says; remembered, as there are few orders that references are printed in."""
    said = weights.said
    if labels not in said:
        if len(said) >= _MOST_ORDERS:
            said.clear()
        said[labels] = sum(weights.order.get(name, 0.0) for name in _pairs(labels))
    return said[labels]
