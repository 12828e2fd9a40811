"""A place for every character: what a reading used, what only delimits, and what no field holds.

This is the promise that nothing printed is lost: spans and leftover together are the reference, character by character.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from citeconv.chicago.grammar import ABSENT
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.marks import Token
from citeconv.diagnostics import Span

_DELIMITING = ABSENT | set(
    "accessed available in edited-by translated-by editor role et-al see paper interview online posted".split()
)
"""Kinds of marks that say what a field is; beside its value they are labels."""
_CONNECTING = frozenset(
    "dan and serta oleh by pada dari di from on at dalam in with dengan tanggal tgl ke the cited site"
    " halaman laman situs website web".split()
)

_END = attrgetter("end")


def cover(cells: Lattice, values: list[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans (values, ``label`` and ``punctuation``) and the leftover of a reference; together its partition.

    ``values`` are where the fields stand; where two overlap, the first keeps what it has.
    """
    pieces: list[Span] = []
    position = 0
    for value in sorted(values, key=lambda span: span.start):
        start = max(value.start, position)
        if start < value.end:
            pieces.extend(_between(cells, position, start))
            pieces.append(Span(value.field, start, value.end))
            position = value.end
    pieces.extend(_between(cells, position, len(cells.text)))
    return (
        tuple(piece for piece in pieces if piece.field != "leftover"),
        tuple(piece for piece in pieces if piece.field == "leftover"),
    )


def _between(cells: Lattice, start: int, end: int) -> list[Span]:
    """What lies outside the values, cut where its role changes."""
    found: list[Span] = []
    position = start
    for k in range(bisect_right(cells.tokens, start, key=_END), len(cells.tokens)):
        token = cells.tokens[k]
        if token.start >= end:
            break
        first, last = max(token.start, start), min(token.end, end)
        _append(found, _gap_role(cells.text[position:first]), position, first)
        _append(found, _role(cells.text, token, first, last), first, last)
        position = last
    _append(found, _gap_role(cells.text[position:end]), position, end)
    return found


def _append(found: list[Span], name: str, start: int, end: int) -> None:
    """Adds a span; leftover words that only a space divides are one."""
    if start == end:
        return
    if len(found) > 1 and name == "leftover" and found[-1].field == "punctuation" and found[-2].field == "leftover":
        found[-2:] = [Span(name, found[-2].start, end)]
    elif found and found[-1].field == name:
        found[-1] = Span(name, found[-1].start, end)
    else:
        found.append(Span(name, start, end))


def _gap_role(gap: str) -> str:
    """Letters that stand between tokens (glued to a mark, ``Vol.3No.2``) are held by no field."""
    return "leftover" if any(sign.isalnum() for sign in gap) else "punctuation"


def _role(text: str, token: Token, first: int, last: int) -> str:
    """Why a token, or a part of one, is no value: it introduces one, or nothing holds it."""
    part = text[first:last]
    if not any(sign.isalnum() for sign in part):
        return "label" if token.kind == "dash-author" else "punctuation"
    if token.kind in _DELIMITING or part.lower().strip(" .") in _CONNECTING:
        return "label"
    whole = first == token.start and last == token.end
    return "label" if not whole and token.kind not in ("word", "initials") else "leftover"
