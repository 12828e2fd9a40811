"""A line that holds several references is read, but never called sure."""

from __future__ import annotations

import pytest

from citeconv.chicago import read
from citeconv.chicago.lattice import lattice
from citeconv.chicago.several import second
from citeconv.diagnostics import Code

LOMBARD = "Denys Lombard, Nusa Jawa: Silang Budaya II (Jakarta: Gramedia, 1996), hlm. 48"


@pytest.mark.parametrize(
    "another",
    [
        "Ong Hok Ham, Negara dan Rakyat (Jakarta: Sinar Harapan, 1983), hlm. 12.",
        "M.C. Ricklefs, Sejarah Indonesia Modern, h. 12",
        "Kuntowijoyo, “Sejarah Lisan”, Basis, Th. XXIX, No. 5, 1980.",
    ],
)
def test_a_second_reference_behind_a_semicolon_is_told(another: str) -> None:
    text = f"{LOMBARD}; {another}"
    assert second(lattice(text)) == text.index(another.lstrip("“"))
    parsed = read(text)
    assert parsed.unsure
    (told,) = [one for one in parsed.diagnostics if one.code is Code.UNSURE and one.span]
    assert f"begin at '{another[:10]}" in str(told)
    assert told.span
    assert told.span.start == text.index(another)
    reaching = {span.field for span in parsed.spans if span.end > told.span.start} & {*parsed.field_confidence}
    assert reaching
    assert all(parsed.field_confidence[name] < 0.5 for name in reaching)


@pytest.mark.parametrize(
    "text",
    [
        f"{LOMBARD}.",
        "Rapley EA. Infant feeding. Lancet. 2010;375(9):1202–5.",  # a semicolon before the volume
        "Azra, A.; Afrianty, D. 2007. Pesantren and Madrasa. Boston: Boston University.",  # between names
        "Daryanto A. 2009. Posisi daya saing. Di dalam: Seminar Nasional; 2009 Okt 14; Bogor, Indonesia. hlm 1−21.",
        "Breman, J. 2014. Keuntungan Kolonial; Sistem Priangan, 1720-1870. Jakarta: Obor.",  # within a title
    ],
)
def test_other_semicolons_are_none(text: str) -> None:
    assert second(lattice(text)) is None


def test_see_also_begins_another_but_at_the_beginning() -> None:
    text = "Hamka, Tafsir Al-Azhar, hal. 34, lihat juga Quraish Shihab, Tafsir Al-Mishbah"
    assert second(lattice(text)) == text.index("lihat")
    assert second(lattice("3 Lihat juga Quraish Shihab, Tafsir Al-Mishbah, hlm. 5.")) is None
