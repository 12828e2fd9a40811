"""From a gold line to what the reader can take from it: where each value stands, and what stands nowhere."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from citeconv.chicago.decode import Cut, Segment
from citeconv.chicago.features import Features, features
from citeconv.chicago.fields import read_field
from citeconv.chicago.grammar import LABELS, NAMES, TEXTS, segments
from citeconv.chicago.house import Form, form
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.order import reordered
from citeconv.chicago.reader import Search, finished, recalled, search
from citeconv.chicago.taught import Known, Move, moves_of, phrase, transitions, weight
from citeconv.chicago.weights import Weights
from citeconv.diagnostics import Code, Span
from citeconv.formats import csl_json
from citeconv.learning import score
from citeconv.learning.align import align, csl_value
from citeconv.learning.lines import Line, item
from citeconv.model import Kind, csl_variable
from citeconv.parsed import Parsed

_PLAIN = TEXTS | {"volume", "issue", "number", "page", "edition", "collection-number"}
"""Variables whose value is the very text."""
_CLOSE = 8.0
"""Cuts that score this much less than the best teach nothing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the cuts of a taught reference: how it scored, what would move it, and whether it is right."""

    score: float
    """In the second look, by weights that were not moved."""
    form: Form
    moves: Counter[Move]
    right: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """A gold line, read: ``unfound`` are the CSL variables whose values cannot be had from the text."""

    line: Line
    known: Known
    form: Form
    phrases: frozenset[tuple[str, str]]
    choices: dict[tuple[Segment, ...], Choice]
    """The right cut, and those that come close to it or are taken for it."""
    unfound: tuple[str, ...]

    def search(self, learned: Weights, moved: Mapping[Move, float]) -> bool:
        """Looks for more choices by weights that were moved; whether there were any."""
        before = len(self.choices)
        cells, found = search(self.line["raw"], learned)
        asked = features(cells)
        ordered = reordered(found, learned)
        for cut in ordered:
            if cut.score > ordered[0].score - _CLOSE and cut.segments not in self.choices:
                moves = _moves(asked, cut)
                gained = sum(moved.get(move, 0.0) * count for move, count in moves.items())
                right = is_right(self.line, finished(Search(cells, [cut]), learned))
                self.choices[cut.segments] = Choice(cut.score - gained, form(cells, cut.segments), moves, right)
        return len(self.choices) > before


def lesson(line: Line, learned: Weights) -> Lesson:
    """What a gold line (as `lines.checked` gives it) teaches, beside how these weights read it."""
    cells, cut, fields = _placed(line)
    known = _by_hand(line, Known(len(cells), cut, Kind(line["csl"]["type"]), fields), cells, learned)
    said = ((segment[2], phrase(cells, segment)) for segment in cut)
    one = Lesson(
        line=line,
        known=known,
        form=form(cells, cut),
        phrases=frozenset((label, words) for label, words in said if words),
        choices={cut: _right_choice(cells, cut, learned)},
        unfound=tuple(_unfound(line, recalled(known, cells, learned))),
    )
    one.search(learned, {})
    return one


def _right_choice(cells: Lattice, segments: tuple[Segment, ...], learned: Weights) -> Choice:
    """The right cut, which may be far from the best that the weights find."""
    moves = _moves(features(cells), Cut(0.0, segments))
    (cut,) = reordered([Cut(sum(count * weight(learned, move) for move, count in moves.items()), segments)], learned)
    return Choice(cut.score, form(cells, segments), moves, right=True)


def _moves(asked: Features, cut: Cut) -> Counter[Move]:
    moves = Counter(move for segment in cut.segments for move in moves_of(asked, segment))
    moves.update(transitions(cut.segments))
    return moves


def is_right(line: Line, parsed: Parsed) -> bool:
    """Whether every scored field of a reading is that of the line; what its list lent it (an author) apart."""
    lent = {one.field for one in parsed.diagnostics if one.code is Code.SAME_AUTHOR}
    read = {name: value for name, value in item(parsed.reference).items() if name not in lent}
    return score.Tally().add(line, read)


def _placed(line: Line) -> tuple[Lattice, tuple[tuple[int, int, str], ...], dict[str, Any]]:
    """The lattice, the cut, and the names that the reader would divide into family and given otherwise."""
    aligned = align(line)
    divided = {name: value for name in NAMES & {*aligned.missing} if (value := _otherwise(line, name, aligned.lattice))}
    if not divided:
        return aligned.lattice, aligned.segments, {}
    held = line["alt"]
    other = align({**line, "alt": {**held, **{name: [*held.get(name, []), one] for name, one in divided.items()}}})
    reference = csl_json.reference(line["csl"], lambda *_: None)
    there = {label for _, _, label in other.segments}
    return other.lattice, other.segments, {name: getattr(reference, name) for name in divided if name in there}


def _by_hand(line: Line, known: Known, cells: Lattice, learned: Weights) -> Known:
    """The known reference with texts in their places that no cut sets apart, and without what is not in the line."""
    csl, read = line["csl"], recalled(known, cells, learned)
    wrong = [name for name in _unfound(line, read) if name in _PLAIN]
    texts = {name: str(csl[name]) for name in wrong if name in csl}
    places = [Span(name, at, at + len(text)) for name, text in texts.items() if (at := cells.text.find(text)) >= 0]
    if not places:
        return known
    changed = {name for name in wrong if name not in csl} | {place.field for place in places}
    if any(span.field == "note" and _meet(span, place) for span in read.spans for place in places):
        changed.add("note")
    reference = csl_json.reference(csl, lambda *_: None)
    names = [one.name for one in dataclasses.fields(reference) if csl_variable(one.name) in changed]
    fields = {**known.fields, **{name: getattr(reference, name) for name in names}}
    return dataclasses.replace(known, fields=fields, places=tuple(places), placed=frozenset(changed))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _otherwise(line: Line, label: str, cells: Lattice) -> Any:
    """Names as the reader gives them that have the same words as those of the line; None where there are none."""
    wanted = _words(line["csl"].get(label, []))
    for i, j, labels in segments(cells):
        if LABELS.index(label) in labels.places:
            value = csl_value(read_field(label, cells, i, j).value)
            if value and _words(value) == wanted:
                return value
    return None


def _words(names: list[dict[str, str]]) -> list[str]:
    return sorted(word for name in names for part in name.values() for word in re.findall(r"\w+", part.casefold()))


def _unfound(line: Line, parsed: Parsed) -> Iterator[str]:
    """The variables of the line that a reading by heart does not give, and those that it gives too much."""
    read = item(parsed.reference)
    judged = {variable for variable, verdict in score.verdicts(line, read) if verdict != "right"}
    for name, value in line["csl"].items():
        told = name in read and score.key(name, read[name]) == score.key(name, value)
        if name in judged or (name not in (*score.FIELDS, "type", "note") and not told):
            yield name
    yield from sorted(judged - {*line["csl"]})
