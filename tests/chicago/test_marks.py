"""The closed sub-languages of a reference, recognised by their form alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.chicago.marks import MARKS, tokens
from tests.chicago.tables import cases


@pytest.mark.parametrize(("text", "wanted", "why"), cases("marks.txt", 3))
def test_marks(text: str, wanted: str, why: str) -> None:
    found = [one for one in tokens(text) if one.kind not in ("word", "initials")]
    assert " · ".join(f"{kind}: {text[start:end]}" for kind, start, end in found) == wanted, why


def test_every_kind_of_mark_has_a_name_of_its_own() -> None:
    names = [name for name, _ in MARKS]
    assert len(names) == len(set(names))


@given(st.text())
def test_tokens_are_in_order_and_every_letter_is_in_one(text: str) -> None:
    found = tokens(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(one.start < one.end for one in found)
    covered = {k for one in found for k in range(one.start, one.end)}
    assert not [sign for k, sign in enumerate(text) if sign.isalnum() and k not in covered]
