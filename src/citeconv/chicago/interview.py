"""Interviews: *Wawancara dengan X* is the title, X the author, and what stands behind the name says who that is."""

from __future__ import annotations

import re
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.names import read_names
from citeconv.diagnostics import Span

_OF_WORKS = frozenset(("title", "container-title", "volume", "issue"))
"""What an interview has not; what is called so says who the person is."""
_ACRONYM = re.compile(r"[A-Z]{2,}\b")


def interviewed(cells: Lattice, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The cut of an interview, whose first segment names the person: what stands behind a comma says who that is."""
    if not segments or cells.tokens[0].kind != "interview" or segments[0][2] not in ("author", "title"):
        return segments
    (start, end, label), rest = segments[0], segments[1:]
    if label == "author":
        rest = tuple((i, j, "note" if other in _OF_WORKS else other) for i, j, other in rest)
    name = next((k for k in range(start + 1, end) if _goes_on(cells, k)), end)
    return ((start, name, label), *([(name, end, "note")] if name < end else []), *rest)


def _goes_on(cells: Lattice, k: int) -> bool:
    """Whether who the person is begins at gap ``k``: behind a comma or in brackets, but for an acronym."""
    bracketed = "(" in cells.gaps[k] and not _ACRONYM.match(cells.text, cells.start(k))
    return bracketed or "," in cells.gaps[k]


def name_the_interview(
    cells: Lattice, segments: tuple[Segment, ...], fields: dict[str, Any], spans: list[Span]
) -> None:
    """*Wawancara dengan X* is the title of an interview, and X whom CSL calls its author."""
    if not segments or cells.tokens[0].kind != "interview" or cells.bounds[segments[0][1]] < 2:
        return
    _, end, label = segments[0]
    if label == "author" and "title" not in fields:
        fields["title"] = cells.segment(0, end)
        named = (span.start for span in spans if span.field == "author")
        spans.append(Span("title", 0, min(named, default=cells.end(end))))
    elif label == "title" and (people := read_names(cells.text[cells.tokens[1].start : cells.end(end)]).names):
        fields.setdefault("author", people)
