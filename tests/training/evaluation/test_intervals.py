"""Intervals by drawing sources: cases that can be worked out, and what holds for any scores."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("scipy")

from citeconv.training.evaluation.intervals import MEASURES, Figure, field_f1, figure, fully_right, gain
from tests.training.evaluation.made import lists, scored


def test_two_lists_one_right_one_wrong() -> None:
    """A draw takes both, or one of them twice: anything may be."""
    assert figure(lists([("a", 3, 0), ("b", 0, 3)]), fully_right) == Figure(0.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("each", "half_width"),
    [
        pytest.param((1, 1), 0.0, id="every list is half right: nothing hangs on which are drawn"),
        pytest.param((1, 0), 1.96 * math.sqrt(0.25 / 200), id="200 lists of one: the binomial's interval"),
        pytest.param((9, 0), 1.96 * math.sqrt(0.25 / 200), id="200 lists of nine alike: no narrower"),
    ],
)
def test_the_width_is_that_of_the_lists_not_of_the_references(each: tuple[int, int], half_width: float) -> None:
    right, wrong = each
    found = figure(lists((str(k), *((right, wrong) if k % 2 else (wrong, right))) for k in range(200)), fully_right)
    assert found.value == 0.5
    if half_width:
        assert (found.low, found.high) == pytest.approx((0.5 - half_width, 0.5 + half_width), abs=0.01)
    else:
        assert math.isnan(found.low)


@pytest.mark.parametrize("rows", [[("a", 5, 4)], [("a", 5, 0), ("b", 7, 0)]], ids=["one source", "no error"])
def test_no_interval_where_nothing_can_be_drawn(rows: list[tuple[str, int, int]]) -> None:
    found = figure(lists(rows), fully_right)
    assert math.isnan(found.low)
    assert str(found) == f"{found.value:.3f}"


def test_an_interval_is_printed_behind_its_value() -> None:
    assert f"{Figure(0.05, -0.01, 0.1):+.2f}" == "+0.05 [-0.01, +0.10]"


def test_a_field_that_no_reference_has_has_no_figure() -> None:
    assert math.isnan(figure(lists([("a", 1, 1), ("b", 2, 0)]), field_f1, ("DOI",)).value)


def test_a_gain_is_counted_in_pairs() -> None:
    """Each list is half better, however well it was read before: that is sure, though the lists differ much."""
    before = lists([("a", 0, 4), ("b", 2, 2), ("c", 1, 3)])
    after = lists([("a", 2, 2), ("b", 4, 0), ("c", 3, 1)])
    assert gain(before, after, fully_right).value == 0.5
    assert math.isnan(gain(before, after, fully_right).low)
    worse = gain(after, lists([("a", 2, 2), ("b", 0, 4), ("c", 3, 1)]), fully_right)
    assert worse.value == pytest.approx(-1 / 3)
    assert (worse.low, worse.high) == (-1.0, 0.0)


def test_gains_are_of_the_same_references() -> None:
    with pytest.raises(ValueError, match="same references"):
        gain(lists([("a", 2, 2)]), lists([("a", 2, 1)]), fully_right)


ROWS = st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1)


@settings(max_examples=40)
@given(ROWS.filter(lambda rows: any(map(sum, rows.values()))), st.sampled_from(sorted(MEASURES)))
def test_intervals_hold_their_value(rows: dict[str, tuple[int, int]], name: str) -> None:
    scores = lists((source, *counts) for source, counts in rows.items())
    found = figure(scores, MEASURES[name])
    assert 0 <= found.value <= 1
    if not math.isnan(found.low):
        assert 0 <= found.low < found.high <= 1
    assert str(figure(scores, MEASURES[name])) == str(found), "the draws are seeded"
    nothing = gain(scores, scores, MEASURES[name])
    assert (nothing.value, math.isnan(nothing.low)) == (0.0, True)


def test_verdicts_weigh_as_in_f1() -> None:
    """2 right / (2 right + 2 wrong + extra + missing)."""
    scores = [scored(k, verdict=verdict) for k, verdict in enumerate(["right"] * 3 + ["wrong", "extra", "missing"])]
    assert figure(scores, field_f1).value == 6 / (6 + 2 + 1 + 1)
