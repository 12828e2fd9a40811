"""Reviewing: the page on which an editor looks at a list as it was read, and corrects it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from citeconv.api.checks import check
from citeconv.api.writing import References, bibliography, keyed
from citeconv.diagnostics import Language
from citeconv.model import Kind, Reference, csl_variable
from citeconv.parsed import Library, Parsed

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
        notes=tuple(map(str, references.notes)) if isinstance(references, Library) else (),
        kinds={kind.value: term(kind.value, language) for kind in Kind},
        renamed={variable: tag for variable, tag in _tags().items() if variable != tag},
    )
    return reviewing.as_html(made, language)


def _sheets(entries: Sequence[Parsed], language: Language) -> Iterator[Sheet]:
    from citeconv.reviewing import Sheet

    references = keyed(entries)
    remarks = _remarks(entries, language)
    for entry, reference, reading, said in zip(entries, references, _readings(references), remarks, strict=True):
        others = (dataclasses.replace(other, key=reference.key) for other in entry.alternatives)
        alone = (one for other in others for one in _readings([other]))
        yield Sheet(parsed=entry, readings=(reading, *alone), remarks=tuple(said))


def _remarks(entries: Sequence[Parsed], language: Language) -> list[list[Remark]]:
    """What is found about each reference."""
    from citeconv.reviewing import Remark

    remarks: list[list[Remark]] = [[] for _ in entries]
    for found in check(entries).findings:
        remark = Remark(severity=found.severity, message=found.message(language), span=found.span)
        remarks[found.entry - 1].append(remark)
    return remarks


def _readings(references: Sequence[Reference]) -> list[Reading]:
    """How the references come out; together, so that APA tells 2004a from 2004b."""
    from citeconv.formats.bibtex import BIBTEX
    from citeconv.formats.csl_json import item
    from citeconv.reviewing import Reading

    variables = {tag: variable for variable, tag in _tags().items()}
    lines = bibliography(references, output="html", order="list")
    return [
        Reading(
            item={variables.get(tag, tag): value for tag, value in item(reference).items()},
            apa=line,
            bibtex=BIBTEX.write([reference]),
        )
        for reference, line in zip(references, lines, strict=True)
    ]


def _tags() -> dict[str, str]:
    """Variable of CSL -> its name in CSL-JSON."""
    from citeconv.formats.csl_json import TABLE

    return {csl_variable(row.field): str(row.tag) for row in TABLE.rows}
