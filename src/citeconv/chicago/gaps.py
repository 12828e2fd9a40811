"""Gaps as features see them: what stands between two pieces, in few forms, and which brackets it opens and closes."""

from __future__ import annotations

import re
from functools import lru_cache

from citeconv.chicago.dates import DASHES
from citeconv.chicago.lattice import Lattice

_QUOTE_MARKS = str.maketrans({"„": "“", "«": "“", "»": "”", "‟": "“"})
_PLAIN = frozenset(("", " ", ", ", ". ", ": ", "; "))
"""Nine of ten gaps; they are seen as they are printed, and hold no bracket."""

_LONGEST = 64
"""Signs of a gap that are looked at."""


def seen(cells: Lattice, k: int) -> str:
    """A gap as features see it: one kind of dash and quotation mark, single spaces, the ``?`` before it, six signs."""
    gap = cells.gaps[k]
    plain = gap if gap in _PLAIN else _normalized(gap[:_LONGEST], first=k == 0)
    if k and (last := cells.text[cells.end(k) - 1]) in "?!":
        plain = last + plain
    return plain[:6]


@lru_cache(maxsize=4096)
def _normalized(gap: str, *, first: bool) -> str:
    plain = re.sub(r"\s+", " ", re.sub(f"[{DASHES}]+", "-", gap.translate(_QUOTE_MARKS)))
    if '"' in plain:
        plain = re.sub(r'(?<=[ (])"', "“", plain).replace('"', "“" if first else "”")
    return plain


def open_brackets(gaps: tuple[str, ...]) -> list[int]:
    """How many brackets are open where the piece behind each gap begins."""
    depths, depth = [], 0
    for gap in gaps:
        if gap not in _PLAIN:
            depth = max(0, depth + gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]"))
        depths.append(depth)
    return depths


def closed_brackets(gap: str) -> int:
    """How many brackets a gap closes before it opens any."""
    if gap in _PLAIN:
        return 0
    closes = gap.partition("(")[0].partition("[")[0]
    return closes.count(")") + closes.count("]")
