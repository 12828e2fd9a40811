"""``python -m citeconv.training.evaluation.curve``: what more lists to learn from would bring.

The same lists are read each time, by weights learned from a quarter, a half, three quarters and all of the other
sources; those of a smaller share are among those of a larger one. The second look at the best cuts is left out, which
makes learning five times as fast. The fifth set aside is not touched.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from random import Random

from citeconv.training.evaluation.aside import parted
from citeconv.training.evaluation.intervals import field_f1, figure, fully_right
from citeconv.training.evaluation.tables import FORMS, Row, aligned
from citeconv.training.evaluation.trial import CORES, QUICK, Outcome, Trial, by_source, labelled, timed

SHARES = (0.25, 0.5, 0.75, 1.0)


def fewer(trial: Trial, share: float, seed: int = 0) -> Trial:
    """The trial with a share of its sources to learn from, at least one."""
    sources = sorted({gold["source"] for gold in trial.learn})
    Random(seed).shuffle(sources)
    kept = set(sources[: max(1, round(share * len(sources)))])
    return Trial([gold for gold in trial.learn if gold["source"] in kept], trial.read, trial.options)


def main() -> None:
    """Prints the learning curve."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--jobs", type=int, default=CORES)
    args = parser.parse_args()
    golds, _ = parted(labelled())
    whole = by_source(golds, **QUICK)
    trials = [fewer(trial, share) for share in SHARES for trial in whole]
    print(table(trials, timed(trials, args.jobs), len(whole)))


def table(trials: Sequence[Trial], outcomes: Sequence[Outcome], folds: int) -> str:
    """A line for each share: what was learned from, on average over the folds, and how the lists were then read."""
    rows: list[Row] = [("learned from", "sources", "references", "field F1", "fully right", *FORMS)]
    for k, share in enumerate(SHARES):
        part = slice(k * folds, (k + 1) * folds)
        learned = [trial.learn for trial in trials[part]]
        sources = sum(len({gold["source"] for gold in golds}) for golds in learned) / folds
        scores = [score for outcome in outcomes[part] for score in outcome.alone]
        forms = [[one for one in scores if one.form in those] for those in FORMS.values()]
        rows.append(
            (
                f"{share:.0%}", f"{sources:.1f}", f"{sum(map(len, learned)) / folds:.0f}",
                str(figure(scores, field_f1)), str(figure(scores, fully_right)),
                *(f"{figure(those, fully_right).value:.3f}" for those in forms),
            )
        )  # fmt: skip
    return aligned(rows)


if __name__ == "__main__":
    main()
