"""Dates as Indonesian and English lists print them, from the day to the bare year.

    date  = [weekday [","]] day-month-year | month-day-year | year-month-day | months year | year ["-" year] [letter]
    years = hijri ["H"] "/" gregorian ["M"] and the other way round: the Gregorian year counts
"""

from __future__ import annotations

import re
from itertools import groupby

from citeconv.model import Date, DateRange, When
from citeconv.model.dates import days_in
from citeconv.months import MONTHS

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_WEEKDAYS = (
    r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?:\s+(?:pon|wage|kliwon|legi|umanis|pa(?:h)?ing)\b)?"
)
"""Of the week of seven days, and of the Javanese and Balinese one of five beside it."""

DASHES = "-‐‑–—−"
"""Signs that stand between two numbers, for a set in a pattern."""
_DASH = rf"\s*(?:[{DASHES}/]|s\.?d\.?|sampai|dan|&)\s*"
_BY_SIGN = groupby(sorted([*MONTHS, *SEASONS], key=lambda name: (name[0], -len(name))), key=lambda name: name[0])
MONTH = "(?:" + "|".join(f"{sign}(?:{'|'.join(name[1:] for name in names)})" for sign, names in _BY_SIGN) + r")\b\.?"
_YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"

_NAMESAKES = r"(?<=[^\W\d_],\s)(?:jan|jun|april|mei|juni|juli)[.,]|(?<=\b[A-Z]\.\s)may\.|agus\b"
"""*Breman, Jan. 2014* and *Susilo, Agus. 2018* are names and a year; *pp. 22-23, Jan. 2020* is a date."""

DATE = rf"""(?:{_WEEKDAYS},?\s+)?(?:
    {_DAY}(?:{_DASH}{_DAY})?[\s-]*{MONTH}(?:{_DASH}{_DAY}\s+{MONTH})?,?[\s-]*{_YEAR}\b
  | {MONTH}\s+{_DAY}(?:{_DASH}{_DAY})?,?\s+{_YEAR}\b
  | {_YEAR},\s*{_DAY}\s+{MONTH}(?=\s*[)\]])
  | {_YEAR},?\s+{MONTH}\s+{_DAY}(?:{_DASH}{_DAY})?\b
  | (?!{_NAMESAKES}){MONTH}(?:{_DASH}{MONTH})?[,/]?\s*(?:tahun\s+)?{_YEAR}\b
  | {_YEAR},?\s+{MONTH}(?![a-z])
  | {_DAY}[/.-](?:0?[1-9]|1[012])[/.-]{_YEAR}\b
  | {_YEAR}-(?:0[1-9]|1[012])-{_DAY}\b
)"""
"""A date with at least its month, for ``re.VERBOSE | re.IGNORECASE``."""

DAY_MONTH = rf"{_DAY}(?:{_DASH}{_DAY})?\s+{MONTH}(?:{_DASH}{_DAY}\s+{MONTH})?(?!\s*,?\s*\d{{4}})"
"""A day and month whose year stands elsewhere: ``16-17 Oktober``."""

MONTHS_ALONE = rf"(?:(?<=[.,;:(\d]\s)|(?<=\()){MONTH}(?:{_DASH}{MONTH})?(?=\s*[.,:;()])(?!\.?,?\s*\d{{4}}\b)"
"""The month of an issue whose year stands elsewhere, set off on both sides: ``No. 3. September. Hal``."""

YEARS = rf"""
    1[34]\d\d\s*H\.?\s*[/,]\s*{_YEAR}(?:\s*M\b\.?)?          # 1414 H/1994 M
  | 1[23]\d\d\s*/\s*1[89]\d\d\b                           # 1311/1893
  | {_YEAR}\s*M\.?\s*[/,]\s*1[34]\d\d(?:\s*H\b\.?)?          # 1981 M/1401 H
  | 1[34]\d\d\s*H\b\.?
  | \[{_YEAR}\]\s*{_YEAR}\b
  | {_YEAR}(?:\s*M\b(?!\.)|M\b)
  | {_YEAR}(?:\s?[a-h])?(?![\w/-])
"""
"""One year."""

