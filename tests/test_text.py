"""Printed text in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.text import excerpt, places_in_tidy, tidy


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (" Yea,\u00a0S.\tBooks \r\n", "Yea, S. Books"),
        ("trans\u00adnational", "transnational"),
        ("undang-\n  undang", "undang-undang"),
        ("55–\r\n84", "55–84"),
        ("undang - \nundang", "undang - undang"),
        ("\u202bمحمد\u202c", "محمد"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200cb\u200d", "ab"),
        ("Ru\u0308land", "Rüland"),
        ("bel\x07l\x00", "bell"),
    ],
)
def test_tidy(printed: str, shown: str) -> None:
    assert tidy(printed) == shown


@given(st.text())
def test_tidy_is_tidy(text: str) -> None:
    shown = tidy(text)
    assert shown == tidy(shown)
    assert shown.split() == [word for word in shown.split(" ") if word]


@given(st.text(max_size=100), st.integers(min_value=8, max_value=60))
def test_an_excerpt_begins_the_text(text: str, width: int) -> None:
    shown = excerpt(text, width)
    assert len(shown) <= width
    assert tidy(text).startswith(shown.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("  a b", 2, 0),
        ("a\u00ad  \n b", 6, 2),
        ("undang-\n undang", 9, 7),
        ("Ru\u0308land. Buku", 9, 8),
        ("a\u200bb", 1, 1),
        ("a b  ", 5, 3),
    ],
)
def test_places_in_tidy(text: str, place: int, found: int) -> None:
    assert places_in_tidy(text, [place]) == [found]


@given(st.lists(st.sampled_from(["Buku", " ", "\u00ad", "\n", "-", "e\u0301", "\u200b", "é", "."]), max_size=12))
def test_a_letter_is_found_again(parts: list[str]) -> None:
    text = "".join([*parts, "X"])
    (place,) = places_in_tidy(text, [len(text) - 1])
    assert tidy(text)[place:] == "X"
