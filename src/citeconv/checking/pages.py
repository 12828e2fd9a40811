"""Page ranges that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.checking.finding import Fault
from citeconv.checking.places import first
from citeconv.model import page_range, roman
from citeconv.parsed import Parsed

_NUMBER = re.compile(r"([A-Za-z]*)(\d+)")


def backward_pages(entry: Parsed) -> Iterator[Fault]:
    """Ranges whose last page is before the first."""
    for part in re.split(r"[,;]", entry.reference.page or ""):
        start, end = page_range(part)
        if end is not None and runs_backward(start, end):
            yield Fault("page-range", "page", first(entry, "page"), {"value": part.strip()})


def runs_backward(start: str, end: str) -> bool:
    """Whether a range ends before it begins; a bare end with fewer digits completes the start (143-61 is 143-161).

    >>> runs_backward("120", "101"), runs_backward("143", "61"), runs_backward("xii", "iv"), runs_backward("S5", "S9")
    (True, False, True, False)
    """
    first_page, last_page = _NUMBER.fullmatch(start), _NUMBER.fullmatch(end)
    if first_page and last_page:
        digits, letters = last_page[2], last_page[1].casefold()
        if not letters and len(digits) < len(first_page[2]):
            digits = first_page[2][: -len(digits)] + digits
        return letters in ("", first_page[1].casefold()) and int(digits) < int(first_page[2])
    begun, ended = roman(start), roman(end)
    return begun is not None and ended is not None and ended < begun
