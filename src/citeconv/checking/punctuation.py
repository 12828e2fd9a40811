"""Marks that were printed twice, and quotation marks and brackets without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.checking.finding import Fault
from citeconv.checking.places import matched, outside
from citeconv.diagnostics import Span
from citeconv.parsed import Parsed

_DOUBLED = re.compile(
    r"(?<![.…])\.\s?\.(?![.\s]*\.)"  # two full stops, no ellipsis
    r"|,\s?,|;\s?;|:\s?:|[,;:]\s?\.(?!\.)|,\s?[;:]|[;:]\s?,"
    r"|(?<=[a-z]{7})\.,"  # shorter words before it may be abbreviations
    r"|[?!]\."
    r"|[.,][\"”’][.,]"
)
_QUOTES = re.compile(r"[“”„\"«»]")
_OPENING = "“„\"«"
_BRACKETS = {")": "(", "]": "["}
_ADDRESS = re.compile(r"(?:https?:|www\.|doi)\S*", re.IGNORECASE)
_NEAR = 15
"""Characters shown on both sides of a mark."""
_NUMBERED = re.compile(r"\b(?:[a-z]|[ivx]+|\d{1,2})\)", re.IGNORECASE)


def doubled_marks(entry: Parsed) -> Iterator[Fault]:
    """Marks of punctuation that follow one another where one is enough; abbreviations keep their full stop."""
    text = _without_addresses(entry)
    for match in _DOUBLED.finditer(text):
        yield Fault("double-punctuation", None, matched("punctuation", match), {"value": match[0]})


def lone_quotes(entry: Parsed) -> Iterator[Fault]:
    """Quotation marks in an odd number: the one without a partner."""
    marks = list(_QUOTES.finditer(_without_addresses(entry)))
    if len(marks) % 2:
        lone = marks[-1] if marks[0][0] in _OPENING else marks[0]
        yield _without_partner("unclosed-quote", entry, lone.start())


def lone_brackets(entry: Parsed) -> Iterator[Fault]:
    """Round and square brackets without their partner; those behind the number or letter of an item stand alone."""
    text = _without_addresses(entry)
    items = {match.end() - 1 for match in _NUMBERED.finditer(text)}
    opened: list[int] = []
    lone: list[int] = []
    for place, letter in enumerate(text):
        if letter in "([":
            opened.append(place)
        elif letter in _BRACKETS:
            if opened and text[opened[-1]] == _BRACKETS[letter]:
                opened.pop()
            elif place not in items:
                lone.append(place)
    for place in sorted(opened + lone):
        yield _without_partner("unclosed-bracket", entry, place)


def _without_partner(says: str, entry: Parsed, place: int) -> Fault:
    near = entry.source[max(0, place - _NEAR) : place + _NEAR]
    return Fault(says, None, Span("punctuation", place, place + 1), {"value": near.strip()})


def _without_addresses(entry: Parsed) -> str:
    """The source with its addresses blanked, where marks mean something else."""
    return _ADDRESS.sub(_blank, outside(entry, "URL", "DOI"))


def _blank(match: re.Match[str]) -> str:
    kept = len(match[0].rstrip(".,;:)]”\""))
    return "\0" * kept + match[0][kept:]
