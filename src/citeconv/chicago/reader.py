"""Reads one printed reference: lattice, decode, second look, field readers, and a place for every character."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from citeconv.chicago.assemble import Assembled, assemble
from citeconv.chicago.carve import carved
from citeconv.chicago.cover import cover
from citeconv.chicago.decode import Cut, cuts
from citeconv.chicago.features import features
from citeconv.chicago.italics import agreement
from citeconv.chicago.kinds import kind_of
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.chicago.names import Reading
from citeconv.chicago.order import reordered
from citeconv.chicago.several import MOST_SURE, second
from citeconv.chicago.taught import NOTHING, Known, Taught
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.messages import Message
from citeconv.model import Kind, Person, Reference, csl_variable
from citeconv.parsed import UNSURE_BELOW, Alternative, Alternatives, Parsed
from citeconv.text import excerpt

_CLOSE_CALL = 0.05
"""Other readings at least this likely, measured against the best, are shown as alternatives."""
_MOST_OTHERS = 3


def read(
    text: str, weights: Weights | None = None, italics: Sequence[Span] = (), taught: Taught = NOTHING
) -> Parsed:
    """One reference with its spans, confidence and alternatives. Any text is read; at worst all of it is the title.

    ``italics`` are the stretches of ``text`` that were printed so, where that is known: evidence for the titles.
    ``taught`` is what is known of the journal that printed it.
    """
    learned = taught.weights(weights or shipped())
    searched = search(text, learned)
    if known := taught.by_heart(searched.cells):
        return recalled(known, searched.cells, learned)
    says = taught.evidence(searched.cells)
    return finished(searched, learned, lambda cut: agreement(searched.cells, cut.segments, italics) + says(cut))


class Search(NamedTuple):
    """A reference on its way: its lattice and the best cuts, before one is chosen."""

    cells: Lattice
    cuts: list[Cut]


def search(text: str, learned: Weights) -> Search:
    """The best cuts of one reference, as its neighbours score them."""
    cells = lattice(text)
    return Search(cells, cuts(cells, features(cells), learned))


def recalled(known: Known, cells: Lattice, learned: Weights) -> Parsed:
    """The reading of a text that was taught: its own cut, its kind, and names as they were corrected."""
    parsed = finished(Search(cells, [Cut(0.0, known.segments)]), learned, kind=known.kind)
    reference = replace(parsed.reference, **known.fields)
    remarks = [one for one in parsed.diagnostics if one.code is not Code.NAME_ORDER_GUESSED]
    spans, leftover = parsed.spans, parsed.leftover
    if known.placed:
        spans, leftover = carved(cells.text, spans, known.places, known.placed)
        remarks = [one for one in remarks if one.code not in (Code.LEFTOVER, Code.NO_TITLE)]
        remarks += [Diagnostic(code=Code.LEFTOVER, span=one, value=cells.text[one.start : one.end]) for one in leftover]
    sure = {name: one for name, one in parsed.field_confidence.items() if name not in known.placed}
    sure |= {place.field: parsed.confidence for place in known.places}
    return replace(
        parsed,
        reference=reference,
        spans=spans,
        leftover=leftover,
        diagnostics=tuple(remarks),
        field_confidence=sure,
    )


def finished(
    searched: Search,
    learned: Weights,
    evidence: Callable[[Cut], float] | None = None,
    *,
    kind: Kind | None = None,
) -> Parsed:
    """The reading of the cut that is best on the whole; ``evidence`` as in `reordered`; ``kind`` if that is known."""
    cells, text = searched.cells, searched.cells.text
    found = reordered(searched.cuts, learned, evidence)
    kind, done = _assembled(cells, found[0], learned, kind)
    spans, leftover = covered = cover(cells, done.spans)
    shares = _shares(found)
    begins = second(cells)
    sure = learned.calibrated(shares[0])
    reference = Reference(kind=kind, **done.fields)
    return Parsed(
        reference=reference,
        source=text,
        spans=spans,
        leftover=leftover,
        diagnostics=(
            *([] if begins is None else [_another(text, begins)]),
            *_remarks(text, reference, done.readings, covered, sure),
        ),
        confidence=sure if begins is None else min(sure, MOST_SURE),
        field_confidence=_doubted(_field_confidence(found, shares, done, learned), spans, begins),
        alternatives=_others(text, found, reference, learned),
    )


def _assembled(cells: Lattice, cut: Cut, weights: Weights, kind: Kind | None = None) -> tuple[Kind, Assembled]:
    kind = kind or kind_of(cells, cut.segments, weights)
    return kind, assemble(cells, cut.segments, kind)


def _shares(found: list[Cut]) -> list[float]:
    """How the probability divides among the cuts that were found."""
    odds = [math.exp(cut.score - found[0].score) for cut in found]
    total = sum(odds)
    return [one / total for one in odds]


def _field_confidence(found: list[Cut], shares: list[float], done: Assembled, weights: Weights) -> dict[str, float]:
    """For each variable, the calibrated share of the cuts that place it where the best one does.

    What was read out of another field (the number in a law's name) is as sure as the title.
    """
    best = found[0].segments
    moved = [{label for _, _, label in set(best).symmetric_difference(cut.segments)} for cut in found]
    doubtful, undoubted = set[str]().union(*moved), weights.calibrated(sum(shares))
    confidence = {}
    for label in {label: None for _, _, label in best if label in done.named}:
        sure = undoubted
        if label in doubtful:
            agreeing = [share for share, others in zip(shares, moved, strict=True) if label not in others]
            sure = weights.calibrated(sum(agreeing))
        confidence[csl_variable(done.named[label])] = sure
    title = confidence.get("title", weights.calibrated(shares[0]))
    return {name: confidence.get(name, title) for name in map(csl_variable, done.fields)}


def _others(text: str, found: list[Cut], best: Reference, weights: Weights) -> Sequence[Alternative]:
    """What else the reference could be, each close cut a reading; worked out when somebody looks."""
    least = found[0].score + math.log(_CLOSE_CALL)
    close = [cut for cut in found[1:] if cut.score >= least]
    return Alternatives(partial(_alternatives, text, found[0].score, close, best, weights)) if close else ()


def _alternatives(text: str, score: float, close: list[Cut], best: Reference, weights: Weights) -> list[Alternative]:
    """The readings of close cuts that say something else than the best one, which scored ``score``."""
    cells = lattice(text)
    others: list[Alternative] = []
    said = {best}
    for cut in close:
        kind, done = _assembled(cells, cut, weights)
        reference = Reference(kind=kind, **done.fields)
        if reference not in said:
            said.add(reference)
            spans, leftover = cover(cells, done.spans)
            likelihood = math.exp(cut.score - score)
            others.append(Alternative(reference=reference, spans=spans, leftover=leftover, likelihood=likelihood))
        if len(others) == _MOST_OTHERS:
            break
    return others


def _doubted(confidence: dict[str, float], spans: tuple[Span, ...], begins: int | None) -> dict[str, float]:
    """Hardly any of it for what reaches into another reference, which seems to begin there."""
    if begins is None:
        return confidence
    reaching = {span.field for span in spans if span.end > begins}
    return {name: min(sure, MOST_SURE) if name in reaching else sure for name, sure in confidence.items()}


def _another(text: str, begins: int) -> Diagnostic:
    """Says that what was read as one reference may be several."""
    return Diagnostic(
        code=Code.UNSURE,
        span=Span("reference", begins, len(text)),
        detail=Message("another reference seems to begin at {text!r}", text=excerpt(text[begins:])),
    )


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
        sure = Message("confidence {confidence:.2f}", confidence=confidence)
        remarks.append(Diagnostic(code=Code.UNSURE, detail=sure))
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
