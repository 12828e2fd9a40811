"""Whatever the text, reading gives references and remarks, or refuses with a ReadError; nothing else is raised."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import ReadError
from citeconv.formats import FORMATS, Format
from tests.strategies import references, texts

FORMAT_LIST = pytest.mark.parametrize("one", FORMATS.values(), ids=FORMATS)
SEEDS = {
    "bibtex": ["@book{k,", "@string{", "@comment{", "author={", "year=", "month=", "date={", "}", ",", '"', "#", "{"],
    "ris": ["TY  - BOOK", "AU  - ", "DA  - ", "PY  - ", "SP  - ", "EP  - ", "N1  - et-al: title", "ER  - ", "\n", "/"],
    "csl-yaml": ["- id: x\n", "  title: ", "  issued: 2004\n", "- ", "&a", "*a", "[", "}", "!!x", "\n", ": ", "|\n"],
    "csl-json": ["[", "{", '"issued":', '"author":', "Infinity", "null", "1e999", '"x"', ",", "}", "]"],
}


def read(one: Format, text: str) -> None:
    try:
        read = one.read(text)
    except ReadError:
        return
    assert all(isinstance(str(remark), str) for remark in read.diagnostics)
    one.write(read.references)
    one.losses(read.references)


@FORMAT_LIST
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_pieces_of_a_file(one: Format, data: st.DataObject) -> None:
    pieces = st.sampled_from(SEEDS[one.name]) | texts
    read(one, SEEDS[one.name][0] + "".join(data.draw(st.lists(pieces, max_size=12))))


@FORMAT_LIST
@settings(max_examples=40, deadline=None)
@given(given_references=st.lists(references(), min_size=1, max_size=2), data=st.data())
def test_a_damaged_file(one: Format, given_references: list[object], data: st.DataObject) -> None:
    text = one.write(given_references)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    read(one, text[:start] + data.draw(st.sampled_from(["", "{", '"', "\n", "}", "\x00"])) + text[end:])


INNER = ["family", "literal", "date-parts", "season", "raw", "citeconv", "et-al"]
OUTER = ["id", "type", "author", "issued", "title", "volume", "custom", "page"]
SEEDS["biblatex"] = SEEDS["bibtex"] + ["crossref={k},", "xdata={k,k},", "family=", "/..", "$_{"]
values: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(INNER), inner),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(OUTER), values))
def test_items_of_any_shape(item: dict[str, object]) -> None:
    read(FORMATS["csl-json"], json.dumps([item]))
