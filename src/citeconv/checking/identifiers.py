"""DOI, ISBN and ISSN: whether they can be right, by their form and their check digits.

DOI: Crossref's advice on matching DOIs (``10.`` + registrant of 4 to 9 digits + ``/`` + suffix). ISBN: ISO 2108, the
ISBN Users' Manual. ISSN: ISO 3297.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from citeconv.checking.finding import Fault
from citeconv.checking.places import first, matched, outside
from citeconv.diagnostics import Span
from citeconv.parsed import Parsed

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;:]")
_MENTION = re.compile(r"(?:\bdoi\s*:\s*(?!https?:)|\bdoi\.org/+\s*)([^\s,;]+)", re.IGNORECASE)
_TWICE = re.compile(r"doi\.org/+\s*(?:https?:/*)?(?:dx\.)?doi\.org", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:[- ]?1[03])?\s*[:.]?\s*((?:\d[\d\s-]*[\dXx]))", re.IGNORECASE)
_ISSN = re.compile(r"\b[ep]?-?ISSN\s*[:.]?\s*((?:\d[\d\s-]*[\dXx]))", re.IGNORECASE)


def bad_doi(entry: Parsed) -> Iterator[Fault]:
    """A DOI that cannot be one, and a doubled prefix."""
    doi = entry.reference.doi
    if doi and not _DOI.fullmatch(doi):
        yield Fault("bad-doi", "DOI", first(entry, "DOI"), {"value": doi})
    elif not doi and (mention := _MENTION.search(outside(entry, "title"))):
        value = mention[1].rstrip(".")
        if value and not _DOI.fullmatch(value):
            yield Fault("bad-doi", "DOI", matched("DOI", mention, 1), {"value": value})
    if twice := _TWICE.search(entry.source or entry.reference.url or ""):
        yield Fault("bad-doi.twice", "DOI", matched("DOI", twice) if entry.source else None)


def bad_isbn(entry: Parsed) -> Iterator[Fault]:
    """ISBNs of a wrong length or with a wrong check digit."""
    yield from _numbers(entry, "ISBN", _ISBN, {10: isbn10_holds, 13: isbn13_holds})


def bad_issn(entry: Parsed) -> Iterator[Fault]:
    """ISSNs of a wrong length or with a wrong check digit."""
    yield from _numbers(entry, "ISSN", _ISSN, {8: issn_holds})


def _numbers(
    entry: Parsed, name: str, pattern: re.Pattern[str], holds: dict[int, Callable[[str], bool]]
) -> Iterator[Fault]:
    found: list[tuple[str, Span | None]]
    if entry.source:
        found = [(match[1].strip(" -"), matched(name, match, 1)) for match in pattern.finditer(entry.source)]
    else:
        value = getattr(entry.reference, name.lower()) or ""
        found = [(one, None) for one in re.split(r"[,;]|\s(?=97[89])", value) if one.strip()]
    for printed, span in found:
        digits = re.sub(r"[^\dX]", "", printed.upper())
        if len(digits) not in holds:
            yield Fault(f"bad-{name.lower()}.length", name, span, {"value": printed.strip()})
        elif not holds[len(digits)](digits):
            yield Fault(f"bad-{name.lower()}", name, span, {"value": printed.strip()})


def isbn10_holds(digits: str) -> bool:
    """Whether the digits, weighted 10 to 1, add up to a multiple of 11; X is ten and stands last."""
    return _weighted(digits) % 11 == 0


def isbn13_holds(digits: str) -> bool:
    """Whether the digits, weighted 1 and 3 in turn, add up to a multiple of 10."""
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits) if digit.isdigit())
    return digits.isdigit() and weighted % 10 == 0


def issn_holds(digits: str) -> bool:
    """Whether the digits, weighted 8 to 1, add up to a multiple of 11; X is ten and stands last."""
    return _weighted(digits) % 11 == 0


def _weighted(digits: str) -> int:
    values = [int(digit) if digit.isdigit() else 10 for digit in digits]
    if "X" in digits[:-1]:
        return 1
    return sum(value * (len(values) - place) for place, value in enumerate(values))
