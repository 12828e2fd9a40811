"""Where a reference may be cut, and where not."""

from __future__ import annotations

import pytest
from hypothesis import given

from citeconv.chicago.lattice import MOST_PIECES, lattice
from tests.chicago.fragments import texts

PIECES = [
    ("Tasawuf Modern. Jakarta: Panjimas, 1990", "Tasawuf Modern|Jakarta|Panjimas|1990"),
    ("Siapa Takut? Jawaban", "Siapa Takut?|Jawaban"),
    ("Jurnal Hukum 12", "Jurnal Hukum|12"),
    ("Jurnal Hukum Vol. 12 No. 3 hlm. 5", "Jurnal Hukum|Vol. 12|No. 3|hlm. 5"),
    ("Politik dalam Islam", "Politik dalam Islam"),
    ("Abdullah, M. Amin", "Abdullah|M.|Amin"),
    ("Perang Dunia II di Jawa", "Perang Dunia|II di Jawa"),
    ("Undang-Undang tentang Desa", "Undang-Undang tentang Desa"),
    ("—.—", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "pieces"), PIECES, ids=[text for text, _ in PIECES])
def test_pieces(text: str, pieces: str) -> None:
    cells = lattice(text)
    assert "|".join(cells.segment(k, k + 1) for k in range(len(cells))) == pieces


QUOTES = [  # the gap at ` is open, the one at ~ lies inside quotation marks and is closed
    ("“Aku~ Kamu”` Mizan", "a pair"),
    ('"Aku~ Kamu"` Mizan', "straight"),
    ("„Aku~ Kamu”` Mizan", "low and high"),
    ("«Aku~ Kamu»` Mizan", "guillemets"),
    ("“Kata “Aku~ Kamu” itu~ Dia”` Mizan", "one inside the other"),
    ("“Aku` Kamu` Mizan", "an opening mark that nobody closed closes nothing off"),
    ("Aku` Kamu”` Mizan", "a closing mark that nobody opened"),
    ('Aku` Kamu"` Mizan', "the same, straight"),
    ("‘Aku` Kamu’` Mizan", "single marks are apostrophes too often"),
    ("“Aku~ Kamu”` “Dia~ Kita”` Mizan", "two pairs"),
]


@pytest.mark.parametrize(("text", "why"), QUOTES, ids=[why for _, why in QUOTES])
def test_no_cut_inside_quotation_marks(text: str, why: str) -> None:
    cells = lattice(text.replace("`", ",").replace("~", ","))
    marks = [mark for mark in text if mark in "`~"]
    gaps = [closed for gap, closed in zip(cells.gaps, cells.closed, strict=True) if "," in gap]
    assert gaps == [mark == "~" for mark in marks], why


@given(texts)
def test_pieces_and_gaps_join_to_the_text(text: str) -> None:
    cells = lattice(text)
    pieces = [cells.segment(k, k + 1) for k in range(len(cells))] + [""]
    assert "".join(gap + piece for gap, piece in zip(cells.gaps, pieces, strict=True)) == text
    assert len(cells.gaps) == len(cells.closed) == len(cells) + 1
    assert not cells.closed[0]
    assert not cells.closed[-1]


def test_no_reference_has_more_pieces_than_can_be_read_in_time() -> None:
    assert len(lattice("a, " * 5 * MOST_PIECES)) <= MOST_PIECES + 1
