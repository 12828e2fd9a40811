"""Trials keep sources apart; the learning curve and the ablations are trials with less."""

from __future__ import annotations

import inspect
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("scipy")

from citeconv.chicago.weights import shipped
from citeconv.training.evaluation.ablations import BASE, VARIANTS, Variant, table
from citeconv.training.evaluation.curve import SHARES, fewer
from citeconv.training.evaluation.trial import QUICK, Trial, by_source, read_by, run
from citeconv.training.fit import fit, load_gold
from tests.training.evaluation.made import lists

GOLD = load_gold(Path(__file__).parents[2] / "gold")
FEW = [gold for gold in GOLD if gold["source"] in ("wacana-ui", "patanjala-bandung", "jkii-uinsuka")]


def test_every_reference_is_read_once_by_what_never_saw_its_source() -> None:
    trials = by_source(GOLD)
    assert sorted(gold["id"] for trial in trials for gold in trial.read) == sorted(gold["id"] for gold in GOLD)
    for trial in trials:
        assert len(trial.learn) + len(trial.read) == len(GOLD)
        assert {gold["source"] for gold in trial.learn}.isdisjoint(gold["source"] for gold in trial.read)


def test_a_trial_learns_and_reads() -> None:
    """One pass over two short lists already tells authors from titles in a third."""
    trial = by_source(FEW, 3, epochs=4, copies=0, order=False)[0]
    outcome = run(trial)
    assert [one.id for one in outcome.alone] == [gold["id"] for gold in trial.read]
    assert {one.id for one in outcome.listed} == {gold["id"] for gold in trial.read}
    assert sum(one.verdicts.get("author") == "right" for one in outcome.alone) > len(trial.read) / 2


def test_a_source_on_both_sides_is_refused() -> None:
    with pytest.raises(ValueError, match="wacana-ui"):
        run(Trial(FEW, [gold for gold in FEW if gold["source"] == "wacana-ui"]))


def test_a_source_is_read_as_the_list_that_it_is() -> None:
    mixed = FEW[::2] + FEW[1::2]
    outcome = read_by(mixed)
    assert [one.id for one in outcome.alone] == [gold["id"] for gold in mixed]
    sources = [one.source for one in outcome.listed]
    assert sources == sorted(sources, key=sources.index), "lists are not mixed"


def test_a_smaller_share_of_the_sources_is_part_of_a_larger_one() -> None:
    (trial, *_) = by_source(GOLD, copies=0)
    parts = [fewer(trial, share) for share in SHARES]
    kept = [{gold["source"] for gold in part.learn} for part in parts]
    assert all(less < more for less, more in pairwise(kept))
    assert sorted(gold["id"] for gold in parts[-1].learn) == sorted(gold["id"] for gold in trial.learn)
    assert all((part.read, part.options) == (trial.read, trial.options) for part in parts)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_variants_leave_out_what_there_is(variant: Variant) -> None:
    """A feature that was given another name would else silently stay in."""
    assert variant.options.keys() | QUICK.keys() <= inspect.signature(fit).parameters.keys()
    for beginning in variant.options.get("without", ()):
        assert any(name.startswith(beginning) for name in shipped().features), beginning


def test_the_table_of_ablations() -> None:
    variants = (BASE, Variant("less", "without something"))
    scores = {"base": lists([("a", 4, 0), ("b", 3, 1)]), "less": lists([("a", 2, 2), ("b", 3, 1)])}
    assert table(variants, scores).splitlines() == [
        "      field F1  fully right         gain in field F1      gain in fully right",
        "base     0.875        0.875",
        "less     0.625        0.625  -0.250 [-0.500, +0.000]  -0.250 [-0.500, +0.000]",
        "",
        f"base: {BASE.says}",
        "less: without something",
    ]
