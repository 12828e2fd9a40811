"""BibTeX: what is written, and what is read from other people's files."""

from __future__ import annotations

from typing import Any

import pytest

from citeconv.diagnostics import Code, ReadError
from citeconv.formats import bibtex
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference

BPS = Organization(name="Badan Pusat Statistik")
SUKARNO = Person(family="Sukarno")
ACHARYA = Person(family="Acharya", given="Amitav")
SCHENDEL = Person(family="Schendel", given="Willem", particle="van")
BURGOS = Person(family="Burgos", given="N. P.", suffix="Jr.")


def written(kind: Kind, **fields: Any) -> str:
    """One entry, without its first line and the closing brace."""
    text = bibtex.write([Reference(kind=kind, key="k", **fields)])
    return text.partition("\n")[2].removesuffix("}\n")


def test_an_article() -> None:
    reference = Reference(
        kind=Kind.ARTICLE_JOURNAL,
        author=Names((ACHARYA, SUKARNO, BPS), et_al=True),
        title="How ideas spread: The ASEAN way & “norms”",
        container_title="International Organization",
        volume=58,
        issue=2,
        issued=Date(2004, 7, 4),
        page="239-275",
        doi="10.1017/S00_20#%",
        url="https://a.example/x_y?b=1&c=%20~d",
        accessed=Date(2020, 7, 4),
        language="id",
    )
    assert bibtex.write([reference]) == (
        "@article{acharya2004how,\n"
        "  author = {Acharya, Amitav and Sukarno and {Badan Pusat Statistik} and others},\n"
        "  title = {How ideas spread: The {ASEAN} way \\& “norms”},\n"
        "  journal = {International Organization},\n"
        "  volume = {58},\n"
        "  number = {2},\n"
        "  year = {2004},\n"
        "  month = jul,\n"
        "  day = {4},\n"
        "  pages = {239--275},\n"
        "  doi = {10.1017/S00_20#%},\n"
        "  url = {https://a.example/x_y?b=1&c=%20~d},\n"
        "  urldate = {2020-07-04},\n"
        "  langid = {indonesian},\n"
        "}\n"
    )


NAMES = [
    (Names((BPS,)), "{Badan Pusat Statistik}"),
    (Names((SUKARNO,)), "Sukarno"),
    (Names((SCHENDEL, BURGOS)), "van Schendel, Willem and Burgos, Jr., N. P."),
    (Names((Person(family="Ghazali", given="Abu Hamid", particle="al-"),)), "al-Ghazali, Abu Hamid"),
    (Names((Person(family="al-Ghazali"),)), "al-Ghazali"),
    (Names((Person(family="Ibn Khaldun"),)), "{Ibn Khaldun}, {}"),
    (Names((Person(family="ibn Battuta", given="Abu"),)), "{ibn Battuta}, Abu"),
    (Names((Organization(name="Ernst and Young, Inc."),)), "{Ernst and Young, Inc.}"),
    (Names((Person(family="Sri, Ny.", given="A and B"),)), "{Sri, Ny.}, {A and B}"),
    (Names((Person(family="Burgos", suffix="Jr."),)), "Burgos, Jr., {}"),
    (Names((SUKARNO,), et_al=True), "Sukarno and others"),
]


@pytest.mark.parametrize(("names", "text"), NAMES, ids=[text for _, text in NAMES])
def test_names(names: Names, text: str) -> None:
    assert written(Kind.BOOK, author=names) == f"  author = {{{text}}},\n"
    assert bibtex.read(f"@book{{k, author = {{{text}}}}}").references[0].author == names


TYPES = [
    (Kind.THESIS, "Skripsi", "mastersthesis", "Skripsi"),
    (Kind.THESIS, "Tugas Akhir", "mastersthesis", "Tugas Akhir"),
    (Kind.THESIS, "Tesis Magister", "mastersthesis", "Tesis Magister"),
    (Kind.THESIS, "Thesis", "mastersthesis", "Thesis"),
    (Kind.THESIS, "Master’s dissertation", "mastersthesis", "Master’s dissertation"),
    (Kind.THESIS, "Disertasi, Program Pascasarjana", "phdthesis", "Disertasi, Program Pascasarjana"),
    (Kind.THESIS, "PhD thesis", "phdthesis", "PhD thesis"),
    (Kind.THESIS, "Ph.D. diss.", "phdthesis", "Ph.D. diss."),
    (Kind.THESIS, None, "phdthesis", "Thesis"),
    (Kind.REPORT, "Laporan Penelitian", "techreport", "Laporan Penelitian"),
    (Kind.CHAPTER, None, "incollection", None),
    (Kind.PAPER_CONFERENCE, "Makalah", "inproceedings", "Makalah"),
    (Kind.LEGISLATION, None, "misc", None),
    (Kind.WEBPAGE, None, "misc", None),
]


