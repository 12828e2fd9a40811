"""``python -m citeconv.training.evaluation``: how right lists are read that the weights have not seen."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from citeconv.training.evaluation import tables
from citeconv.training.evaluation.aside import parted
from citeconv.training.evaluation.calibration import calibrated, taught
from citeconv.training.evaluation.intervals import MEASURES, figure
from citeconv.training.evaluation.scores import Score, dumps, loads
from citeconv.training.evaluation.trial import (
    BLIND,
    CORES,
    GOLD,
    QUICK,
    Outcome,
    Trial,
    by_source,
    labelled,
    read_by,
    timed,
)
from citeconv.training.fit import Gold, load_gold


def main() -> None:
    """Prints the tables; with ``--development`` of the sources that may be looked at, else of all."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--development", action="store_true", help="leave out the fifth that is set aside")
    parser.add_argument(
        "--quick", action="store_true", help="without the second look at the best cuts: five times as fast"
    )
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=CORES)
    parser.add_argument("--save", type=Path, help="write the judged readings, to compare with later")
    parser.add_argument("--against", type=Path, help="also print the gain over readings that --save wrote")
    args = parser.parse_args()
    golds = labelled()
    if args.development:
        golds, _ = parted(golds)
    before = loads(args.against.read_text(encoding="utf-8")) if args.against else []
    if before and {score.id for score in before} != {gold["id"] for gold in golds}:
        parser.error(f"{args.against} has readings of other references")
    options = QUICK if args.quick else {}
    trials = by_source(golds, args.folds, **options)
    if not args.development:
        trials.append(Trial(*parted(golds), options))
    outcomes = timed(trials, args.jobs)
    folds, aside = outcomes[: args.folds], outcomes[args.folds :]
    if args.quick:
        print("Without the second look at the best cuts.")
    print(report(golds, folds, aside))
    alone = [score for fold in folds for score in fold.alone]
    if args.save:
        args.save.parent.mkdir(parents=True, exist_ok=True)
        args.save.write_text(dumps(alone), encoding="utf-8")
    if before:
        gains = ", ".join(f"{name} {tables.gained(before, alone, name)}" for name in MEASURES)
        print(f"\nAgainst {args.against}: {gains}")


def report(golds: Sequence[Gold], folds: Sequence[Outcome], aside: Sequence[Outcome]) -> str:
    """All tables; the second is the summary."""
    teachers = taught([fold.alone for fold in folds])
    alone = calibrated([fold.alone for fold in folds], teachers)
    listed = calibrated([fold.listed for fold in folds], teachers)
    later = {gold["source"] for gold in load_gold(GOLD, "own-*.jsonl")}
    blind = {gold["source"] for gold in load_gold(BLIND)}
    more: list[tuple[str, Sequence[Score]]] = [("all, read as lists", listed)]
    more.append(("the first lists", [one for one in alone if one.source not in later | blind]))
    more.append(("the later lists", [one for one in alone if one.source in later]))
    more.append(("lists nobody looked at", unlooked := [one for one in alone if one.source in blind]))
    more.append(("... read as lists", [one for one in listed if one.source in blind]))
    more.append(("the demo's page", [one for one in alone if one.source == tables.DEMO]))
    more.extend(("the fifth set aside", outcome.alone) for outcome in aside)
    forms = len({gold["source"] for gold in golds})
    left_out = "" if aside else " The fifth set aside is left out."
    sections = [
        f"Cross-validated, {len(folds)} folds, whole sources held out; 95 % intervals by drawing the sources anew.\n"
        f"Gold: works set by hand in {forms} list forms (tests/gold/GUIDE.md).{left_out}",
        tables.by_form(alone, more),
        tables.by_field(alone),
        tables.by_source(alone, listed),
        f"{tables.reliability(alone)}\nRead in its list: {tables.calibration_errors(listed)}.\n"
        f"Lists nobody looked at: {tables.calibration_errors(unlooked)}. {tables.doubts(unlooked)}",
    ]
    if aside:
        shipped = read_by(golds).alone
        known = "  ".join(f"{name} {figure(shipped, measure).value:.3f}" for name, measure in MEASURES.items())
        told = "Shipped weights on the references they were learned from (no measure of accuracy; a check of the file)"
        sections.append(f"{told}\n{known}")
    return "\n\n".join(sections)


if __name__ == "__main__":
    main()
