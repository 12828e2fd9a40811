"""Which of the best cuts reads like a reference as a whole: a second look at what stands before what.

The lattice judges neighbours. That an issue number hardly comes without a container, or a publisher before the volume
of a journal, is seen only on the whole cut: each pair of labels, one anywhere before the other, has its own weight.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from citeconv.chicago.decode import Cut, Segment
from citeconv.chicago.weights import Weights


def order_features(segments: tuple[Segment, ...]) -> list[str]:
    """``author..title`` for every label and every later one, ``..end`` for each that is there."""
    return [f"{before}..{after}" for before, after in combinations([*(label for _, _, label in segments), "end"], 2)]


def reordered(found: list[Cut], weights: Weights) -> list[Cut]:
    """The cuts with their scores as the whole makes them, the best first."""
    known = weights.order
    again = []
    for cut in found:
        whole = sum(known.get(name, 0.0) for name in order_features(cut.segments))
        again.append(replace(cut, score=weights.trust * cut.score + whole))
    return sorted(again, key=lambda cut: -cut.score)
