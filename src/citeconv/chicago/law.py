"""Laws and decisions: their number and year stand in their names, and that of their gazette is another.

Undang-Undang Nomor 12 Tahun 2011 tentang ...      number 12, year 2011
Putusan Mahkamah Konstitusi Nomor 91/PUU-XVIII/2020 number 91/PUU-XVIII/2020, year 2020
Law Number 27 of 2022 on ...                       number 27, year 2022
"""

from __future__ import annotations

import re
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice
from citeconv.model import Date, Kind, numeral

LEGAL = frozenset((Kind.LEGISLATION, Kind.REGULATION, Kind.LEGAL_CASE, Kind.BILL))

_NAMED = re.compile(
    r"\b(?:nomor|nomer|number|no\.?|nr\.?)\s*:?\s*(?P<number>(?:(?:[A-Z]{1,4}[.-])?\d[\w.-]*(?-i:\s?[A-Z]{1,2}(?=[/\s]))?|(?-i:[IVXLC]+)(?=/))(?:/[\w.-]*\w)*)"
    r"(?:\s*,?\s*(?:tahun|thn?\.?|of)\s+(?P<year>1[6-9]\d\d|20\d\d))?",
    re.IGNORECASE,
)
_YEAR_AT_END = re.compile(r"/(1[89]\d\d|20\d\d)\b")


def number_and_date(name: str) -> tuple[str | None, Date | None]:
    """The number and the year that the name of a law or a decision holds, each None where it does not.

    >>> number_and_date("Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan")
    ('12', Date(year=2011, month=None, day=None, season=None, circa=False))
    """
    match = _NAMED.search(name)
    if not match:
        return None, None
    number = match["number"].rstrip(".-")
    year = match["year"] or (at_end[1] if (at_end := _YEAR_AT_END.search(number)) else None)
    return number, Date(int(year)) if year else None


_WORDS = frozenset(("word", "law", "roman", "in", "report", "meeting", "case"))
_LAST = re.compile(r"(?:dan(?:/atau)?|and|serta)\s", re.IGNORECASE)


def whole_name(cells: Lattice, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The cut of a law whose name lists several with commas: *tentang Gubernur, Bupati, dan Walikota* is one title."""
    at = next((k for k, (_, _, label) in enumerate(segments) if label == "title"), None)
    if at is None or cells.piece(segments[at][0])[0].kind != "law":
        return segments
    begin, end, _ = segments[at]
    for k, (i, j, _) in enumerate(segments[at + 1 :], start=at + 1):
        if i != end or cells.gaps[i].strip() != "," or not cells.kinds(i, j) <= _WORDS:
            break
        end = j
        if _LAST.match(cells.text, cells.start(i)):
            return (*segments[:at], (begin, end, "title"), *segments[k + 1 :])
    return segments


def without_gazette(cells: Lattice, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The cut of a law that has a number of its own: that of the gazette behind it (*LN No. 42*) is a note."""
    before = _before_gazette(cells)
    if before == len(cells.text) or not number_and_date(cells.text[:before])[0]:
        return segments
    return tuple(
        (i, j, "note" if label == "number" and cells.end(j) > before else label) for i, j, label in segments
    )


def name_the_law(cells: Lattice, segments: tuple[Segment, ...], fields: dict[str, Any], kind: Kind) -> None:
    """Number and year of a law or decision, which stand in its name."""
    titles = [i for i, _, label in segments if label == "title"]
    if titles and (first := cells.piece(titles[0])[0]).kind == "code":
        fields.setdefault("number", numeral(cells.text[first.start : first.end]))  # SNI 03-1733-2004 tentang ...
    if not titles or not (kind in LEGAL or cells.piece(titles[0])[0].kind in ("law", "case")):
        return
    number, date = number_and_date(fields.get("title", ""))
    if not number:
        number, date = number_and_date(cells.text[: _before_gazette(cells)])
    if number:
        fields.setdefault("number", numeral(number))
    if date:
        fields.setdefault("issued", date)


def _before_gazette(cells: Lattice) -> int:
    """Where the name of a law ends that says in which gazette it stands; else the end of the reference."""
    return next((token.start for token in cells.tokens if token.kind == "gazette"), len(cells.text))
