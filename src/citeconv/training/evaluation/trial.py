"""One trial learns from some sources and reads others; cross-validation is five of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from citeconv.chicago import read, read_list
from citeconv.chicago.weights import Weights
from citeconv.training.evaluation.scores import Score, judged
from citeconv.training.fit import Gold, fit, folds, load_gold

GOLD = Path("tests/gold")
BLIND = GOLD / "blind"
"""Lists set by somebody who never ran the reader; of how they are read, only the sums were ever looked at."""
CORES = os.cpu_count() or 1
QUICK: dict[str, Any] = {"order": False}
"""Tells `fit` to leave out the second look at the best cuts, which takes four fifths of the time."""


@dataclass(frozen=True, slots=True)
class Trial:
    """References to learn from, and references of other sources to read."""

    learn: Sequence[Gold]
    read: Sequence[Gold]
    options: Mapping[str, Any] = field(default_factory=dict)
    """What `fit` is told."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The readings of one trial, judged: each reference by itself, and within the list of its source."""

    alone: tuple[Score, ...]
    listed: tuple[Score, ...]


def labelled() -> list[Gold]:
    """All references that there are to learn from, those of the lists nobody looked at too."""
    return load_gold(GOLD) + load_gold(BLIND)


def by_source(golds: Sequence[Gold], count: int = 5, **options: Any) -> list[Trial]:
    """The trials of a cross-validation: each group of sources is read by what was learned from all others."""
    return [
        Trial(
            learn=[gold for gold in golds if gold["source"] not in sources],
            read=[gold for gold in golds if gold["source"] in sources],
            options=options,
        )
        for sources in folds(golds, count)
    ]


def run(trial: Trial) -> Outcome:
    """Learns and reads. Raises ValueError when a source stands on both sides."""
    if both := {gold["source"] for gold in trial.learn} & {gold["source"] for gold in trial.read}:
        raise ValueError(f"to be read by weights that learned from it: {', '.join(sorted(both))}")
    return read_by(trial.read, fit(trial.learn, **trial.options))


def read_by(golds: Sequence[Gold], weights: Weights | None = None) -> Outcome:
    """How these weights, or those that ship, read the references: alone, and each source as the list that it is."""
    lists: dict[str, list[Gold]] = {}
    for gold in golds:
        lists.setdefault(gold["source"], []).append(gold)
    return Outcome(
        alone=tuple(judged(gold, read(gold["raw"], weights)) for gold in golds),
        listed=tuple(
            judged(gold, parsed)
            for those in lists.values()
            for gold, parsed in zip(those, read_list([one["raw"] for one in those], weights), strict=True)
        ),
    )


def run_all(trials: Sequence[Trial], jobs: int = CORES) -> list[Outcome]:
    """The outcomes in the order of their trials, ``jobs`` of which run at a time."""
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(run, trials))


def timed(trials: Sequence[Trial], jobs: int = CORES) -> list[Outcome]:
    """The same; says on standard error how long it took, so that what is printed stays the same from run to run."""
    began = perf_counter()
    outcomes = run_all(trials, jobs)
    print(f"{len(trials)} trials in {perf_counter() - began:.0f} s, {jobs} at a time", file=sys.stderr)
    return outcomes
