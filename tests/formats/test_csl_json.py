"""CSL-JSON: valid against the schema of CSL 1.0, and read from other people's files."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import Code, ReadError
from citeconv.formats import csl_json
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference
from tests.formats.csl_schema import SCHEMA, TYPES
from tests.strategies import references


def test_the_kinds_are_the_types_of_the_schema() -> None:
    assert sorted(Kind) == sorted(TYPES)


@settings(max_examples=40, deadline=None)
@given(st.lists(references(), max_size=3))
def test_what_is_written_is_valid(given_references: list[Reference]) -> None:
    SCHEMA.validate(json.loads(csl_json.write(given_references)))


def test_layout() -> None:
    reference = Reference(
        kind=Kind.ARTICLE_JOURNAL,
        author=Names(
            (
                Person(family="Sukarno"),
                Person(family="Schendel", given="W.", particle="van", suffix="Jr."),
                Organization(name="BPS"),
            ),
            et_al=True,
        ),
        title="Ḥukm “x”",
        issued=Date(2004, 7),
        volume=58,
        doi="10.1/x",
        printing_number=3,
        license="CC BY",
    )
    assert csl_json.write([reference]) == (
        "[\n"
        "  {\n"
        '    "id": "sukarno2004hukm",\n'
        '    "type": "article-journal",\n'
        '    "title": "Ḥukm “x”",\n'
        '    "author": [{"family": "Sukarno"}, {"family": "Schendel", "given": "W.", "non-dropping-particle": "van",'
        ' "suffix": "Jr."}, {"literal": "BPS"}],\n'
        '    "issued": {"date-parts": [[2004, 7]]},\n'
        '    "printing": "3",\n'
        '    "volume": "58",\n'
        '    "DOI": "10.1/x",\n'
        '    "custom": {"citeconv": {"et-al": ["author"], "license": "CC BY"}}\n'
        "  }\n"
        "]\n"
    )
    assert csl_json.write([]) == "[]\n"


DATE_CASES = [
    (Date(2004), {"date-parts": [[2004]]}),
    (DateRange(Date(2010), Date(2012, 5)), {"date-parts": [[2010], [2012, 5]]}),
    (DateRange(Date(2010)), {"literal": "2010–"}),
    (Date(2010, season=2, circa=True), {"date-parts": [[2010]], "season": 2, "circa": True}),
    ("t.t.", {"literal": "t.t."}),
]


@pytest.mark.parametrize(("when", "held"), DATE_CASES)
def test_dates(when: Any, held: dict[str, Any]) -> None:
    assert csl_json.item(Reference(kind=Kind.BOOK, issued=when)) == {"type": "book", "issued": held}
    assert csl_json.read(json.dumps({"type": "book", "issued": held})).references[0].issued == when


FOREIGN: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"issued": {"date-parts": [["2004", "7", 0]]}}, {"issued": Date(2004, 7)}),  # Zotero, Crossref
    ({"issued": {"raw": "4 July 2004"}}, {"issued": Date(2004, 7, 4)}),
    ({"issued": "2004-07"}, {"issued": Date(2004, 7)}),  # EDTF
    ({"author": [{"given": "Sukarno"}]}, {"author": Names((Person(family="Sukarno"),))}),
    (
        {"author": [{"family": "Haan", "dropping-particle": "de"}]},
        {"author": Names((Person(family="Haan", particle="de"),))},
    ),
    ({"container-title": ["Jurnal X"]}, {"container_title": "Jurnal X"}),
    ({"event": "Seminar", "shortTitle": "X"}, {"event_title": "Seminar", "title_short": "X"}),
    ({"printing-number": 3, "part-number": "II"}, {"printing_number": 3, "part_number": "II"}),
    ({"volume": 5, "issue": "05"}, {"volume": 5, "issue": "05"}),
]


@pytest.mark.parametrize(("held", "fields"), FOREIGN)
def test_other_peoples_files_are_read(held: dict[str, Any], fields: dict[str, Any]) -> None:
    expected = Reference(kind=Kind.BOOK, key="7", **fields)
    assert csl_json.read(json.dumps([{"id": 7, "type": "book", **held}])) == ((expected,), ())


ODD: list[tuple[dict[str, Any], Code, str]] = [
    ({"system_id": "x"}, Code.UNKNOWN_FIELD, "system_id"),
    ({"title": "x", "title-short": "a", "shortTitle": "b"}, Code.UNKNOWN_FIELD, "shortTitle"),
    ({"custom": {"other": 1}}, Code.UNKNOWN_FIELD, "custom"),
    ({"author": [{"family": "X", "static-ordering": True}]}, Code.BAD_VALUE, "author"),
    ({"issued": {"date-parts": [[2004, 13]]}}, Code.BAD_VALUE, "issued"),
    ({"type": "zebra"}, Code.BAD_VALUE, "type"),
]


@pytest.mark.parametrize(("held", "code", "field"), ODD)
def test_what_is_odd_is_told(held: dict[str, Any], code: Code, field: str) -> None:
    read = csl_json.read(json.dumps([{"id": "x", "type": "book"} | held]))
    assert len(read.references) == 1
    assert [(remark.code, remark.entry, remark.field) for remark in read.diagnostics] == [(code, "x", field)]


def test_a_broken_item_does_not_spoil_the_rest() -> None:
    read = csl_json.read('[7, {"id": "x", "type": "book"}]')
    assert [reference.key for reference in read.references] == ["x"]
    assert [(remark.code, remark.entry) for remark in read.diagnostics] == [(Code.BAD_ENTRY, "1")]


@pytest.mark.parametrize(("text", "line"), [('[\n{"id": 1,,}]', 2), ("nothing", 1), ("7", 1)])
def test_a_text_that_is_no_list_of_items_is_refused(text: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        csl_json.read(text)
    assert caught.value.line == line
