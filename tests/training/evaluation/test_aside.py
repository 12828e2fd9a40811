"""The fifth set aside is the one the rule chooses, and nothing that is looked at while developing holds any of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("scipy")

from citeconv.training.evaluation.aside import ASIDE, fifth, parted
from citeconv.training.fit import load_gold

GOLD = Path(__file__).parents[2] / "gold"
FILES = sorted(GOLD.glob("*.jsonl"))
SHARED = [path for path in FILES if not path.stem.startswith("own-")]


@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.stem)
def test_the_rule_chooses_what_the_table_says(path: Path) -> None:
    sources = [json.loads(line)["source"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert fifth(sources) == ASIDE[path.stem]


def test_of_lists_whose_errors_were_looked_at_none_is_set_aside() -> None:
    assert {path.stem for path in FILES} == set(ASIDE)
    assert not any(ASIDE[path.stem] for path in FILES if path not in SHARED)


def test_no_list_nobody_looked_at_is_among_the_others() -> None:
    blind, others = load_gold(GOLD / "blind"), load_gold(GOLD)
    assert blind
    for name in ("id", "source", "raw"):
        assert {gold[name] for gold in blind}.isdisjoint(gold[name] for gold in others)


def test_every_form_of_list_is_set_aside_and_developed_with() -> None:
    golds = load_gold(GOLD)
    development, aside = parted(golds)
    assert sorted(gold["id"] for gold in development + aside) == sorted(gold["id"] for gold in golds)
    assert {gold["source"] for gold in development}.isdisjoint(gold["source"] for gold in aside)
    for part in (development, aside):
        assert {"bibliography", "author-date", "note"} <= {gold["kind"] for gold in part}


def test_what_is_set_aside_hangs_on_names_only() -> None:
    names = [f"list-{k}" for k in range(23)]
    assert fifth(names) == fifth(reversed(names + names))
    assert len(fifth(names)) == 4
