"""The small rules that the corrections are made of."""

from __future__ import annotations

import pytest

from citeconv.styling.corrections.initials import initials, told_apart
from citeconv.styling.corrections.letter_case import cased
from citeconv.styling.corrections.page_ranges import last_page
from citeconv.styling.corrections.seams import join
from citeconv.styling.corrections.sorting import collated
from citeconv.styling.disambiguation import letters
from citeconv.styling.marks import ITALIC, marked, without_marks
from citeconv.styling.outputs import finish
from citeconv.styling.quotes import curled

# The examples of CSL 1.0.2, appendix V.
PAGES = [
    ("expanded", "42", "5", "45"),
    ("expanded", "321", "28", "328"),
    ("expanded", "2787", "816", "2816"),
    ("minimal", "42", "45", "5"),
    ("minimal", "321", "328", "8"),
    ("minimal", "2787", "2816", "816"),
    ("minimal-two", "42", "45", "45"),
    ("minimal-two", "321", "328", "28"),
    ("minimal-two", "2787", "2816", "816"),
    ("minimal-two", "1", "20", "20"),
    ("chicago", "71", "72", "72"),
    ("chicago", "100", "104", "104"),
    ("chicago", "107", "108", "8"),
    ("chicago", "321", "325", "25"),
    ("chicago", "1496", "1500", "1500"),
    ("chicago", "1536", "1538", "38"),
    ("chicago-16", "1496", "1500", "500"),
    ("chicago", "11564", "11568", "68"),
    (None, "1123", "34", "34"),
    ("expanded", "xii", "xv", "xv"),
    ("expanded", "9", "12", "12"),
    ("expanded", "S12", "S19", "S19"),
    ("chicago", "S112", "S119", "19"),
    ("chicago", "A1", "B2", "B2"),
]


@pytest.mark.parametrize(("range_format", "first", "last", "printed"), PAGES)
def test_last_page(range_format: str | None, first: str, last: str, printed: str) -> None:
    assert last_page(first, last, range_format) == printed


CASED = [
    ("title", "en", "the history of java: a short view", "The History of Java: A Short View"),
    ("title", "en", "state-of-the-art low-income iPhone", "State-of-the-Art Low-Income iPhone"),
    ("title", "en", "what it is for", "What It Is For"),
    ("title", "en", "PLOS ONE", "PLOS ONE"),
    ("title", "en", "the tafsir al-manar of x and y", "The Tafsir al-Manar of x and Y"),
    ("title", "id", "sejarah jawa", "sejarah jawa"),
    ("sentence", "id", "sejarah Jawa Timur", "Sejarah Jawa Timur"),
    ("sentence", "en", "SEJARAH JAWA", "Sejarah jawa"),
    ("capitalize-first", "en", "“apa itu”", "“Apa itu”"),
    ("capitalize-first", "en", "iPhone", "iPhone"),
    ("capitalize-first", "en", "7th congress", "7th congress"),
    ("capitalize-first", "en", marked(ITALIC, "apa"), marked(ITALIC, "Apa")),
    ("capitalize-all", "en", "apa itu", "Apa Itu"),
    ("uppercase", "en", "apa", "APA"),
    ("lowercase", "en", "APA", "apa"),
    (None, "en", "aPa", "aPa"),
    ("title", "en", "", ""),
]


@pytest.mark.parametrize(("text_case", "language", "text", "printed"), CASED)
def test_letter_case(text_case: str | None, language: str, text: str, printed: str) -> None:
    assert cased(text, text_case, language) == printed


INITIALS = [
    ("Dedi Rahmat", ". ", "D. R."),
    ("Dedi Rahmat", ".", "D.R."),
    ("Dedi Rahmat", "", "DR"),
    ("D.R.", ". ", "D. R."),
    ("Jean-Paul R.", ".", "J.-P.R."),
    ("Moh. Ali", ". ", "Moh. A."),
    ("Moh. Ali", "", "MA"),
    ("bell", ". ", "b."),
    ("Siti binti Ahmad", ".", "S. binti A."),
    ("‘Abd al-Rahman", ". ", "A. al-R."),
    ("三", ". ", "三"),
    ("...", ". ", ""),
    ("-", ". ", "-"),
]


