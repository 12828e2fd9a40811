"""The list among the paragraphs of a document, however the document was stored."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import Code, Span
from citeconv.documents import Document, Mode, list_of
from citeconv.documents.blocks import Block
from citeconv.parsed import Join
from citeconv.text import tidy

BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."
ARTICLE = "Goh, G. The ‘ASEAN Way’. Pacific Review 13, No. 3. (2000): 439."
LAW = "Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang."
PAGE = "ASEAN. “ASEAN Human Rights Declaration” https://asean.org/human-rights/ (diakses pada 21 Oktober 2020)."
LIST = (BOOK, ARTICLE, LAW, PAGE)
PROSE = "Penelitian ini bertujuan menjelaskan difusi norma (Acharya, 2004). Penelitian ini memakai metode baru. " * 6


def plain(*texts: str) -> list[Block]:
    return [Block(text=text, element=f"p[{number}]") for number, text in enumerate(texts, 1)]


def heading(text: str) -> Block:
    return Block(text=text, heading=True)


def texts(document: Document) -> list[str]:
    return [entry.text for entry in document.entries]


def test_the_last_list_under_a_heading() -> None:
    first = [heading("References"), *plain("Lama, A. Bab Satu. Jakarta: Kompas, 1999.")]
    document = list_of([*first, heading("Bab II"), *plain(PROSE), heading("Daftar Pustaka"), *plain(*LIST)])
    assert texts(document) == list(LIST)
    assert document.mode is Mode.PARAGRAPHS


def test_a_heading_without_references_ends_the_list_and_one_with_them_does_not() -> None:
    blocks = [
        heading("Daftar Pustaka"), heading("Sumber tercetak di perpustakaan"), *plain(BOOK, ARTICLE),
        heading("Produk hukum negara"), *plain(LAW), heading("Kuesioner"), *plain("Nama Anda: ____", "Umur: __"),
    ]  # fmt: skip
    document = list_of(blocks)
    assert texts(document) == [BOOK, ARTICLE, LAW]
    assert [str(remark).partition(": ")[2] for remark in document.diagnostics] == [
        "Daftar Pustaka (and what follows, 2 lines in all)", "Produk hukum negara",
        "Kuesioner (and what follows, 3 lines in all)",
    ]  # fmt: skip


@pytest.mark.parametrize("numbers", ["", "{}. ", "[{}] "])
def test_list_items_begin_references_whatever_they_look_like(numbers: str) -> None:
    odd = "xq zz, tanpa apa pun"
    listed = [numbers.format(number) + text for number, text in enumerate((*LIST, odd), 1)]
    items = [Block(text=text, item=True) for text in listed]
    document = list_of([heading("Rujukan"), *items])
    assert texts(document) == [*LIST, odd]
    assert document.mode is Mode.ITEMS


def test_a_stray_list_item_does_not_make_the_list_one_of_items() -> None:
    document = list_of([heading("Rujukan"), *plain(BOOK, ARTICLE), Block(text=LAW, item=True), *plain(PAGE)])
    assert texts(document) == list(LIST)
    assert document.mode is Mode.PARAGRAPHS


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_several_references_in_one_block(between: str) -> None:
    document = list_of([heading("Referensi"), *plain(between.join(LIST)), heading("Lisensi"), *plain("CC BY")])
    assert texts(document) == list(LIST)


def test_a_line_broken_inside_a_reference() -> None:
    broken = BOOK.replace("Asia: ", "Asia:\n")
    assert texts(list_of([heading("Referensi"), *plain(ARTICLE, broken, LAW)])) == [ARTICLE, BOOK, LAW]


def test_what_is_marked_is_the_list() -> None:
    marked = [Block(text=text, listed=True) for text in (BOOK, ARTICLE)]
    page = [heading("References"), *plain(PAGE), heading("Sitasi"), *marked, *plain("Lisensi", LAW)]
    assert texts(list_of(page)) == [BOOK, ARTICLE]


def test_references_typed_below_what_a_reference_manager_fills() -> None:
    marked = [Block(text=text, listed=True) for text in (BOOK, ARTICLE)]
    law = LAW.replace("Orang.", "Orang. LN 2007/58.")
    page = [
        *plain(PROSE),
        heading("Referensi"),
        *plain(PAGE),
        *marked,
        *plain(law, "Lampiran", "Tabel"),
    ]
    assert texts(list_of(page)) == [PAGE, BOOK, ARTICLE, law]


def test_what_is_marked_without_a_reference_in_it_is_not_the_list() -> None:
    page = [Block(text="Lihat berkas PDF", listed=True), heading("Referensi"), *plain(*LIST)]
    assert texts(list_of(page)) == list(LIST)


@pytest.mark.parametrize("size", [2, 3])
def test_without_a_heading_a_few_lines_in_a_long_page_are_no_list(size: int) -> None:
    page = plain(*(f"Menu {number}" for number in range(20)), *LIST[:size])
    assert len(texts(list_of(page))) == (size if size >= 3 else 0)


def test_a_document_that_is_the_list() -> None:
    assert texts(list_of(plain(*LIST))) == list(LIST)
    assert texts(list_of(plain(BOOK))) == [BOOK]
    assert texts(list_of(())) == []


# Footnotes


def note(text: str, number: int = 1) -> Block:
    return Block(text=text, note=True, element=f"footnote[{number}]")


def test_footnotes_are_read_where_there_is_no_list() -> None:
    notes = [note(BOOK, 1), note("Ibid., hlm. 5.", 2), note(f"{ARTICLE[:-1]}; {PAGE}", 3)]
    document = list_of([*plain(PROSE, PROSE), *notes])
    assert texts(document) == [BOOK, ARTICLE[:-1], PAGE]
    assert document.mode is Mode.NOTES
    assert [entry.element for entry in document.entries] == ["footnote[1]", "footnote[3]", "footnote[3]"]
    assert any("Ibid" in str(remark) for remark in document.diagnostics)
    assert texts(list_of([*plain(PROSE), *notes, heading("Pustaka"), *plain(LAW, PAGE)])) == [LAW, PAGE]


def test_a_semicolon_between_authors_cuts_nothing() -> None:
    one = "Yazid, S.; Septiyana, I. (2019). The Prospect of ASEAN Migration Governance. JISSH, 9(2), 95-112."
    assert texts(list_of([*plain(PROSE), note(one)])) == [one]


# Data embedded by reference managers

ITEM = {"type": "book", "title": "Human Trafficking in Asia: Forcing Issues", "issued": {"date-parts": [["2014"]]}}
OTHER = {"type": "book", "title": "Norms in World Politics", "issued": {"date-parts": [[2001]]}}


def test_data_is_given_to_the_printed_reference_that_shows_it() -> None:
    cited = Block(text=f"{PROSE} (Yea, 2014).", csl=(ITEM,), element="p[1]")
    document = list_of([cited, heading("Referensi"), *plain(ARTICLE, BOOK)])
    assert [entry.csl for entry in document.entries] == [None, ITEM]
    assert texts(document) == [ARTICLE, BOOK]


def test_data_that_the_list_lacks_comes_behind_it_and_is_told() -> None:
    cited = Block(text=f"{PROSE} (X, 2001).", csl=(OTHER,), element="p[1]")
    document = list_of([cited, heading("Referensi"), *plain(ARTICLE, BOOK)])
    assert [entry.csl for entry in document.entries] == [None, None, OTHER]
    last = document.entries[-1]
    assert (last.text, last.start, last.element) == ("", last.end, "p[1]")
    assert [remark.value for remark in document.diagnostics if remark.code is Code.NOT_LISTED] == [OTHER["title"]]


def test_of_two_editions_the_year_tells_which() -> None:
    old = BOOK.replace("2014", "2004")
    cited = Block(text=PROSE, csl=(ITEM, {**ITEM, "issued": {"date-parts": [[2004]]}}))
    document = list_of([cited, heading("Referensi"), *plain(old, BOOK)])
    years = [entry.csl and entry.csl["issued"]["date-parts"][0][0] for entry in document.entries]
    assert years == [2004, "2014"]


def test_data_alone() -> None:
    document = list_of([Block(text=f"{PROSE} (Yea, 2014)", csl=(ITEM, OTHER))])
    assert [entry.csl for entry in document.entries] == [ITEM, OTHER]
    assert document.mode is Mode.DATA
    assert not [remark for remark in document.diagnostics if remark.code is Code.NOT_LISTED]


# Places

ODD_SPACE = st.sampled_from([" ", "\u00a0", "  ", "\n", "\u200b", "\u00ad", "e\u0301 "])
WORDS = st.sampled_from(["Yea,", "S.", "Human", "undang-", "2014.", "é", "Routledge", "(2004)", "https://x.id/a"])
PIECES = st.lists(st.tuples(WORDS, ODD_SPACE, st.booleans()), min_size=1, max_size=12)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text, italics = "", []
    for word, space, italic in draw(PIECES):
        if italic:
            italics.append(Span("italic", len(text), len(text) + len(word)))
        text += word + space
    kind = draw(st.sampled_from(["", "", "heading", "item", "note", "listed"]))
    whole = draw(st.sampled_from(["", "", BOOK, "Referensi"]))
    text, italics = (whole, []) if whole else (text, italics)
    return Block(
        text=text,
        italics=tuple(italics),
        heading=kind == "heading",
        item=kind == "item",
        note=kind == "note",
        listed=kind == "listed",
        joins=(Join(len(text) // 2, "-\n"),),
    )


@given(st.lists(blocks(), max_size=10))
@settings(max_examples=150, deadline=None)
def test_places_are_true(some: list[Block]) -> None:
    document = list_of(some)
    last = 0
    for entry in document.entries:
        assert last <= entry.start < entry.end
        assert entry.text == tidy(document.text[entry.start : entry.end])
        for span in entry.italics:
            assert entry.text[span.start : span.end].strip()
        last = entry.end
    covered = [(entry.start, entry.end) for entry in document.entries]
    covered += [(remark.span.start, remark.span.end) for remark in document.diagnostics if remark.span]
    shown = [place for place, character in enumerate(document.text) if tidy(character)]
    assert all(any(start <= place < end for start, end in covered) for place in shown)
    assert [join.place for join in document.joins] == sorted(join.place for join in document.joins)


def test_italics_and_joins_are_where_they_were_printed() -> None:
    text = "Yea, S. Human  Traf\u00adficking. London: Routledge, 2014."
    title = text.index("Human"), text.index(". London")
    block = Block(text=text, italics=(Span("italic", *title),), page=7, joins=(Join(text.index("ficking"), "-\n"),))
    document = list_of([heading("References"), block, *plain(ARTICLE)])
    entry = document.entries[0]
    (span,) = entry.italics
    assert entry.text[span.start : span.end] == "Human Trafficking"
    assert entry.page == 7
    (join,) = document.joins
    assert document.text[join.place :].startswith("ficking")
