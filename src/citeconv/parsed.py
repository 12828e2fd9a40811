"""A reference with its provenance, and a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, overload

from citeconv.diagnostics import Diagnostic, Span
from citeconv.model import Reference

UNSURE_BELOW = 0.5
"""Readings with less confidence are called unsure."""


class Join(NamedTuple):
    """A place in an extracted text where something was taken out to join what a line end had broken.

    ``text[:place] + removed + text[place:]`` is what the document prints: ``perda`` + ``-\\n`` + ``gangan``.
    """

    place: int
    removed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a printed reference stood: characters ``start`` to ``end`` (exclusive) of the text of its document."""

    start: int
    end: int
    file: str | None = None
    page: int | None = None
    """From 1, where the document has pages."""
    element: str = ""
    """The part of the document it begins in, as ``p[42]`` or ``footnote[7]``, where it has such parts."""
    joins: tuple[Join, ...] = ()
    """What was taken out between ``start`` and ``end`` to join lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One reference as read from a text: what it says, and which characters say it.

    ``spans`` and ``leftover`` together partition ``source``: ordered, they cover every character exactly once. A span's
    field is a CSL variable (``title``, ``container-title``), or what delimits the fields: ``punctuation``, ``label``
    (``dalam``, ``hlm.``, ``diakses pada``). A reference that came from a structured file (BibTeX, RIS ...) has no spans
    and no leftover.
    """

    reference: Reference
    source: str = ""
    spans: tuple[Span, ...] = ()
    leftover: tuple[Span, ...] = ()
    """Characters that no field holds, each told in a diagnostic."""
    diagnostics: tuple[Diagnostic, ...] = ()
    confidence: float = 1.0
    """How likely the whole reading is right, 0 to 1."""
    field_confidence: Mapping[str, float] = field(default_factory=dict)
    """The same for each CSL variable."""
    alternatives: tuple[Reference, ...] = ()
    """Other readings that came close, the closest first."""
    place: Place | None = None
    """Where in its file it stood; None for what came alone, or from a structured file."""

    @property
    def unsure(self) -> bool:
        """Whether a person should look at it before it is used."""
        return self.confidence < UNSURE_BELOW

    def text(self, variable: str) -> str | None:
        """The very characters that a CSL variable was read from; several spans are joined by a space; None without."""
        found = [self.source[span.start : span.end] for span in self.spans if span.field == variable]
        return " ".join(found) if found else None


@dataclass(frozen=True, slots=True)
class Library(Sequence[Parsed]):
    """References in the order of their list, and what was to be said about the list as a whole."""

    entries: tuple[Parsed, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    """About the list: what was not taken for a reference, entries that could not be read."""
    mode: str | None = None
    """How a printed list set its references apart: ``numbered``, ``one per line`` ...; None for a structured file."""
    text: str = field(default="", repr=False)
    """The text of the document, as extracted: what the places of the entries are places in."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The bare references."""
        return tuple(entry.reference for entry in self.entries)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to say: about the list, then about each entry."""
        return self.notes + tuple(remark for entry in self.entries for remark in entry.diagnostics)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Parsed]:
        return iter(self.entries)

    @overload
    def __getitem__(self, index: int) -> Parsed: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Parsed]: ...
    def __getitem__(self, index: int | slice) -> Parsed | Sequence[Parsed]:
        return self.entries[index]
