"""How journals are counted where no *Vol.* or *No.* says so: ``Jurnal Perempuan 57``, ``Archipel 29.1 (1985)``."""

from __future__ import annotations

import re

from citeconv.chicago.dates import read_date
from citeconv.chicago.decode import Segment
from citeconv.chicago.fields import Value
from citeconv.chicago.lattice import Lattice
from citeconv.model import Kind

_COUNTED = frozenset(("volume", "issue"))
_CONFUSED = frozenset(("edition", "issue"))
_HOLDING = {
    "volume": re.compile(r"(?P<volume>\d{1,3}|[IVXLC]+)\s?[./:]\s?(?P<issue>\d{1,2})"),
    "issue": re.compile(r"(?P<issue>\d{1,3})(?:\s?/\s?(?P<volume>[IVXLC]+))?(?:\s?/\s?(?P<issued>(?:19|20)\d\d))?"),
}
"""How a number is printed that holds more than its own: ``29.1`` as MLA does, *No. 12/VII/2003* by the year."""


def numbered(cells: Lattice, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The cut of an article with a bare number behind the journal's name called its volume, where nothing else is.

    The guide of the gold says so.
    """
    if any(label in _COUNTED for _, _, label in segments):
        return segments
    behind = {j for _, j, label in segments if label == "container-title"}
    return tuple(
        (i, j, "volume" if label == "page" and i in behind and cells.kinds(i, j) == {"number"} else label)
        for i, j, label in segments
    )


def editions(cells: Lattice, segments: tuple[Segment, ...], kind: Kind) -> tuple[Segment, ...]:
    """The cut with *Edisi 5* of a journal called its issue, and *3rd ed.* an edition, where nothing else is."""
    there = {label for _, _, label in segments}
    if there.isdisjoint(_CONFUSED):
        return segments
    journal = kind is Kind.ARTICLE_JOURNAL and "issue" not in there

    def called(i: int, j: int, label: str) -> str:
        named = cells.segment(i, j).lower().startswith("edisi")
        if label == "edition" and named and journal:
            return "issue"
        foreign = label == "issue" and not named and cells.kinds(i, j) == {"edition"}
        return "edition" if foreign and "edition" not in there else label

    return tuple((i, j, called(i, j, label)) for i, j, label in segments)


def parted(label: str, value: Value, lacking: set[str]) -> dict[str, Value]:
    """The parts of a number that holds volume, issue or year together, by their labels, where all others are lacking.

    Any other value is its only part.
    """
    form = _HOLDING.get(label)
    if form and value.ranges and isinstance(value.value, str) and (match := form.fullmatch(value.value)):
        found = {name: _part(value, match, name) for name, printed in match.groupdict().items() if printed}
        if found.keys() - {label} <= lacking:
            return found
    return {label: value}


def _part(value: Value, match: re.Match[str], name: str) -> Value:
    start, end = match.span(name)
    said = read_date(match[name]) if name == "issued" else match[name]
    return Value(said, ((value.ranges[0][0] + start, value.ranges[0][0] + end),))
