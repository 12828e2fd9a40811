"""Every table of every format: complete, consistent, and with names that the format allows."""

from __future__ import annotations

import re

import pytest

from citeconv.formats import biblatex, bibtex, csl_json, ris
from citeconv.formats.bib.types import SUBTYPES
from citeconv.formats.mapping import Table
from citeconv.model import FIELDS, NAME_FIELDS, Kind, Reference

TABLES = {"bibtex": bibtex.TABLE, "biblatex": biblatex.TABLE, "ris": ris.TABLE, "csl-json": csl_json.TABLE}
TAGS = {"bibtex": r"[a-z]+", "biblatex": r"[a-z]+", "ris": r"[A-Z][A-Z0-9]", "csl-json": r"[A-Za-z_-]+"}
TABLE = pytest.mark.parametrize(("name", "table"), TABLES.items(), ids=TABLES)


@TABLE
def test_every_field_is_mapped_or_excused_for_every_kind(name: str, table: Table) -> None:
    for kind in Kind:
        rows = {row.field for row in table.rows if kind in row.when}
        homes = rows | table.lost.keys() | (set(FIELDS) if table.notes else set())
        assert homes == set(FIELDS), kind
        assert not rows & table.lost.keys()
    assert all(reason for reason in table.lost.values())


@TABLE
def test_a_field_has_one_home_for_each_kind(name: str, table: Table) -> None:
    for kind in Kind:
        fields = [row.field for row in table.rows if kind in row.when]
        assert len(fields) == len(set(fields)), kind


@TABLE
def test_a_tag_is_read_as_one_field_for_each_kind(name: str, table: Table) -> None:
    for kind in Kind:
        tags = [tag for row in table.rows if kind in row.when and row.back for tag in row.tags]
        assert len(tags) == len(set(tags)), kind


@TABLE
def test_rows_name_fields_of_the_model_and_tags_of_the_format(name: str, table: Table) -> None:
    for row in table.rows:
        assert row.field in FIELDS
        assert row.when
        assert all(re.fullmatch(TAGS[name], tag) for tag in row.tags)
    ours = {tag for row in table.rows for tag in row.tags}
    assert set(table.also.values()) <= ours
    assert not table.also.keys() & {tag for row in table.rows for tag in row.tags if row.back}
    assert (table.loose or frozenset()) <= ours
    assert table.why.keys() <= {*FIELDS, "names", "dates", "type"}
    assert all(row.field in NAME_FIELDS for row in table.rows if not row.back)


@TABLE
def test_labels_of_the_notes_are_told_apart(name: str, table: Table) -> None:
    if table.notes:
        labels = [table.notes.label(field) for field in FIELDS]
        assert len(labels) == len(set(labels))
        assert not any(re.search(r"[\s{}\\_]", label) for label in labels)


@TABLE
def test_every_kind_has_one_word(name: str, table: Table) -> None:
    parts = [table.kinds.exact, table.kinds.lossy, table.kinds.chosen]
    assert sorted(kind for part in parts for kind in part) == sorted(Kind)


@TABLE
def test_exact_kinds_come_back_and_lossy_ones_do_not(name: str, table: Table) -> None:
    kinds = table.kinds
    for kind in Kind:
        back = kinds.kind(kinds.word(Reference(kind=kind)))
        assert (back == kind) == (kind not in kinds.lossy)
    for kind, choice in kinds.chosen.items():
        assert {kinds.kind(word) for word in choice.among} == {kind}
    written = {*kinds.exact.values(), *(word for choice in kinds.chosen.values() for word in choice.among)}
    assert set(kinds.lossy.values()) <= written
    assert not written & kinds.also.keys()


def test_an_entrysubtype_means_one_kind() -> None:
    assert len(set(SUBTYPES.values())) == len(SUBTYPES)
