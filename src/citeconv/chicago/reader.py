"""Reads one printed reference, or a list of them: lattice, decode, field readers, and a place for every character."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from citeconv.chicago.assemble import Assembled, assemble
from citeconv.chicago.cover import cover
from citeconv.chicago.decode import Cut, cuts
from citeconv.chicago.features import features
from citeconv.chicago.kinds import kind_of
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.chicago.names import Reading
from citeconv.chicago.order import reordered
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.model import NAME_FIELDS, Kind, Person, Reference, csl_variable
from citeconv.parsed import UNSURE_BELOW, Parsed

_SAME_AUTHOR = re.compile(r"\s*(?:(?:[—–―_-]\s?){3,}|——)")
_CLOSE_CALL = 0.05
"""Other readings at least this likely, measured against the best, are shown as alternatives."""


def read(text: str, weights: Weights | None = None) -> Parsed:
    """One reference with its spans, confidence and alternatives. Any text is read; at worst all of it is the title."""
    learned = weights or shipped()
    cells = lattice(text)
    found = reordered(cuts(cells, features(cells), learned), learned)
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


def read_list(texts: Sequence[str], weights: Weights | None = None) -> tuple[Parsed, ...]:
    """The references of one list in their order; a dash for the author takes the author above."""
    entries: list[Parsed] = []
    for text in texts:
        parsed = read(text, weights)
        if entries and _SAME_AUTHOR.match(text):
            parsed = _with_author_above(parsed, entries[-1])
        entries.append(parsed)
    return tuple(entries)


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
    best = found[0].segments
    confidence = {}
    for label in dict.fromkeys(label for _, _, label in best):
        here = {segment for segment in best if segment[2] == label}
        agreeing = sum(
            share
            for cut, share in zip(found, shares, strict=True)
            if here == {segment for segment in cut.segments if segment[2] == label}
        )
        if label in done.named:
            confidence[csl_variable(done.named[label])] = weights.calibrated(agreeing)
    title = confidence.get("title", weights.calibrated(shares[0]))
    return {name: confidence.get(name, title) for name in map(csl_variable, done.fields)}


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


def _with_author_above(parsed: Parsed, above: Parsed) -> Parsed:
    """The reading with the authors (or editors) of the entry before it, and a remark that says so."""
    for name in NAME_FIELDS:
        people = getattr(above.reference, name)
        if people and name in ("author", "editor"):
            reference = replace(parsed.reference, **{name: people})
            remark = Diagnostic(code=Code.SAME_AUTHOR, field=name, value=str(people))
            return replace(parsed, reference=reference, diagnostics=(*parsed.diagnostics, remark))
    return parsed
