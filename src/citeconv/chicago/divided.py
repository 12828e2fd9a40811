"""Where in a list of names one ends and the next begins, and what stands around them."""

from __future__ import annotations

import re

from citeconv.chicago.organizations import STRONG
from citeconv.chicago.titles import ends_in_title

Range = tuple[int, int]
"""Characters from ... to of the text at hand."""

ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Jr|Sr|Abd|Ach|Ahm|Akh|Ch|Kh|Moch|Moh|Mohd|Much|Muh|Ph|Sp|St|Syd|Th|Tj)\.$", re.IGNORECASE
)
"""What keeps the full stop it ends with; for every other name that is the sentence's."""
ARTICLE_IN_BRACKETS = re.compile(r"\s\((al|as|az|ar|ad|at|an|asy|ash|ath)-?\)?$")
"""*Ghazali (al), Abu Hamid*: the family name is sorted without its article."""
_BRACKET_AT_END = re.compile(r"(?<=\S)\s*\([^()]*\)?$")
_STOP = re.compile(r"(?<=[a-z]{4})\.\s(?=[A-Z][\w’'-]{2,}(?:,\s|$))")
"""*Jiang, Min. Poppell, Paul*: only a full stop between two names."""
_COMMA = re.compile(r",|(?<=[^\W\d_]{3})\.(?=\s?[A-Z]\b(?![’'‘]))")
_ENDED = re.compile(r"(?<=[a-z]{2})\.,\s(?=[A-Z][\w’'-]+[a-z])")
"""*Arifin, Ridwan., Lestari, Dewi Ayu*: with the full stop a name ends, unless a degree does."""


def chunks(text: str, whole: Range) -> list[Range]:
    """What separators divide that are stronger than a comma."""
    strong = [part for chunk in divided(STRONG, text, whole) for part in divided(_STOP, text, chunk)]
    return [part for chunk in strong for part in divided(_ENDED, text, chunk)]


def by_commas(text: str, chunk: Range) -> list[Range]:
    """What commas divide, without what is empty."""
    found = [_without_bracket(text, *trimmed(text, *part)) for part in divided(_COMMA, text, chunk)]
    return [part for part in found if part[0] < part[1]]


def divided(pattern: re.Pattern[str], text: str, part: Range) -> list[Range]:
    """``part`` cut wherever ``pattern`` matches in it."""
    start, end = part
    cuts = [
        match.span()
        for match in pattern.finditer(text, start, end)
        if match[0][0] != "." or not ends_in_title(text[start : match.start()])
    ]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def trimmed(text: str, start: int, end: int) -> Range:
    """The range without the spaces and punctuation at its edges; the full stop of an initial stays."""
    while start < end and text[start] in ' \t,;:.()[]<>&“”"':
        start += 1
    while start < end and text[end - 1] in ' \t,;:.([<>&“”"':
        if text[end - 1] == "." and ABBREVIATED.search(text, start, end):
            break
        end -= 1
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        return trimmed(text, start, end - 1)
    return start, end


def _without_bracket(text: str, start: int, end: int) -> Range:
    """The range without what stands in brackets behind a person: ``Lestari, J. E. (in press)``."""
    bracket = _BRACKET_AT_END.search(text, start, end)
    if bracket and ARTICLE_IN_BRACKETS.search(text, start, end):
        return start, end
    return (start, bracket.start()) if bracket else (start, end)
