"""What is taught is never what is read, and what it brings is counted."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy")

from citeconv.chicago.weights import shipped
from citeconv.training.evaluation.taught import DEALS, Gain, Measured, all_but_one, gain, halves, table
from tests.learning.houses import PUBLISHER_FIRST, lines

GOLDS = lines(PUBLISHER_FIRST)


def test_every_reference_is_read_and_never_by_itself() -> None:
    for dealt, times in ((halves(GOLDS), DEALS), (all_but_one(GOLDS), 1)):
        read = []
        for taught, others in dealt:
            assert sorted(map(str, [*taught, *others])) == sorted(map(str, GOLDS))
            read += [gold["raw"] for gold in others]
        assert sorted(read) == sorted(gold["raw"] for gold in GOLDS * times)


def test_a_strange_house_gains() -> None:
    (deal, *_) = halves(GOLDS)
    found = gain([deal], shipped(), 1)
    assert found.before == 0
    assert found.after >= 4


def test_the_table_names_lists_that_changed_and_sums_all() -> None:
    lists = [Measured("a", 10, Gain(5, 7), Gain(5, 8)), Measured("b", 12, Gain(9, 9), Gain(9, 9)),
             Measured("c", 11, Gain(6, 5.5), Gain(6, 6))]  # fmt: skip
    rows = {row.split("  ")[0]: row for row in table(lists, ["a", "b"]).splitlines()}
    assert "5.0 -> 7.0" in rows["a"]
    assert "b" not in rows
    assert "20.0 -> 21.5" in rows["all"]
    assert "14.0 -> 16.0" in rows["development lists"]
    assert "1, 1" in rows["better, worse (lists)"]
