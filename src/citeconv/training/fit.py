"""From labelled references to weights, and from weights to the file that ships."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from citeconv.chicago.assemble import assemble
from citeconv.chicago.decode import Cut
from citeconv.chicago.grammar import LABELS
from citeconv.chicago.house import House, form
from citeconv.chicago.kinds import kind_of
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.reader import search
from citeconv.chicago.weights import Weights
from citeconv.formats import csl_json
from citeconv.learning.align import Aligned, align
from citeconv.learning.score import FIELDS, Tally
from citeconv.model import Reference
from citeconv.training.kind_model import Labelled, learn_kinds
from citeconv.training.order_model import Choice, learn_order
from citeconv.training.render import NOISY, Rendering, renderings
from citeconv.training.semicrf import Learner, example

COPIES = 2
"""How often each work is set anew in a house form of its own: a third time brought nothing more."""
MADE_WEIGHT = 0.5
"""What a made reference counts beside a labelled one."""
_ORDER_FOLDS = 2
"""In how many parts the sources are dealt, each read by weights of the others, to learn the order of fields from."""
_LEAST = 0.02
"""Weights nearer to nothing are left out of the file."""

Gold = dict[str, Any]


def load_gold(folder: Path, names: str = "*.jsonl") -> list[Gold]:
    """The lines of the files of a folder that have such names, in the order of these."""
    return [
        json.loads(line)
        for path in sorted(folder.glob(names))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]


def works() -> list[Gold]:
    """Known works that no labelled reference cites, to be set in house forms."""
    lines = (Path(__file__).parent / "works.jsonl").read_text("utf-8").splitlines()
    return [{"csl": json.loads(line)} for line in lines]


def folds(golds: Sequence[Gold], count: int, seed: int = 0) -> list[set[str]]:
    """The sources dealt into ``count`` groups."""
    sources = sorted({gold["source"] for gold in golds})
    Random(seed).shuffle(sources)
    return [set(sources[k::count]) for k in range(count)]


def fit(  # noqa: PLR0913  # what each brings is measured by itself
    golds: Sequence[Gold],
    *,
    copies: int = COPIES,
    epochs: int = 12,
    order: bool = True,
    known: bool = True,
    noise: float = NOISY,
    without: tuple[str, ...] = (),
) -> Weights:
    """The weights that these labelled references teach; for the order of fields the sources are held out in turn.

    ``copies`` is how often each work is set anew, ``noise`` how many of these have a printer's fault; ``order`` False
    leaves the second look out, ``known`` False the works that no reference cites, ``without`` the features whose names
    begin so: what each brings is measured by that. Confidence is not calibrated yet.
    """

    def lattice_of(those: Sequence[Gold]) -> Weights:
        made = renderings([*those, *(works() if known else ())], copies=copies, seed=7, noise=noise)
        return _fit_lattice(those, made, epochs, without)

    weights = lattice_of(golds)
    if not order:
        return weights
    choices: list[Choice] = []
    for sources in folds(golds, _ORDER_FOLDS, seed=1):
        others = lattice_of([gold for gold in golds if gold["source"] not in sources])
        for source in sorted(sources):
            choices.extend(_choices([gold for gold in golds if gold["source"] == source], others))
    return replace(weights, **learn_order(choices)._asdict())


def _fit_lattice(
    golds: Sequence[Gold], made: Sequence[Rendering], epochs: int, without: tuple[str, ...]
) -> Weights:
    labelled: list[Labelled] = []
    examples = []
    for gold in golds:
        aligned = _aligned(json.dumps(gold))
        labelled.append((aligned.lattice, aligned.segments, gold["csl"]["type"]))
        examples.append(example(aligned.lattice, aligned.segments, without=without))
    for cells, segments, kind in made:
        examples.append(example(cells, segments, MADE_WEIGHT, without=without))
        labelled.append((cells, segments, kind))
    learner = Learner([one for one in examples if one])
    model = learner.learn(epochs=epochs, rate=0.05, decay=3e-4)
    learned = {name: tuple(map(float, model.weights[k])) for name, k in model.names.items()}
    rows = zip((*LABELS, "start"), model.transitions, strict=True)
    return Weights(learned, {label: tuple(map(float, row)) for label, row in rows}, learn_kinds(labelled))


@cache
def _aligned(line: str) -> Aligned:
    """The cut of a gold line, found once: each of its folds learns from it."""
    return align(json.loads(line))


def _choices(golds: Sequence[Gold], weights: Weights) -> list[Choice]:
    """The best cuts of the references of one list under weights that never saw it, each judged."""
    searches = [search(gold["raw"], weights) for gold in golds]
    firsts = [form(cells, found[0].segments) for cells, found in searches]
    house = House(firsts)
    return [
        Choice(
            cuts=found,
            right=_right(gold, cells, found, weights),
            agreement=[house.agreement(form(cells, cut.segments), first) for cut in found],
        )
        for gold, (cells, found), first in zip(golds, searches, firsts, strict=True)
    ]


def _right(gold: Gold, cells: Lattice, found: Sequence[Cut], weights: Weights) -> list[bool]:
    """Which of the cuts are right, also in what the score does not count: a printing is no note."""
    uncounted = {one for one in _aligned(json.dumps(gold)).segments if one[2] not in (*FIELDS, "note")}
    return [uncounted <= {*cut.segments} and _is_right(gold, cells, cut, weights) for cut in found]


def _is_right(gold: Gold, cells: Lattice, cut: Cut, weights: Weights) -> bool:
    kind = kind_of(cells, cut.segments, weights)
    item = csl_json.item(Reference(kind=kind, **assemble(cells, cut.segments, kind).fields))
    return Tally().add(gold, item)


def calibrate(readings: Iterable[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset of the log-odds that make (share, right) of unseen references agree (Platt 1999)."""
    pairs = [(math.log(max(share, 1e-6) / max(1 - share, 1e-6)), right) for share, right in readings]
    slope, offset = 1.0, 0.0
    for _ in range(2000):
        errors = [(1 / (1 + math.exp(-(slope * x + offset))) - right, x) for x, right in pairs]
        slope -= 0.05 * sum(error * x for error, x in errors) / len(pairs)
        offset -= 0.05 * sum(error for error, _ in errors) / len(pairs)
    return slope, offset


