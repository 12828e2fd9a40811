"""What corrected references of a journal teach about its others: moved weights, evidence, and themselves.

The weights are moved a little, as far as the taught references ask for (`learning/moves.py`); then each of the best
cuts is asked how it agrees with the form of the taught references (`house.py`), and whether fields say what theirs do.
A taught text that comes again is read as it was corrected.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from citeconv.chicago.decode import Cut, Segment
from citeconv.chicago.features import Features
from citeconv.chicago.grammar import LABELS
from citeconv.chicago.house import Form, House, form
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.weights import Weights
from citeconv.diagnostics import Span
from citeconv.model import Kind
from citeconv.text import tidy

HOUSE = 0.5
"""What it counts that a cut keeps to the form of taught references, which was not read but corrected (decision 18)."""
PHRASE = 2.0
"""What it counts that a field says what the same field of a taught reference says."""
_SHORTEST_PHRASE = 4
_SINGLE_WORDS = ("word=", "tail=", "begin.word=", "begin.last-word=", "end.word=", "end.next-word=")
"""Features that are left alone: some dozen references teach no vocabulary."""

_AFTER = (*LABELS, "end")
_NOTHING = (0.0,) * len(LABELS)

Move = tuple[str, str]
"""A feature (or ``then:LABEL``, a transition) and the label it speaks for."""


@dataclass(frozen=True, slots=True)
class Known:
    """A taught reference: its cut, and what it says."""

    pieces: int
    """How many pieces the lattice had: another lattice cannot be cut so."""
    segments: tuple[Segment, ...]
    kind: Kind
    fields: Mapping[str, Any] = field(default_factory=dict)
    """Values by their names in the model that the readers of the fields would give otherwise: a name's division."""
    places: tuple[Span, ...] = ()
    """Where values stand that no cut sets apart."""
    placed: frozenset[str] = frozenset()
    """The CSL variables that are at these places only, or nowhere."""


@dataclass(frozen=True)
class Taught:
    """What is known of a journal; without anything taught it says nothing."""

    known: Mapping[str, Known] = field(default_factory=dict)
    """By the text, tidied."""
    forms: tuple[Form, ...] = ()
    phrases: frozenset[tuple[str, str]] = frozenset()
    """Label and what stood there, as `phrase` gives it."""
    moves: Mapping[Move, float] = field(default_factory=dict)

    @cached_property
    def house(self) -> House:
        """How often the taught references chose what."""
        return House(self.forms)

    def by_heart(self, cells: Lattice) -> Known | None:
        """The taught reference that has this very text."""
        found = self.known.get(tidy(cells.text))
        return found if found and found.pieces == len(cells) else None

    def trust(self, learned: Weights) -> float:
        """What agreement with the form of the list counts, where the taught references are part of it."""
        return max(learned.house, HOUSE) if self.forms else learned.house

    def evidence(self, cells: Lattice) -> Callable[[Cut], float]:
        """What speaks for each cut of a reference that stands alone."""
        if not self.forms:
            return lambda _: 0.0
        return lambda cut: HOUSE * self.house.agreement(form(cells, cut.segments), {}) + self.repeats(cells, cut)

    def repeats(self, cells: Lattice, cut: Cut) -> float:
        """What speaks for a cut by fields that taught references have too: a log-odds."""
        if not self.phrases:
            return 0.0
        return PHRASE * sum((segment[2], phrase(cells, segment)) in self.phrases for segment in cut.segments)

    def weights(self, learned: Weights) -> Weights:
        """The weights, moved; the same ones for the same weights."""
        if not self.moves:
            return learned
        if self._moved.get("from") is not learned:
            self._moved.update({"from": learned, "to": moved(learned, self.moves)})
        return self._moved["to"]

    @cached_property
    def _moved(self) -> dict[str, Weights]:
        return {}


def moved(learned: Weights, moves: Mapping[Move, float]) -> Weights:
    """The weights, each moved so that a cut gains as much in the second look, which takes their sum ``trust`` times."""
    rows: dict[str, list[float]] = {}
    steps: dict[str, list[float]] = {label: list(row) for label, row in learned.transitions.items()}
    for (feature, label), value in moves.items():
        before = feature.removeprefix("then:")
        if before != feature:
            steps[before][_AFTER.index(label)] += value / learned.trust
        else:
            row = rows.setdefault(feature, list(learned.features.get(feature, _NOTHING)))
            row[_AFTER.index(label)] += value / learned.trust
    features = ChainMap({name: tuple(row) for name, row in rows.items()}, learned.features)  # type: ignore[arg-type]
    return replace(learned, features=features, transitions={label: tuple(row) for label, row in steps.items()})


NOTHING = Taught()


def phrase(cells: Lattice, segment: Segment) -> str:
    """What a segment says, without case and punctuation; empty where that is too short to be told by."""
    i, j, _ = segment
    words = re.sub(r"[\W_]+", " ", cells.segment(i, j).casefold()).strip()
    return words if sum(map(str.isalpha, words)) >= _SHORTEST_PHRASE else ""


def moves_of(asked: Features, segment: Segment) -> Iterator[Move]:
    """What speaks for a segment: its features, for its label."""
    i, j, label = segment
    return ((name, label) for name in asked.names(i, j))


def transitions(segments: tuple[Segment, ...]) -> Iterator[Move]:
    """The steps from label to label of a cut, from the start to the end."""
    labels = [label for _, _, label in segments]
    return ((f"then:{before}", after) for before, after in zip(["start", *labels], [*labels, "end"], strict=True))


def weight(learned: Weights, move: Move) -> float:
    """The weight that a move would move."""
    feature, label = move
    before = feature.removeprefix("then:")
    row = learned.transitions[before] if before != feature else learned.features.get(feature, _NOTHING)
    return row[_AFTER.index(label)]


def may_move(move: Move) -> bool:
    """Whether a journal's references may move that weight: its form is in its marks, and not in single words."""
    return not move[0].startswith(_SINGLE_WORDS)