@pytest.mark.parametrize(("kind", "genre", "type_", "type_field"), TYPES)
def test_entry_types_keep_the_genre_in_its_own_words(
    kind: Kind, genre: str | None, type_: str, type_field: str | None
) -> None:
    reference = Reference(kind=kind, key="k", genre=genre)
    text = bibtex.write([reference])
    assert text.startswith(f"@{type_}{{k,")
    assert (f"  type = {{{type_field}}},\n" in text) == bool(type_field)
    assert bibtex.read(text).references == (reference,)


SUBTYPES = [(Kind.ARTICLE_NEWSPAPER, "newspaper"), (Kind.LEGISLATION, "legislation")]


@pytest.mark.parametrize(("kind", "subtype"), SUBTYPES)
def test_kinds_without_a_type_say_so_in_entrysubtype(kind: Kind, subtype: str) -> None:
    assert written(kind) == f"  entrysubtype = {{{subtype}}},\n"


DATES = [
    (Date(2004), "  year = {2004},\n"),
    (Date(2004, 5), "  year = {2004},\n  month = may,\n"),
    (DateRange(Date(2010), Date(2012)), "  year = {2010--2012},\n  date = {2010/2012},\n"),
    (DateRange(Date(2010, 3)), "  year = {2010--},\n  date = {2010-03/},\n"),
    (Date(1990, circa=True), "  year = {ca. 1990},\n  date = {1990~},\n"),
    (Date(2010, season=3), "  year = {2010},\n  date = {2010-23},\n"),
    ("akan terbit", "  year = {akan terbit},\n"),
]


@pytest.mark.parametrize(("issued", "text"), DATES)
def test_dates(issued: Any, text: str) -> None:
    assert written(Kind.BOOK, issued=issued) == text
    assert bibtex.read(f"@book{{k,\n{text}}}").references[0].issued == issued


NOTES = [
    ({"printing_number": 3}, "Cet. 3"),
    ({"printing_number": "I", "note": "tidak diterbitkan; stensilan"}, "Cet. I; tidak diterbitkan; stensilan"),
    ({"medium": "CD-ROM; buku"}, "medium: {CD-ROM; buku}"),
    ({"note": "Cet. 3"}, "{Cet. 3}"),
    ({"interviewer": Names((ACHARYA, BPS))}, "interviewer: Acharya, Amitav and {Badan Pusat Statistik}"),
]


@pytest.mark.parametrize(("fields", "note"), NOTES, ids=[note for _, note in NOTES])
def test_what_has_no_field_stands_in_the_note_and_comes_back(fields: dict[str, Any], note: str) -> None:
    assert written(Kind.BOOK, **fields) == f"  note = {{{note}}},\n"
    assert bibtex.read(f"@book{{k, note = {{{note}}}}}").references == (Reference(kind=Kind.BOOK, key="k", **fields),)


def test_ascii_leaves_addresses_alone() -> None:
    reference = Reference(kind=Kind.BOOK, key="k", title="Étude ʿAbd", url="https://a.example/é")
    text = bibtex.write([reference], ascii=True)
    assert "{{\\'{E}}tude ʿAbd}" in text
    assert "{https://a.example/é}" in text


def test_keys_that_bibtex_cannot_take_are_told() -> None:
    reference = Reference(kind=Kind.BOOK, key="a b,{c}")
    assert bibtex.write([reference]).startswith("@book{abc,")
    assert [(remark.field, remark.value) for remark in bibtex.losses([reference])] == [("id", "a b,{c}")]


