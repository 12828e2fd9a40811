"""The house form of a list, learned from the list itself: how it orders fields, and what it sets between them.

A journal prints all its references in one form. What the first reading of the others found is evidence for the second
reading of each: a cut that would make this reference the only one whose year stands at the end is less likely.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice

Form = dict[str, str]
"""What is chosen, and how: ``gap:author>title`` -> ``.``, ``year`` -> ``early``."""

_QUOTES = str.maketrans("“”„«»‘’", '"""""' + "''")


def form(cells: Lattice, segments: tuple[Segment, ...]) -> Form:
    """The choices that a cut shows: what stands before each field and between two, names, quotation marks, the year."""
    labels = [label for _, _, label in segments]
    chosen: Form = {}
    before = "start"
    for i, _, label in segments:
        chosen[f"before:{label}"] = before
        if before != "start":
            chosen[f"gap:{before}>{label}"] = _gap(cells.gaps[i])
        before = label
    for i, j, label in segments:
        if label == "author":
            chosen["inverted"] = str(j - i > 1 and "," in cells.gaps[i + 1] and len(cells.piece(i)) == 1)
        elif label in ("title", "container-title"):
            within = "container-title" in labels
            chosen[f"quoted:{label}:{within}"] = str('"' in _gap(cells.gaps[i]))
    if "issued" in labels:
        early = "title" in labels and labels.index("issued") < labels.index("title")
        chosen["year"] = "early" if early else "late"
    return chosen


@lru_cache(maxsize=1024)
def _gap(gap: str) -> str:
    return re.sub(r"\s+", " ", gap.translate(_QUOTES)).strip() or " " * bool(gap)


class House:
    """How often a list chose what."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """``forms`` are those of the references as they were first read."""
        chosen = [pair for one in forms for pair in one.items()]
        self._chosen = Counter(chosen)
        self._asked = Counter(name for name, _ in chosen)

    def agreement(self, cut: Form, own: Form) -> float:
        """The log-likelihood of a cut's choices among those of the other references; ``own`` is left out of the count.

        A choice that no other reference had to make counts nothing.
        """
        total = 0.0
        for name, choice in cut.items():
            others = self._asked[name] - (name in own)
            same = self._chosen[name, choice] - (own.get(name) == choice)
            if others:
                total += math.log((same + 0.5) / (others + 1))
        return total
