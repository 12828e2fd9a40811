"""References that stand out of the alphabetical order of their list."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from citeconv.checking.finding import Fault
from citeconv.checking.places import first, printed
from citeconv.model import Person
from citeconv.parsed import Parsed
from citeconv.text import excerpt

ENOUGH = 8
"""A shorter list may be in order by chance."""
CLEAR = 0.9
"""A list of which fewer stand in order is not meant to be alphabetical."""
_NOT_A_NAME = re.compile(r"\W*(?:[-–—_]{2,}|the\s|an?\s)", re.IGNORECASE)


def out_of_order(entries: Sequence[Parsed]) -> Iterator[tuple[int, Fault]]:
    """The fewest references that would have to move, each with its number; none where the list is not alphabetical.

    Lists sort letter by letter or word by word; that counts which suits the list better. Left out: names that begin
    with a particle (``van``, ``al-``), as houses differ on them; dashes for the author above; titles with an article.
    """
    sorted_by = [(place, names) for place, entry in enumerate(entries) if (names := _name(entry))]
    letters = [re.sub(r"\W", "", name) for _, name in sorted_by]
    words = [re.sub(r"\W+", " ", name) for _, name in sorted_by]
    kept, keys = max(((longest_rising(keys), keys) for keys in (letters, words)), key=lambda found: len(found[0]))
    if len(sorted_by) < ENOUGH or len(kept) < CLEAR * len(sorted_by):
        return
    in_order = [keys[index] for index in kept]
    for index in sorted(set(range(len(keys))) - set(kept)):
        place = sorted_by[index][0]
        span = first(entries[place], "author", "editor", "title")
        if before := bisect_right(in_order, keys[index]):
            neighbour = entries[sorted_by[kept[before - 1]][0]]
            yield place + 1, Fault("order", "author", span, {"before": excerpt(neighbour.source, 30)})
        else:
            yield place + 1, Fault("order.first", "author", span)


def longest_rising(keys: Sequence[str]) -> list[int]:
    """The places of the longest run of keys, not always neighbours, that never falls.

    >>> longest_rising(["a", "c", "b", "d"])
    [0, 2, 3]
    """
    tails: list[str] = []
    ends: list[int] = []
    previous: list[int] = []
    for place, key in enumerate(keys):
        length = bisect_right(tails, key)
        tails[length : length + 1] = [key]
        ends[length : length + 1] = [place]
        previous.append(ends[length - 1] if length else -1)
    chain: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(place)
        place = previous[place]
    return chain[::-1]


def _name(entry: Parsed) -> str | None:
    """What a reference is sorted by: the family name as printed first, else the printed beginning; None: left out."""
    if not entry.source or entry.unsure or _NOT_A_NAME.match(entry.source):
        return None
    span = first(entry, "author", "editor")
    names = entry.reference.author or entry.reference.editor
    if names and isinstance(names[0], Person) and names[0].particle:
        return None
    text = printed(entry, span) if span and span.start < 3 else entry.source[:40]
    plain = unicodedata.normalize("NFKD", text.partition(",")[0])
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
