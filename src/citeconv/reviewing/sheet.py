"""What the page knows of a list: for each reference its print, its readings, and what was said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from citeconv.diagnostics import Code, Severity, Span
from citeconv.parsed import Parsed

Form = Literal["bibliography", "author-date", "note", "short-note"]
"""How a reference is printed, in the words of the gold files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a reference, and how it comes out."""

    item: Mapping[str, Any]
    """A CSL-JSON item; variables by their CSL names (``printing-number``)."""
    apa: str
    """As HTML."""
    bibtex: str
    spans: tuple[Span, ...] = ()
    """Which characters of the source say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something to look at, as a sentence; ``span`` is a place in the source."""

    severity: Severity
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One reference of the list: the reading that was chosen comes first, those that came close follow."""

    parsed: Parsed
    readings: tuple[Reading, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A list to be reviewed, and the words of the formats that the page must know."""

    sheets: tuple[Sheet, ...]
    name: str
    notes: tuple[str, ...] = ()
    """About the list as a whole."""
    kinds: Mapping[str, str]
    """Types of works, and what they are called."""
    renamed: Mapping[str, str]
    """CSL variables that have another name in CSL-JSON."""


def form_of(parsed: Parsed) -> Form:
    """How the reference seems to be printed: the year before the title, the author ended by a comma, or neither.

    >>> from citeconv.model import Kind, Reference
    >>> spans = Span("author", 0, 11), Span("punctuation", 11, 13), Span("title", 13, 18)
    >>> form_of(Parsed(reference=Reference(kind=Kind.BOOK), source="Sunil Amrith, Title", spans=spans))
    'note'
    """
    if any(remark.code is Code.SHORT_NOTE for remark in parsed.diagnostics):
        return "short-note"
    fields = [span.field for span in parsed.spans if span.field in ("issued", "title")]
    if fields[:2] == ["issued", "title"]:
        return "author-date"
    authors = [span for span in parsed.spans if span.field == "author"]
    return "note" if authors and parsed.source[authors[-1].end :].lstrip().startswith(",") else "bibliography"
