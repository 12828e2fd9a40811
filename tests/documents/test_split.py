"""Finding the list in a page, and cutting it into references."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import Code
from citeconv.documents import Document, Mode, split
from citeconv.text import tidy

SEED = (Path(__file__).parents[1] / "data" / "seed-page.txt").read_text(encoding="utf-8")
SEED_ENTRIES = [entry.text for entry in split(SEED).entries]

REFERENCES = (
    "Acharya, A. How ideas spread: Whose norms matter? International Organization, 58, No. 2. (2004): 239-275.",
    "ASEAN. “ASEAN Human Rights Declaration” https://asean.org/human-rights/ (diakses pada 21 Oktober 2020).",
    "Departemen Agama RI. Al-Qur’an dan Terjemahnya. Bandung: Diponegoro, 2008.",
    "Undang-Undang Nomor 21 Tahun 2007 tentang Pemberantasan Tindak Pidana Perdagangan Orang.",
    "van Schendel, W., Lyons, L., & Ford, M. (Eds.). Labour Migration in Asia (Vol. 44). London: Routledge, 2012.",
    "Sukarno. Di Bawah Bendera Revolusi. Jilid I. Jakarta: Panitia Penerbit Di Bawah Bendera Revolusi, 1963.",
    "Miriam Budiardjo, Dasar-Dasar Ilmu Politik, edisi revisi (Jakarta: Gramedia Pustaka Utama, 2008), h. 403.",
    "———. Demokrasi di Indonesia. Jakarta: Gramedia, 1994.",
    "Wawancara dengan Ngatijo, mantan buruh pabrik gula, di Bantul, 17 Maret 2012.",
)


def texts(page: str) -> list[str]:
    return [entry.text for entry in split(page).entries]


def left_out(document: Document) -> list[str | None]:
    return [remark.value for remark in document.diagnostics]


def test_the_seed_page_has_72_references() -> None:
    document = split(SEED)
    assert len(document.entries) == 72
    assert document.mode is Mode.BLANK_LINES
    assert document.entries[0].text.startswith("Acharya, A. Culture, security, multilateralism")
    assert document.entries[-1].text.endswith("8, No. 1. (2018): 258–292.")


def test_the_seed_page_tells_what_is_no_reference() -> None:
    document = split(SEED)
    assert {remark.code for remark in document.diagnostics} == {Code.NOT_REFERENCES}
    title, authors, abstract, heading, refbacks = left_out(document)
    assert title == "Difusi Norma Kerja Sama Keamanan ASEAN Melawan Perdagangan…"
    assert authors == "Rahmadanu Pradityo, Mabda Haerunnisa Fajrilla Sidiq…"
    assert abstract == "The United Nations (UN) ratified the United Nations…"
    assert heading == "Full Text:"
    assert refbacks == "• There are currently no refbacks."


def wrapped(width: int, first: str = "", rest: str = "") -> Callable[[str], str]:
    return lambda text: textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def numbered(form: str, width: int | None = None) -> Callable[[list[str]], str]:
    def layout(references: list[str]) -> str:
        lines = [form.format(number) + text for number, text in enumerate(references, 1)]
        return "\n".join(map(wrapped(width), lines) if width else lines)

    return layout


LAYOUTS: dict[str, tuple[Mode, Callable[[list[str]], str]]] = {
    "blank lines": (Mode.BLANK_LINES, "\n\n".join),
    "blank lines, Windows": (Mode.BLANK_LINES, "\r\n\r\n".join),
    "two blank lines": (Mode.BLANK_LINES, "\n \n\u00a0\n".join),
    "blank lines, wrapped": (Mode.BLANK_LINES, lambda refs: "\n\n".join(map(wrapped(70), refs))),
    "lines": (Mode.LINES, "\n".join),
    "lines, Windows": (Mode.LINES, "\r\n".join),
    "lines, old Macintosh": (Mode.LINES, "\r".join),
    "[1]": (Mode.NUMBERED, numbered("[{}] ")),
    "[1] wrapped": (Mode.NUMBERED, numbered("[{}] ", 72)),
    "1.": (Mode.NUMBERED, numbered("{}. ")),
    "1. tab": (Mode.NUMBERED, numbered("{}.\t")),
    "1. wrapped": (Mode.NUMBERED, numbered("{}. ", 60)),
    "1.glued": (Mode.NUMBERED, numbered("{}.")),
    "(1)": (Mode.NUMBERED, numbered("({}) ")),
    "1)": (Mode.NUMBERED, numbered("{}) ", 90)),
    "1": (Mode.NUMBERED, numbered("{}\t")),
    "number on its own line": (Mode.NUMBERED, numbered("{}.\n")),
    "number in its own cell": (Mode.NUMBERED, lambda refs: numbered("{}\n")(refs).replace("\n", "\n\n")),
    "•": (Mode.BULLETED, lambda refs: "\n".join(f"• {text}" for text in refs)),
    "-": (Mode.BULLETED, lambda refs: "\n".join(f"- {text}" for text in refs)),
    "Word's bullet": (Mode.BULLETED, lambda refs: "\n".join(f"\uf0b7\t{text}" for text in refs)),
    "• wrapped": (Mode.BULLETED, lambda refs: "\n".join(map(wrapped(70, "  • ", "    "), refs))),
    "hanging": (Mode.HANGING, lambda refs: "\n".join(map(wrapped(80, "", "\t"), refs))),
    "hanging, blank lines": (Mode.HANGING, lambda refs: "\n\n".join(map(wrapped(80, "", "    "), refs))),
    "first line indent": (Mode.HANGING, lambda refs: "\n".join(map(wrapped(60, "      ", ""), refs))),
    "wrapped, nothing else": (Mode.WRAPPED, lambda refs: "\n".join(map(wrapped(76), refs))),
    "wrapped, double spaced": (Mode.WRAPPED, lambda refs: "\n\n".join(map(wrapped(76), refs)).replace("\n", "\n\n")),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("references", [list(REFERENCES), SEED_ENTRIES], ids=["nine", "seed"])
def test_layouts(layout: str, references: list[str]) -> None:
    mode, printed = LAYOUTS[layout]
    document = split("Daftar Pustaka\n\n" + printed(references))
    assert [squeezed(entry.text) for entry in document.entries] == list(map(squeezed, references))
    assert document.mode is mode


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    "heading",
    [
        "References", "REFERENCES:", "Referensi", "DAFTAR PUSTAKA", "Daftar Rujukan", "V. Daftar Pustaka",
        "6. Referensi", "Kepustakaan", "Pustaka", "Rujukan", "Bibliografi", "Bibliography", "Literature Cited",
        "Works Cited",
    ],
)  # fmt: skip
def test_a_heading_begins_the_list(heading: str) -> None:
    prose = "Tinjauan ini membahas tulisan (Acharya, A. 2004) dan lain-lain. Lihat Referensi di bawah, 2010."
    assert texts(f"{prose}\n\n{heading}\n" + "\n".join(REFERENCES)) == list(REFERENCES)


@pytest.mark.parametrize(
    "ending",
    [
        "Refbacks\n\n    • There are currently no refbacks.",
        "Saat ini tidak ada refbacks.",
        "DOI: https://doi.org/10.7454/global.v22i2.438\n\nRefbacks\nThere are currently no refbacks.",
        "Article Metrics\nAbstract views: 1204",
        "Copyright (c) 2020 Rahmadanu Pradityo",
        "This work is licensed under a Creative Commons Attribution 4.0 International License.",
        "Downloads\n\nPublished\n\n2020-12-28\n\nHow to Cite\n\nPradityo, R. (2020). Difusi. Global, 22(2).",
        "Lampiran 1\nDaftar Pertanyaan, 2020.",
    ],
)
def test_what_pages_print_behind_the_list_is_no_reference(ending: str) -> None:
    document = split("Referensi\n\n" + "\n\n".join(REFERENCES) + "\n\n" + ending)
    assert [entry.text for entry in document.entries] == list(REFERENCES)
    assert squeezed(ending)[:20] in squeezed("".join(map(str, left_out(document))))


def test_a_list_without_heading_is_found_behind_title_and_abstract() -> None:
    front, _, rest = SEED.partition("Full Text:")
    assert texts(front + rest) == SEED_ENTRIES


def test_a_plain_list_is_wholly_the_list() -> None:
    assert texts("\n".join(REFERENCES)) == list(REFERENCES)
    assert texts(REFERENCES[0]) == [REFERENCES[0]]


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "hello", "Kepada Yth. Redaksi\n\nMohon diterbitkan.\n", "\ufeff\u200b"]
)
def test_no_list_in_it(text: str) -> None:
    assert texts(text) == []


def test_headings_inside_the_list_are_no_references() -> None:
    page = (
        "DAFTAR PUSTAKA\n\nA. Buku-buku\n{}\n{}\n\nB. Peraturan Perundang-undangan\n{}\n\nJurnal:\n{}\nInternet\n{}\n"
    )
    chosen = [REFERENCES[index] for index in (2, 4, 3, 0, 1)]
    document = split(page.format(*chosen))
    assert [entry.text for entry in document.entries] == chosen
    assert left_out(document) == [
        "DAFTAR PUSTAKA", "A. Buku-buku", "B. Peraturan Perundang-undangan", "Jurnal:", "Internet"
    ]  # fmt: skip


def test_numbers_may_begin_again_under_each_heading() -> None:
    page = "Daftar Pustaka\n\nBuku\n1. {}\n2. {}\n\nJurnal\n1. {}\n2. {}".format(*REFERENCES[:4])
    assert texts(page) == list(REFERENCES[:4])


def test_a_year_that_wrapped_to_the_front_is_no_number() -> None:
    lines = [
        "Acharya, A. Whose Ideas Matter. Ithaca: Cornell University Press,",
        "2009. Jilid 2.",
        "Yea, S. Trafficking. London: Routledge, 2014.",
    ]
    assert texts("Pustaka\n" + "\n".join(lines)) == [f"{lines[0]} {lines[1]}", lines[2]]


@pytest.mark.parametrize(
    "title", ["3 Idiots. Disutradarai Rajkumar Hirani. Mumbai: Vinod Chopra Films, 2009.", "100 Tahun. Jakarta, 2008."]
)
@pytest.mark.parametrize("others", [[], list(REFERENCES)], ids=["alone", "among others"])
def test_a_title_may_begin_with_a_number(title: str, others: list[str]) -> None:
    assert texts("\n".join([title, *others])) == [title, *others]


@pytest.mark.parametrize("address", ["https://doi.org/10.1017/S0020818304582024", "DOI: 10.1017/S0020818304582024."])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_address_on_a_line_of_its_own_belongs_to_the_reference_above(address: str, between: str) -> None:
    page = "Referensi\n\n" + between.join([*REFERENCES[2:5], REFERENCES[0], address, *REFERENCES[5:]])
    assert texts(page) == [*REFERENCES[2:5], f"{REFERENCES[0]} {address}", *REFERENCES[5:]]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_web_page_may_be_cited_by_its_address_alone(between: str) -> None:
    sites = ["https://www.bps.go.id/, diakses 3 Juli 2020.", "www.kompas.com, diakses tanggal 12 Mei 2019."]
    assert texts("Pustaka\n\n" + between.join([*REFERENCES[:3], *sites])) == [*REFERENCES[:3], *sites]


@pytest.mark.parametrize("odd", ["bell hooks. Teaching to Transgress.", "xq zz 17 blorp; fnord (((", "tempo.co"])
def test_what_stands_apart_below_a_finished_reference_is_none_of_it(odd: str) -> None:
    assert texts("\n\n".join(["Pustaka", *REFERENCES[:3], odd, *REFERENCES[3:]])) == [
        *REFERENCES[:3],
        odd,
        *REFERENCES[3:],
    ]


@pytest.mark.parametrize(
    "rest", ["(diakses 4 Juli 2020).", "diakses pada 4 Juli 2020.", "hlm. 3-5.", "dalam Kompas, 2020."]
)
def test_some_words_never_begin_a_reference(rest: str) -> None:
    assert texts("\n\n".join(["Pustaka", *REFERENCES[:3], rest])) == [*REFERENCES[:2], f"{REFERENCES[2]} {rest}"]


@pytest.mark.parametrize("author", ["P. Rosendorff & H. Milner", "P.A.F. Lamintang", "PP Muhammadiyah", "P3DI DPR RI"])
def test_what_begins_with_a_p_is_not_the_word_for_pages(author: str) -> None:
    book = f"{author}, Dasar-Dasar Hukum Pidana (Bandung: Citra Aditya, 1997)."
    assert texts("\n\n".join(["Pustaka", *REFERENCES[:3], book])) == [*REFERENCES[:3], book]


def test_an_address_of_its_own_paragraph_that_goes_on_is_a_reference() -> None:
    site = "https://www.bps.go.id/\ndiakses 3 Juli 2020."
    assert texts("\n\n".join(["Pustaka", *REFERENCES[2:7], site])) == [*REFERENCES[2:7], tidy(site)]


def test_invisible_characters_and_odd_spaces() -> None:
    first = "\u200e\u00a0Acharya,\u00a0A. How\u200b ideas\u2009spread. Com\u00adparative Politics (2004).\u200f"
    page = f"\ufeffReferensi\r\n\r\n{first}\r\n\u200b\r\nYea, S. \u2067Books\u2069, 2014."
    assert texts(page) == ["Acharya, A. How ideas spread. Comparative Politics (2004).", "Yea, S. Books, 2014."]


def test_a_break_after_a_hyphen_is_closed() -> None:
    first = "[1] Republik Indonesia. Undang-\n    Undang Nomor 1 Tahun 1974, hlm. 55–\n    84. LN 1974."
    page = f"Referensi\n\n{first}\n[2] Yea, S. Books, 2014."
    assert texts(page)[0] == "Republik Indonesia. Undang-Undang Nomor 1 Tahun 1974, hlm. 55–84. LN 1974."


DIVIDED = (
    "Referensi\n\n[1] Sutherland, H. Perdagangan dan kesul-\n    tanan di Nusantara. Ja-\n    karta: Kompas, 2009.\n"
    "[2] Republik Indonesia. Undang-\n    Undang Nomor 1 Tahun 1974. https://peraturan.bpk.go.id/\n"
    "    Home/Details/47406, diakses 3 Juli 2020.\n"
)


def test_words_and_addresses_that_line_ends_broke_are_joined() -> None:
    assert texts(DIVIDED) == [
        "Sutherland, H. Perdagangan dan kesultanan di Nusantara. Jakarta: Kompas, 2009.",
        "Republik Indonesia. Undang-Undang Nomor 1 Tahun 1974. https://peraturan.bpk.go.id/Home/Details/47406, "
        "diakses 3 Juli 2020.",
    ]


def test_joins_can_be_undone() -> None:
    document = split(DIVIDED)
    printed = document.text
    for join in reversed(document.joins):
        printed = printed[: join.place] + join.removed + printed[join.place :]
    assert printed == DIVIDED


@pytest.mark.parametrize(
    ("mode", "count"),
    [(Mode.LINES, 6), (Mode.BLANK_LINES, 2), (Mode.NUMBERED, 3), (Mode.HANGING, 3)],
)
def test_a_mode_that_is_asked_for_is_obeyed(mode: Mode, count: int) -> None:
    page = "Pustaka\n\n1. Yea, S.\n   Books, 2014.\n2. Lay, C.\nPilkada, 2012.\n\n3. Noer, D.\n   Partai, 1987."
    document = split(page, mode)
    assert (len(document.entries), document.mode) == (count, mode)


def test_a_mode_that_fits_nothing_is_not_claimed() -> None:
    assert split("Pustaka\n\n" + "\n".join(REFERENCES), Mode.NUMBERED).mode is Mode.LINES


def test_page_numbers_and_captions_between_references_are_left_out() -> None:
    page = "Referensi\n\n" + "\n\n".join([*REFERENCES[:2], "Google Scholar", REFERENCES[2], "182", *REFERENCES[3:]])
    assert texts(page) == list(REFERENCES)


@pytest.mark.parametrize("mark", ["Halaman | 88", "88 | P a g e", "Page 3 of 12", "halaman 3 dari 12"])
def test_page_numbers_with_their_word_need_not_stand_alone(mark: str) -> None:
    page = "Referensi\n" + "\n".join([*REFERENCES[:2], mark, *REFERENCES[2:]])
    assert texts(page) == list(REFERENCES)
    assert mark in "".join(map(str, left_out(split(page))))


@pytest.mark.parametrize("law", ["PP No. 71", "PMK Nomor 91", "Pergub DKI Jakarta No. 33", "SEMA No. 7", "UU No. 5"])
def test_a_regulation_by_its_short_name_begins_a_reference(law: str) -> None:
    listed = [*REFERENCES[:2], f"{law} Tahun 2010 tentang Standar Akuntansi.", *REFERENCES[2:]]
    assert texts("\n".join(listed)) == listed


@pytest.mark.parametrize("heading", ["CATATAN KAKI", "Catatan Akhir:", "Endnotes"])
def test_a_heading_of_notes_begins_the_list_where_there_is_no_other(heading: str) -> None:
    numbered = [f"{number} {text}" for number, text in enumerate(REFERENCES, 1)]
    notes = f"Jurnal Hukum Nusantara Vol. 5 No. 2 (2021) 112\n\n{heading}\n" + "\n".join(numbered)
    assert texts(notes) == list(REFERENCES)
    assert texts(f"{notes}\n\nDaftar Pustaka\n\n" + "\n".join(REFERENCES[:3])) == list(REFERENCES[:3])


def test_a_table_of_contents_does_not_begin_the_list() -> None:
    page = (
        "Daftar Isi\nPendahuluan\nDaftar Pustaka\nLampiran\n\nBab I\n\nAda teks di sini.\n\nDaftar Pustaka\n\n"
        + "\n\n".join(REFERENCES)
    )
    assert texts(page) == list(REFERENCES)


# Properties

LAYOUT = st.sampled_from(["\n\n", "\n", "\n\n\n"])
SOME = st.lists(st.sampled_from(SEED_ENTRIES + list(REFERENCES)), min_size=1, max_size=8, unique=True)
WORDS = ["Referensi", "Full Text:", "Refbacks", "Buku", "1.", "[2] ", "• ", "(", "2004", "x"]
BREAKS = ["\n", "\n\n", "\r\n", "  ", "\u200b"]
SCRAPS = st.lists(st.sampled_from([*REFERENCES[:3], *WORDS, *BREAKS]) | st.text(max_size=12), max_size=25).map("".join)


@given(SCRAPS)
@settings(max_examples=200, deadline=None)
def test_every_entry_is_the_text_of_its_place(page: str) -> None:
    document = split(page)
    last = 0
    for entry in document.entries:
        assert last <= entry.start < entry.end <= len(document.text)
        assert entry.text == tidy(document.text[entry.start : entry.end])
        assert entry.text
        last = entry.end


@given(SCRAPS)
@settings(max_examples=200, deadline=None)
def test_every_character_is_in_an_entry_or_told_or_a_label(page: str) -> None:
    document = split(page)
    told = [(remark.span.start, remark.span.end) for remark in document.diagnostics if remark.span]
    covered = sorted([(entry.start, entry.end) for entry in document.entries] + told)
    between, last = [], 0
    for start, end in covered:
        between.append(document.text[last:start])
        last = max(last, end)
    between.append(document.text[last:])
    for gap in between:
        assert len(tidy(gap)) <= 8, "only white space and a label stand between"


@given(SOME, st.sampled_from(SEED_ENTRIES), LAYOUT, st.sampled_from(["", "Referensi\n\n"]))
@settings(max_examples=150, deadline=None)
def test_a_reference_added_at_the_end_loses_no_other(some: list[str], added: str, between: str, heading: str) -> None:
    before = texts(heading + between.join(some))
    assert before == some
    assert texts(heading + between.join([*some, added])) == [*some, added]
