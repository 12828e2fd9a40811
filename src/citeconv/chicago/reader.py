"""Reads one printed reference: lattice, decode, second look, field readers, and a place for every character."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from citeconv.chicago.assemble import Assembled, assemble
from citeconv.chicago.cover import cover
from citeconv.chicago.decode import Cut, cuts
from citeconv.chicago.features import features
from citeconv.chicago.italics import agreement
from citeconv.chicago.kinds import kind_of
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.chicago.names import Reading
from citeconv.chicago.order import reordered
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.model import Kind, Person, Reference, csl_variable
from citeconv.parsed import UNSURE_BELOW, Parsed

_CLOSE_CALL = 0.05
"""Other readings at least this likely, measured against the best, are shown as alternatives."""


def read(text: str, weights: Weights | None = None, italics: Sequence[Span] = ()) -> Parsed:
    """One reference with its spans, confidence and alternatives. Any text is read; at worst all of it is the title.

    ``italics`` are the stretches of ``text`` that were printed so, where that is known: evidence for the titles.
    """
    learned = weights or shipped()
    searched = search(text, learned)
    return finished(searched, learned, lambda cut: agreement(searched.cells, cut.segments, italics))


class Search(NamedTuple):
    """A reference on its way: its lattice and the best cuts, before one is chosen."""

    cells: Lattice
    cuts: list[Cut]


def search(text: str, learned: Weights) -> Search:
    """The best cuts of one reference, as its neighbours score them."""
    cells = lattice(text)
    return Search(cells, cuts(cells, features(cells), learned))


def finished(searched: Search, learned: Weights, evidence: Callable[[Cut], float] | None = None) -> Parsed:
    """The reading of the cut that is best on the whole; ``evidence`` as in `reordered`."""
    cells, text = searched.cells, searched.cells.text
    found = reordered(searched.cuts, learned, evidence)
    kind, done = _assembled(cells, found[0], learned)
    spans, leftover = covered = cover(cells, done.spans)
    shares = _shares(found)
    confidence = learned.calibrated(shares[0])
    reference = Reference(kind=kind, **done.fields)
    return Parsed(
        reference=reference,
        source=text,
        spans=spans,
        leftover=leftover,
        diagnostics=tuple(_remarks(text, reference, done.readings, covered, confidence)),
        confidence=confidence,
        field_confidence=_field_confidence(found, shares, done, learned),
        alternatives=_alternatives(cells, found, shares, reference, learned),
    )


def _assembled(cells: Lattice, cut: Cut, weights: Weights) -> tuple[Kind, Assembled]:
    kind = kind_of(cells, cut.segments, weights)
    return kind, assemble(cells, cut.segments, kind)


def _shares(found: list[Cut]) -> list[float]:
    """How the probability divides among the cuts that were found."""
    odds = [math.exp(cut.score - found[0].score) for cut in found]
    return [one / sum(odds) for one in odds]


def _field_confidence(found: list[Cut], shares: list[float], done: Assembled, weights: Weights) -> dict[str, float]:
    """For each variable, the calibrated share of the cuts that place it where the best one does.

    What was read out of another field (the number in a law's name) is as sure as the title.
    """
    placed = [_placed(cut) for cut in found]
    confidence = {}
    for label, places in placed[0].items():
        agreeing = sum(share for other, share in zip(placed, shares, strict=True) if other.get(label) == places)
        if label in done.named:
            confidence[csl_variable(done.named[label])] = weights.calibrated(agreeing)
    title = confidence.get("title", weights.calibrated(shares[0]))
    return {name: confidence.get(name, title) for name in map(csl_variable, done.fields)}


def _placed(cut: Cut) -> dict[str, list[tuple[int, int]]]:
    """Where a cut places each label."""
    places: dict[str, list[tuple[int, int]]] = {}
    for i, j, label in cut.segments:
        places.setdefault(label, []).append((i, j))
    return places


def _alternatives(
    cells: Lattice, found: list[Cut], shares: list[float], best: Reference, weights: Weights
) -> tuple[Reference, ...]:
    others: list[Reference] = []
    for cut, share in zip(found[1:], shares[1:], strict=True):
        if share < _CLOSE_CALL * shares[0] or len(others) == 3:
            break
        kind, done = _assembled(cells, cut, weights)
        other = Reference(kind=kind, **done.fields)
        if other != best and other not in others:
            others.append(other)
    return tuple(others)


def _remarks(
    text: str,
    reference: Reference,
    readings: tuple[Reading, ...],
    covered: tuple[tuple[Span, ...], tuple[Span, ...]],
    confidence: float,
) -> list[Diagnostic]:
    """Everything that somebody who checks the list wants to know about this reading."""
    spans, leftover = covered
    remarks = [Diagnostic(code=Code.LEFTOVER, span=span, value=text[span.start : span.end]) for span in leftover]
    if confidence < UNSURE_BELOW:
        remarks.append(Diagnostic(code=Code.UNSURE, detail=f"confidence {confidence:.2f}"))
    if not reference.title:
        remarks.append(Diagnostic(code=Code.NO_TITLE, field="title"))
    for reading in readings:
        remarks.extend(
            Diagnostic(code=Code.NAME_ORDER_GUESSED, value=str(one.name))
            for one in reading.found
            if not one.inverted and isinstance(one.name, Person) and one.name.given
        )
    remarks.extend(
        Diagnostic(code=Code.URL_JOINED, field=span.field, span=span)
        for span in spans
        if span.field in ("URL", "DOI") and " " in text[span.start : span.end]
    )
    return remarks
