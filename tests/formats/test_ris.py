"""RIS: what is written, and what is read from other people's files."""

from __future__ import annotations

from typing import Any

import pytest

from citeconv.diagnostics import Code, ReadError
from citeconv.formats import ris
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference

SUKARNO = Person(family="Sukarno")
ACHARYA = Person(family="Acharya", given="Amitav")


def lines(kind: Kind, **fields: Any) -> list[str]:
    """The lines of a record but the last."""
    text = ris.write([Reference(kind=kind, **fields)])
    assert text.endswith("\r\nER  - \r\n\r\n")
    return text.removesuffix("\r\nER  - \r\n\r\n").split("\r\n")


def test_an_article() -> None:
    assert lines(
        Kind.ARTICLE_JOURNAL,
        key="acharya2004how",
        author=Names((ACHARYA, SUKARNO, Organization(name="Badan Pusat Statistik")), et_al=True),
        title="How ideas spread",
        container_title="International Organization",
        volume=58,
        issue=2,
        page="239-275",
        issued=Date(2004, 7),
        accessed=Date(2020, 7, 4),
        url="https://a.example/x;y",
        doi="10.1017/S0020818304582024",
        issn="0020-8183",
        printing_number=3,
        note="a\nb",
    ) == [
        "TY  - JOUR",
        "ID  - acharya2004how",
        "AU  - Acharya, Amitav",
        "AU  - Sukarno",
        "AU  - Badan Pusat Statistik",
        "TI  - How ideas spread",
        "T2  - International Organization",
        "JF  - International Organization",
        "VL  - 58",
        "IS  - 2",
        "PY  - 2004",
        "DA  - 2004/07//",
        "SP  - 239",
        "EP  - 275",
        "SN  - 0020-8183",
        "DO  - 10.1017/S0020818304582024",
        "UR  - https://a.example/x;y",
        "Y2  - 2020/07/04/",
        "N1  - et-al: author",
        "N1  - Cet. 3",
        "N1  - a",
        "N1  - b",
    ]


CASES: list[tuple[Kind, dict[str, Any], list[str]]] = [
    (Kind.THESIS, {"genre": "Skripsi", "publisher": "UGM", "publisher_place": "Yogyakarta"},
     ["TY  - THES", "M3  - Skripsi", "PB  - UGM", "CY  - Yogyakarta"]),
    (Kind.BOOK, {"genre": "Novel", "collection_title": "Seri A", "collection_number": 2, "number_of_pages": 345},
     ["TY  - BOOK", "T2  - Seri A", "M1  - 2", "SP  - 345", "N1  - genre: Novel"]),
    (Kind.BOOK, {"editor": Names((ACHARYA,)), "page": "55-66"},
     ["TY  - BOOK", "A3  - Acharya, Amitav", "N1  - page: 55-66"]),
    (Kind.CHAPTER, {"editor": Names((ACHARYA,)), "container_title": "Buku", "page": "5"},
     ["TY  - CHAP", "A2  - Acharya, Amitav", "T2  - Buku", "SP  - 5"]),
    (Kind.PAPER_CONFERENCE, {"container_title": "Prosiding", "event_title": "Seminar", "event_place": "Bogor"},
     ["TY  - CONF", "C3  - Prosiding", "T2  - Seminar", "CY  - Bogor"]),
    (Kind.PAPER_CONFERENCE, {"container_title": "Prosiding", "publisher_place": "Bogor"},
     ["TY  - CONF", "C3  - Prosiding", "C1  - Bogor", "T2  - Prosiding"]),
    (Kind.PAPER_CONFERENCE, {"event_title": "Seminar"}, ["TY  - CPAPER", "T2  - Seminar"]),
    (Kind.LEGISLATION, {"number": 12, "author": Names((Organization(name="Republik Indonesia"),))},
     ["TY  - STAT", "AU  - Republik Indonesia", "M1  - 12"]),
    (Kind.LEGAL_CASE, {"number": "91/PUU-XVIII/2020", "authority": "Mahkamah Konstitusi"},
     ["TY  - CASE", "SV  - 91/PUU-XVIII/2020", "PB  - Mahkamah Konstitusi"]),
    (Kind.REPORT, {"number": 7, "isbn": "978"}, ["TY  - RPRT", "SN  - 7", "N1  - ISBN: 978"]),
    (Kind.ARTICLE_NEWSPAPER, {"issued": DateRange(Date(2010, 3), Date(2010, 5))},
     ["TY  - NEWS", "PY  - 2010", "DA  - 2010/03//2010-03/2010-05"]),
    (Kind.BOOK, {"issued": Date(2010, season=2), "keyword": "a, b"},
     ["TY  - BOOK", "PY  - 2010", "DA  - 2010///2010-22", "KW  - a", "KW  - b"]),
    (Kind.BOOK, {"issued": "akan terbit"}, ["TY  - BOOK", "DA  - ///akan terbit"]),
    (Kind.BOOK, {"title": "dua\n  baris", "title_short": "", "volume": 0},
     ["TY  - BOOK", "TI  - dua baris", "VL  - 0"]),
]


@pytest.mark.parametrize(("kind", "fields", "expected"), CASES)
def test_tags_by_kind(kind: Kind, fields: dict[str, Any], expected: list[str]) -> None:
    assert lines(kind, **fields) == expected


