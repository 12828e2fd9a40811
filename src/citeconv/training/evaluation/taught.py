"""``python -m citeconv.training.evaluation.taught``: what `citeconv learn` brings, on lists that no weight has seen.

Each list of ten references and more is dealt in two, one half is taught and the other read as a list, then the other
way round, for several deals; then all references but one are taught and that one is read. So every reference is read by
what others of its list teach, never by itself, and with weights from other sources.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from random import Random

from citeconv.chicago import read_list
from citeconv.chicago.taught import NOTHING, Taught
from citeconv.chicago.weights import Weights
from citeconv.learning import learn
from citeconv.learning.lessons import is_right
from citeconv.training.evaluation.aside import parted
from citeconv.training.evaluation.tables import Row, aligned
from citeconv.training.evaluation.trial import CORES, Trial, by_source, labelled
from citeconv.training.fit import Gold, fit

FEWEST = 10
"""References of a list that can be dealt in two."""
DEALS = 3
Deal = tuple[Sequence[Gold], Sequence[Gold]]
"""What is taught, and what is read."""


@dataclass(frozen=True, slots=True)
class Gain:
    """References read fully right without and with what others of their list teach, on average over the deals."""

    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One list."""

    source: str
    references: int
    half: Gain
    all_but_one: Gain


def halves(golds: Sequence[Gold]) -> Iterator[Deal]:
    """The list dealt in two, `DEALS` times, each half taught once."""
    for seed in range(DEALS):
        order = list(range(len(golds)))
        Random(seed).shuffle(order)
        one, other = ([golds[k] for k in sorted(order[side::2])] for side in (0, 1))
        yield one, other
        yield other, one


def all_but_one(golds: Sequence[Gold]) -> Iterator[Deal]:
    """Each reference, and all others to teach."""
    return (([*golds[:k], *golds[k + 1 :]], [gold]) for k, gold in enumerate(golds))


def measured(trial: Trial) -> list[Measured]:
    """The trial's lists, read by weights that have not seen them."""
    weights = fit(trial.learn, **trial.options)
    lists: dict[str, list[Gold]] = {}
    for gold in trial.read:
        lists.setdefault(gold["source"], []).append(gold)
    return [
        Measured(name, len(golds), gain(halves(golds), weights, DEALS), gain(all_but_one(golds), weights, 1))
        for name, golds in lists.items()
        if len(golds) >= FEWEST
    ]


def gain(deals: Iterable[Deal], weights: Weights, times: int) -> Gain:
    """What is taught in each deal brings to what is read; ``times`` is how often each reference is read."""
    before = after = 0
    for taught, read in deals:
        before += _right(read, weights, NOTHING)
        after += _right(read, weights, learn(taught, weights).taught)
    return Gain(before / times, after / times)


def _right(golds: Sequence[Gold], weights: Weights, taught: Taught) -> int:
    found = read_list([gold["raw"] for gold in golds], weights, taught=taught)
    return sum(is_right(gold, parsed) for gold, parsed in zip(golds, found, strict=True))


def table(lists: Sequence[Measured], develop: Iterable[str]) -> str:
    """A line for each list that is read otherwise, and sums; ``develop`` names the sources that may be looked at."""
    looked_at = set(develop)
    rows: list[Row] = [("", "references", "half taught", "all but one taught")]
    changed = [
        one for one in lists if one.half.before != one.half.after or one.all_but_one.before != one.all_but_one.after
    ]
    groups = [(one.source, [one]) for one in sorted(changed, key=lambda one: one.source)]
    groups.append(("lists that are read the same", [one for one in lists if one not in changed]))
    groups.append(("development lists", [one for one in lists if one.source in looked_at]))
    groups.append(("lists set aside", [one for one in lists if one.source not in looked_at]))
    groups.append(("all", list(lists)))
    for name, those in groups:
        count = str(sum(one.references for one in those))
        rows.append((name, count, _sum(one.half for one in those), _sum(one.all_but_one for one in those)))
    gains = ([one.half for one in lists], [one.all_but_one for one in lists])
    rows.append(("better, worse (lists)", str(len(lists)), *map(_better_and_worse, gains)))
    return aligned(rows)


def _sum(gains: Iterable[Gain]) -> str:
    held = list(gains)
    return f"{sum(one.before for one in held):.1f} -> {sum(one.after for one in held):.1f}"


def _better_and_worse(gains: Sequence[Gain]) -> str:
    return f"{sum(one.after > one.before for one in gains)}, {sum(one.after < one.before for one in gains)}"


def main() -> None:
    """Prints the table: references read fully right, without a profile -> with one."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--jobs", type=int, default=CORES)
    args = parser.parse_args()
    golds = labelled()
    with ProcessPoolExecutor(args.jobs) as pool:
        lists = [one for found in pool.map(measured, by_source(golds)) for one in found]
    print(table(lists, (gold["source"] for gold in parted(golds)[0])))


if __name__ == "__main__":
    main()
