"""How right a reading is: the scoring section of tests/gold/GUIDE.md, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from citeconv.learning import score
from citeconv.learning.score import Tally

Y2004 = {"date-parts": [[2004]]}
BURGOS = {"family": "Burgos", "given": "N. P."}

SAME: tuple[tuple[str, Any, Any], ...] = (
    ("title", "“Hukum Adat”", "hukum adat."),
    ("title", "Negara–Bangsa", "Negara-Bangsa"),
    ("title", "Islam: Sebuah Pengantar", "Islam :  sebuah pengantar"),
    ("title", "Al-Qur’an", "Al-Qur'an"),
    ("title", "ﬁqh", "fiqh"),
    ("title", "(Ke)Indonesiaan)", "(Ke)Indonesiaan"),
    ("page", "143-61", "143–161"),
    ("page", "143-61", "143-161"),
    ("page", "hlm. 5-9", "5-9"),
    ("author", [{"family": "Soekanto", "given": "S. W."}], [{"family": "Soekanto", "given": "SW"}]),
    ("author", [{"family": "van Schendel", "given": "W."}],
     [{"family": "Schendel", "non-dropping-particle": "van", "given": "W."}]),
    ("author", [{"family": "az-Zuhaili", "given": "W"}],
     [{"family": "Zuhaili", "non-dropping-particle": "az-", "given": "W"}]),
    ("author", [{"literal": "BPS"}], [{"family": "BPS"}]),
    ("author", [BURGOS], [{**BURGOS, "suffix": "Jr."}]),
    ("author", [BURGOS], [BURGOS, {"literal": "et al."}]),
    ("edition", "kedua", "2"),
    ("edition", "2nd ed.", "2"),
    ("edition", "rev. ed.", "revisi"),
    ("DOI", "https://doi.org/10.1/x", "10.1/X"),
    ("DOI", "doi:10.1/x.", "10.1/x"),
    ("URL", "http://www.a.id/b/", "https://a.id/b"),
    ("URL", "https://a.id/b%20c", "https://a.id/b c"),
    ("volume", "Vol. IV", "IV"),
    ("issue", "No. 3", "3"),
    ("issued", Y2004, {"date-parts": [["2004"]]}),
    ("issued", Y2004, {"raw": "2004"}),
)  # fmt: skip

OTHER: tuple[tuple[str, Any, Any], ...] = (
    ("title", "Hukum Adat", "Hukum Adat?"),
    ("title", "Hukum Adat", "Hukum dan Adat"),
    ("page", "143-61", "143-171"),
    ("page", "5", "5-9"),
    ("author", [BURGOS], [{"family": "N. P.", "given": "Burgos"}]),
    ("author", [BURGOS, {"family": "Sudarto"}], [{"family": "Sudarto"}, BURGOS]),
    ("author", [{"family": "Sari", "given": "Dewi"}], [{"literal": "Sari Dewi"}]),
    ("issued", Y2004, {"date-parts": [[2004, 7]]}),
    ("issued", {"date-parts": [[2010], [2012]]}, {"date-parts": [[2010]]}),
    ("volume", "IV", "4"),
    ("URL", "https://a.id/b", "https://a.id/c"),
)


@pytest.mark.parametrize(("variable", "one", "other"), SAME)
def test_values_that_count_as_the_same(variable: str, one: Any, other: Any) -> None:
    assert score.key(variable, one) == score.key(variable, other)


@pytest.mark.parametrize(("variable", "one", "other"), OTHER)
def test_values_that_do_not(variable: str, one: Any, other: Any) -> None:
    assert score.key(variable, one) != score.key(variable, other)


# What the gold line says, what else counts as right, what was read, and what is thought of it.
JUDGED: tuple[tuple[dict[str, Any], dict[str, list[Any]], dict[str, Any], dict[str, str]], ...] = (
    ({"title": "A"}, {}, {"title": "a."}, {"title": "right"}),
    ({"title": "A"}, {}, {"title": "B"}, {"title": "wrong"}),
    ({"title": "A"}, {}, {}, {"title": "missing"}),
    ({}, {}, {"title": "A"}, {"title": "extra"}),
    ({"volume": "2"}, {"volume": ["3"]}, {"volume": 3}, {"volume": "right"}),
    ({"volume": "2"}, {"volume": [""]}, {}, {}),
    ({"volume": "2"}, {"volume": [""]}, {"volume": "2"}, {"volume": "right"}),
    ({"volume": "2"}, {"volume": [""]}, {"volume": "4"}, {"volume": "wrong"}),
    ({}, {"issue": ["3"]}, {"issue": "3"}, {}),
    ({}, {"issue": ["3"]}, {"issue": "4"}, {"issue": "extra"}),
    ({}, {"issue": ["3"]}, {}, {}),
    ({"author": [BURGOS]}, {"author": [""]}, {"author": [{"literal": "et al."}]}, {}),
    ({"note": "x", "event-title": "y"}, {}, {"note": "z"}, {}),
)


@pytest.mark.parametrize(("item", "alternatives", "read", "verdicts"), JUDGED)
def test_verdicts(
    item: dict[str, Any], alternatives: dict[str, list[Any]], read: dict[str, Any], verdicts: dict[str, str]
) -> None:
    gold = {"csl": {"type": "book", **item}, "alt": alternatives}
    assert dict(score.verdicts(gold, {"type": "book", **read})) == verdicts


@pytest.mark.parametrize(("kind", "verdicts"), [("thesis", {"genre": "wrong"}), ("book", {})])
def test_the_genre_counts_for_theses_only(kind: str, verdicts: dict[str, str]) -> None:
    gold = {"csl": {"type": kind, "genre": "Skripsi"}}
    assert dict(score.verdicts(gold, {"type": kind, "genre": "Tesis"})) == verdicts


def test_a_tally() -> None:
    """Three right, one wrong, one extra, one missing; the type of one is another one that counts."""
    golds: list[dict[str, Any]] = [
        {"csl": {"type": "book", "title": "A", "publisher": "P", "volume": "1"}},
        {"csl": {"type": "report", "title": "B", "page": "3"}, "alt": {"type": ["webpage"]}},
        {"csl": {"type": "book", "title": "C"}},
    ]
    read = [
        {"type": "book", "title": "A", "publisher": "Q", "volume": "1"},
        {"type": "webpage", "title": "B", "issue": "2"},
        {"type": "thesis", "title": "C"},
    ]
    counts = score.tally(golds, read)
    assert (counts.references, counts.fully_right, counts.type_right, counts.fully_right_with_type) == (3, 1, 2, 0)
    assert counts.f1() == pytest.approx(2 * 4 / (6 + 6))
    assert counts.f1(["title"]) == 1.0
    assert counts.f1(["page"]) == 0.0
    assert Tally().f1() == 0.0
