"""What has been learned: the weight of each feature for each label, of each transition, and of each kind's features.

``weights.tsv`` is text that a person can read and compare: ``feature <tab> label=weight label=weight ...``;
transitions stand under ``then:LABEL`` (``then:start`` for what may come first), what fields in an order say of a cut
under ``order:A..B``, kinds under ``kind:FEATURE``. ``make train`` makes it.
"""

from __future__ import annotations

import math
import pkgutil
from dataclasses import dataclass, field
from functools import cache

from citeconv.chicago.grammar import LABELS
from citeconv.model import Kind

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows in the order of `LABELS`; a transition row has one entry more, for the end of the reference."""

    features: dict[str, Row]
    transitions: dict[str, Row]
    kinds: dict[str, dict[Kind, float]]
    order: dict[str, float] = field(default_factory=dict)
    """For each pair of labels, one somewhere before the other: what that says for a cut."""
    trust: float = 1.0
    """What the lattice's own score counts beside them."""
    calibration: tuple[float, float] = (1.0, 0.0)
    """Slope and offset of the log-odds: what readings of unseen lists taught about how sure to be."""

    def calibrated(self, share: float) -> float:
        """The probability that a reading is right, whose cut holds ``share`` of the model's belief."""
        share = min(max(share, 1e-6), 1 - 1e-6)
        slope, offset = self.calibration
        return round(1 / (1 + math.exp(-(slope * math.log(share / (1 - share)) + offset))), 4)


@cache
def shipped() -> Weights:
    """The weights that come with the package."""
    return load((pkgutil.get_data(__package__, "weights.tsv") or b"").decode())


def load(text: str) -> Weights:
    """The weights that ``text`` (a weights.tsv) holds."""
    features: dict[str, Row] = {}
    transitions: dict[str, Row] = dict.fromkeys((*LABELS, "start"), (0.0,) * (len(LABELS) + 1))
    kinds: dict[str, dict[Kind, float]] = {}
    order: dict[str, float] = {}
    trust, calibration = 1.0, (1.0, 0.0)
    places = {label: k for k, label in enumerate((*LABELS, "end"))}
    for line in text.splitlines():
        name, tab, pairs = line.partition("\t")
        if not tab or name.startswith("#"):
            continue
        if name.startswith("kind:"):
            values = (pair.rsplit("=", 1) for pair in pairs.split(" "))
            kinds[name[5:]] = {Kind(kind): float(weight) for kind, weight in values}
            continue
        if name == "calibration":
            slope, offset, trust = (float(pair.rpartition("=")[2]) for pair in pairs.split(" "))
            calibration = (slope, offset)
            continue
        if name.startswith("order:"):
            order[name[6:]] = float(pairs)
            continue
        row = [0.0] * (len(LABELS) + 1)
        for pair in pairs.split(" "):
            label, _, weight = pair.rpartition("=")
            row[places[label]] = float(weight)
        if name.startswith("then:"):
            transitions[name[5:]] = tuple(row)
        else:
            features[name] = tuple(row[:-1])
    return Weights(features, transitions, kinds, order, trust, calibration)
