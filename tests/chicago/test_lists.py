"""References read as one list: its form is evidence, and some entries point to others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.chicago import read, read_list
from citeconv.chicago.house import House, form
from citeconv.chicago.lists import with_what_is_above
from citeconv.chicago.reader import search
from citeconv.chicago.weights import shipped
from citeconv.diagnostics import Code
from citeconv.model import Kind, Names, Person, Reference
from citeconv.parsed import Parsed

NOTES = """\
Vincent J.H. Houben, Keraton dan Kompeni (Yogyakarta: Bentang, 2002), hlm. 12.
Ibid., hlm. 15.
M.C. Ricklefs, Sejarah Indonesia Modern (Jakarta: Serambi, 2005), hlm. 3.
Ibid.
Ibid., hlm. 9.
Vincent J.H. Houben, op.cit., hlm. 88.
Sudarto, loc. cit.""".splitlines()


def meant(parsed: Parsed) -> str | None:
    """The reference that a short note was said to stand for."""
    return next((remark.detail for remark in parsed.diagnostics if remark.code is Code.SHORT_NOTE), None)


def test_short_notes_tell_what_they_stand_for() -> None:
    reference_1, reference_3 = "reference 1", "reference 3"
    expected = [None, reference_1, None, reference_3, reference_3, reference_1, None]
    assert [meant(parsed) for parsed in read_list(NOTES)] == expected


def test_a_short_note_is_read_as_it_is_printed() -> None:
    entries = read_list(NOTES)
    assert [entries[k].reference.title for k in (1, 3, 4, 5)] == [None] * 4
    assert str(entries[5].reference.page) == "88"


def test_a_short_note_names_the_author_though_his_name_be_read_as_a_title() -> None:
    work = Reference(kind=Kind.BOOK, title="Ilmu Hukum", author=Names((Person(family="Rahardjo", given="Satjipto"),)))
    short = "Satjipto Rahardjo, op. cit., hlm. 60."
    note = Parsed(reference=Reference(kind=Kind.DOCUMENT, title="Satjipto Rahardjo"), source=short)
    assert meant(with_what_is_above([Parsed(reference=work, source="Rahardjo. Ilmu Hukum."), note])[1]) == "reference 1"


@pytest.mark.parametrize("first", ["Ibid., hlm. 3.", "Houben, op. cit., hlm. 4."])
def test_a_short_note_without_anything_above_stands_for_nothing(first: str) -> None:
    assert meant(read_list([first])[0]) is None


def test_a_dash_takes_the_author_above() -> None:
    above, below = read_list(
        ["Carey, Peter. Takdir. Jakarta: Kompas, 2014.", "———. Kuasa Ramalan. Jakarta: Gramedia, 2011."]
    )
    assert below.reference.author == above.reference.author
    assert Code.SAME_AUTHOR in {remark.code for remark in below.diagnostics}


def test_what_the_others_chose_speaks_for_a_cut() -> None:
    early = {"year": "early", "gap:author>issued": "."}
    late = {"year": "late", "gap:publisher>issued": ","}
    house = House([early, early, early, late])
    assert house.agreement(early, own=late) > house.agreement(late, own=late)


def test_a_choice_that_nobody_else_had_to_make_counts_nothing() -> None:
    only = {"gap:title>translator": "."}
    assert House([only]).agreement(only, own=only) == 0.0


def test_the_form_of_a_cut_names_its_choices() -> None:
    cells, cuts = search("Geertz, C. The Religion of Java. Glencoe: Free Press, 1960.", shipped())
    chosen = form(cells, cuts[0].segments)
    assert chosen["year"] == "late"
    assert chosen["inverted"] == "True"
    assert chosen["gap:publisher-place>publisher"] == ":"


ODD = ["———. Takdir. Jakarta: Kompas, 2014.", "", "x", "Kompas, 3 Mei 2001."]
LINES = st.lists(st.sampled_from([*NOTES, *ODD]), max_size=6)


@given(LINES, st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_a_reference_more_loses_no_other(lines: list[str], more: str) -> None:
    before, after = read_list(lines), read_list([*lines, more])
    assert [parsed.source for parsed in after] == [*lines, more]
    assert len(before) == len(lines)
    for parsed in after:
        spans = sorted([*parsed.spans, *parsed.leftover], key=lambda span: span.start)
        assert "".join(parsed.source[span.start : span.end] for span in spans) == parsed.source


@given(LINES)
@settings(max_examples=20, deadline=None)
def test_reading_a_list_twice_gives_the_same(lines: list[str]) -> None:
    assert read_list(lines) == read_list(lines)


def test_a_list_of_one_is_read_as_alone() -> None:
    text = "Yea, S. Human Trafficking in Asia. London: Routledge, 2014."
    (alone,) = read_list([text])
    assert alone == read(text)
