"""The tricky records through every format and back: the same, but for what was foretold, and that is little."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from citeconv.formats import FORMATS, bibtex
from citeconv.model import Reference
from tests.formats.records import OWN, RECORDS, TRICKY
from tests.formats.test_round_trip import changed

BY_KEY = {reference.key: reference for reference in RECORDS}
DECLARED = {
    "ris": {("newspaperbyline", "author"), ("hyphen", "author"), ("roles", "type"), ("film", "author"),
            ("film", "director")},
}
"""All that is lost of seventy-two records."""


def differences(name: str) -> Iterator[tuple[str, str]]:
    one = FORMATS[name]
    back = one.read(one.write(RECORDS)).references
    assert [reference.key for reference in back] == [reference.key for reference in RECORDS]
    for before, after in zip(RECORDS, back, strict=True):
        yield from ((before.key or "", field) for field in changed(before, after))


@pytest.mark.parametrize("name", FORMATS)
def test_what_comes_back(name: str) -> None:
    found = set(differences(name))
    assert found == DECLARED.get(name, set())
    assert found == {(remark.entry, remark.field) for remark in FORMATS[name].losses(RECORDS)}


@pytest.mark.parametrize("first", FORMATS)
@pytest.mark.parametrize("second", FORMATS)
def test_no_way_through_two_formats_loses_more_than_each(first: str, second: str) -> None:
    tricky = [BY_KEY[key] for key in TRICKY]
    there = FORMATS[first].read(FORMATS[first].write(tricky)).references
    assert list(FORMATS[second].read(FORMATS[second].write(there)).references) == tricky


LINES = [
    ("corporate", "  author = {{Ernst and Young} and {Badan Pusat Statistik}},"),
    ("mononym", "  author = {Sukarno and King, Jr., Martin Luther},"),
    ("lonebrace", r"  title = {On the set \textbraceleft{} and its complement},"),
    ("specials", r"  title = {{R\&D}: 100\% of \$5 \#1, a\_b \textasciitilde{} c\textasciicircum{}d"
                 r" \textbackslash{} e},"),
    ("ayn", "  author = {{ʿAbd al-Raḥmān}, Ṣāliḥ},"),
    ("markup", r"  title = {\textit{{E}. coli} in {H}\textsubscript{2}{O} and 10\textsuperscript{3} others},"),
    ("sici", "  doi = {10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O},"),
    ("day", "  day = {9},"),
    ("skripsi", "@mastersthesis{skripsi,"),
    ("Key_2004:a-b.c", "@article{Key_2004:a-b.c,"),
]


@pytest.mark.parametrize(("key", "line"), LINES, ids=[key for key, _ in LINES])
def test_the_ten_in_bibtex(key: str, line: str) -> None:
    assert line in bibtex.write([BY_KEY[key]]).split("\n")


def test_there_are_as_many_as_promised() -> None:
    assert len(TRICKY) == 10
    assert len(OWN) >= 60
    assert all(isinstance(reference, Reference) for reference in RECORDS)
