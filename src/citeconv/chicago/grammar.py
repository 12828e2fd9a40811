"""The labels a segment can bear, and what a reference may hold of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from citeconv.chicago.lattice import Lattice

LABELS: tuple[str, ...] = (
    "author", "editor", "translator",
    "title", "container-title", "collection-title", "event-title",
    "publisher", "publisher-place", "event-place",
    "volume", "issue", "page", "edition", "number", "collection-number", "printing-number", "extent",
    "issued", "accessed",
    "URL", "DOI", "ISSN",
    "genre", "note",
)
"""CSL variables, but: ``extent`` (pages or volumes of the whole work), ``ISSN`` (ISBN too), ``note`` (all else)."""

NAMES = frozenset(("author", "editor", "translator"))
DATES = frozenset(("issued", "accessed"))
TEXTS = frozenset(("title", "container-title", "collection-title", "event-title", "event-place", "publisher",
                   "publisher-place", "genre"))

REPEATABLE = frozenset(("note", "issued", "editor", "URL", "ISSN"))
"""Labels that may come more than once: a year and a full date, a page's address and its copy."""

LEAD_IN: dict[str, frozenset[str]] = {
    "author": frozenset(("see", "interview")),
    "editor": frozenset(("in", "edited-by", "editor", "see")),
    "translator": frozenset(("translated-by", "in")),
    "title": frozenset(("see",)),
    "container-title": frozenset(("in", "available", "edited-by", "paper")),
    "event-title": frozenset(("in", "paper")),
    "number": frozenset(("law", "case", "gazette")),
    "publisher": frozenset(("in",)),
    "accessed": frozenset(("accessed", "in", "available")),
    "URL": frozenset(("accessed", "available", "in")),
    "issued": frozenset(("in", "posted")),
}
"""Marks that introduce a field and are no part of its value."""

ABSENT = frozenset(("no-date", "no-place", "no-publisher", "dash-author"))
"""Marks that say a field is not there, or that it is the one above."""

LONGEST: dict[str, int] = {
    "volume": 2, "issue": 2, "page": 3, "edition": 2, "number": 4, "collection-number": 2, "printing-number": 2,
    "extent": 2, "issued": 2, "accessed": 5, "URL": 3, "DOI": 2, "ISSN": 3,
    "publisher-place": 4, "event-place": 4, "genre": 4, "publisher": 6, "collection-title": 6, "event-title": 8,
    "container-title": 9, "translator": 8, "editor": 12,
}
"""How many pieces a segment may have; without an entry, any number."""

_CORE: dict[str, frozenset[str]] = {
    label: frozenset(kinds.split())
    for label, kinds in {
        "issued": "date year years year-of day month",
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
_WORDY = {"issued": 0, "accessed": 4, "URL": 1, "DOI": 1, "number": 1, "volume": 0, "issue": 0,
          "page": 0, "collection-number": 0, "printing-number": 0, "extent": 1, "ISSN": 1, "edition": 2}
_FREE = frozenset(("accessed", "available", "in", "time", "online", "gazette", "posted"))

_CALLED_FOR: dict[str, frozenset[str]] = {
    label: frozenset(kinds.split())
    for label, kinds in {
        "editor": "editor edited-by in",
        "translator": "translated-by",
        "event-title": "paper meeting in",
        "event-place": "paper meeting date day",
        "genre": "genre unpublished report paper",
        "accessed": "accessed available url",
    }.items()
}
"""Marks without one of which, somewhere in the reference, nothing in it bears the label."""

_NO_WORDS = frozenset(("url", "doi", "isbn", "issn", "pmid", "hereafter", "short"))
_BARRED: dict[str, frozenset[str]] = {
    **dict.fromkeys(_CORE, frozenset(("pmid", "hereafter"))),
    **dict.fromkeys(TEXTS, _NO_WORDS),
    **dict.fromkeys(NAMES, _NO_WORDS | set("date year year-of page volume printing extent accessed".split())),
}


def fits(label: str, kinds: tuple[str, ...]) -> bool:
    """Whether a segment whose tokens are of these kinds can be a ``label`` at all."""
    core = _CORE.get(label)
    if not _BARRED.get(label, frozenset()).isdisjoint(kinds):
        return False
    if core is None:
        return True
    if label == "URL" and kinds[-1] != "url":
        return False
    others = [kind for kind in kinds if kind not in core]
    if len(others) == len(kinds) and label != "edition":
        return False
    return sum(kind not in _FREE for kind in others) <= _WORDY[label]


_SERVING = _FREE.union(*_CORE.values())
"""Kinds that a field with a core may hold any number of."""
_MOST_PIECES = max(LONGEST[label] for label in _CORE)
_MOST_OTHERS = max(_WORDY.values())
_MOST_TOKENS = 40
"""No segment with more pieces, more tokens of other kinds, or more tokens than these is a field with a core."""
_MANY = max(LONGEST.values()) + 1
"""Segments of so many pieces and of more can bear the same labels."""


class Labels(NamedTuple):
    """Some of the labels: their places in `LABELS`, and the same as bits."""

    places: tuple[int, ...]
    bits: int


@lru_cache(maxsize=1024)
def _admitted(kinds: frozenset[str]) -> int:
    """The labels that no token of these kinds bars: a bit for each place in `LABELS`."""
    return sum(1 << k for k, label in enumerate(LABELS) if kinds.isdisjoint(_BARRED.get(label, ())))


@lru_cache(maxsize=1024)
def _called_for(kinds: frozenset[str]) -> int:
    """The labels that a reference whose tokens are of these kinds may hold."""
    return sum(1 << k for k, label in enumerate(LABELS) if not kinds.isdisjoint(_CALLED_FOR.get(label, kinds)))


@lru_cache(maxsize=8192)
def _bearable(pieces: int, admitted: int, kinds: tuple[str, ...]) -> Labels:
    """The labels that a segment of so many pieces can bear.

    ``admitted`` are those that neither a token nor the reference bars; ``kinds`` are of all tokens, empty where no
    label with a core will do.
    """
    places = tuple(
        k
        for k, label in enumerate(LABELS)
        if admitted >> k & 1
        and pieces <= LONGEST.get(label, pieces)
        and (label not in _CORE or (bool(kinds) and fits(label, kinds)))
    )
    return Labels(places, sum(1 << k for k in places))


def segments(cells: Lattice) -> Iterator[tuple[int, int, Labels]]:
    """Every segment that may be: from gap, to gap, and the labels it can bear; by the gap it begins at."""
    count, closed = len(cells), cells.closed
    marks, bounds = [token.kind for token in cells.tokens], cells.bounds
    kinds = [tuple(marks[bounds[k] : bounds[k + 1]]) for k in range(count)]
    admitted = map(_admitted, map(frozenset, kinds))
    others = [len([kind for kind in piece if kind not in _SERVING]) for piece in kinds]
    pieces = list(zip(range(1, count + 1), kinds, admitted, others, closed[1:], strict=True))
    called_for = _called_for(frozenset(marks))
    for i in range(count):
        if closed[i]:
            continue
        labels, strange, core = called_for, 0, True
        held: tuple[str, ...] = ()
        for j, piece, admits, other, shut in pieces[i:]:
            labels &= admits
            if core:
                strange += other
                core = j - i <= _MOST_PIECES and strange <= _MOST_OTHERS and len(held) <= _MOST_TOKENS
                held = held + piece if core else ()
            if not shut:
                yield i, j, _bearable(min(j - i, _MANY), labels, held)
