"""The lines of a page, each with its place, its indent and whether a blank line stands above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from citeconv.text import tidy

_LINE = re.compile(r"([^\n\r\x0b\x0c\x85\u2028\u2029]*)(\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|$)")


class Line(NamedTuple):
    """A line that shows something: ``page[start:end]`` without the white space around it."""

    start: int
    end: int
    text: str
    """What it shows, tidied."""
    indent: int = 0
    """Columns of white space before it."""
    gap: bool = False
    """Whether something sets it apart from the line above: a blank line, or lines that are no references."""
    opens: bool = False
    """Whether a number, a bullet or its indent says that a reference begins here."""
    turns: bool = False
    """Whether it is the first of a page or column, where a gap above would not show."""
    room: int | None = None
    """Columns left free behind it, where the document knows its measure."""


def lines(page: str) -> list[Line]:
    """The lines of a page that show anything, in order; invisible characters count as blank."""
    return list(_lines(page))


def _lines(page: str) -> Iterator[Line]:
    gap = True
    for match in _LINE.finditer(page):
        raw = match[1]
        text = tidy(raw)
        if not text:
            gap = True
            continue
        head = len(raw) - len(raw.lstrip())
        yield Line(match.start(1) + head, match.start(1) + len(raw.rstrip()), text, _columns(raw[:head]), gap)
        gap = False


def _columns(white: str) -> int:
    return len(white.expandtabs(8))


def spread(group: Sequence[Line]) -> tuple[int, int]:
    """From the first to the last character of some lines in a row."""
    return group[0].start, group[-1].end


def blocks(page_lines: Iterable[Line]) -> list[list[Line]]:
    """Lines grouped where a gap sets them apart."""
    found: list[list[Line]] = []
    for line in page_lines:
        if line.gap or not found:
            found.append([])
        found[-1].append(line)
    return found
