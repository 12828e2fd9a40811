"""Dates as files hold them."""

from __future__ import annotations

import pytest
from hypothesis import given

from citeconv.formats.values.dates import edtf, from_edtf, read_date
from citeconv.model import Date, DateRange
from tests.strategies import tidy_dates

READ = [
    ("2004", Date(2004)),
    ("2004-07-04", Date(2004, 7, 4)),
    ("2004/7/4", Date(2004, 7, 4)),
    ("4 July 2004", Date(2004, 7, 4)),
    ("Agustus 4, 2004", Date(2004, 8, 4)),
    ("Mei 2004", Date(2004, 5)),
    ("1990~", Date(1990, circa=True)),
    ("2010-23", Date(2010, season=3)),
    ("2010-03/2012", DateRange(Date(2010, 3), Date(2012))),
    ("2010/..", DateRange(Date(2010))),
    ("2010/", DateRange(Date(2010))),
    ("Decree 2004", None),
    ("2004-13", None),
    ("30 February 2004", None),
    ("4 5 July 2004", None),
    ("t.t.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "date"), READ)
def test_read(text: str, date: Date | DateRange | None) -> None:
    assert read_date(text) == date


@given(tidy_dates)
def test_edtf_comes_back(date: Date | DateRange) -> None:
    assert from_edtf(edtf(date)) == date
