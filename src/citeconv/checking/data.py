"""A report for programs and spreadsheets: JSON, and CSV with a row a finding or a row a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from citeconv.checking.figures import Figures, together
from citeconv.checking.finding import Finding, Report
from citeconv.messages import Language

Reports = Mapping[str, Report]
"""File name -> what was found in it."""


def as_json(reports: Reports, language: Language = "en") -> str:
    """One object for one file, an array of objects with the name of their ``file`` for several."""
    objects = {name: report_data(report, language) for name, report in reports.items()}
    if len(objects) == 1:
        (value,) = objects.values()
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    named = [{"file": name, **value} for name, value in objects.items()]
    return json.dumps(named, ensure_ascii=False, indent=2) + "\n"


def report_data(report: Report, language: Language = "en") -> dict[str, Any]:
    """The number of references, the findings, and the figures."""
    return {
        "references": report.figures.total,
        "findings": [_finding(finding, language) for finding in report.findings],
        "figures": _figures(report.figures),
    }


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "entry": finding.entry,
        "key": finding.key,
        "field": finding.field,
        "severity": finding.severity.value,
        "message": finding.said(language),
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "total": figures.total,
        "primary_share": round(figures.primary_share, 4),
        "share_5_years": round(figures.share_5_years, 4),
        "share_10_years": round(figures.share_10_years, 4),
        "doi_share": round(figures.doi_share, 4),
        "kinds": dict(figures.kinds),
    }


def findings_csv(reports: Reports, language: Language = "en") -> str:
    """A row for each finding; ``start`` and ``end`` are the characters of the reference it is about."""
    head = ("file", "entry", "key", "code", "severity", "field", "start", "end", "message")
    rows = (
        (name, finding.entry, finding.key, finding.code, finding.severity.value, finding.field,
         finding.span and finding.span.start, finding.span and finding.span.end, finding.said(language))
        for name, report in reports.items() for finding in report.findings
    )  # fmt: skip
    return _csv(head, rows)


def figures_csv(reports: Reports) -> str:
    """A row for each file, and one for all together where they are several."""
    rows = {name: (report.figures, len(report.findings)) for name, report in reports.items()}
    if len(rows) > 1:
        every = together([figures for figures, _ in rows.values()])
        rows["total"] = (every, sum(number for _, number in rows.values()))
    kinds = sorted({kind for figures, _ in rows.values() for kind in figures.kinds})
    head = (
        "file", "year", "references", "findings", "primary", "primary_share", "not_older_5", "share_5_years",
        "not_older_10", "share_10_years", "with_doi", "doi_share", "undated", *kinds,
    )  # fmt: skip
    return _csv(head, [(name, *_row(figures, number, kinds)) for name, (figures, number) in rows.items()])


def _row(figures: Figures, findings: int, kinds: Sequence[str]) -> Iterable[object]:
    yield from (figures.year, figures.total, findings)
    for number in (figures.primary, figures.recent_5, figures.recent_10, figures.with_doi):
        yield from (number, f"{figures.share(number):.4f}")
    yield figures.undated
    yield from (figures.kinds.get(kind, 0) for kind in kinds)


def _csv(head: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()
