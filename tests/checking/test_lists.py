"""Nothing is found in a list without a fault, and everything in a list with every fault."""

from __future__ import annotations

import pytest

import citeconv
from citeconv.checking import Report
from citeconv.checking.words import WORDS
from tests.checking.lists import CLEAN, PLANTED, faulty
from tests.test_cli import SEED

READER = {"unsure", "leftover"}
"""What the reader says beside a fault, as the weights happen to be."""


@pytest.fixture(scope="module")
def found() -> Report:
    return citeconv.check(citeconv.parse_list(faulty()), 2024)


def by_reference(report: Report) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {entry.source: set() for entry in report.entries}
    for finding in report.findings:
        aspect = finding.fault.values.get("aspect")
        says = finding.fault.says + (f" {aspect}" if aspect else "")
        found[report.entries[finding.entry - 1].source].add(says)
    return found


def test_nothing_is_found_in_a_clean_list_of_fifty() -> None:
    report = citeconv.check(citeconv.parse_list(CLEAN), 2024)
    assert len(report.entries) == 50
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.parametrize("reference", PLANTED, ids=lambda reference: f"{','.join(PLANTED[reference])}")
def test_every_planted_fault_is_found_and_nothing_else(found: Report, reference: str) -> None:
    told = by_reference(found)[reference]
    assert told - READER == PLANTED[reference] - READER
    assert told >= PLANTED[reference]


def test_beside_the_planted_references_nothing_is_found(found: Report) -> None:
    assert {line: told for line, told in by_reference(found).items() if told and line not in PLANTED} == {}


def test_every_row_of_the_table_is_planted() -> None:
    planted = {says.partition(" ")[0] for several in PLANTED.values() for says in several}
    assert planted == set(WORDS)


def test_findings_point_at_characters_and_read_in_both_languages(found: Report) -> None:
    for finding in found.findings:
        source = found.entries[finding.entry - 1].source
        assert finding.span is None or 0 <= finding.span.start < finding.span.end <= len(source)
        assert finding.said("id") != finding.said("en")
        assert "{" not in finding.said("id") + finding.said("en")


def test_the_seed() -> None:
    """Each of these was looked at and is in the print; so are the figures, counted by hand in docs/en/checking.md."""
    report = citeconv.check(citeconv.read(SEED), 2021)
    assert [(finding.entry, finding.code, finding.field) for finding in report.findings] == [
        (5, "mixed-style", "title"),
        (6, "mixed-style", "title"),
        (8, "google-redirect", "URL"),
        (11, "google-redirect", "URL"),
        (12, "unclosed-bracket", None),
        (16, "same-url", "URL"),
        (26, "order", "author"),
        (28, "missing-field", "volume"),
        (34, "mixed-style", "volume"),
        (38, "missing-field", "page"),
        (53, "missing-field", "volume"),
        (53, "double-punctuation", None),
        (57, "missing-field", "volume"),
        (63, "missing-field", "volume"),
        (72, "mixed-style", "author"),
    ]
    figures = report.figures
    assert (figures.total, figures.primary, figures.with_doi) == (72, 30, 0)
    assert (figures.recent_5, figures.recent_10, figures.undated) == (11, 24, 30)
    assert figures.kinds == {"article-journal": 30, "webpage": 30, "book": 11, "chapter": 1}
