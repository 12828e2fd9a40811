"""Several references in one: a footnote that goes on behind a semicolon to the next work, and was not divided."""

from __future__ import annotations

import re

from citeconv.chicago.lattice import Lattice
from citeconv.chicago.lexicon import words

MOST_SURE = 0.2
"""How sure a reading can be at most that takes what seems two references for one."""
_LOCATED = frozenset("year date year-of page range url doi".split())
"""Marks that references end with, and titles hardly."""
_ALSO = re.compile(r"\b(?:lihat|baca|bandingkan|see)\s+(?:juga|also)\b", re.IGNORECASE)
_BEGINNING = 2
"""Tokens, a number and a name or *lihat*, behind which *lihat juga* begins something else."""
_LEAST = 3
"""Pieces without which nothing is a reference: a name, a title, a year or page."""


def second(cells: Lattice) -> int | None:
    """Where in the text a second reference seems to begin; None where none does.

    That is behind a year or page and a semicolon, where a name begins that a comma ends, and a year or page follows:
    *..., Jakarta, 1996, hal. 48; M.C. Ricklefs, Sejarah ..., 2005*. Or at *lihat juga*, but at the beginning.
    """
    if len(cells.tokens) > _BEGINNING and (also := _ALSO.search(cells.text, cells.tokens[_BEGINNING].start)):
        return also.start()
    if "; " not in cells.text:
        return None
    located = [not _LOCATED.isdisjoint(token.kind for token in cells.piece(k)) for k in range(len(cells))]
    for k in range(1, len(cells) - _LEAST + 1):
        ended = located[k - 1] and cells.gaps[k].rstrip("“\"").lstrip(").") == "; "
        if ended and any(located[k + 1 :]) and _names(cells, k):
            return cells.start(k)
    return None


def _names(cells: Lattice, k: int) -> bool:
    """Whether piece ``k`` may be a name with a title behind it."""
    first = cells.piece(k)[0]
    town = cells.segment(k, k + 1).lower() in words("towns")
    begun = first.kind in ("word", "initials") and cells.text[first.start].isupper() and not town
    ended = next((cells.gaps[j] for j in (k + 1, k + 2) if cells.gaps[j].strip()), "")
    return begun and ended.startswith(",")