FOREIGN: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Zotero",
        (r"@article{k, title = {{ASEAN} {Charter}}, url = {https://a.example/x_y}, urldate = {2020-07-04}, month = may,"
        r" year = {2008}, issn = {0020-8183, 1531-5088}}"),
        {
            "title": "ASEAN Charter",
            "url": "https://a.example/x_y",
            "accessed": Date(2020, 7, 4),
            "issued": Date(2008, 5),
            "issn": "0020-8183, 1531-5088",
        },
    ),
    (
        "Mendeley escapes addresses and braces titles",
        (r"@article{k, title = {{Pengaruh {\"{U}}ber 100{\%}}}, url = {http://a.example/x{\_}y}, doi = {10.1/a{\_}b},"
        r" month = {jul}, year = {2019}}"),
        {"title": "Pengaruh Über 100%", "url": "http://a.example/x_y", "doi": "10.1/a_b", "issued": Date(2019, 7)},
    ),
    (
        "Google Scholar",
        "@article{k,\n  title={Metode R\\&D},\n  author={Sugiyono and others},\n  year={2010}\n}",
        {"title": "Metode R&D", "author": Names((Person(family="Sugiyono"),), et_al=True), "issued": Date(2010)},
    ),
    (
        "strings, concatenation, quotes, parentheses, given names first",
        ('@STRING{j = "Jurnal {X}"}\n@Article(k, JOURNAL = j # { Y}, author = "Willem van Schendel",'
        ' month = "4~" # jul, year = 2001)'),
        {"container_title": "Jurnal X Y", "author": Names((SCHENDEL,)), "issued": Date(2001, 7, 4)},
    ),
    (
        "fields of biblatex",
        "@article{k, author = {{Kompas}}, date = {2020-05-03}, location = {Jakarta}, journaltitle = {X}}",
        {
            "author": Names((Organization(name="Kompas"),)),
            "issued": Date(2020, 5, 3),
            "publisher_place": "Jakarta",
            "container_title": "X",
        },
    ),
]


@pytest.mark.parametrize(("source", "text", "fields"), FOREIGN, ids=[source for source, *_ in FOREIGN])
def test_other_peoples_files_are_read(source: str, text: str, fields: dict[str, Any]) -> None:
    assert bibtex.read(text) == ((Reference(kind=Kind.ARTICLE_JOURNAL, key="k", **fields),), ())


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        (r"@misc{k, howpublished = {\url{http://a.example/b_c}}}", Kind.DOCUMENT, {"url": "http://a.example/b_c"}),
        ("@phdthesis{k, school = {UI}}", Kind.THESIS, {"publisher": "UI", "genre": "PhD thesis"}),
        ("@online{k, title = {X}}", Kind.WEBPAGE, {"title": "X"}),
        ("@inbook{k, booktitle = {X}, number = 3}", Kind.CHAPTER, {"container_title": "X", "collection_number": 3}),
    ],
)
def test_types_are_read(text: str, kind: Kind, fields: dict[str, Any]) -> None:
    assert bibtex.read(text) == ((Reference(kind=kind, key="k", **fields),), ())


BROKEN = [
    ("@article{a, title = {broken, year = 2001\n\n@book{b, title = {fine}}", ["b"], [(Code.BAD_ENTRY, 1, None)]),
    ("@book{b, title = {x}}\n@article{a,\n year 2004}\n@book{c, title = {x}}", ["b", "c"], [(Code.BAD_ENTRY, 2, None)]),
    ("@book{b,\n title = {x}\n year = {2004}}", ["b"], []),
    ("@book{b,\n title = {x},\n file = {y.pdf}}", ["b"], [(Code.UNKNOWN_FIELD, 3, "file")]),
    ("@book{b,\n title = {x},\n title = {y}}", ["b"], [(Code.UNKNOWN_FIELD, 3, "title")]),
    ("@article{b,\n journal = {x},\n journaltitle = {y}}", ["b"], [(Code.UNKNOWN_FIELD, 3, "journaltitle")]),
    ("@book{b,\n journal = nostring}", ["b"], [(Code.BAD_VALUE, 2, "journal")]),
    ("@book{b, title = {x}}\n@book{b, title = {y}}", ["b", "b"], [(Code.DUPLICATE_KEY, 2, None)]),
    ("@zebra{b, title = {x}}", ["b"], [(Code.BAD_VALUE, 1, "@zebra")]),
    ("@book{b,\n year = {2004},\n month = {foo}}", ["b"], [(Code.BAD_VALUE, 2, "year")]),
    ("@book{b,\n author = {A, B, C, D}}", ["b"], [(Code.BAD_VALUE, 2, "author")]),
    ("a comment @ home\n@book{b, title = {x}}\n% and so on", ["b"], []),
    ("\ufeff@book{b, title = {x}}", ["b"], []),
    ("", [], []),
]


@pytest.mark.parametrize(("text", "keys", "remarks"), BROKEN)
def test_what_is_wrong_is_told_and_the_rest_is_read(
    text: str, keys: list[str], remarks: list[tuple[Code, int, str | None]]
) -> None:
    read = bibtex.read(text)
    assert [reference.key for reference in read.references] == keys
    assert [(remark.code, remark.line, remark.field) for remark in read.diagnostics] == remarks


@pytest.mark.parametrize("text", ["just a text", "TY  - JOUR\nER  - ", '[{"id": "x"}]'])
def test_a_text_without_any_entry_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="expected @type"):
        bibtex.read(text)
