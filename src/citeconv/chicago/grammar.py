"""The labels a segment can bear, and what a reference may hold of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from citeconv.chicago.lattice import Lattice

LABELS: tuple[str, ...] = (
    "author", "editor", "translator",
    "title", "container-title", "collection-title", "event-title",
    "publisher", "publisher-place", "event-place",
    "volume", "issue", "page", "edition", "number", "collection-number", "printing-number", "extent",
    "issued", "original-date", "accessed",
    "URL", "DOI", "ISSN",
    "genre", "note",
)
"""CSL variables, but: ``extent`` (pages or volumes of the whole work), ``ISSN`` (ISBN too), ``note`` (all else)."""

NAMES = frozenset(("author", "editor", "translator"))
DATES = frozenset(("issued", "accessed", "original-date"))
TEXTS = frozenset(("title", "container-title", "collection-title", "event-title", "event-place", "publisher",
                   "publisher-place", "genre"))

REPEATABLE = frozenset(("note", "issued", "editor", "URL", "ISSN"))
"""Labels that may come more than once: a year and a full date, a page's address and its copy."""

LEAD_IN: dict[str, frozenset[str]] = {
    "author": frozenset(("see", "interview")),
    "editor": frozenset(("in", "edited-by", "editor")),
    "translator": frozenset(("translated-by", "in")),
    "title": frozenset(("see",)),
    "container-title": frozenset(("in", "available", "edited-by", "paper")),
    "event-title": frozenset(("in", "paper")),
    "number": frozenset(("law", "case", "gazette")),
    "publisher": frozenset(("in",)),
    "accessed": frozenset(("accessed", "in", "available")),
    "URL": frozenset(("accessed", "available", "in")),
    "issued": frozenset(("in",)),
}
"""Marks that introduce a field and are no part of its value."""

ABSENT = frozenset(("no-date", "no-place", "no-publisher", "dash-author"))
"""Marks that say a field is not there, or that it is the one above."""

LONGEST: dict[str, int] = {
    "volume": 2, "issue": 2, "page": 3, "edition": 2, "number": 4, "collection-number": 2, "printing-number": 2,
    "extent": 2, "issued": 2, "original-date": 1, "accessed": 5, "URL": 3, "DOI": 2, "ISSN": 3,
    "publisher-place": 4, "genre": 4, "publisher": 10, "translator": 10,
}
"""How many pieces a segment may have; without an entry, any number."""

_CORE: dict[str, frozenset[str]] = {
    label: frozenset(kinds.split())
    for label, kinds in {
        "issued": "date year years year-of",
        "original-date": "year",
        "accessed": "date year year-of",
        "volume": "volume number roman annual range initials issue",
        "issue": "issue number edition range roman code annual volume",
        "page": "page range number roman code",
        "number": "issue code number range roman annual",
        "collection-number": "issue number volume roman range code",
        "printing-number": "printing",
        "edition": "edition printing",
        "extent": "extent",
        "URL": "url",
        "DOI": "doi",
        "ISSN": "issn isbn",
    }.items()
}
_WORDY = {"issued": 0, "original-date": 0, "accessed": 4, "URL": 1, "DOI": 1, "number": 1, "volume": 0, "issue": 0,
          "page": 0, "collection-number": 0, "printing-number": 0, "extent": 1, "ISSN": 1, "edition": 2}
_FREE = frozenset(("accessed", "available", "in", "time", "online", "gazette"))

_ADDRESSES = frozenset(("url", "doi", "isbn", "issn"))
_BARRED: dict[str, frozenset[str]] = {
    **dict.fromkeys(TEXTS, _ADDRESSES),
    **dict.fromkeys(NAMES, _ADDRESSES | set("date year year-of page volume printing extent accessed".split())),
}


def fits(label: str, kinds: tuple[str, ...]) -> bool:
    """Whether a segment whose tokens are of these kinds can be a ``label`` at all."""
    core = _CORE.get(label)
    if core is None:
        return _BARRED.get(label, frozenset()).isdisjoint(kinds)
    if label == "URL" and kinds[-1] != "url":
        return False
    others = [kind for kind in kinds if kind not in core]
    if len(others) == len(kinds) and label != "edition":
        return False
    return sum(kind not in _FREE for kind in others) <= _WORDY[label]


@lru_cache(maxsize=4096)
def bearable(kinds: tuple[str, ...], pieces: int) -> tuple[int, ...]:
    """The labels (their places in `LABELS`) that a segment of so many pieces and of tokens of these kinds can bear."""
    return tuple(k for k, label in enumerate(LABELS) if pieces <= LONGEST.get(label, pieces) and fits(label, kinds))


def segments(cells: Lattice) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Every segment that may be: from gap, to gap, and the labels it can bear; by the gap it begins at."""
    kinds = [tuple(token.kind for token in cells.piece(k)) for k in range(len(cells))]
    for i in range(len(cells)):
        held: tuple[str, ...] = ()
        for j in range(i + 1, len(cells) + 1):
            held += kinds[j - 1]
            if not cells.closed[i] and not cells.closed[j]:
                yield i, j, bearable(held, j - i)
