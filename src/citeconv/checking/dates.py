"""Dates that no calendar has, that are yet to come, or that contradict one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from citeconv.checking.finding import Fault
from citeconv.checking.places import first, label, printed, spans
from citeconv.diagnostics import Span
from citeconv.model import Date, DateRange, Kind, When
from citeconv.model.dates import days_in
from citeconv.months import MONTHS
from citeconv.parsed import Parsed

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(rf"\b(\d\d?)\s+({_MONTH})\b\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.?\s+(\d\d?),?\s+(\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})[-/](\d\d?)[-/](\d\d?)\b")
_NUMBERS = re.compile(r"\b(\d\d?)[-/.](\d\d?)[-/.](\d{4})\b")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, str, str], tuple[str, str, str]]], ...] = (
    (_DAY_MONTH, lambda day, month, year: (year, month, day)),
    (_MONTH_DAY, lambda month, day, year: (year, month, day)),
    (_ISO, lambda year, month, day: (year, month, day)),
    (_NUMBERS, lambda day, month, year: (year, month, day)),
)
_YEARS = re.compile(r"\b((?:1[5-9]|20)\d\d)\s*[-–]\s*((?:1[5-9]|20)\d\d)\b")
_FIELDS = ("issued", "accessed", "event-date")


def impossible_dates(entry: Parsed, today: date) -> Iterator[Fault]:
    """Days that do not exist, dates after ``today``, access before publication, ranges that run backwards."""
    for variable in _FIELDS:
        when: When | None = getattr(entry.reference, variable.replace("-", "_"))
        for span, text in _texts(entry, variable, when):
            if days := no_such_days(text):
                yield Fault("impossible-date.day", variable, span, {"value": days[0]})
            if (years := _YEARS.search(text)) and years[2] < years[1]:
                yield Fault("impossible-date.range", variable, span, {"value": years[0]})
        if isinstance(when, DateRange) and when.end and when.end.parts < when.start.parts[: len(when.end.parts)]:
            yield Fault("impossible-date.range", variable, first(entry, variable), {"value": str(when)})
    yield from _future(entry, today)
    yield from _accessed_before_issued(entry)


def no_such_days(text: str) -> list[str]:
    """The days that a text names and no calendar has.

    >>> no_such_days("31 Februari 2020, 29 Februari 2020, June 31, 2019, 2020-13-01")
    ['31 Februari 2020', 'June 31, 2019', '2020-13-01']
    """
    found = []
    for pattern, in_order in _FORMS:
        for match in pattern.finditer(text):
            year, month, day = in_order(match[1], match[2], match[3])
            number = MONTHS.get(month.casefold()) or int(month)
            swapped = pattern is _NUMBERS and _exists(int(year), int(day), number)
            if not swapped and not _exists(int(year), number, int(day)):
                found.append((match.start(), match[0]))
    return [day for _, day in sorted(found)]


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def _texts(entry: Parsed, variable: str, when: When | None) -> Iterator[tuple[Span | None, str]]:
    """Where a date was read from: its spans, with the number before the month of a newspaper's date."""
    if not entry.source:
        if isinstance(when, str):
            yield None, when
        return
    for dated in spans(entry, variable):
        span = dated
        ahead = [one for one in entry.spans if one.end <= span.start and one.field != "punctuation"]
        if entry.reference.kind is Kind.ARTICLE_NEWSPAPER and ahead and _is_day(entry, ahead[-1]):
            span = Span(variable, ahead[-1].start, span.end)
        yield span, printed(entry, span)


def _is_day(entry: Parsed, span: Span) -> bool:
    """Whether the bare number before the month of a newspaper's date was read as a volume: no calendar has that day."""
    return span.field == "volume" and not label(entry, span)


def _future(entry: Parsed, today: date) -> Iterator[Fault]:
    now = (today.year, today.month, today.day)
    for variable in ("issued", "accessed"):
        when = getattr(entry.reference, variable)
        start = when.start if isinstance(when, DateRange) else when
        if isinstance(start, Date) and start.parts > now[: len(start.parts)]:
            yield Fault("impossible-date.future", variable, first(entry, variable), {"value": str(start)})


def _accessed_before_issued(entry: Parsed) -> Iterator[Fault]:
    issued, accessed = entry.reference.issued, entry.reference.accessed
    if isinstance(issued, Date) and isinstance(accessed, Date):
        known = min(len(issued.parts), len(accessed.parts))
        if accessed.parts[:known] < issued.parts[:known]:
            values = {"value": str(accessed), "issued": str(issued)}
            yield Fault("impossible-date.accessed", "accessed", first(entry, "accessed"), values)