def written(weights: Weights, golds: Sequence[Gold]) -> str:
    """The text of a weights file: sorted, rounded, with where it came from."""
    digest = hashlib.sha256("\n".join(gold["raw"] for gold in golds).encode()).hexdigest()[:16]
    lines = [
        "# feature <tab> label=weight ... (then: transitions, order: whole cuts, kind: kinds of work), learned",
        f"# from {len(golds)} labelled references (sha256 of their texts {digest}).",
        "calibration\tslope={:.4f} offset={:.4f} trust={:.4f} house={:.4f}".format(
            *weights.calibration, weights.trust, weights.house
        ),
        *(f"order:{name}\t{one:.2f}" for name, one in sorted(weights.order.items()) if abs(one) >= _LEAST),
    ]
    places = (*LABELS, "end")
    for name, row in sorted(weights.transitions.items()):
        lines.append(f"then:{name}\t" + _pairs(zip(places, row, strict=True), _LEAST))
    for name, kinds in sorted(weights.kinds.items()):
        lines.append(f"kind:{name}\t" + _pairs(((kind.value, weight) for kind, weight in kinds.items()), 0.05))
    for name, row in sorted(weights.features.items()):
        lines.append(f"{name}\t" + _pairs(zip(LABELS, row, strict=True), _LEAST))
    return "\n".join(line for line in lines if not line.endswith("\t")) + "\n"


def _pairs(pairs: Iterable[tuple[str, float]], least: float) -> str:
    return " ".join(f"{name}={weight:.2f}" for name, weight in pairs if abs(weight) >= least)
