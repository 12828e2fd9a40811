"""Where two texts meet: no doubled punctuation, no doubled space, whatever formatting stands between.

Stock citeproc-py drops only a mark equal to the one before, and does not look through formatting: ``Quo Vadis?.``
"""

from __future__ import annotations

from collections.abc import Iterable

from citeconv.styling.marks import ALL_MARKS, QUOTE, SEAM, close

_SWALLOWED = {" ": " ", ".": ".", ",": ",", ";": ";.", ":": ":.", "?": "?.:", "!": "!.:", "…": "."}
"""What need not be repeated after a character."""
_MARKS_OF_SEAM = frozenset(" .,;:!?")
_ENDS_OF_QUOTATION = frozenset('"”’»') | {close(QUOTE)}
"""A sentence that ended within quotation marks needs no second full stop after them."""


def add(left: str, right: str) -> str:
    """``right`` after ``left``, without its first character where that would be doubled."""
    if not left or not right:
        return left or right
    at = 0
    if right[0] in ALL_MARKS:
        at = next((i for i, character in enumerate(right) if character not in ALL_MARKS), 0)
    if right[at] not in _MARKS_OF_SEAM:
        return left + right
    if right[at] in _SWALLOWED.get(_last(left, right[at]), ""):
        right = right[:at] + right[at + 1 :]
    return left + SEAM + right


def _last(text: str, following: str) -> str:
    """The last visible character, before closing quotation marks if a full stop follows them."""
    end = len(text) - 1
    while end > 0 and (text[end] in ALL_MARKS or (following == "." and text[end] in _ENDS_OF_QUOTATION)):
        end -= 1
    return text[end]


def join(texts: Iterable[str], delimiter: str = "") -> str:
    """The texts with the delimiter between them, seams tidied."""
    joined = ""
    for text in texts:
        joined = add(add(joined, delimiter), text) if joined else text
    return joined
