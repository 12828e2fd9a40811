"""The same work printed twice, also where it is spelt otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from citeconv.checking.addresses import parts_of
from citeconv.checking.finding import Fault
from citeconv.checking.likeness import alike, close, folded, head
from citeconv.checking.places import first
from citeconv.model import Date, Kind, Organization, Reference, year_of
from citeconv.parsed import Parsed

_NEVER = frozenset({Kind.INTERVIEW, Kind.PERSONAL_COMMUNICATION})
"""Two talks with one person bear one title."""
_ONE_MEDIUM = (
    frozenset({Kind.BOOK, Kind.REPORT, Kind.DOCUMENT, Kind.CLASSIC}),
    frozenset({Kind.WEBPAGE, Kind.POST_WEBLOG, Kind.ARTICLE_NEWSPAPER, Kind.ARTICLE_MAGAZINE, Kind.REPORT}),
    frozenset({Kind.LEGISLATION, Kind.REGULATION, Kind.TREATY, Kind.DOCUMENT}),
)
"""Kinds that two readings of one work may take it for."""
_ON_THE_WEB = frozenset({Kind.WEBPAGE, Kind.POST_WEBLOG, Kind.ARTICLE_NEWSPAPER, Kind.ARTICLE_MAGAZINE})
_TELLING_APART = ("volume", "issue", "number", "edition", "page", "section", "part_number")
_WORDS_OF_A_TITLE = 3


@dataclass(frozen=True, slots=True)
class _Work:
    """What is compared of a reference."""

    reference: Reference
    title: tuple[str, ...]
    head: tuple[str, ...]
    family: str
    year: int | None
    within: tuple[str, ...]
    """The journal or book it is in, else its publisher."""


def duplicates(entries: Sequence[Parsed]) -> Iterator[tuple[int, Fault]]:
    """References to a work that stood in the list before, each with its number."""
    works = [_work(entry.reference) for entry in entries]
    told: set[int] = set()
    for earlier, later in sorted(_candidates(works), key=lambda pair: (pair[1], pair[0])):
        if later not in told and same_work(works[earlier], works[later]):
            told.add(later)
            yield later + 1, Fault("duplicate", "title", first(entries[later], "title"), {"other": earlier + 1})


def shared_addresses(entries: Sequence[Parsed]) -> Iterator[tuple[int, Fault]]:
    """Web pages with the address of another work that stood in the list before: one of the two is a slip."""
    seen: dict[str, int] = {}
    for place, entry in enumerate(entries):
        url, kind = entry.reference.url, entry.reference.kind
        parts = parts_of(url) if url and kind in _ON_THE_WEB else None
        if url is None or parts is None or not parts.path.strip("/"):
            continue
        earlier = seen.setdefault(url, place)
        if earlier != place and not same_work(_work(entries[earlier].reference), _work(entry.reference)):
            yield place + 1, Fault("same-url", "URL", first(entry, "URL"), {"other": earlier + 1})


def _candidates(works: Sequence[_Work]) -> set[tuple[int, int]]:
    """Pairs that share a DOI, a title, or the author: only they need a close look."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for place, work in enumerate(works):
        keys = (("doi", (work.reference.doi or "").casefold()), ("title", work.title), ("family", work.family))
        for key in keys:
            if key[1]:
                blocks[key].append(place)
    return {pair for block in blocks.values() for pair in combinations(block, 2)}


def _work(reference: Reference) -> _Work:
    names = reference.author or reference.editor
    name = names[0] if names else None
    family = name.name if isinstance(name, Organization) else name.full_family if name else ""
    title = reference.title or ""
    within = folded(reference.container_title or reference.publisher or "")
    return _Work(reference, folded(title), head(title), "".join(folded(family)), year_of(reference.issued), within)


def same_work(one: _Work, other: _Work) -> bool:
    """Whether two references are to one work."""
    a, b = one.reference, other.reference
    if a.doi and b.doi:
        return a.doi.casefold() == b.doi.casefold()
    if a.kind in _NEVER or not _one_medium(a.kind, b.kind) or _told_apart(a, b):
        return False
    if None not in (one.year, other.year) and one.year != other.year and not _same_pages(a, b):
        return False
    return _same_title(one, other) and _same_author(one, other)


def _one_medium(one: Kind, other: Kind) -> bool:
    return one is other or any({one, other} <= medium for medium in _ONE_MEDIUM)


def _told_apart(a: Reference, b: Reference) -> bool:
    """Whether the print says that they are two: another volume, another day, another page."""
    for name in _TELLING_APART:
        one, other = getattr(a, name), getattr(b, name)
        if one is not None and other is not None and str(one).casefold() != str(other).casefold():
            return True
    days = (a.issued, b.issued)
    return all(isinstance(day, Date) and day.month for day in days) and a.issued != b.issued


def _same_pages(a: Reference, b: Reference) -> bool:
    """Whether both are on the same pages of the same volume: then their years are one year and a misprint."""
    return a.page is not None and a.volume is not None and (a.page, a.volume) == (b.page, b.volume)


def _same_title(one: _Work, other: _Work) -> bool:
    if not one.title or not other.title:
        return False
    if one.reference.container_title and other.reference.container_title and not alike(one.within, other.within):
        return False
    if alike(one.title, other.title):
        return True
    shorter = min((one, other), key=lambda work: len(work.title))
    only_the_head = one.head == other.head == shorter.title and len(shorter.title) >= _WORDS_OF_A_TITLE
    return only_the_head and one.within == other.within and one.year is not None


def _same_author(one: _Work, other: _Work) -> bool:
    if one.family and other.family:
        return close(one.family, other.family)
    exact = one.title == other.title and len(one.title) >= _WORDS_OF_A_TITLE
    return exact and (one.year is not None or one.reference.url == other.reference.url)
