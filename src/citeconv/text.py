"""Printed text in one line: what every reader and the splitter mean by "the same text"."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f"  # control characters
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # marks of writing direction
    "|[\u200c\u200d](?![\u0590-\u0fff])"  # joiners, but where a script has need of them
)
_BROKEN_AFTER_HYPHEN = re.compile(r"(?<=\w[-\u2010\u2013])[^\S\r\n]*(?:\r\n|[\r\n])\s*(?=\w)")
_SPACES = re.compile(r"\s+")


def tidy(text: str) -> str:
    """The text in one line: every white space one space, invisible characters gone, letters composed (NFC).

    A line that was broken after a hyphen is joined without a space: the hyphen stays, because in Indonesian it
    belongs to the word more often than not (``undang-undang``, ``55-84``).
    """
    visible = _INVISIBLE.sub("", text)
    joined = _SPACES.sub(" ", _BROKEN_AFTER_HYPHEN.sub("", visible)).strip()
    return joined if joined.isascii() else unicodedata.normalize("NFC", joined)


def places_in_tidy(text: str, places: Iterable[int]) -> list[int]:
    """Where in ``tidy(text)`` the characters stand that stand at ``places`` in ``text``.

    What is gone in the tidied text stands where the next character does that is left.

    >>> places_in_tidy(" a\u00ad  b", [1, 2, 5])
    [0, 1, 2]
    """
    kept = [place for place in range(len(text)) if not _INVISIBLE.match(text, place)]
    visible = "".join(text[place] for place in kept)
    for match in reversed(list(_BROKEN_AFTER_HYPHEN.finditer(visible))):
        del kept[match.start() : match.end()]
    joined = "".join(text[place] for place in kept)
    lead = len(joined) - len(joined.lstrip())
    inner = [
        place
        for index, place in enumerate(kept[lead : len(joined.rstrip())], lead)
        if not (joined[index].isspace() and joined[index - 1].isspace())
    ]
    composed = "".join(text[place] for place in inner)
    found = [bisect_left(inner, place) for place in places]
    if unicodedata.is_normalized("NFC", composed):
        return found
    whole = [0, *(at for at in sorted(set(found)) if at and not unicodedata.combining(composed[at : at + 1] or " "))]
    lengths = (len(unicodedata.normalize("NFC", composed[one:other])) for one, other in pairwise(whole))
    length_up_to = dict(zip(whole, accumulate(lengths, initial=0), strict=True))
    return [length_up_to[whole[bisect_right(whole, at) - 1]] for at in found]


def excerpt(text: str, width: int = 60) -> str:
    """The beginning of a text, cut at a word and marked by ``…`` where it is longer than ``width`` characters."""
    line = tidy(text)
    if len(line) <= width:
        return line
    head = line[: width - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + "…"
