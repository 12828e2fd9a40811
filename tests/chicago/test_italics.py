"""Italics are evidence for titles, where a document knows of them."""

from __future__ import annotations

import pytest

from citeconv.chicago import read, read_list
from citeconv.chicago.italics import WEIGHT, agreement
from citeconv.chicago.lattice import lattice
from citeconv.diagnostics import Span

TEXT = "Buzan, Barry, People, States and Fear, London, Harvester, 1991."
TITLE = "People, States and Fear"


def stretch(text: str, words: str) -> Span:
    start = text.index(words)
    return Span("italic", start, start + len(words))


@pytest.mark.parametrize(
    ("italic", "expected"),
    [
        (TITLE, WEIGHT),
        (TITLE + ",", WEIGHT),  # the comma behind it is often set in italics too
        ("People", 0.0),  # a part of the title: a foreign word, a species
        ("Barry, People", -WEIGHT),
    ],
)
def test_a_title_is_a_stretch_of_italics(italic: str, expected: float) -> None:
    cells = lattice(TEXT)  # Buzan | Barry | People | States and Fear | London | Harvester | 1991
    cut = ((0, 2, "author"), (2, 4, "title"), (4, 5, "publisher-place"), (5, 6, "publisher"), (6, 7, "issued"))
    assert agreement(cells, cut, [stretch(TEXT, italic)]) == expected


def test_italics_tell_the_author_from_the_title() -> None:
    parsed = read(TEXT, italics=[stretch(TEXT, TITLE)])
    assert parsed.reference.title == TITLE
    assert [str(name) for name in parsed.reference.author or ()] == ["Buzan, Barry"]


def test_the_name_of_a_journal_may_be_set_in_italics_with_its_volume() -> None:
    text = "Hadiz, V. Indonesian Political Islam. Journal of Current Southeast Asian Affairs 30 (2011): 3-38."
    (parsed,) = read_list([text], italics=[[stretch(text, "Journal of Current Southeast Asian Affairs 30")]])
    assert parsed.reference.container_title == "Journal of Current Southeast Asian Affairs"
    assert str(parsed.reference.volume) == "30"


def test_without_italics_nothing_changes() -> None:
    assert read(TEXT, italics=()) == read(TEXT)
