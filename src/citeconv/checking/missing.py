"""Fields that a kind of work cannot do without.

What each kind needs follows the reference list chapters of the APA manual (7th edition, chapters 9 and 10), without
what the kinds only may have; the place of publication, which APA no longer prints and Indonesian lists do, is asked for
where the list itself prints it, and the date of access likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeconv.checking.finding import Fault, Term
from citeconv.checking.house import CLEAR, ENOUGH
from citeconv.checking.places import printed, spans
from citeconv.model import Kind, csl_variable
from citeconv.parsed import Parsed


class Need(NamedTuple):
    """One thing a kind needs: any of these fields."""

    what: str
    """Its name in the table of terms."""
    fields: tuple[str, ...]

    @property
    def field(self) -> str:
        """The CSL variable that is asked for first."""
        return csl_variable(self.fields[0])


_TITLE = Need("title", ("title", "genre"))
_MAKER = Need("author", ("author", "editor", "translator", "compiler", "container_author", "organizer", "director"))
_DATE = Need("issued", ("issued", "status"))
_CONTAINER = Need("container-title", ("container_title", "event_title"))
_PAPER = Need("container-title", ("container_title", "author"))
_VOLUME = Need("volume", ("volume", "issue", "number", "status"))
_PAGE = Need("page", ("page", "number", "chapter_number", "doi", "url", "status"))
_PAGE_OF_PART = Need("page", ("page", "chapter_number", "doi", "url"))
_PUBLISHER = Need("publisher", ("publisher", "doi", "url"))
_UNIVERSITY = Need("university", ("publisher", "archive", "url"))
_INSTITUTION = Need("institution", ("publisher", "author", "url"))
_URL = Need("URL", ("url", "doi"))
_EITHER_DATE = Need("date", ("issued", "accessed", "status"))
_NUMBER = Need("number", ("number", "issued", "section"))
_PLACE = Need("publisher-place", ("publisher_place",))
_ACCESSED = Need("accessed", ("accessed",))

NEEDS: dict[Kind, tuple[Need, ...]] = {
    Kind.ARTICLE_JOURNAL: (_MAKER, _TITLE, _CONTAINER, _DATE, _VOLUME, _PAGE),
    Kind.ARTICLE_MAGAZINE: (_PAPER, _DATE),
    Kind.ARTICLE_NEWSPAPER: (_PAPER, _DATE),
    Kind.BOOK: (_TITLE, _DATE, _PUBLISHER),
    Kind.CHAPTER: (_MAKER, _TITLE, _CONTAINER, _DATE, _PUBLISHER, _PAGE_OF_PART),
    Kind.ENTRY_DICTIONARY: (_TITLE, _CONTAINER),
    Kind.ENTRY_ENCYCLOPEDIA: (_TITLE, _CONTAINER, _DATE),
    Kind.INTERVIEW: (_DATE,),
    Kind.LEGAL_CASE: (_TITLE, _NUMBER),
    Kind.LEGISLATION: (_TITLE,),
    Kind.PAPER_CONFERENCE: (_MAKER, _TITLE, _CONTAINER, _DATE),
    Kind.POST_WEBLOG: (_TITLE, _URL, _EITHER_DATE),
    Kind.REGULATION: (_TITLE,),
    Kind.REPORT: (_TITLE, _DATE, _INSTITUTION),
    Kind.THESIS: (_MAKER, _TITLE, _DATE, _UNIVERSITY),
    Kind.WEBPAGE: (_TITLE, _URL, _EITHER_DATE),
}
"""Kind -> what it needs; kinds that are not named need nothing.

Books and web pages may be anonymous, a newspaper may be cited as a whole, or stand in its author's place.
"""

HOUSE: dict[Kind, Need] = {Kind.BOOK: _PLACE, Kind.CHAPTER: _PLACE, Kind.WEBPAGE: _ACCESSED}
"""What a kind needs where most of the list has it."""

_DECLARED = {
    "issued": re.compile(r"t\.?\s?th|tth|t\.\s?t|n\.\s?d|s\.\s?a|tanpa ta|no date", re.IGNORECASE),
    "publisher-place": re.compile(r"t\.?\s?tp|t\.\s?t|s\.\s?l|n\.\s?p|tanpa tempat|no place", re.IGNORECASE),
    "publisher": re.compile(r"t\.\s?p|tp\.|s\.\s?n|n\.\s?p|tanpa penerbit|no publisher", re.IGNORECASE),
}


def missing_fields(entries: Sequence[Parsed]) -> Iterator[tuple[int, Fault]]:
    """What is missing, each with the number of its reference.

    Readings that are unsure or left something over are passed by: there the field may stand and was not seen. What the
    print says is missing (``t.t.``, ``n.d.``) is not missing.
    """
    for number, entry in enumerate(entries, 1):
        for need in NEEDS.get(entry.reference.kind, ()):
            if _lacks(entry, need):
                yield number, Fault("missing-field", need.field, None, {"what": Term(need.what)})
    for kind, need in HOUSE.items():
        yield from _missing_in_house(entries, kind, need)


def _missing_in_house(entries: Sequence[Parsed], kind: Kind, need: Need) -> Iterator[tuple[int, Fault]]:
    alike = [(number, entry) for number, entry in enumerate(entries, 1) if entry.reference.kind is kind]
    having = sum(_has(entry, need) for _, entry in alike)
    if len(alike) < ENOUGH or having < CLEAR * len(alike):
        return
    for number, entry in alike:
        if _lacks(entry, need):
            values: dict[str, str | int] = {"what": Term(need.what), "count": having, "total": len(alike)}
            yield number, Fault("missing-field.house", need.field, None, values)


def _lacks(entry: Parsed, need: Need) -> bool:
    return not (_has(entry, need) or entry.unsure or entry.leftover or _declared(entry, need.field))


def _has(entry: Parsed, need: Need) -> bool:
    return any(getattr(entry.reference, name) for name in need.fields)


def _declared(entry: Parsed, field: str) -> bool:
    """Whether the print says itself that this is missing."""
    pattern = _DECLARED.get(field)
    return pattern is not None and any(pattern.match(printed(entry, span)) for span in spans(entry, "label", "note"))
