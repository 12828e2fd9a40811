"""What APA 7 prints: works of each kind (the table is ``apa.txt``), and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeconv.model import Date, Kind, Reference
from citeconv.styling import bibliography
from tests.styling.make import names, reference


def cases() -> list[tuple[str, str, str]]:
    """What it is, the reference and the line, of each case in the table."""
    table = Path(__file__).with_name("apa.txt").read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in table.strip().split("\n\n")]
    return [(what, printed.strip(), line.strip()) for what, printed, line in blocks[1:]]


@pytest.mark.parametrize(("printed", "line"), [case[1:] for case in cases()], ids=[case[0] for case in cases()])
def test_a_reference_reads_as_apa_prints_it(printed: str, line: str) -> None:
    assert bibliography([reference(printed)]).lines == (line,)


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
