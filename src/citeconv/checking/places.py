"""Where in a printed reference something stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.diagnostics import Span
from citeconv.parsed import Parsed


def spans(entry: Parsed, *variables: str) -> Iterator[Span]:
    """The spans of these CSL variables, in the order of the print."""
    return (span for span in entry.spans if span.field in variables)


def first(entry: Parsed, *variables: str) -> Span | None:
    """The first of them."""
    return next(spans(entry, *variables), None)


def printed(entry: Parsed, span: Span) -> str:
    """The characters of a span."""
    return entry.source[span.start : span.end]


def before(entry: Parsed, span: Span) -> str:
    """The character before a span, spaces left out; empty at the beginning."""
    return entry.source[: span.start].rstrip()[-1:]


def label(entry: Parsed, span: Span) -> str:
    """The label before a span (``hlm.``, ``diakses pada``), as printed; empty without."""
    ahead = [one for one in entry.spans if one.end <= span.start]
    while ahead and ahead[-1].field == "punctuation":
        ahead.pop()
    return printed(entry, ahead[-1]) if ahead and ahead[-1].field == "label" else ""


def outside(entry: Parsed, *variables: str) -> str:
    """The source with the characters of these variables blanked: places stay what they are."""
    text = entry.source
    for span in spans(entry, *variables):
        text = text[: span.start] + "\0" * (span.end - span.start) + text[span.end :]
    return text


def matched(field: str, match: re.Match[str], group: int = 0) -> Span:
    """The span of a match."""
    return Span(field, match.start(group), match.end(group))
