"""Dates from the day to the bare year, in Indonesian, English and old spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.chicago.dates import read_date
from citeconv.model import Date, When
from citeconv.model.dates import days_in
from citeconv.months import MONTHS
from tests.chicago.tables import cases


def shown(when: When | None) -> str:
    if isinstance(when, Date) and when.season:
        return f"{when} season {when.season}"
    return str(when or "")


@pytest.mark.parametrize(("printed", "wanted", "why"), cases("dates.txt", 3))
def test_dates(printed: str, wanted: str, why: str) -> None:
    assert shown(read_date(printed)) == wanted, why


@given(st.sampled_from(sorted(MONTHS)), st.data())
def test_every_day_in_every_spelling(month: str, data: st.DataObject) -> None:
    number = MONTHS[month]
    year = data.draw(st.integers(1400, 2099))
    first = data.draw(st.integers(1, days_in(year, number)))
    wanted = Date(year, number, first)
    assert read_date(f"{first} {month.title()} {year}") == wanted
    assert read_date(f"{month.title()} {first}, {year}") == wanted
    assert read_date(f"{first:02d}/{number:02d}/{year}") == wanted
    assert read_date(str(wanted)) == wanted