TOLD_APART = [
    ("TW", "Utomo", "T.W."),
    ("DPA", "Sari", "D.P.A."),
    ("A RW", "Asmarantaka", "A R.W."),
    ("AI", "Mawardi", "A.I."),
    ("NLPK", "Dewi", "N.L.P.K."),
    ("IGAA", "Putri", "I.G.A.A."),
    ("PUTRI", "Sari", "PUTRI"),
    ("TW", "UTOMO", "T.W."),
    ("ADI", "UTOMO", "ADI"),
    ("AI LING", "TAN", "AI LING"),
    ("T", "Marga", "T"),
    ("T.W.", "Utomo", "T.W."),
    ("KH. Hasyim", "Asy’ari", "KH. Hasyim"),
    ("Ny", "Suharti", "Ny"),
    ("Th.", "Sumartana", "Th."),
    ("J-P", "Sartre", "J-P"),
    ("McDonald", "Ann", "McDonald"),
    ("RA Kartini", "Sari", "R.A. Kartini"),
]


@pytest.mark.parametrize(("given", "family", "told"), TOLD_APART)
def test_initials_printed_together_are_told_apart(given: str, family: str, told: str) -> None:
    assert told_apart(given, family) == told


@pytest.mark.parametrize(("given", "mark", "printed"), INITIALS)
def test_initials(given: str, mark: str, printed: str) -> None:
    assert initials(given, mark) == printed


SEAMS = [
    (["Apa?", ". ", "Jurnal"], "Apa? Jurnal"),
    (["Apa!", ".", ""], "Apa!"),
    (["Vol.", "."], "Vol."),
    (["dst...", ". Obor"], "dst... Obor"),
    (["Apa…", "."], "Apa…"),
    (["et al.", ", ", "2010"], "et al., 2010"),
    (["Arief, D. (Ed.)", ". ", "(2004)"], "Arief, D. (Ed.). (2004)"),
    (["“Apa?”", "."], "“Apa?”"),
    (["“Apa.”", "."], "“Apa.”"),
    (["Apa?", ": ", "sub"], "Apa? sub"),
    ([marked(ITALIC, "Apa?"), "."], "Apa?"),
    ([marked(ITALIC, "Vol."), marked(ITALIC, ". X")], "Vol. X"),
    (["a ", " b"], "a b"),
]


@pytest.mark.parametrize(("texts", "printed"), SEAMS)
def test_seams(texts: list[str], printed: str) -> None:
    assert without_marks(join(texts)) == printed


QUOTED = [
    ('"Apa" itu', "“Apa” itu"),
    ("'Apa' itu", "“Apa” itu"),
    ("\"Apa 'itu' semua\"", "“Apa ‘itu’ semua”"),
    ("“Apa ‘itu’ semua”", "“Apa ‘itu’ semua”"),
    ("Apa ‘itu’ semua", "Apa ‘itu’ semua"),
    ("Jum'at, Qur'an, 'Ali", "Jum’at, Qur’an, ’Ali"),
    ("para santri'", "para santri’"),
    ('A ("b") c', "A (“b”) c"),
    ("5'10\" tinggi", "5'10\" tinggi"),
    ('tak " berpasangan', 'tak " berpasangan'),
    ("“tak berpasangan", "“tak berpasangan"),
    ("«Apa»", "«Apa»"),
]


@pytest.mark.parametrize(("printed", "written"), QUOTED)
def test_quotation_marks(printed: str, written: str) -> None:
    assert finish(curled(printed), (("“", "”"), ("‘", "’")), "text") == written


def test_collation() -> None:
    words = ["Zaman", "arief", "Ärief", "‘Abduh", "al-Ghazali", "Vol. 10", "Vol. 9"]
    assert sorted(words, key=collated) == ["‘Abduh", "al-Ghazali", "arief", "Ärief", "Vol. 9", "Vol. 10", "Zaman"]


@pytest.mark.parametrize(("place", "printed"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (702, "aaa")])
def test_letters(place: int, printed: str) -> None:
    assert letters(place) == printed
