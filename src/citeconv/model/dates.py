"""When: a day, a month, a year, a range of them, or the printed words where they are neither."""

from __future__ import annotations

from dataclasses import dataclass

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as exact as it was printed. Months and days count from 1; a season (1 spring ... 4 winter) excludes them.

    Raises ValueError for a day without its month, a season with a month, and for months and days that no calendar has.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    circa: bool = False

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        if self.season is not None and (self.month is not None or not 1 <= self.season <= 4):
            raise ValueError("a season is 1 to 4 and stands without a month")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month}")
        if self.day is not None and not 1 <= self.day <= days_in(self.year, self.month or 1):
            raise ValueError(f"month {self.month} of {self.year} has no day {self.day}")

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month, day as far as known: CSL's date-parts."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    def __str__(self) -> str:
        """ISO 8601: ``2004``, ``2004-07``, ``2004-07-04``."""
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in self.parts[1:])])


def days_in(year: int, month: int) -> int:
    """How many days a month has in the (proleptic) Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]


@dataclass(frozen=True, slots=True)
class DateRange:
    """From ``start`` to ``end``, both included; ``end`` is None while it lasts."""

    start: Date
    end: Date | None = None

    def __str__(self) -> str:
        """EDTF: ``2010/2012``, ``2010/..``."""
        return f"{self.start}/{self.end or '..'}"


When = Date | DateRange | str
"""A date, a range, or the printed text that could not be read as either."""


def year_of(when: When | None) -> int | None:
    """The (first) year, None for text and for no date."""
    if isinstance(when, DateRange):
        return when.start.year
    return when.year if isinstance(when, Date) else None
