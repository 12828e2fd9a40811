"""What a document yields: its references as printed, and how they were found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citeconv.diagnostics import Diagnostic, Span


class Mode(StrEnum):
    """How a list sets its references apart; the values are words for people."""

    NUMBERED = "numbered"
    BULLETED = "bulleted"
    BLANK_LINES = "separated by blank lines"
    LINES = "one per line"
    HANGING = "set apart by indents"
    WRAPPED = "wrapped lines, cut where a reference seems to begin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One printed reference: characters ``start`` to ``end`` (exclusive) of the document's text.

    ``text`` is ``citeconv.text.tidy(document.text[start:end])``: the same characters in one line, each line end one
    space. Its number or bullet stands before ``start`` and belongs to no entry.
    """

    text: str
    start: int
    end: int
    italics: tuple[Span, ...] = ()
    """Italic stretches of ``text``, where the document knows of type faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A decoded document and the reference list found in it; no entries where none was found."""

    text: str
    entries: tuple[Entry, ...] = ()
    mode: Mode = Mode.LINES
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was not taken for a reference, block by block."""
    encoding: str | None = None
    """The character encoding of the file; None for what came as text."""
