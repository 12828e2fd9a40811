"""From labelled references to weights, and from weights to the file that ships."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from citeconv.chicago.assemble import assemble
from citeconv.chicago.decode import cuts
from citeconv.chicago.features import features
from citeconv.chicago.grammar import LABELS
from citeconv.chicago.kinds import kind_of
from citeconv.chicago.lattice import lattice
from citeconv.chicago.weights import Weights
from citeconv.formats import csl_json
from citeconv.model import Reference
from citeconv.training.align import align
from citeconv.training.kind_model import Labelled, learn_kinds
from citeconv.training.order_model import Choice, learn_order
from citeconv.training.render import renderings
from citeconv.training.score import Tally
from citeconv.training.semicrf import Learner, example

COPIES = 3
"""How often each work is set anew in a house form of its own."""
MADE_WEIGHT = 0.5
"""What a made reference counts beside a labelled one."""
_LEAST = 0.02
"""Weights nearer to nothing are left out of the file."""

Gold = dict[str, Any]


def load_gold(folder: Path) -> list[Gold]:
    """The lines of all ``*.jsonl`` files of a folder, in the order of their names."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]


def folds(golds: Sequence[Gold], count: int, seed: int = 0) -> list[set[str]]:
    """The sources dealt into ``count`` groups."""
    sources = sorted({gold["source"] for gold in golds})
    Random(seed).shuffle(sources)
    return [set(sources[k::count]) for k in range(count)]


def fit(
    golds: Sequence[Gold],
    *,
    copies: int = COPIES,
    epochs: int = 12,
    order: bool = True,
    without: tuple[str, ...] = (),
) -> Weights:
    """The weights that these labelled references teach; for the order of fields the sources are held out in turn.

    ``order`` False leaves the second look out, ``without`` the features whose names begin so: what each brings is
    measured by that. Confidence is not calibrated yet.
    """
    weights = _fit_lattice(golds, copies, epochs, without)
    if not order:
        return weights
    choices: list[Choice] = []
    for sources in folds(golds, 4, seed=1):
        others = _fit_lattice([gold for gold in golds if gold["source"] not in sources], copies, epochs, without)
        choices.extend(_choice(gold, others) for gold in golds if gold["source"] in sources)
    pairs, trust = learn_order(choices)
    return replace(weights, order=pairs, trust=trust)


def _fit_lattice(golds: Sequence[Gold], copies: int, epochs: int, without: tuple[str, ...]) -> Weights:
    labelled: list[Labelled] = []
    examples = []
    for gold in golds:
        aligned = align(gold)
        labelled.append((aligned.lattice, aligned.segments, gold["csl"]["type"]))
        examples.append(example(aligned.lattice, aligned.segments, without=without))
    for cells, segments, kind in renderings(golds, copies=copies, seed=7):
        examples.append(example(cells, segments, MADE_WEIGHT, without=without))
        labelled.append((cells, segments, kind))
    learner = Learner([one for one in examples if one])
    model = learner.learn(epochs=epochs, rate=0.05, decay=3e-4)
    learned = {name: tuple(map(float, model.weights[k])) for name, k in model.names.items()}
    rows = zip((*LABELS, "start"), model.transitions, strict=True)
    return Weights(learned, {label: tuple(map(float, row)) for label, row in rows}, learn_kinds(labelled))


def _choice(gold: Gold, weights: Weights) -> Choice:
    """The best cuts of a reference under weights that never saw it, each judged."""
    cells = lattice(gold["raw"])
    found = cuts(cells, features(cells), weights)
    right = []
    for cut in found:
        kind = kind_of(cells, cut.segments, weights)
        item = csl_json.item(Reference(kind=kind, **assemble(cells, cut.segments, kind).fields))
        right.append(Tally().add(gold, item))
    return Choice(found, right)


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
        "calibration\tslope={:.4f} offset={:.4f} trust={:.4f}".format(*weights.calibration, weights.trust),
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
