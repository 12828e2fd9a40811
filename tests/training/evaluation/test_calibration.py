"""Confidence against what was right."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("scipy")

from citeconv.training.evaluation.calibration import Belief, bins, calibrated, error, fields, references, taught
from citeconv.training.evaluation.scores import Score
from tests.training.evaluation.made import scored

ERRORS: dict[str, tuple[list[Belief], float]] = {
    "nothing": ([], 0.0),
    "as sure as right": ([(0.75, True)] * 3 + [(0.75, False)], 0.0),
    "too sure": ([(0.9, True), (0.9, False)], 0.4),
    "not sure enough": ([(0.3, True)], 0.7),
    "weighted by what a tenth holds": ([(0.95, True)] * 2 + [(0.95, False)] * 2 + [(0.05, False)] * 4, 0.25),
    "one tenth evens out what is in it": ([(0.62, True), (0.62, True), (0.68, False), (0.68, True)], 0.1),
    "certain": ([(1.0, True), (0.0, False)], 0.0),
}  # fmt: skip


@pytest.mark.parametrize(("beliefs", "wanted"), ERRORS.values(), ids=ERRORS.keys())
def test_expected_calibration_error(beliefs: list[Belief], wanted: float) -> None:
    assert error(beliefs) == pytest.approx(wanted)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40))
def test_bins_hold_every_belief_once(beliefs: list[Belief]) -> None:
    found = bins(beliefs)
    assert sum(one.count for one in found) == len(beliefs)
    for one in found:
        assert one.low <= one.mean + 1e-9
        assert one.mean <= one.low + 0.1 + 1e-9
    assert 0 <= error(beliefs) <= 1


def test_beliefs_in_fields_are_those_that_were_read_and_judged() -> None:
    verdicts = {"title": "right", "volume": "missing", "page": "extra"}
    score = Score("x", "a", "note", verdicts, True, 0.4, {"title": 0.9, "page": 0.3, "note": 0.8})
    assert fields([score]) == [(0.9, True), (0.3, False)]
    assert fields([score], "page") == [(0.3, False)]
    assert references([score]) == [(0.4, False)]


def folds(seed: int) -> list[list[Score]]:
    """Three folds of readings believed with 0.9 to 0.99, of which about seven in ten are right."""
    random = Random(seed)
    return [
        [
            scored(k, verdict="right" if random.random() < 0.7 else "wrong", confidence=random.uniform(0.9, 0.99))
            for k in range(60)
        ]
        for _ in range(3)
    ]


def test_folds_are_calibrated_by_each_other() -> None:
    before = folds(1)
    flat = [score for fold in before for score in fold]
    after = calibrated(before, taught(before))
    assert [one.id for one in after] == [one.id for one in flat]
    for beliefs in (references, fields):
        assert error(beliefs(flat)) > 0.2
        assert error(beliefs(after)) < 0.05


def test_a_reading_has_no_say_in_its_own_confidence() -> None:
    before = folds(2)
    wrong = [scored(k, verdict="wrong", confidence=one.confidence) for k, one in enumerate(before[0])]
    first, again = (taught(groups) for groups in (before, [wrong, *before[1:]]))
    assert [one == other for one, other in zip(first, again, strict=True)] == [True, False, False]
