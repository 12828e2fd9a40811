"""Whether confidence means what it says: of the readings believed with 0.8, are eight in ten right?

A fold is calibrated by the readings of the other folds, as the weights that ship are by all, so no reading has a say in
its own confidence. The expected calibration error is the mean distance between the confidence and the share that is
right over ten bins of equal width, weighted by what falls into each (Guo et al., On calibration of modern neural
networks, ICML 2017).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citeconv.chicago.weights import Weights
from citeconv.training.evaluation.scores import Score
from citeconv.training.fit import calibrate

BINS = 10
Belief = tuple[float, bool]
"""How sure a reading was, and whether it was right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The beliefs between two tenths."""

    low: float
    count: int
    mean: float
    right: float
    """The share that was right."""


def taught(groups: Sequence[Sequence[Score]]) -> list[Weights]:
    """For each fold, weights that know nothing but the calibration that the other folds teach."""
    teachers = []
    for own in groups:
        others = [score for other in groups if other is not own for score in other]
        teachers.append(Weights({}, {}, {}, calibration=calibrate(references(others))))
    return teachers


def calibrated(groups: Sequence[Sequence[Score]], teachers: Sequence[Weights]) -> list[Score]:
    """The scores of all folds, each with the confidence that the weights for its fold give it."""
    return [score for own, weights in zip(groups, teachers, strict=True) for score in _calibrated(own, weights)]


def _calibrated(scores: Sequence[Score], weights: Weights) -> list[Score]:
    sure = weights.calibrated
    return [
        replace(
            score,
            confidence=sure(score.confidence),
            field_confidence={name: sure(one) for name, one in score.field_confidence.items()},
        )
        for score in scores
    ]


def references(scores: Iterable[Score]) -> list[Belief]:
    """The beliefs in whole references; right is one with every scored field right."""
    return [(score.confidence, score.right) for score in scores]


def fields(scores: Iterable[Score], variable: str | None = None) -> list[Belief]:
    """The beliefs in the fields that were read, of one variable or of all that are judged."""
    return [
        (score.field_confidence[name], verdict == "right")
        for score in scores
        for name, verdict in score.verdicts.items()
        if name in score.field_confidence and variable in (None, name)
    ]


def bins(beliefs: Iterable[Belief]) -> list[Bin]:
    """The tenths that hold any beliefs."""
    held: dict[int, list[Belief]] = {}
    for belief in beliefs:
        held.setdefault(min(int(belief[0] * BINS), BINS - 1), []).append(belief)
    return [
        Bin(
            low=tenth / BINS,
            count=len(those),
            mean=sum(sure for sure, _ in those) / len(those),
            right=sum(right for _, right in those) / len(those),
        )
        for tenth, those in sorted(held.items())
    ]


def error(beliefs: Iterable[Belief]) -> float:
    """The expected calibration error, 0 to 1; 0 for no beliefs."""
    found = bins(beliefs)
    count = sum(one.count for one in found)
    return sum(one.count * abs(one.mean - one.right) for one in found) / count if count else 0.0
