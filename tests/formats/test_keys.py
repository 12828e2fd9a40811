"""Citation keys."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.formats import keyed
from citeconv.formats.values.keys import made_key
from citeconv.model import Date, Kind, Names, Organization, Person, Reference
from tests.strategies import references

HAMKA = Names((Person(family="Hamka"),))
SCHENDEL = Names((Person(family="Schendel", given="W.", particle="van"),))
BPS = Names((Organization(name="Badan Pusat Statistik"),))
CASES = [
    (HAMKA, "Tafsir al-Azhar", 1982, "hamka1982tafsir"),
    (SCHENDEL, "The Bengal Borderland", 2005, "schendel2005bengal"),
    (BPS, "Statistik Indonesia", None, "badanndstatistik"),
    (HAMKA, "Di Bawah Lindungan Ka’bah", 1938, "hamka1938bawah"),
    (Names((Person(family="Qaradhâwî"),)), "Fiqh al-Zakât", 1973, "qaradhawi1973fiqh"),
    (Names((Person(family="Łukasiewicz-Ørsted"),)), "Ein Buch", 1999, "lukasiewiczorsted1999ein"),
    (Names(), "Undang-Undang Nomor 20 Tahun 2003", 2003, "undangundang2003nomor"),
    (Names(), "The Of", None, "thendof"),
    (Names((Person(family="司马"),)), None, 1950, "anon1950"),
]


@pytest.mark.parametrize(("author", "title", "year", "key"), CASES, ids=[case[3] for case in CASES])
def test_who_when_what(author: Names, title: str | None, year: int | None, key: str) -> None:
    reference = Reference(kind=Kind.BOOK, author=author, title=title, issued=Date(year) if year else None)
    assert made_key(reference) == key


def test_equal_keys_get_letters_and_standing_keys_come_first() -> None:
    twin = Reference(kind=Kind.BOOK, author=HAMKA, title="Tasauf", issued=Date(1939))
    kept = Reference(kind=Kind.BOOK, key="hamka1939tasauf")
    other = Reference(kind=Kind.BOOK, key="HAMKA1939tasaufa")
    keys = [one.key for one in keyed([twin, twin, kept, kept, other])]
    assert keys == ["hamka1939tasaufb", "hamka1939tasaufc", "hamka1939tasauf", "hamka1939tasaufa", "HAMKA1939tasaufaa"]


def test_many_equal_keys_stay_unique() -> None:
    twins = [Reference(kind=Kind.BOOK, author=HAMKA, title="Tasauf")] * 1000
    assert len({one.key for one in keyed(twins)}) == 1000


@settings(max_examples=50, deadline=None)
@given(st.lists(references(), max_size=6))
def test_keys_are_ascii_unique_in_any_case_and_stable(given_references: list[Reference]) -> None:
    named = keyed(given_references)
    keys = [one.key or "" for one in named]
    assert len({key.lower() for key in keys}) == len(keys)
    assert keyed(named) == named
    assert keyed(given_references) == named
    for before, key in zip(given_references, keys, strict=True):
        assert before.key or re.fullmatch("[a-z0-9]+", key)
