"""What a document yields: its references as printed, and how they were found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from citeconv.diagnostics import Diagnostic, Span
from citeconv.messages import template
from citeconv.parsed import Join


class Mode(StrEnum):
    """How a list sets its references apart; the values are words for people."""

    NUMBERED = template("numbered")
    BULLETED = template("bulleted")
    BLANK_LINES = template("separated by blank lines")
    LINES = template("one per line")
    HANGING = template("set apart by indents")
    WRAPPED = template("wrapped lines, cut where a reference seems to begin")
    PARAGRAPHS = template("one per paragraph")
    ITEMS = template("items of a list")
    NOTES = template("in footnotes")
    DATA = template("data of a reference manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One printed reference: characters ``start`` to ``end`` (exclusive) of the document's text.

    ``text`` is ``citeconv.text.tidy(document.text[start:end])``: the same characters in one line, each line end one
    space. Its number or bullet stands before ``start`` and belongs to no entry. A work that is only embedded as data,
    and printed in no list, has no text, and ``start == end``.
    """

    text: str
    start: int
    end: int
    italics: tuple[Span, ...] = ()
    """Italic stretches of ``text``, where the document knows of type faces."""
    page: int | None = None
    """The page it begins on, from 1, where the document has pages."""
    element: str = ""
    """Where it begins, as its block says: ``p[42]``."""
    csl: Mapping[str, Any] | None = None
    """The CSL-JSON item that the document itself holds for this work; then nothing need be read from the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A decoded document and the reference list found in it; no entries where none was found."""

    text: str
    """As extracted; places of entries, spans and joins are places in it."""
    entries: tuple[Entry, ...] = ()
    mode: Mode = Mode.LINES
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was not taken for a reference, block by block."""
    encoding: str | None = None
    """The character encoding of the file; None for what came as text."""
    joins: tuple[Join, ...] = ()
    """What was taken out of ``text`` to join what a line end had broken, in order of place."""
