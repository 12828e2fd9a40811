"""What APA 7 prints: works of each kind (the table is ``apa.txt``), and names."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from citeconv.model import Date, Kind, Reference
from citeconv.styling import bibliography
from citeconv.styling.apa import is_indonesian_law
from tests.styling.make import names, reference


class Case(NamedTuple):
    """What it is, the reference, and its line by each of the styles."""

    what: str
    printed: str
    apa: str
    apa_id: str


def cases() -> list[Case]:
    """The cases of the table."""
    table = Path(__file__).with_name("apa.txt").read_text(encoding="utf-8")
    blocks = [[line.strip() for line in block.splitlines()] for block in table.strip().split("\n\n")]
    return [Case(what, printed, lines[0], lines[-1]) for what, printed, *lines in blocks[1:]]


@pytest.mark.parametrize("case", cases(), ids=[case.what for case in cases()])
def test_a_reference_reads_as_apa_prints_it(case: Case) -> None:
    assert bibliography([reference(case.printed)]).lines == (case.apa,)
    assert bibliography([reference(case.printed)], style="apa-id").lines == (case.apa_id,)


def test_every_kind_is_shown() -> None:
    listed = {reference(case.printed).kind for case in cases()}
    assert set(Kind) - listed == set()


NAMES = [
    ("Sukarno,", "Sukarno."),
    ("Badan Pusat Statistik", "Badan Pusat Statistik."),
    ("Rahman, Abdul Aziz", "Rahman, A. A."),
    ("Nugroho, Jean-Paul", "Nugroho, J.-P."),
    ("Nugroho, R.M.", "Nugroho, R. M."),
    ("Syakir, Moh. Ali", "Syakir, Moh. A."),
    ("Sandi, I Made", "Sandi, I. M."),
    ("al-·Ghazali, Abu Hamid", "al-Ghazali, A. H."),
    ("al-·Ghazali,", "al-Ghazali."),
    ("van·Schendel, Willem", "van Schendel, W."),
    ("Goethe, Johann Wolfgang von", "Goethe, J. W. von."),
    ("Wahhab, ‘Abd al-Karim", "Wahhab, A. al-K."),
    ("Ahmad, Siti binti", "Ahmad, S. binti."),
    ("Demir, Ali Ümit", "Demir, A. Ü."),
    ("hooks, bell", "hooks, b."),
    ("King, Martin Luther, Jr.", "King, M. L., Jr."),
    ("张, 三", "张三."),
]


@pytest.mark.parametrize(("printed", "apa"), NAMES)
def test_names(printed: str, apa: str) -> None:
    book = Reference(kind=Kind.BOOK, author=names(printed), issued=Date(2001), title="T")
    assert bibliography([book]).lines == (f"{apa} (2001). T.",)


@pytest.mark.parametrize(("edition", "printed"), [
    ("Revisi", "Edisi Revisi"), ("yang Disempurnakan", "Edisi yang Disempurnakan"), ("keempat", "Edisi keempat"),
    ("Edisi revisi", "Edisi revisi"), ("Cetakan ulang", "Cetakan ulang"), ("rev", "Rev. ed."), ("Rev.", "Rev. ed."),
    ("Revised and enlarged", "Rev. and enlarged ed."), ("Rev. ed.", "Rev. ed."), ("Second", "Second ed."),
    ("2", "2nd ed."), ("nouvelle", "nouvelle"),
])  # fmt: skip
def test_an_edition_is_called_one(edition: str, printed: str) -> None:
    book = Reference(kind=Kind.BOOK, title="T", issued=Date(2001), edition=edition)
    assert bibliography([book]).lines == (f"T ({printed}). (2001).",)


@pytest.mark.parametrize(("volume", "printed"), [
    ("III", "T (Vol. 3)"), ("i-iii", "T (Vols. 1–3)"), ("3", "T (Vol. 3)"),
    ("C", "T: C"), ("IV-1", "T: IV-1"), ("Ramadan", "T: Ramadan"),
])  # fmt: skip
def test_a_volume_is_a_number_or_a_title(volume: str, printed: str) -> None:
    book = Reference(kind=Kind.BOOK, title="T", issued=Date(2001), volume=volume)
    assert bibliography([book]).lines == (f"{printed}. (2001).",)


LAWS = [
    ("legislation | title=Undang-Undang Nomor 5 Tahun 1960", True),
    ("regulation | title=PP Nomor 19 Tahun 2005", True),
    ("regulation | title=Permendikbud tentang Guru", True),
    ("legal_case | title=Prita Mulyasari | authority=Mahkamah Agung", True),
    ("legislation | title=Staatsblad 1847 | language=id", True),
    ("legislation | title=Undang-Undang Nomor 5 Tahun 1960 | language=en", False),
    ("legislation | title=Permanent normal trade relations act", False),
    ("legal_case | title=Doe v. Exxon Mobil Corp. | authority=D.D.C.", False),
    ("book | title=Undang-Undang", False),
]


@pytest.mark.parametrize(("printed", "is_one"), LAWS)
def test_which_laws_are_indonesian(printed: str, is_one: bool) -> None:
    assert is_indonesian_law(reference(printed)) is is_one
