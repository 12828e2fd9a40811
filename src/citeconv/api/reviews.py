"""Reviewing: the page on which an editor looks at a list as it was read, and corrects it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from citeconv.api.checks import check
from citeconv.api.writing import References, bibliography, keyed
from citeconv.diagnostics import Span
from citeconv.messages import Language
from citeconv.model import Kind, Reference, csl_variable
from citeconv.parsed import Alternative, Library, Parsed

if TYPE_CHECKING:
    from citeconv.reviewing import Reading, Remark, Sheet


def review(references: References, *, name: str = "", language: Language = "en") -> str:
    """A page to look at the references and correct them: one HTML file, which needs no network and no server.

    ``name`` is what the page calls the list. The page shows what `check` finds, and saves the corrected list as
    CSL-JSON. APA of the readings that came close stands alone: years have no letter there (``2004``, not ``2004a``).
    """
    from citeconv import reviewing
    from citeconv.checking import term

    several = [references] if isinstance(references, Reference | Parsed) else references
    entries = [one if isinstance(one, Parsed) else Parsed(reference=one) for one in several]
    made = reviewing.Review(
        sheets=tuple(_sheets(entries, language)),
        name=name,
        notes=tuple(note.said(language) for note in references.notes) if isinstance(references, Library) else (),
        kinds={kind.value: term(kind.value, language) for kind in Kind},
        renamed={variable: tag for variable, tag in _tags().items() if variable != tag},
    )
    return reviewing.as_html(made, language)


def _sheets(entries: Sequence[Parsed], language: Language) -> Iterator[Sheet]:
    from citeconv.reviewing import Sheet

    references = keyed(entries)
    lines = _apa(references)  # of all together, so that APA tells 2004a from 2004b
    remarks = _remarks(entries, language)
    for entry, reference, line, said in zip(entries, references, lines, remarks, strict=True):
        others = [_read_otherwise(other, reference.key) for other in entry.alternatives]
        yield Sheet(parsed=entry, readings=(_reading(reference, line, entry.spans), *others), remarks=tuple(said))


def _remarks(entries: Sequence[Parsed], language: Language) -> list[list[Remark]]:
    """What is found about each reference."""
    from citeconv.reviewing import Remark

    remarks: list[list[Remark]] = [[] for _ in entries]
    for found in check(entries).findings:
        remark = Remark(severity=found.severity, message=found.said(language), span=found.span)
        remarks[found.entry - 1].append(remark)
    return remarks


def _apa(references: Sequence[Reference]) -> list[str]:
    return bibliography(references, output="html", order="list")


def _read_otherwise(other: Alternative, key: str | None) -> Reading:
    reference = dataclasses.replace(other.reference, key=key)
    (apa,) = _apa([reference])
    return _reading(reference, apa, other.spans)


def _reading(reference: Reference, apa: str, spans: tuple[Span, ...]) -> Reading:
    """How a reference comes out."""
    from citeconv.formats.bibtex import BIBTEX
    from citeconv.formats.csl_json import item
    from citeconv.reviewing import Reading

    variables = {tag: variable for variable, tag in _tags().items()}
    csl = {variables.get(tag, tag): value for tag, value in item(reference).items()}
    return Reading(item=csl, apa=apa, bibtex=BIBTEX.write([reference]), spans=spans)


@cache
def _tags() -> dict[str, str]:
    """Variable of CSL -> its name in CSL-JSON."""
    from citeconv.formats.csl_json import TABLE

    return {csl_variable(row.field): str(row.tag) for row in TABLE.rows}
