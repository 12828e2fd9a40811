"""How journals are counted where no *Vol.* or *No.* says so: ``Jurnal Perempuan 57``, ``Archipel 29.1 (1985)``."""

from __future__ import annotations

import re

from citeconv.chicago.decode import Segment
from citeconv.chicago.fields import Value
from citeconv.chicago.lattice import Lattice
from citeconv.model import Kind

_COUNTED = frozenset(("volume", "issue"))
_ROMAN = re.compile(r"(\d{1,3})\s?/\s?([IVXLC]+)")
_BOTH = re.compile(r"(\d{1,3})\s?[./:]\s?(\d{1,2})")
_HOLDING = {"volume": ("issue", _BOTH), "issue": ("volume", _ROMAN)}


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
    journal = kind is Kind.ARTICLE_JOURNAL and "issue" not in there

    def called(i: int, j: int, label: str) -> str:
        named = cells.segment(i, j).lower().startswith("edisi")
        if label == "edition" and named and journal:
            return "issue"
        foreign = label == "issue" and not named and cells.kinds(i, j) == {"edition"}
        return "edition" if foreign and "edition" not in there else label

    return tuple((i, j, called(i, j, label)) for i, j, label in segments)


def parted(label: str, value: Value, lacking: set[str]) -> tuple[Value, str, Value] | None:
    """A number that holds volume and issue: its part, the label that stands nowhere else, and that one's part.

    ``29.1`` as MLA prints it; *No. 12/VII*, where the Roman number counts volumes. None for other values.
    """
    other, form = _HOLDING.get(label, ("", _BOTH))
    if other not in lacking or not isinstance(value.value, str) or not value.ranges:
        return None
    both = form.fullmatch(value.value)
    return (_part(value, both, 1), other, _part(value, both, 2)) if both else None


def _part(value: Value, both: re.Match[str], k: int) -> Value:
    start = value.ranges[0][0]
    return Value(both[k], ((start + both.start(k), start + both.end(k)),))
