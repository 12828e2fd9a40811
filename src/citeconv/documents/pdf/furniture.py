"""What stands on the pages of a PDF again and again, above and below the text: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from citeconv.documents.pdf.rows import Row, printed

_MOST = 3
"""Rows of a head or foot."""
_APART = 1.5
"""The space below a head, in usual distances of lines, from which it stands apart."""
_OFTEN, _SHARE = 3, 0.25
"""Pages, and their share, on which a line is repeated that does not stand apart."""
_SMALLER = 0.93
_NUMBER = re.compile(
    r"(?:page|halaman|hal\.?|hlm\.?)?[^\w,;:]*(?:\d{1,4}|[ivxlc]{1,7})[^\w.,;:]*(?:(?:of|dari|/)\W*\d{1,4}[^\w.,;:]*)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


class Cleared(NamedTuple):
    """The rows of each page without its furniture, and what was taken away, page by page."""

    pages: list[list[Row]]
    furniture: list[list[str]]


class _Edge(NamedTuple):
    """A row near the top or bottom of its page."""

    page: int
    place: int
    key: tuple[str, int, str]
    """Head or foot, its height on the page, and its text but for the digits."""
    apart: bool
    small: bool
    text: str


def cleared(pages: Sequence[list[Row]]) -> Cleared:
    """Pages without what is printed around their text.

    Taken away is a row near the edge of a page that is a page number, that is repeated on other pages but for its
    digits, or that stands where other pages have such a row; or, standing apart, is set in smaller type than the text.
    """
    usual = median([word.size for page in pages for row in page for word in row] or [0.0])
    leading = median([above[0].base - row[0].base for page in pages for above, row in pairwise(page)] or [0.0])
    edges = [edge for number, page in enumerate(pages) for edge in _edges(number, page, usual, leading)]
    often = Counter(edge.key for edge in edges)
    sure = [edge for edge in edges if _is_furniture(edge, often[edge.key], len(pages))]
    places = {edge.key[:2] for edge in sure}
    gone = {(edge.page, edge.place) for edge in edges if edge in sure or (edge.apart and edge.key[:2] in places)}
    kept = [[row for index, row in enumerate(page) if (number, index) not in gone] for number, page in enumerate(pages)]
    furniture = [
        [printed(row).text for index, row in enumerate(page) if (number, index) in gone]
        for number, page in enumerate(pages)
    ]
    return Cleared(kept, furniture)


def _edges(number: int, page: list[Row], usual: float, leading: float) -> Iterator[_Edge]:
    """The rows at the top and the bottom of a page, from the inner to the outer."""
    count = min(_MOST, len(page))
    for name, indices in (("head", range(count - 1, -1, -1)), ("foot", range(len(page) - count, len(page)))):
        step = 1 if name == "head" else -1
        apart = False
        for index in indices:
            if 0 <= index + step < len(page):
                apart = apart or abs(page[index][0].base - page[index + step][0].base) > _APART * leading
            text = printed(page[index]).text
            small = median(word.size for word in page[index]) < _SMALLER * usual
            key = name, round(page[index][0].base), _DIGITS.sub("#", text).lower()
            yield _Edge(number, index, key, apart, small, text)


def _is_furniture(edge: _Edge, times: int, pages: int) -> bool:
    if _NUMBER.fullmatch(edge.text):
        return edge.apart
    return times >= max(_OFTEN, pages * _SHARE) or (edge.apart and (times > 1 or edge.small))
