"""Volumes, pages, editions and addresses without the words that introduce them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.chicago import locators
from tests.chicago.tables import cases

READERS = {
    "number": locators.number,
    "pages": locators.pages,
    "edition": locators.edition,
    "doi": locators.doi,
    "url": locators.url,
    "extent": locators.extent,
    "serial": locators.serial,
}
LABELS = {"number": "volume", "pages": "page", "edition": "edition", "doi": "DOI", "url": "URL", "serial": "ISSN"}


@pytest.mark.parametrize(("reader", "printed", "value", "why"), cases("locators.txt", 4))
def test_locators(reader: str, printed: str, value: str, why: str) -> None:
    assert READERS[reader](printed) == value, why


@pytest.mark.parametrize("reader", READERS)
@given(text=st.text("0123456789IVXLC-–,()[]: /", min_size=1, max_size=20))
def test_a_value_is_read_only_once(reader: str, text: str) -> None:
    once = READERS[reader](text)
    if reader != "extent":
        assert READERS[reader](once) == once


@pytest.mark.parametrize("label", sorted({*LABELS.values(), "issue", "number", "extent"}))
@given(text=st.text(min_size=1, max_size=30))
def test_the_core_of_a_text_lies_in_it(label: str, text: str) -> None:
    start, end = locators.core(label, text)
    assert 0 <= start < end <= len(text)