NAMES = [
    ("Acharya, Amitav", ACHARYA),
    ("van Schendel, Willem", Person(family="Schendel", given="Willem", particle="van")),
    ("asy-Syāfi‘ī, Muḥammad", Person(family="Syāfi‘ī", given="Muḥammad", particle="asy-")),
    ("Burgos, N. P., Jr.", Person(family="Burgos", given="N. P.", suffix="Jr.")),
    ("Sukarno", SUKARNO),
    ("Sukarno,", SUKARNO),
    ("Ibn Khaldun,", Person(family="Ibn Khaldun")),
    ("UNESCO", Organization(name="UNESCO")),
    ("Badan Pusat Statistik", Organization(name="Badan Pusat Statistik")),
    ("Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi",
     Organization(name="Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi")),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[text for text, _ in NAMES])
def test_names(text: str, name: Person | Organization) -> None:
    assert ris.read(f"TY  - BOOK\nAU  - {text}\nER  - ").references[0].author == Names((name,))


LOST: list[tuple[Kind, dict[str, Any], str]] = [
    (Kind.INTERVIEW, {}, "type"),
    (Kind.BOOK, {"author": Names((Organization(name="Kompas"),))}, "author"),
    (Kind.MOTION_PICTURE, {"director": Names((ACHARYA,))}, "director"),
    (Kind.BOOK, {"title": "dua\nbaris"}, "title"),
]


@pytest.mark.parametrize(("kind", "fields", "lost"), LOST)
def test_what_ris_cannot_hold_is_told(kind: Kind, fields: dict[str, Any], lost: str) -> None:
    assert lost in {remark.field for remark in ris.losses([Reference(kind=kind, **fields)])}


FOREIGN: list[tuple[str, str, Kind, dict[str, Any]]] = [
    (
        "Zotero",
        ("TY  - JOUR\r\nTI  - How\r\nAU  - Acharya, Amitav\r\nT2  - IO\r\nDA  - 2004/04//\r\nPY  - 2004\r\n"
        "SP  - 239\r\nEP  - 275\r\nJ2  - I O\r\nKW  - a\r\nKW  - b\r\nER  - \r\n\r\n"),
        Kind.ARTICLE_JOURNAL,
        {
            "title": "How",
            "author": Names((ACHARYA,)),
            "container_title": "IO",
            "issued": Date(2004, 4),
            "page": "239-275",
            "container_title_short": "I O",
            "keyword": "a, b",
        },
    ),
    (
        "the old tags",
        "TY  - JOUR\nA1  - Acharya, Amitav\nT1  - How\nJO  - IO\nY1  - 2004///\nSP  - 239-275\nN2  - isi\nER  -\n",
        Kind.ARTICLE_JOURNAL,
        {
            "title": "How",
            "author": Names((ACHARYA,)),
            "container_title": "IO",
            "issued": Date(2004),
            "page": "239-275",
            "abstract": "isi",
        },
    ),
    (
        "proceedings known by T2 only; a last page said twice",
        "TY  - CONF\nT2  - Prosiding\nSP  - 1-10\nEP  - 10\nER  - \n",
        Kind.PAPER_CONFERENCE,
        {"container_title": "Prosiding", "page": "1-10"},
    ),
    (
        "a book with pages; a value on two lines",
        "TY  - BOOK\nTI  - Judul\n panjang\nSP  - 5\nEP  - 9\nDA  - 2004-07-04\nER  - \n",
        Kind.BOOK,
        {"title": "Judul panjang", "page": "5-9", "issued": Date(2004, 7, 4)},
    ),
    (
        "a date in words; et al. as an author",
        "TY  - BOOK\nPY  - 2004\nDA  - July 4, 2004\nAU  - Acharya, Amitav\nAU  - et al.\nER  - \n",
        Kind.BOOK,
        {"issued": Date(2004, 7, 4), "author": Names((ACHARYA,), et_al=True)},
    ),
]


@pytest.mark.parametrize(("source", "text", "kind", "fields"), FOREIGN, ids=[source for source, *_ in FOREIGN])
def test_other_peoples_files_are_read(source: str, text: str, kind: Kind, fields: dict[str, Any]) -> None:
    assert ris.read(text) == ((Reference(kind=kind, **fields),), ())


BROKEN: list[tuple[str, list[str], list[tuple[Code, int, str | None]]]] = [
    # rispy runs these two together into one record, and drops the last
    ("TY  - JOUR\nTI  - one\nTY  - BOOK\nTI  - two\n", ["one", "two"],
     [(Code.UNCLOSED_ENTRY, 2, "ER"), (Code.UNCLOSED_ENTRY, 4, "ER")]),
    # rispy keeps the first T2 only, and says nothing of the lines outside
    ("hello\nTY  - JOUR\nTI  - one\nT2  - x\nT2  - y\nER  - \nAU  - lost\n", ["one"],
     [(Code.BAD_ENTRY, 1, None), (Code.UNKNOWN_FIELD, 4, "T2"), (Code.BAD_ENTRY, 7, None)]),
    ("TY  - ZEBRA\nTI  - one\nC7  - x\nER  - ", ["one"], [(Code.BAD_VALUE, 1, "TY"), (Code.UNKNOWN_FIELD, 3, "C7")]),
    ("TY  - BOOK\nTI  - one\nPY  - dulu\nER  - ", ["one"], [(Code.BAD_VALUE, 3, "PY")]),
    ("\ufeffTY  - BOOK\nTI  - one\nER  - ", ["one"], []),
    ("", [], []),
]


@pytest.mark.parametrize(("text", "titles", "remarks"), BROKEN)
def test_what_is_wrong_is_told_and_the_rest_is_read(
    text: str, titles: list[str], remarks: list[tuple[Code, int, str | None]]
) -> None:
    read = ris.read(text)
    assert [reference.title for reference in read.references] == titles
    assert [(remark.code, remark.line, remark.field) for remark in read.diagnostics] == remarks


def test_a_text_without_any_record_is_refused() -> None:
    with pytest.raises(ReadError, match="expected a line 'TY"):
        ris.read("@book{x, title = {y}}")
