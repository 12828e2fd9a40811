"""Reads one printed reference: marks -> lattice -> decode -> assemble."""

from __future__ import annotations

from collections.abc import Sequence

from citeconv.diagnostics import Span
from citeconv.model import Kind, Reference
from citeconv.parsed import Parsed


def read(text: str) -> Parsed:
    """One reference; never raises on text."""
    spans = (Span("title", 0, len(text)),) if text else ()
    return Parsed(reference=Reference(kind=Kind.DOCUMENT, title=text), source=text, spans=spans)


def read_list(texts: Sequence[str]) -> tuple[Parsed, ...]:
    """The references of one list, each read with what the list shows of its house form."""
    return tuple(read(text) for text in texts)
