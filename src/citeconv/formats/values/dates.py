"""Dates as text: EDTF out (ISO 8601-2: ``2010-03/2012``, ``1990~``, ``2010-22``), and what files hold in."""

from __future__ import annotations

import re

from citeconv.model import Date, DateRange, When
from citeconv.months import MONTHS

MACROS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The month macros that every BibTeX style defines."""
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

_EDTF = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)")
_NUMBERS = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_WORDS = re.compile(r"[^\W\d_]{3,}|\d+")


def edtf(when: When) -> str:
    """A date as EDTF; the text itself where the date is a text."""
    if isinstance(when, str):
        return when
    if isinstance(when, DateRange):
        return f"{edtf(when.start)}/{edtf(when.end) if when.end else '..'}"
    season = f"-2{when.season}" if when.season else ""
    return f"{when}{season}{'~' if when.circa else ''}"


def from_edtf(text: str) -> Date | DateRange | None:
    """The date that an EDTF string says, None for any other text."""
    start, slash, end = text.partition("/")
    try:
        first = _date(start)
        if not slash or first is None:
            return first
        last = None if end in ("..", "") else _date(end)
    except ValueError:
        return None
    return DateRange(first, last) if last or end in ("..", "") else None


def _date(text: str) -> Date | None:
    match = _EDTF.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    assert year is not None
    if month and 21 <= month <= 24 and day is None:
        return Date(year, season=month - 20, circa=bool(match[4]))
    return Date(year, month, day, circa=bool(match[4]))


def approximate(text: str) -> Date | DateRange | None:
    """What is nearest to an EDTF date of a kind that the model has not: ``1990?``, ``199X``, ``2004-07-04T10:00``."""
    match = re.fullmatch(r"(\d{4}(?:-\d\d){0,2})(?:T[\d:.,+Z-]+|[?%~]+)", text)
    if match:
        return from_edtf(match[1] + ("" if "T" in text else "~"))
    if decade := re.fullmatch(r"(\d{2,3})[XUxu]{1,2}", text):
        start = decade[1]
        first, last = start.ljust(4, "0"), start.ljust(4, "9")
        return DateRange(Date(int(first)), Date(int(last))) if len(text) == 4 else None
    return None


_ACCESS = re.compile(
    r"\[?(?:online[;,] )?(?:terakhir )?(?:diakses|diunduh|(?:last )?(?:accessed|visited|retrieved))"
    r"(?: (?:pada|tanggal|on))*:? (?P<date>[\w ,./-]{4,30}?)\.?\]?",
    re.IGNORECASE,
)


def said_of_access(note: str) -> tuple[str, Date] | None:
    """The field and the date that a note such as ``Diakses 4 Juli 2020`` or ``[Online; accessed 2020-07-04]`` says."""
    match = _ACCESS.fullmatch(note)
    date = read_date(match["date"]) if match else None
    return ("accessed", date) if isinstance(date, Date) else None


def month_number(text: str) -> int | None:
    """1 to 12 for ``7``, ``07``, ``jul``, ``July``, ``Juli``; None for what is no month."""
    text = text.strip().rstrip(".").lower()
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None
    return MONTHS.get(text)


def read_date(text: str) -> Date | DateRange | None:
    """The date in a text of a file: EDTF, ``2019/5/3``, ``4 July 2004``, ``Juli 2004``, ``2004``; else None."""
    text = text.strip()
    try:
        return from_edtf(text) or _numeric(text) or _worded(text)
    except ValueError:
        return None


def _numeric(text: str) -> Date | None:
    if re.fullmatch(r"\d{1,4}", text):
        return Date(int(text))
    match = _NUMBERS.fullmatch(text)
    return Date(int(match[1]), int(match[2]), int(match[3]) if match[3] else None) if match else None


def _worded(text: str) -> Date | None:
    """A month by name, with a year and perhaps a day around it."""
    words = _WORDS.findall(text)
    months = [month for word in words if not word.isdecimal() and (month := month_number(word))]
    years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
    days = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(words) != 2 + len(days):
        return None
    return Date(years[0], months[0], days[0] if days else None)
