"""Accuracy on lists never seen: whole sources are held out, weights learned from the rest, and the readings scored.

``python -m citeconv.training.evaluate`` prints the table that README quotes.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from citeconv.chicago import read
from citeconv.chicago.weights import Weights
from citeconv.formats import csl_json
from citeconv.parsed import Parsed
from citeconv.training.fit import Gold, fit, folds, load_gold
from citeconv.training.score import FIELDS, Tally, tally

GOLD = Path("tests/gold")
Judged = list[tuple[Gold, Parsed]]


def held_out(golds: Sequence[Gold], sources: set[str], **options: Any) -> Judged:
    """The references of ``sources``, read by weights that were learned from all others."""
    weights = fit([gold for gold in golds if gold["source"] not in sources], **options)
    return judged([gold for gold in golds if gold["source"] in sources], weights)


def judged(golds: Sequence[Gold], weights: Weights | None = None) -> Judged:
    """Gold lines with their readings."""
    return [(gold, read(gold["raw"], weights)) for gold in golds]


def cross_validated(golds: Sequence[Gold], *, count: int = 5, jobs: int = 2, **options: Any) -> Judged:
    """Every reference, read by weights that never saw its source."""
    with ProcessPoolExecutor(jobs) as pool:
        return [pair for part in pool.map(partial(held_out, golds, **options), folds(golds, count)) for pair in part]


def tallied(pairs: Judged) -> Tally:
    """The counts over read references."""
    return tally([gold for gold, _ in pairs], [csl_json.item(parsed.reference) for _, parsed in pairs])


def report(pairs: Judged) -> str:
    """By form of list, by field, by source, and how far confidence can be trusted."""
    lines = []
    for name, kinds in (
        ("all", None),
        ("bibliography", ("bibliography",)),
        ("author-date", ("author-date",)),
        ("notes", ("note", "short-note")),
    ):
        chosen = [pair for pair in pairs if kinds is None or pair[0]["kind"] in kinds]
        lines.append(f"{name:14} {tallied(chosen)}")
    whole = tallied(pairs)
    lines.append("\nfield            F1     right wrong extra missing")
    for variable in FIELDS:
        row = whole.fields.get(variable) or Counter()
        counts = "".join(f"{row.get(verdict, 0):6}" for verdict in ("right", "wrong", "extra", "missing"))
        lines.append(f"{variable:16} {whole.f1([variable]):.3f} {counts}")
    lines.append("\nsource")
    by_source = defaultdict(list)
    for pair in pairs:
        by_source[pair[0]["source"]].append(pair)
    lines.extend(f"{source:30} {tallied(chosen)}" for source, chosen in sorted(by_source.items()))
    return "\n".join([*lines, "", *_reliability(pairs)])


def _reliability(pairs: Judged) -> list[str]:
    """How often readings of each confidence are fully right, and the expected calibration error."""
    tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for gold, parsed in pairs:
        right = Tally().add(gold, csl_json.item(parsed.reference))
        tenths[min(int(parsed.confidence * 5), 4)].append((parsed.confidence, right))
    lines, error = ["confidence   references   mean   fully right"], 0.0
    for tenth, found in sorted(tenths.items()):
        mean, share = sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found)
        error += abs(mean - share) * len(found) / len(pairs)
        lines.append(f"{tenth / 5:.1f} to {tenth / 5 + 0.2:.1f}   {len(found):10}   {mean:.2f}   {share:.2f}")
    return [*lines, f"expected calibration error {error:.3f}"]


def main() -> None:
    """Prints the accuracy on held-out sources, then that of the shipped weights on what they were made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    golds = load_gold(GOLD)
    forms = len({gold["source"] for gold in golds})
    print(f"Cross-validated, {args.folds} folds, whole sources held out.")
    print(f"Gold: works set by hand in {forms} list forms (tests/gold/GUIDE.md).\n")
    print(report(cross_validated(golds, count=args.folds, jobs=args.jobs)))
    print("\nShipped weights on the references they were learned from (no measure of accuracy; a check of the file)")
    print(f"{'all':14} {tallied(judged(golds))}")


if __name__ == "__main__":
    main()
