"""The shipped weights on the references they were learned from: no measure of accuracy (`make accuracy` is), but a file
that was mangled, or a reader that no longer fits its weights, shows here at once."""

from __future__ import annotations

from pathlib import Path

import pytest

import citeconv
from citeconv.formats import csl_json
from citeconv.learning.score import Tally

GOLD = Path(__file__).parent / "gold"
pytest.importorskip("numpy")


def gold_lines(name: str) -> list[dict[str, object]]:
    """The references whose ids begin with one of these letters, but for those that nobody looks at."""
    from citeconv.training.fit import load_gold

    return [gold for gold in load_gold(GOLD) if str(gold["id"]).startswith(tuple(name))]


def tallied(golds: list[dict[str, object]]) -> Tally:
    counts = Tally()
    for gold in golds:
        counts.add(gold, csl_json.item(citeconv.parse(str(gold["raw"])).reference))
    return counts


def test_the_seeds_list_is_read_right() -> None:
    counts = tallied(gold_lines("s"))
    assert counts.references == 72
    assert counts.f1() >= 0.98
    assert counts.share(counts.fully_right) >= 0.90
    assert counts.share(counts.type_right) >= 0.95


def test_all_gold_references_are_read() -> None:
    counts = tallied(gold_lines("t"))
    assert counts.references == 509
    assert counts.share(counts.fully_right) >= 0.98


def test_the_later_lists_are_read() -> None:
    counts = tallied(gold_lines("ouvw"))
    assert counts.references == 2078
    assert counts.share(counts.fully_right) >= 0.95


def test_a_damaged_weights_file_would_show() -> None:
    from citeconv.chicago import read
    from citeconv.chicago.weights import Weights, shipped

    blind = Weights({}, shipped().transitions, {})
    counts = Tally()
    for gold in gold_lines("s"):
        counts.add(gold, csl_json.item(read(str(gold["raw"]), blind).reference))
    assert counts.share(counts.fully_right) < 0.5
