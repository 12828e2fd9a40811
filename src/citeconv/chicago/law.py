"""Laws and decisions: their number and year stand in their names.

Undang-Undang Nomor 12 Tahun 2011 tentang ...      number 12, year 2011
Putusan Mahkamah Konstitusi Nomor 91/PUU-XVIII/2020 number 91/PUU-XVIII/2020, year 2020
Law Number 27 of 2022 on ...                       number 27, year 2022
"""

from __future__ import annotations

import re

from citeconv.model import Date, Kind

LEGAL = frozenset((Kind.LEGISLATION, Kind.REGULATION, Kind.LEGAL_CASE, Kind.BILL))

_NAMED = re.compile(
    r"\b(?:nomor|nomer|number|no\.?|nr\.?)\s*:?\s*(?P<number>(?:[A-Z]{1,4}[.-])?\d[\w.-]*(?-i:\s?[A-Z]{1,2}(?=[/\s]))?(?:/[\w.-]*\w)*)"
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
