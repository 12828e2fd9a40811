"""Figures with their 95 % intervals: sources are drawn again and again, since the references of one list err alike.

The percentile bootstrap over clusters (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13; Davison &
Hinkley, Bootstrap Methods and their Application, 1997, sec. 3.8). Only counts are drawn, so thousands of draws cost
nothing; nothing is learned again, so the intervals say how much the figures hang on which lists there are, not how much
on what the weights learned from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from citeconv.training.evaluation.scores import Score, grouped

Floats = NDArray[np.float64]
Measure = Callable[[Floats], Floats]
"""A figure from summed counts, whose last axis is in the order of `_counts`."""
DRAWS = 4000
_NOTHING = 1e-9
"""What is less comes of rounding."""


def _counts(score: Score, variables: Collection[str] | None) -> list[float]:
    """1, fully right, that and the kind, the kind; then right, wrong, extra and missing fields."""
    verdicts = [verdict for name, verdict in score.verdicts.items() if variables is None or name in variables]
    fields = [float(verdicts.count(verdict)) for verdict in ("right", "wrong", "extra", "missing")]
    return [1.0, score.right, score.right and score.kind_right, score.kind_right, *fields]


def field_f1(sums: Floats) -> Floats:
    """Micro-averaged F1: a wrong value counts as one invented and one missed. NaN where there are no fields."""
    right, wrong, extra, missing = (sums[..., k] for k in range(4, 8))
    return _ratio(2 * right, 2 * right + 2 * wrong + extra + missing)


def fully_right(sums: Floats) -> Floats:
    """The share of references with every scored field right."""
    return _ratio(sums[..., 1], sums[..., 0])


def with_type(sums: Floats) -> Floats:
    """The share of references with every scored field and the kind of work right."""
    return _ratio(sums[..., 2], sums[..., 0])


def type_right(sums: Floats) -> Floats:
    """The share of references with the right kind of work."""
    return _ratio(sums[..., 3], sums[..., 0])


MEASURES: dict[str, Measure] = {
    "field F1": field_f1, "fully right": fully_right, "with type": with_type, "type": type_right,
}  # fmt: skip


def _ratio(part: Floats, whole: Floats) -> Floats:
    shares: Floats = np.divide(part, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)
    return shares


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and its 95 % interval; both ends are NaN where there is one source, or no error to draw."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return format(self, ".3f")

    def __format__(self, spec: str) -> str:
        if np.isnan(self.low):
            return format(self.value, spec)
        return f"{self.value:{spec}} [{self.low:{spec}}, {self.high:{spec}}]"


def figure(scores: Sequence[Score], measure: Measure, variables: Collection[str] | None = None) -> Figure:
    """A measure over the scores, of some variables or of all."""
    table = np.array([_summed(those, variables) for those in grouped(scores, lambda one: one.source).values()])
    return _interval(table, measure)


def gain(before: Sequence[Score], after: Sequence[Score], measure: Measure) -> Figure:
    """By how much the same references are read better (the measure after, minus before), their sources drawn in pairs.

    Raises ValueError when the two are not of the same references.
    """
    if {score.id for score in before} != {score.id for score in after}:
        raise ValueError("only readings of the same references can be compared")
    one, other = (grouped(scores, lambda one: one.source) for scores in (before, after))
    table = np.array([[_summed(one[source], None), _summed(other[source], None)] for source in one])

    def gained(sums: Floats) -> Floats:
        difference: Floats = measure(sums[..., 1, :]) - measure(sums[..., 0, :])
        return difference

    return _interval(table, gained)


def _summed(scores: Sequence[Score], variables: Collection[str] | None) -> Floats:
    total: Floats = np.array([_counts(score, variables) for score in scores]).sum(axis=0)
    return total


def _interval(table: Floats, measure: Measure) -> Figure:
    """The measure of the sources' sums (first axis), and its quantiles over draws with replacement.

    A group without an error has none in any draw: that says nothing about the next source, so no interval is given.
    """
    value = float(measure(table.sum(axis=0)))
    sources = len(table)
    if sources < 2 or np.isnan(value):
        return Figure(value, np.nan, np.nan)
    times = np.random.default_rng(0).multinomial(sources, np.full(sources, 1 / sources), size=DRAWS)
    drawn = measure(np.tensordot(times.astype(float), table, axes=1))
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return Figure(value, float(low), float(high)) if high - low > _NOTHING else Figure(value, np.nan, np.nan)
