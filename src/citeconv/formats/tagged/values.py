"""How values of the model stand in a line of RIS."""

from __future__ import annotations

import re

from citeconv.formats.mapping.rows import Codec, Codecs, DoubtError
from citeconv.formats.values.dates import SEASONS, edtf, from_edtf, read_date
from citeconv.formats.values.identifiers import bare_doi
from citeconv.formats.values.names import inverted, read_names
from citeconv.formats.values.plain import one_line
from citeconv.model import (
    Date,
    DateRange,
    Name,
    Names,
    Numeral,
    Organization,
    When,
    numeral,
    page_range,
    year_of,
)


def put_text(value: object) -> str:
    """Any text or number on one line."""
    return one_line(str(value))


def put_twice(value: object) -> tuple[str, str]:
    """The same under two tags, since readers know one or the other."""
    text = put_text(value)
    return text, text


def put_lines(note: str) -> list[str]:
    """A line for each line."""
    return [line for part in note.split("\n") if (line := put_text(part))]


def put_names(names: Names) -> list[str]:
    """A line for each name; a comma ends the one name of a person that would be taken for an organisation."""
    return [put_text(inverted(name)) + _ending(name) for name in names.names]


def _ending(name: Name) -> str:
    if isinstance(name, Organization) or name.given or name.suffix or "," in name.family:
        return ""
    return "," if " " in name.family or name.family.isupper() else ""


def put_date(when: When) -> str:
    """``YYYY/MM/DD/other``; what no calendar date says stands in the fourth part, as EDTF or in its words."""
    if isinstance(when, str):
        return f"///{put_text(when)}"
    start = when.start if isinstance(when, DateRange) else when
    odd = isinstance(when, DateRange) or start.season or start.circa
    month, day = (f"{part:02d}" if part else "" for part in (start.month, start.day))
    return f"{start.year:04d}/{month}/{day}/{edtf(when) if odd else ''}"


def get_date(text: str) -> When:
    """The date of a line; DoubtError, which keeps the text, where it is none."""
    parts = text.split("/", 3)
    *numbers, other = (part.strip() for part in (*parts, "", "", "")[:4])
    if len(parts) < 3:
        date, other = read_date(text), ""
    else:
        date = from_edtf(other) or read_date("-".join(filter(None, numbers)))
    if date is None:
        words = text if any(numbers) else other
        raise DoubtError(words, words)
    if not other or from_edtf(other):
        return date
    if isinstance(date, Date) and date.month is None and (season := SEASONS.get(other.lower())):
        return Date(date.year, season=season)
    raise DoubtError(date, text)


def put_issued(when: When) -> tuple[str, str]:
    """PY with the year, and DA where there is more to say."""
    if isinstance(when, Date) and not (when.month or when.season or when.circa):
        return f"{when.year:04d}", ""
    start = when.start if isinstance(when, DateRange) else when
    return "" if isinstance(start, str) else f"{start.year:04d}", put_date(when)


def get_issued(year: str | None, date: str | None) -> When:
    """The date that PY and DA say: DA's, since it says more, unless only PY is understood."""
    if not date or not date.strip("/ "):
        return get_date(year or "")
    when, odd = _doubted(date)
    other, odd_year = _doubted(year) if year else (when, odd)
    if isinstance(when, str) and year and (whole := read_date(f"{date} {year}")):  # DA  - Jul 4
        return whole
    if isinstance(when, str):
        when = other
    if odd or odd_year or year_of(when) != year_of(other):
        raise DoubtError(when, f"{year}; {date}" if year else date)
    return when


def _doubted(text: str) -> tuple[When, bool]:
    """A date, and whether there is doubt about it."""
    try:
        return get_date(text), False
    except DoubtError as doubt:
        return doubt.value, True


def get_either(both: tuple[str | None, str | None]) -> str:
    """The first of two tags that should say the same."""
    first, second = both
    if first and second and first != second:
        raise DoubtError(first, f"{first}; {second}")
    return first or second or ""


def put_pages(page: str) -> tuple[str, str]:
    """First and last page."""
    first, last = page_range(page)
    return put_text(first), put_text(last or "")


def get_pages(first: str | None, last: str | None) -> str:
    """Pages with one hyphen; a range may stand in the first tag alone, and the last page be repeated."""
    first, last = (re.sub(r"\s*[-–—]+\s*", "-", page or "") for page in (first, last))
    if not first or not last or first == last:
        return first or last
    if "-" in first:
        if first.endswith(f"-{last}"):
            return first
        raise DoubtError(first, f"{first}, {last}")
    return f"{first}-{last}"


def put_keywords(keywords: str) -> list[str]:
    """A line for each keyword."""
    return [word for part in re.split(r"[,;]", keywords) if (word := put_text(part))]


def get_keywords(lines: list[str]) -> str:
    """The keywords as CSL has them, in one text."""
    return ", ".join(word.strip() for line in lines for word in line.split(";") if word.strip())


def get_numeral(text: str) -> Numeral:
    """A number if it is one."""
    return numeral(text)


CODECS = Codecs(
    names=Codec(put_names, read_names),
    date=Codec(put_date, get_date),
    numeral=Codec(put_text, get_numeral),
    text=Codec(put_text, str),
)
NOTED = Codecs(
    names=Codec(lambda names: "; ".join(put_names(names)), lambda text: read_names(text.split(";"))),
    date=Codec(lambda when: put_text(edtf(when)), lambda text: read_date(text) or text),
    numeral=CODECS.numeral,
    text=CODECS.text,
)
"""In a note, several names share a line."""
PAGES = Codec(put_pages, lambda parts: get_pages(*parts))
ISSUED = Codec(put_issued, lambda parts: get_issued(*parts))
TWICE = Codec(put_twice, get_either)
KEYWORDS = Codec(put_keywords, get_keywords)
LINES = Codec(put_lines, str)
DOI = Codec(put_text, bare_doi)
