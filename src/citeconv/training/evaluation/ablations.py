"""``python -m citeconv.training.evaluation.ablations [NAME ...]``: what each kind of evidence brings.

Each line of `VARIANTS` learns anew without something, in the same folds, and its gain (mostly a loss) over the line
called base is counted on the same references, sources drawn in pairs. The second look at the best cuts is left
out of all lines but its own, which makes learning five times as fast. The fifth set aside is not touched.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from citeconv.training.evaluation.aside import parted
from citeconv.training.evaluation.intervals import field_f1, figure, fully_right
from citeconv.training.evaluation.scores import Score
from citeconv.training.evaluation.tables import Row, aligned, gained
from citeconv.training.evaluation.trial import CORES, QUICK, by_source, labelled, timed


@dataclass(frozen=True, slots=True)
class Variant:
    """What learning is told to do otherwise, and what that means."""

    name: str
    says: str
    options: Mapping[str, Any] = field(default_factory=dict)
    """What `fit` is told, beside `QUICK`."""


def _without(*beginnings: str) -> dict[str, Any]:
    return {"without": beginnings}


BASE = Variant("base", "as the weights that ship, but for the second look")
VARIANTS = (
    BASE,
    Variant("second-look", "with the second look at the best cuts", {"order": True}),
    Variant("made-0", "no references made from the labelled ones", {"copies": 0}),
    Variant("made-1", "each work set anew once", {"copies": 1}),
    Variant("made-4", "each work set anew four times", {"copies": 4}),
    Variant("works", "no references made from known works that no labelled reference cites", {"known": False}),
    Variant("faults", "no printers' faults in made references", {"noise": 0.0}),
    Variant("lexicons", "no lists of towns and of words in names of organisations", _without("town", "organization")),
    Variant("names", "no lists of names of people and of common words",
            _without("holds=", "begin=", "begin.last=", "end=", "end.next=name", "end.next=common-word",
                     "end.next=other-word")),
    Variant("words", "no single words, nor their last letters",
            _without("word=", "tail=", "begin.word=", "begin.last-word=", "end.word=", "end.next-word=")),
    Variant("marks", "no kinds of marks (year, URL, keyword) in a segment or beside it",
            _without("kind=", "begin.kind=", "begin.before=", "end.next=", "end.last=")),
    Variant("gaps", "no punctuation at the edges of a segment",
            _without("begin.gap=", "end.gap=", "between=", "quoted", "bracketed")),
    Variant("whole", "no shape, length or quotation marks of a segment as a whole",
            _without("length=", "between=", "form=", "quoted", "bracketed", "one-piece")),
    Variant("reference", "nothing of what the reference has elsewhere (quotation marks, a URL, an early year)",
            _without("with-", "year-early", "inverted", "begin.quoted-before", "begin.unquoted-before",
                     "begin.year-before", "begin.no-year-before", "end.quote-later", "end.no-quote-later",
                     "end.year-later", "end.no-year-later")),
)  # fmt: skip


def measured(variants: Sequence[Variant], jobs: int = CORES) -> dict[str, list[Score]]:
    """The readings of the lists that may be looked at, under each variant."""
    golds, _ = parted(labelled())
    whole = by_source(golds)
    trials = [replace(trial, options=QUICK | {**one.options}) for one in variants for trial in whole]
    outcomes = timed(trials, jobs)
    parts = [outcomes[k : k + len(whole)] for k in range(0, len(outcomes), len(whole))]
    return {
        one.name: [score for outcome in part for score in outcome.alone]
        for one, part in zip(variants, parts, strict=True)
    }


def table(variants: Sequence[Variant], scores: Mapping[str, Sequence[Score]]) -> str:
    """A line for each variant: its figures, and its gains over the base; then what each is."""
    rows: list[Row] = [("", "field F1", "fully right", "gain in field F1", "gain in fully right")]
    for one in variants:
        these = scores[one.name]
        base = scores[BASE.name]
        gains = [gained(base, these, name) if one != BASE else "" for name in ("field F1", "fully right")]
        values = (f"{figure(these, measure).value:.3f}" for measure in (field_f1, fully_right))
        rows.append((one.name, *values, *gains))
    return "\n".join([aligned(rows), "", *(f"{one.name}: {one.says}" for one in variants)])


def main() -> None:
    """Prints the table; with names, of these variants only."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *(one.name for one in VARIANTS)], metavar="NAME")
    parser.add_argument("--jobs", type=int, default=CORES)
    args = parser.parse_args()
    chosen = [one for one in VARIANTS if one == BASE or not args.names or one.name in args.names]
    print(table(chosen, measured(chosen, args.jobs)))


if __name__ == "__main__":
    main()
