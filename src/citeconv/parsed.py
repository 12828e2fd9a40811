"""A reference with its provenance, and a list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
class Alternative:
    """Another reading of the same characters; its ``spans`` and ``leftover`` partition the source as well."""

    reference: Reference
    spans: tuple[Span, ...] = ()
    leftover: tuple[Span, ...] = ()
    likelihood: float = 0.0
    """How likely it is beside the reading that was chosen, 0 to 1: 0.5 is half as likely."""


class Alternatives(Sequence[Alternative]):
    """Readings that are worked out when they are first looked at: few are. Pickled, they are a tuple."""

    __slots__ = ("_found", "_work_out")

    def __init__(self, work_out: Callable[[], Iterable[Alternative]]) -> None:
        self._work_out = work_out
        self._found: tuple[Alternative, ...] | None = None

    def _all(self) -> tuple[Alternative, ...]:
        if self._found is None:
            self._found = tuple(self._work_out())
        return self._found

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, index: int) -> Alternative: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Alternative]: ...
    def __getitem__(self, index: int | slice) -> Alternative | Sequence[Alternative]:
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        return tuple(other) == self._all() if isinstance(other, Alternatives | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type, tuple[tuple[Alternative, ...]]]:
        return tuple, (self._all(),)


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
    alternatives: Sequence[Alternative] = ()
    """Other readings that came close, the closest first."""
    place: Place | None = None
    """Where in its file it stood; None for what came alone, or from a structured file."""

    @property
    def unsure(self) -> bool:
        """Whether a person should look at it before it is used."""
        return self.confidence < UNSURE_BELOW

    def text(self, variable: str, reading: Alternative | None = None) -> str | None:
        """The very characters that a CSL variable was read from; several spans are joined by a space; None without.

        ``reading`` is one of the alternatives, to be asked in place of the reading that was chosen.
        """
        spans = (reading or self).spans
        found = [self.source[span.start : span.end] for span in spans if span.field == variable]
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
    joins: tuple[Join, ...] = field(default=(), repr=False)
    """What was taken out of ``text`` to join lines, in order."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The bare references."""
        return tuple(entry.reference for entry in self.entries)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to say: about the list, then about each entry."""
        return self.notes + tuple(remark for entry in self.entries for remark in entry.diagnostics)

    def as_given(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` to ``end`` of ``text`` stood before lines were joined: in a text as pasted."""
        before = sum(len(join.removed) for join in self.joins if join.place <= start)
        within = sum(len(join.removed) for join in self.joins if start < join.place < end)
        return start + before, end + before + within

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
