"""What has been learned: the weight of each feature for each label, of each transition, and of each kind's features.

``weights.tsv`` is text that a person can read and compare: ``feature <tab> label=weight label=weight ...``;
transitions stand under ``then:LABEL`` (``then:start`` for what may come first), what fields in an order say of a cut
under ``order:A..B``, kinds under ``kind:FEATURE``. ``make train`` makes it.
"""

from __future__ import annotations

import math
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TypeVar

from citeconv.chicago.grammar import LABELS
from citeconv.chicago.lanes import Row, Sums, lane, packed, units
from citeconv.model import Kind

KINDS = tuple(Kind)
"""The columns of what speaks for a kind."""
_Parsed = TypeVar("_Parsed")


@dataclass(frozen=True)
class Weights:
    """Rows in the order of `LABELS`; a transition row has one entry more, for the end of the reference."""

    features: Mapping[str, Row]
    transitions: Mapping[str, Row]
    kinds: Mapping[str, Mapping[Kind, float]]
    order: dict[str, float] = field(default_factory=dict)
    """For each pair of labels, one somewhere before the other: what that says for a cut."""
    trust: float = 1.0
    """What the lattice's own score counts beside them."""
    house: float = 0.0
    """What it counts that a cut keeps to the form of its list."""
    calibration: tuple[float, float] = (1.0, 0.0)
    """Slope and offset of the log-odds: what readings of unseen lists taught about how sure to be."""

    @cached_property
    def sums(self) -> Sums[Row]:
        """The rows of the features, ready to be added up."""
        return Sums(self.features, packed)

    @cached_property
    def votes(self) -> Sums[Mapping[Kind, float]]:
        """What speaks for each kind, ready to be added up; columns in the order of `KINDS`."""
        places = {kind: place for place, kind in enumerate(KINDS)}
        return Sums(self.kinds, lambda votes: sum(lane(places[kind], vote) for kind, vote in votes.items()))

    @cached_property
    def said(self) -> dict[tuple[str, ...], float]:
        """What the order of labels says for a cut, as far as it was asked (`order.py`)."""
        return {}

    @cached_property
    def following(self) -> list[tuple[list[int], int]]:
        """The transitions in units: for each label before, and last for the start, a row and the most in it."""
        rows = [units(self.transitions[label]) for label in (*LABELS, "start")]
        return [(row, max(row)) for row in rows]

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
    lines = dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line and not line.startswith("#"))
    then, order, kinds = (_taken(lines, prefix) for prefix in ("then:", "order:", "kind:"))
    scales = {"slope": 1.0, "offset": 0.0, "trust": 1.0, "house": 0.0} | dict(_pairs(lines.pop("calibration", "")))
    followers = (*LABELS, "end")
    return Weights(
        features=_Rows(lines, lambda line: _row(line, LABELS)),
        transitions={label: _row(then.get(label, ""), followers) for label in (*LABELS, "start")},
        kinds=_Rows(kinds, lambda line: {Kind(kind): weight for kind, weight in _pairs(line)}),
        order={name: float(weight) for name, weight in order.items()},
        trust=scales["trust"],
        house=scales["house"],
        calibration=(scales["slope"], scales["offset"]),
    )


def _taken(lines: dict[str, str], prefix: str) -> dict[str, str]:
    """The lines of that prefix, under the rest of their names; they are no longer among ``lines``."""
    names = [name for name in lines if name.startswith(prefix)]
    return {name.removeprefix(prefix): lines.pop(name) for name in names}


class _Rows(Mapping[str, _Parsed]):
    """Rows of a weights file by their names, parsed when they are asked for: a list needs one in ten."""

    def __init__(self, lines: dict[str, str], parse: Callable[[str], _Parsed]) -> None:
        self._lines, self._parse = lines, parse

    def __getitem__(self, name: str) -> _Parsed:
        return self._parse(self._lines[name])

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _pairs(line: str) -> Iterator[tuple[str, float]]:
    """The names and weights in ``name=weight name=weight ...``."""
    for pair in line.split():
        name, weight = pair.split("=")
        yield name, float(weight)


def _row(line: str, columns: tuple[str, ...]) -> Row:
    row = [0.0] * len(columns)
    for column, weight in _pairs(line):
        row[columns.index(column)] = weight
    return tuple(row)
