"""A house form is learned from the list, and only where it is clear."""

from __future__ import annotations

import pytest

import citeconv

AUTHORS = ("Alfian, Teuku", "Budiman, Arief", "Feith, Herbert", "Geertz, Hildred", "Lubis, Mochtar", "Noer, Deliar")
CHICAGO = [f"{name}. Sejarah Politik Indonesia Jilid {n}. Jakarta: Kencana, 200{n}." for n, name in enumerate(AUTHORS)]
APA = [f"{name}. (200{n}). Sejarah politik Indonesia jilid {n}. Kencana." for n, name in enumerate(AUTHORS)]


def departing(lines: list[str]) -> list[tuple[int, str]]:
    report = citeconv.check(citeconv.parse_list("\n".join(["Daftar Pustaka", "", *lines])), 2021)
    return [
        (finding.entry, str(finding.fault.values["aspect"]))
        for finding in report.findings
        if finding.code == "mixed-style"
    ]


@pytest.mark.parametrize("lines", [CHICAGO, APA])
def test_one_form_has_no_departures(lines: list[str]) -> None:
    assert departing(lines) == []


def test_the_one_that_departs_is_told() -> None:
    assert departing([*CHICAGO, "Rahardjo, Satjipto. 2006. Ilmu Hukum. Bandung: Alumni."]) == [(7, "year-place")]


def test_a_list_that_is_half_and_half_has_no_form() -> None:
    half = [line for pair in zip(CHICAGO[:3], APA[3:], strict=True) for line in pair]
    assert departing(half) == []


def test_four_references_show_no_form() -> None:
    assert departing([*CHICAGO[:3], "Rahardjo, Satjipto. 2006. Ilmu Hukum. Bandung: Alumni."]) == []


def test_the_word_for_further_authors_is_one() -> None:
    lines = [f"{name}, dkk. Sejarah Politik Indonesia. Jakarta: Kencana, 200{n}." for n, name in enumerate(AUTHORS)]
    assert departing(lines) == []
    assert departing([*lines, "Rahardjo, Satjipto, et al. Ilmu Hukum. Bandung: Alumni, 2006."]) == [(7, "et-al")]


def test_a_structured_file_has_no_form() -> None:
    library = citeconv.loads(citeconv.dumps(citeconv.parse_list("\n".join(CHICAGO)), "ris"), "ris")
    assert [finding.code for finding in citeconv.check(library, 2021).findings] == []
