"""Numbers and bullets that stand before the references of a list: found, and stepped over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citeconv.documents import looks, region
from citeconv.documents.lines import Line
from citeconv.text import tidy

_NUMBERS = {
    "[1]": re.compile(r"\[\s?(\d{1,3})\s?\]\.?\s*"),
    "(1)": re.compile(r"\(\s?(\d{1,3})\s?\)\.?\s*"),
    "1.": re.compile(r"(\d{1,3})\s?\.(?:\s+|$|(?=[^\W\d]|[“\"‘—―_]))"),
    "1)": re.compile(r"(\d{1,3})\s?\)\s*"),
    "1": re.compile(r"(\d{1,3})(?:\t\s*|\s+|$)"),
}
_BARE = "1"
_BULLET = re.compile(r"(?:[•·∙⋅●○◦‣⁃▪▫■□◆◇➢➤►▶✓✔*\uf0b7\uf0a7\uf0d8–-]|o(?=\s))\s*(?=\S)")
_DASHES = re.compile(r"[–-]\S|(?:[*–-]\s?){2,}")
_LINES_PER_ENTRY = 8
_LARGEST_GAP = 3


class Labels(NamedTuple):
    """Where the labels of a list stand: index of a line -> length of the label before it."""

    kind: str
    at: dict[int, int]


def find(page: str, lines: Sequence[Line], *, asked: bool = False) -> Labels | None:
    """The numbers or bullets that set the lines' references apart; None where the list has neither.

    One line that happens to begin with a number makes no list: numbers must count upwards in one printed form, and more
    references must have a label than begin without one. Where somebody ``asked`` for labels, any are taken.
    """
    chains = {form: _chain(page, lines, pattern) for form, pattern in _NUMBERS.items()}
    numbered = [Labels("number", at) for form, at in chains.items() if form != _BARE or len(at) > 1]
    longest = max(numbered, key=lambda labels: len(labels.at))
    for labels in (longest, Labels("bullet", _bullets(page, lines))):
        if labels.at and (asked or _set_apart(strip(page, lines, labels))):
            return labels
    return None


def strip(page: str, lines: Sequence[Line], labels: Labels) -> list[Line]:
    """The lines without their labels; a label that stands alone on its line goes over to the line below."""
    stripped: list[Line] = []
    owed = False
    for index, line in enumerate(lines):
        start = line.start + labels.at.get(index, 0)
        labelled = owed or index in labels.at
        text = tidy(page[start : line.end])
        owed = labelled and not text
        if text:
            stripped.append(line._replace(start=start, text=text, opens=labelled or line.opens))
    return stripped


def _chain(page: str, lines: Sequence[Line], pattern: re.Pattern[str]) -> dict[int, int]:
    found: dict[int, int] = {}
    last = None
    for index, line in enumerate(lines):
        match = pattern.match(page, line.start, line.end)
        if not match or not _may_follow(tidy(page[match.end() : line.end])):
            continue
        number = int(match[1])
        counts_on = number == 1 if last is None else last <= number <= last + _LARGEST_GAP
        starts_again = number == 1 and (line.gap or region.is_section(lines[index - 1].text))
        if counts_on or starts_again or (last is None and index == 0 and number):
            found[index] = match.end() - line.start
            last = number
    return found


def _may_follow(text: str) -> bool:
    """Whether a text can follow a label: a reference that begins, or nothing where the label stands alone."""
    return not text or looks.may_begin(text)


def _bullets(page: str, lines: Sequence[Line]) -> dict[int, int]:
    found = {}
    for index, line in enumerate(lines):
        match = _BULLET.match(page, line.start, line.end)
        if match and not _DASHES.match(page, line.start, line.end):
            found[index] = match.end() - line.start
    return found


def _set_apart(lines: Sequence[Line]) -> bool:
    labelled = sum(line.opens for line in lines)
    bare = [line for line in lines if not line.opens]
    if labelled == 1:
        return lines[0].opens and len(lines) <= _LINES_PER_ENTRY
    opening = sum(
        not line.opens and looks.begins(line.text) and looks.ends(above.text) for above, line in pairwise(lines)
    )
    return labelled * _LINES_PER_ENTRY >= len(bare) and labelled > opening
