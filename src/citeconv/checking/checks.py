"""All checks of a list, and what they find together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain

from citeconv.checking.addresses import bad_addresses, broken_addresses, google_redirects
from citeconv.checking.dates import impossible_dates
from citeconv.checking.duplicates import duplicates, shared_addresses
from citeconv.checking.figures import figures
from citeconv.checking.finding import Fault, Finding, Report
from citeconv.checking.house import departures
from citeconv.checking.identifiers import bad_doi, bad_isbn, bad_issn
from citeconv.checking.missing import missing_fields
from citeconv.checking.order import out_of_order
from citeconv.checking.pages import backward_pages
from citeconv.checking.punctuation import doubled_marks, lone_brackets, lone_quotes
from citeconv.checking.reading import leftovers, secondary_sources, unsure
from citeconv.checking.words import CODES
from citeconv.parsed import UNSURE_BELOW, Parsed

_OfOne = Callable[[Parsed], Iterator[Fault]]

OF_ONE: tuple[_OfOne, ...] = (
    bad_doi, bad_isbn, bad_issn, bad_addresses, broken_addresses, google_redirects, backward_pages,
    lone_quotes, lone_brackets, doubled_marks, secondary_sources, leftovers,
)  # fmt: skip
"""What is seen on a reference alone."""
OF_ALL: tuple[Callable[[Sequence[Parsed]], Iterator[tuple[int, Fault]]], ...] = (
    duplicates, shared_addresses, missing_fields, departures, out_of_order,
)  # fmt: skip
"""What is seen on the list only."""


def check(
    entries: Sequence[Parsed],
    year: int | None = None,
    *,
    silence: Collection[str] = (),
    unsure_below: float = UNSURE_BELOW,
) -> Report:
    """What is wrong with a list, in its order, and its figures.

    ``year`` is the year of the article: ages are counted from it, and dates after it are impossible; None is today.
    Findings with a code in ``silence`` are left out; raises ValueError for a code that there is not.
    """
    if unknown := set(silence) - set(CODES):
        raise ValueError(f"no check {', '.join(sorted(unknown))}; there are {', '.join(CODES)}")
    today = date.today() if year is None else date(year, 12, 31)
    faults = chain(_of_one(entries, today, unsure_below), *(checked(entries) for checked in OF_ALL))
    found = (Finding(entry=number, key=entries[number - 1].reference.key, fault=fault) for number, fault in faults)
    heard = (one for one in found if one.code not in silence)
    return Report(
        entries=tuple(entries),
        findings=tuple(sorted(heard, key=lambda one: (one.entry, CODES.index(one.code)))),
        figures=figures((entry.reference for entry in entries), today.year),
    )


def _of_one(entries: Sequence[Parsed], today: date, unsure_below: float) -> Iterator[tuple[int, Fault]]:
    checks: tuple[_OfOne, ...] = (*OF_ONE, partial(impossible_dates, today=today), partial(unsure, below=unsure_below))
    for number, entry in enumerate(entries, 1):
        yield from ((number, fault) for one in checks for fault in one(entry))
