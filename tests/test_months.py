"""The names of the months: one table for all rooms."""

from __future__ import annotations

import pytest

from citeconv.months import ENGLISH, INDONESIAN, MONTHS, language


@pytest.mark.parametrize(
    ("names", "number"),
    [("januari january jan djanuari", 1), ("april apr", 4), ("mei may", 5), ("november nopember", 11)],
)
def test_a_month_has_its_number(names: str, number: int) -> None:
    assert {MONTHS[name] for name in names.split()} == {number}


def test_no_name_stands_for_two_months() -> None:
    assert all(MONTHS[name] == number for names in (INDONESIAN, ENGLISH) for name, number in names.items())
    assert INDONESIAN.keys().isdisjoint(ENGLISH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4 Juli 2020", "Indonesian"), ("4 July 2020", "English"), ("4 April 2020", None), ("Juli, July", None)],
)
def test_a_month_tells_its_language(text: str, expected: str | None) -> None:
    assert language(text) == expected
