"""The same work in other spellings, and works that only look the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citeconv
from citeconv import Date, Kind, Names, Parsed, Person, Reference
from citeconv.checking.duplicates import duplicates
from citeconv.checking.likeness import alike, folded


def book(title: str, family: str | None = "Toer", year: int | None = 1980, **fields: Any) -> Reference:
    names = Names((Person(family=family, given="A."),)) if family else Names()
    issued = Date(year) if year else None
    return Reference(**{"kind": Kind.BOOK, "title": title, "author": names, "issued": issued, **fields})


JOURNAL: dict[str, Any] = {"kind": Kind.ARTICLE_JOURNAL, "container_title": "Prisma", "volume": 3}
SAME = [
    (book("Bumi Manusia"), book("Bumi manusia.")),
    (book("Dibawah Bendera Revolusi", "Soekarno"), book("Dibawah Bendera Revolusi", "Sukarno")),
    (book("Tjatatan Seorang Demonstran"), book("Catatan Seorang Demonstran")),
    (book("Politik Global dalam Teori dan Praktik"), book("Politik Global dalam Teori & Praktek")),
    (book("Human Trafficking in Asia"), book("Human Traficking in Asia")),
    (book("Seni Pertunjukan Indonesia"), book("SENI PERTUNJUKAN INDONESIA", year=None)),
    (book("Kuasa Ramalan Jawa: Pangeran Diponegoro", publisher="KPG"), book("Kuasa Ramalan Jawa", publisher="KPG")),
    (book("A B", doi="10.1000/X"), book("Lain Sama Sekali", "Lain", 1999, doi="10.1000/x")),
    (book("Politik Etis", **JOURNAL, page="1-9"), book("Politik Etis", year=1981, **JOURNAL, page="1-9")),
    (book("Laporan Tahunan Bank", None), book("Laporan Tahunan Bank", "Bank Indonesia", kind=Kind.REPORT)),
]
OTHER = [
    (book("Bumi Manusia"), book("Anak Semua Bangsa")),
    (book("Bumi Manusia"), book("Bumi Manusia", "Lain")),
    (book("Bumi Manusia"), book("Bumi Manusia", year=1990)),
    (book("Bumi Manusia", volume=1), book("Bumi Manusia", volume=2)),
    (book("Sejarah Nasional Jilid I"), book("Sejarah Nasional Jilid II")),
    (book("Laporan 2017"), book("Laporan 2018")),
    (book("Statement of the Eighth Meeting on Crime"), book("Statement of the Ninth Meeting on Crime")),
    (book("Perdagangan Legal di Asia"), book("Perdagangan Ilegal di Asia")),
    (book("Sektor Formal di Kota"), book("Sektor Informal di Kota")),
    (book("UU Nomor 1 Tahun 1974"), book("UU Nomor 2 Tahun 1974")),
    (book("Pengantar Ilmu Hukum"), book("Pengantar Ilmu Politik")),
    (book("Editorial", **JOURNAL, page="1"), book("Editorial", **JOURNAL, page="3")),
    (book("Politik Etis", **JOURNAL), book("Politik Etis", kind=Kind.THESIS)),
    (book("Wawancara", kind=Kind.INTERVIEW), book("Wawancara", kind=Kind.INTERVIEW)),
    (book("A B C", doi="10.1000/a"), book("A B C", doi="10.1000/b")),
    (book("Tajuk Rencana", issued=Date(1998, 5, 4)), book("Tajuk Rencana", issued=Date(1998, 5, 6))),
]


def found(*references: Reference) -> list[tuple[int, str | float]]:
    entries = [Parsed(reference=reference) for reference in references]
    return [(number, fault.values["other"]) for number, fault in duplicates(entries)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_work(one: Reference, other: Reference) -> None:
    assert found(one, other) == found(other, one) == [(2, 1)]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_works(one: Reference, other: Reference) -> None:
    assert found(one, other) == found(other, one) == []


def test_each_copy_names_the_first() -> None:
    copies = [book("Bumi Manusia"), book("Rumah Kaca"), book("Bumi Manusia"), book("Bumi Manusia")]
    assert found(*copies) == [(3, 1), (4, 1)]


@given(st.lists(st.sampled_from("abad hikayat Sukarno negara 1998 IV Jawa".split()), min_size=3, max_size=8))
def test_a_title_is_like_itself_in_any_case_and_punctuation(words: list[str]) -> None:
    assert alike(folded(" ".join(words)), folded(", ".join(words).upper() + "!"))


def test_two_hundred_works_of_one_author_take_no_time() -> None:
    """Pairs within one author are compared, and most of them only by their numbers."""
    laws = [book(f"Undang-Undang Nomor {number} Tahun 1999", "Indonesia") for number in range(200)]
    assert citeconv.check(laws, 2021).findings
    assert found(*laws) == []
