"""A pasted text with the words that its lines divide, and the addresses that they break, joined again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeconv.documents.breaks import line_ends
from citeconv.documents.lines import Line
from citeconv.parsed import Join


class Mended(NamedTuple):
    """A text in which broken words and addresses are whole, its lines, and what was taken out."""

    text: str
    lines: list[Line]
    """As they were printed: the two that a broken word belonged to meet without a gap."""
    joins: tuple[Join, ...]


def mended(text: str, lines: Sequence[Line]) -> Mended:
    """The text with its broken line ends joined; a blank line is never joined over."""
    ends = line_ends([line.text for line in lines])
    moved: list[Line] = []
    joins: list[Join] = []
    parts: list[str] = []
    done = gone = 0
    carried = ""
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        whole = carried + line.text
        removed = ends.removed(whole, below.text) if below and not below.gap else None
        carried = ""
        cut = len(removed) - 1 if removed and text[line.end - 1] == line.text[-1] else 0
        end = line.end - cut
        moved.append(line._replace(start=line.start - gone, end=end - gone, text=line.text[: len(line.text) - cut]))
        if below and removed:
            carried = whole[: len(whole) - cut].rpartition(" ")[2]
            joins.append(Join(end - gone, text[end : below.start]))
            parts.append(text[done:end])
            gone += below.start - end
            done = below.start
    return Mended("".join([*parts, text[done:]]), moved, tuple(joins))
