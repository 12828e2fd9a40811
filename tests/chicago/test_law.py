"""Number and year of laws and decisions."""

from __future__ import annotations

import pytest

from citeconv.chicago.law import number_and_date
from tests.chicago.tables import cases


@pytest.mark.parametrize(("name", "number", "year", "why"), cases("law.txt", 4))
def test_number_and_date(name: str, number: str, year: str, why: str) -> None:
    found, date = number_and_date(name)
    assert (found or "", str(date or "")) == (number, year), why
