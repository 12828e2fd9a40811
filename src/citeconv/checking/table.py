"""A report for the terminal: what was found, reference by reference, and the figures of the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from citeconv.checking.figures import Figures, together
from citeconv.checking.finding import Finding, Report
from citeconv.checking.terms import term
from citeconv.messages import Language
from citeconv.model import Reference
from citeconv.parsed import Parsed
from citeconv.text import excerpt

_FIGURES = (("primary", "primary"), ("recent-5", "recent_5"), ("recent-10", "recent_10"), ("with-doi", "with_doi"))
"""Name in the table of terms, and in the record."""


def as_text(reports: Mapping[str, Report], language: Language = "en") -> str:
    """The findings of each file under its name, and its figures."""
    return "\n".join("\n".join(_lines(name, report, language)) + "\n" for name, report in reports.items())


def overview(reports: Mapping[str, Report], language: Language = "en") -> str:
    """A line for each file with its figures, and one for all together."""
    rows = {name: report.figures for name, report in reports.items()}
    if len(rows) > 1:
        rows["total"] = together(list(rows.values()))
    width = max(map(len, rows))
    heads = [term("references", language), *(term(name, language) for name, _ in _FIGURES)]
    lines = [f"{'':{width}}  " + "  ".join(heads)]
    for name, figures in rows.items():
        cells = [str(figures.total), *(percent(figures.share(number), language) for _, number in counted(figures))]
        lines.append(
            f"{name:{width}}  " + "  ".join(f"{cell:>{len(head)}}" for cell, head in zip(cells, heads, strict=True))
        )
    return "".join(f"{line}\n" for line in lines)


def counted(figures: Figures) -> list[tuple[str, int]]:
    """The figures that are shares, as (name in the table of terms, number of references)."""
    return [(name, getattr(figures, attribute)) for name, attribute in _FIGURES]


def kinds(figures: Figures, language: Language) -> str:
    """``buku 11, bab buku 1``."""
    return ", ".join(f"{term(kind, language)} {number}" for kind, number in figures.kinds.items())


def percent(share: float, language: Language) -> str:
    """``41.7 %``, with the decimal comma of Indonesian."""
    text = f"{100 * share:.1f} %"
    return text.replace(".", ",") if language == "id" else text


def shown(entry: Parsed) -> str:
    """A reference as a reader of the report knows it: as printed, else by its first author, year and title."""
    return entry.source or _named(entry.reference)


def _named(reference: Reference) -> str:
    names = reference.author or reference.editor
    parts = (str(names[0]) if names else None, str(reference.issued or "") or None, reference.title)
    return ". ".join(part for part in parts if part) or reference.key or str(reference.kind)


def _lines(name: str, report: Report, language: Language) -> Iterator[str]:
    number, found = report.figures.total, len(report.findings)
    yield f"{name}: {number} {_one_or_many(number, 'references', language)}, {_found(found, language)}"
    yield ""
    for entry, findings in groupby(report.findings, key=lambda finding: finding.entry):
        yield f"{entry:4}  {excerpt(shown(report.entries[entry - 1]), 90)}"
        yield from (_line(finding, language) for finding in findings)
    if report.findings:
        yield ""
    yield from _figure_lines(report.figures, language)


def _line(finding: Finding, language: Language) -> str:
    return f"      {term(finding.severity.value, language):<8} {finding.code:<19} {finding.said(language)}"


def _figure_lines(figures: Figures, language: Language) -> Iterator[str]:
    yield f"{term('figures', language)} ({term('counted-from', language)} {figures.year})"
    yield f"  {term('references', language):<32} {figures.total:>5}"
    for name, number in counted(figures):
        yield f"  {term(name, language):<32} {number:>5}  {percent(figures.share(number), language):>7}"
    yield f"  {term('undated', language):<32} {figures.undated:>5}"
    yield f"  {term('kinds', language)}: {kinds(figures, language)}"


def _found(number: int, language: Language) -> str:
    return f"{number} {_one_or_many(number, 'findings', language)}"


def _one_or_many(number: int, name: str, language: Language) -> str:
    word = term(name, language)
    return word.removesuffix("s") if language == "en" and number == 1 else word
