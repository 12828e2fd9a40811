"""The promise: any text is read, every character has its place, and every value stands in the text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings

from citeconv.chicago import read, read_list
from citeconv.model import NAME_FIELDS, TEXT_FIELDS, Names, Organization, csl_variable
from citeconv.parsed import Alternative, Parsed
from tests.chicago.fragments import texts

_LOOSE = re.compile(r"[\s‐‑‒–—―−-]+")


def squeezed(text: str) -> str:
    """Without spaces and dashes: a reader may join what a space broke, and makes hyphens of dashes."""
    return _LOOSE.sub("", text)


def partitions(parsed: Parsed, other: Alternative | None = None) -> bool:
    """Whether spans and leftover of a reading, each in order, together cover every character exactly once."""
    reading = other or parsed
    pieces = sorted([*reading.spans, *reading.leftover], key=lambda span: span.start)
    starts, ends = [span.start for span in pieces], [span.end for span in pieces]
    return (
        [0, *ends] == [*starts, len(parsed.source)]
        and list(reading.spans) == sorted(reading.spans, key=lambda span: span.start)
        and list(reading.leftover) == sorted(reading.leftover, key=lambda span: span.start)
    )


def words_of(names: Names) -> list[str]:
    """Every text that a list of names holds."""
    each: list[str | None] = []
    for one in names:
        each += [one.name] if isinstance(one, Organization) else [one.family, one.given, one.particle, one.suffix]
    return [word for word in each if word]


@settings(max_examples=120)
@given(texts)
@example("Hamka. Tasawuf Modern. Jakarta: Panjimas, 1990. Diakses 4 Juli 2020 pukul 10.15 WIB. https://a.id/ b_c")
def test_every_character_has_its_place(text: str) -> None:
    parsed = read(text)
    assert parsed.source == text
    assert partitions(parsed)
    assert all(partitions(parsed, other) for other in parsed.alternatives)
    told = [remark.value for remark in parsed.diagnostics if remark.code == "leftover"]
    assert told == [text[span.start : span.end] for span in parsed.leftover]


@settings(max_examples=120)
@given(texts)
def test_every_value_stands_in_the_text(text: str) -> None:
    parsed = read(text)
    for reading in (None, *parsed.alternatives):
        reference = (reading or parsed).reference
        for name, value in reference.items():
            if reference.citation_label == value:
                continue
            if name in NAME_FIELDS:
                assert all(squeezed(word) in squeezed(text) for word in words_of(value)), name
            elif name == "title" and reference.kind == "interview":
                assert squeezed(value) in squeezed(text)  # it shares the characters of the name with the author
            elif name in TEXT_FIELDS and name != "note":
                assert squeezed(value) in squeezed(parsed.text(csl_variable(name), reading) or ""), name


def test_no_span_is_empty() -> None:
    assert all(span.start < span.end for span in read("‘0\x1b’0").spans)


def test_no_characters_are_two_fields() -> None:
    reference = read("[Aa] ").reference
    assert not reference.title or reference.title != reference.citation_label


@settings(max_examples=60)
@given(texts)
def test_a_reading_is_certain_of_itself(text: str) -> None:
    parsed = read(text)
    assert parsed == read(text)
    assert 0 <= parsed.confidence <= 1
    assert all(0 <= share <= 1 for share in parsed.field_confidence.values())
    readings = [parsed.reference, *(other.reference for other in parsed.alternatives)]
    assert len(readings) == len(set(readings))
    assert all(0 < other.likelihood <= 1 for other in parsed.alternatives)


@settings(max_examples=60)
@given(texts)
@example("Sari, D. “Judul.” Jurnal Hukum Vol.3No.2 (2010): 5-9.")
def test_no_letter_is_called_punctuation(text: str) -> None:
    parsed = read(text)
    assert not [
        span for span in parsed.spans if span.field == "punctuation" and re.search(r"[^\W_]", text[slice(*span[1:])])
    ]


HOSTILE = {
    "a, ": 100_000, "(": 100_000, "7": 100_000, "“": 100_000,
    **dict.fromkeys(("[", '"', "”", "’", "—", "\n", "e\u0301", "A. ", "12 ", "dan ", "dkk. ", "vol. "), 20_000),
    **dict.fromkeys(("hlm. 1-", "https://a.id/ b_", "Undang-Undang Nomor ", "(a) ", "“a” ", "diakses pada "), 20_000),
    **dict.fromkeys(("1-", "1/", "x.", "no. ", "doi:", "Vol.3No."), 10_000),
}  # fmt: skip


@pytest.mark.parametrize(("unit", "length"), HOSTILE.items(), ids=[repr(unit) for unit in HOSTILE])
def test_hostile_text_is_read_in_time(unit: str, length: int) -> None:
    text = (unit * length)[:length]
    begun = time.process_time()
    parsed = read(text)
    assert time.process_time() - begun < 5
    assert partitions(parsed)


@pytest.mark.parametrize("dash", ["———", "_____", "— — —", "---"])
def test_a_dash_stands_for_the_author_above(dash: str) -> None:
    first = "Geertz, Clifford. Abangan. Jakarta: Pustaka Jaya, 1981."
    second = f"{dash}. Negara. Jakarta: Pustaka Jaya, 1983."
    entries = read_list([first, second, second])
    assert [str(entry.reference.author[0]) for entry in entries] == ["Geertz, Clifford"] * 3
    assert [remark.code for remark in entries[1].diagnostics if remark.code == "same-author"] == ["same-author"]
    assert not read(second).reference.author


def test_the_author_above_is_that_of_the_other_readings_too() -> None:
    first = "Geertz, Clifford. Abangan. Jakarta: Pustaka Jaya, 1981."
    entries = read_list([first, "———, Negara Teater, Jakarta Kencana Cet. I, h. 161."])
    assert len(entries[1].alternatives)
    assert {str(other.reference.author) for other in entries[1].alternatives} == {"Geertz, Clifford"}
