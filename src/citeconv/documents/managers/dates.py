"""Dates as people type them into the fields of a reference manager, as CSL-JSON date variables."""

from __future__ import annotations

import re
from typing import Any

from citeconv.months import MONTHS

_DAY_AND_MONTH = re.compile(r"(?P<day>\d{1,2})?\s*(?P<month>[^\W\d]+)\.?\s*(?P<behind>\d{1,2})?,?")


def typed_date(year: str, month: str = "", day: str = "") -> dict[str, Any] | None:
    """Year, month and day; the month by number or by its name in Indonesian or English. What is no date is kept as
    words; None without a year.
    """
    if not year:
        return None
    number = int(month) if month.isdecimal() else MONTHS.get(month.lower().rstrip("."))
    if not year.isdecimal() or (month and not (number and 1 <= number <= 12)):
        return {"literal": " ".join(filter(None, (day, month, year)))}
    parts = [int(year)]
    if number:
        parts += [number, int(day)] if day.isdecimal() and 1 <= int(day) <= 31 else [number]
    return {"date-parts": [parts]}


def typed_within(year: str, rest: str) -> dict[str, Any] | None:
    """A year, and in a field of its own the day and month: ``12 Mei``, ``May 12``, ``May``."""
    found = _DAY_AND_MONTH.fullmatch(rest.removesuffix(year).strip()) if rest else None
    if found is None:
        return typed_date(year) if not rest else typed_date(year, rest)
    return typed_date(year, found["month"], found["day"] or found["behind"] or "")
