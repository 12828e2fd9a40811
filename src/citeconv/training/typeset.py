"""A reference while it is being set: its text, and which characters are which field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice, lattice

Item = dict[str, Any]
"""A CSL-JSON item."""


@dataclass(slots=True)
class Setting:
    """A reference being set: its text so far, and which characters are which field."""

    text: str = ""
    ranges: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str, label: str | None = None) -> None:
        """Appends text that is (part of) a field, or delimits."""
        if label and text.strip():
            self.ranges.append((len(self.text), len(self.text) + len(text), label))
        self.text += text

    def add_bracketed(self, text: str, label: str) -> None:
        """Appends a field; brackets around it delimit it and are no part of it."""
        if text[:1] in "([" and text[-1:] in ")]":
            self.add(text[0])
            self.add(text[1:-1], label)
            self.add(text[-1])
        else:
            self.add(text, label)

    def append(self, other: Setting) -> None:
        """Appends what was set elsewhere, with its fields."""
        offset = len(self.text)
        self.text += other.text
        self.ranges.extend((start + offset, end + offset, label) for start, end, label in other.ranges)

    def replace(self, start: int, end: int, text: str) -> None:
        """Puts other characters in the place of some that lie all in one field, or all between fields."""
        longer = len(text) - (end - start)
        self.text = self.text[:start] + text + self.text[end:]
        self.ranges = [
            (first + longer * (first >= end), last + longer * (last > start), label)
            for first, last, label in self.ranges
        ]

    def cut(self) -> tuple[Lattice, tuple[Segment, ...]] | None:
        """The lattice and the segments; None where a field shares a piece with another."""
        cells = lattice(self.text)
        labels = [_label(self.ranges, cells.start(k), cells.end(k + 1)) for k in range(len(cells))]
        if None in labels:
            return None
        segments: list[Segment] = []
        for k, (label, origin) in enumerate(label for label in labels if label):
            if segments and labels[k - 1] == (label, origin):
                segments[-1] = (segments[-1][0], k + 1, label)
            else:
                segments.append((k, k + 1, label))
        whole = all(not cells.closed[edge] for i, j, _ in segments for edge in (i, j))
        return (cells, tuple(segments)) if whole else None


def _label(ranges: list[tuple[int, int, str]], start: int, end: int) -> tuple[str, int] | None:
    """The field that holds a piece, and which one of that name; ``note`` for what delimits (a list number)."""
    for k, (a, b, label) in enumerate(ranges):
        if a <= start < b or a < end <= b:
            return (label, k) if a <= start and end <= b + 1 else None
    return ("note", -1)


def date_parts(item: Item, name: str) -> tuple[int, ...]:
    """Year, month and day of a date variable, as far as known; empty without."""
    parts = item.get(name, {}).get("date-parts") or [[]]
    return tuple(parts[0])