YEAR_RANGE = rf"{_YEAR}\s*[-–—/]\s*(?:{_YEAR}|\d\d)\b(?![-–/\w])"
"""From one year to another: more often part of a title than a date."""

_NUMBERS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+")
_HIJRI = re.compile(r"(\d{4})\s*H\b", re.IGNORECASE)
_MASEHI = re.compile(r"(\d{4})\s*M?\b", re.IGNORECASE)
_ORIGINAL = re.compile(rf"\[({_YEAR})\]")
_ISO = re.compile(rf"({_YEAR})-(\d\d?)-(\d\d?)")


def read_date(text: str) -> When | None:
    """The date that ``text`` holds, as exact as printed; None where there is no year in it.

    >>> read_date("4 Juli 2020"), read_date("13-15 May 2009"), read_date("Juni 2015"), read_date("1423 H/2003 M")
    (Date(year=2020, month=7, day=4, ...), DateRange(...), Date(year=2015, month=6, ...), Date(year=2003, ...))
    """
    months = [MONTHS[word] for word in map(str.lower, _WORDS.findall(text)) if word in MONTHS]
    seasons = [SEASONS[word] for word in map(str.lower, _WORDS.findall(text)) if word in SEASONS]
    numbers = _NUMBERS.findall(_ORIGINAL.sub("", text))
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) <= 2]
    if not years:
        return None
    if iso := _ISO.search(text):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if not months:
        if len(days) == 2 and len(years) == 1 and re.search(r"\d[/.-]\d", text):
            return _date(years[0], days[1], days[0])
        if seasons and len(years) == 1:
            return Date(years[0], season=seasons[0])
        return _years(text, years, days)
    if len(set(months)) == 1 and len(days) < 2:
        return _date(years[-1], months[0], days[0] if days else None)
    return _range(years, months, days)


def holds_all(when: When, text: str) -> bool:
    """Whether a date read from ``text`` says all that was printed: every number and month, and no Hijri year.

    >>> holds_all(Date(2020, 7, 4), "4 Juli 2020"), holds_all(Date(1957), "[1952] 1957")
    (True, False)
    """
    if isinstance(when, str) or _HIJRI.search(text):
        return isinstance(when, str)
    dates = [date for date in ((when.start, when.end) if isinstance(when, DateRange) else (when,)) if date]
    held = {part for date in dates for part in (*date.parts, date.year % 100)}
    months = {date.month for date in dates} | {date.season for date in dates}
    words = [word.lower() for word in _WORDS.findall(text)]
    named = [number for word in words if (number := MONTHS.get(word) or SEASONS.get(word))]
    return held.issuperset(map(int, _NUMBERS.findall(text))) and months.issuperset(named)


def _years(text: str, years: list[int], days: list[int]) -> When:
    if hijri := _HIJRI.search(text):
        gregorian = [year for year in years if year != int(hijri[1])]
        return Date(gregorian[0] if gregorian else int(hijri[1]))
    if len(years) == 2 and years[0] + 1 < years[1] and "/" in text:
        return Date(years[1])  # 1832/1976: first printed, and printed
    if len(years) == 2 and years[0] < years[1]:
        return DateRange(Date(years[0]), Date(years[1]))
    if len(years) == 1 and len(days) == 1 and re.search(r"\d\s*[-–—/]\s*\d\d$", text.strip()):
        end = years[0] // 100 * 100 + days[0]
        if end > years[0]:
            return DateRange(Date(years[0]), Date(end))
    return Date(years[-1])


def _range(years: list[int], months: list[int], days: list[int]) -> When:
    """Two days of one month or of two; of two months without days (an issue of a journal) only the year counts."""
    year, first, last = years[-1], months[0], months[-1]
    if not days:
        return Date(year)
    start = _date(years[0], first, days[0])
    if len(days) == 1:
        return start
    return DateRange(start, _date(year, last, days[1])) if len(days) == 2 else start


def _date(year: int, month: int, day: int | None) -> Date:
    """A valid date, as exact as the calendar allows."""
    if not 1 <= month <= 12:
        return Date(year)
    if day is not None and not 1 <= day <= days_in(year, month):
        return Date(year, month)
    return Date(year, month, day)
