"""What a field cannot say goes to the note, what no field keeps is left over: nothing printed is lost in silence."""

from __future__ import annotations

import pytest

from citeconv.chicago import read
from citeconv.model import csl_variable
from citeconv.parsed import Parsed
from citeconv.training.fit import load_gold
from tests.chicago.ledger import GOLD

IN_THE_NOTE = [
    ("Khong, Yuen. \"Coping.\" International Security 29.3 (2004): 10-30. Print.", "Print"),
    ("Khallaf, Abdul Wahhab. Ilmu Usul al-Fiqh. Kairo: Dar al-Hadits, 1423 H/2003 M.", "1423 H/2003 M"),
    ("Sabiq, Sayyid. Fiqh as-Sunnah. Beirut: Dar al-Fikr, 1403 H.", "1403 H"),
    ("Poerbatjaraka, R.M.Ng. [1952] 1957. Kepustakaan Djawa. Djakarta: Djambatan.", "[1952] 1957"),
    (
        "Hadjon, Philipus M. “Tentang Wewenang”. Yuridika 12, No. 5 (September - Desember 1997): 1-12.",
        "September - Desember 1997",
    ),
    ("Dillon, Michele. Handbook of Sociology. 2nd rev. ed. Cambridge: Polity Press, 2005.", "2nd rev. ed"),
]


def kept(parsed: Parsed) -> str:
    return f"{parsed.reference.note} {[parsed.source[span.start : span.end] for span in parsed.leftover]}"


@pytest.mark.parametrize(("printed", "words"), IN_THE_NOTE)
def test_words_that_say_more_than_their_value_are_noted(printed: str, words: str) -> None:
    assert words in str(read(printed).reference.note)


@pytest.mark.parametrize(
    "printed",
    ["Yea, S. Human Trafficking. London: Routledge, 4 Juli 2014.", "Ali. Babad. Edisi kedua. Solo: Sinar, 1941."],
)
def test_what_a_value_says_is_not_said_twice(printed: str) -> None:
    assert read(printed).reference.note is None


def test_a_second_year_that_is_not_the_first_is_kept_somewhere() -> None:
    law = "Undang-Undang Republik Indonesia No. 20 Tahun 2003 tentang Sistem Pendidikan Nasional"
    parsed = read(f"{law}. 2006. Bandung: Citra Umbara, 2007.")
    said = f"{parsed.reference.title} {parsed.reference.issued} {kept(parsed)}"
    assert all(year in said for year in ("2003", "2006", "2007"))


def test_every_year_of_the_gold_is_kept_somewhere() -> None:
    """In a value, in the note, or left over; a year read twice may be kept once."""
    for gold in load_gold(GOLD)[::3]:
        parsed = read(gold["raw"])
        said = f"{parsed.reference.items()} {kept(parsed)}"
        for span in parsed.spans:
            words = parsed.source[span.start : span.end]
            if span.field in ("issued", "accessed") and words.isdigit():
                assert words in said, gold["id"]


def test_every_field_says_how_sure_it_is() -> None:
    for gold in load_gold(GOLD)[::3]:
        parsed = read(gold["raw"])
        assert set(parsed.field_confidence) == {csl_variable(name) for name, _ in parsed.reference.items()}
