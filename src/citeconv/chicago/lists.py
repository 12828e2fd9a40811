"""Reads the references of one list together: each in the light of the others, and what points from one to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citeconv.chicago.part import Part
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.model import Names, Person
from citeconv.parsed import Parsed

_SAME_AUTHOR = re.compile(r"\s*(?:(?:[—–―_-]\s?){3,}|——)")
_IBID = re.compile(r"\s*(?:ibid|idem)\b", re.IGNORECASE)
_OP_CIT = re.compile(r"\b(?:op|loc)\.?\s?cit\b", re.IGNORECASE)


def read_list(
    texts: Sequence[str],
    weights: Weights | None = None,
    italics: Sequence[Sequence[Span]] = (),
    *,
    jobs: int = 1,
) -> tuple[Parsed, ...]:
    """The references of one list in their order.

    The first reading tells the form of the list, the second reads each reference as one that keeps to it. A dash in the
    author's place takes the author above; *ibid.* and *op. cit.* are told which reference they stand for. ``italics``
    has for each text the stretches that were printed so, or is empty where nothing is known of them. ``jobs`` is how
    many processes read a long list, 0 one for each processor.
    """
    learned, spans = weights or shipped(), italics or [()] * len(texts)
    if jobs == 1:
        entries = Part(texts, spans, learned).readings()
    else:
        from citeconv.chicago.parallel import readings  # brings multiprocessing with it

        entries = readings(texts, spans, learned, jobs)
    return tuple(_with_what_is_above(entries))


def _with_what_is_above(entries: Sequence[Parsed]) -> list[Parsed]:
    """The readings with what they take from entries above them, or with the entry that they stand for named."""
    done: list[Parsed] = []
    meant: list[int | None] = []
    for parsed in entries:
        meant.append(_meant(parsed, done, meant))
        if done and _SAME_AUTHOR.match(parsed.source):
            done.append(_with_author_above(parsed, done[-1]))
        else:
            done.append(_standing_for(parsed, done, meant[-1]))
    return done


def _standing_for(parsed: Parsed, above: Sequence[Parsed], place: int | None) -> Parsed:
    """The reading of a short note with a remark that names the entry it stands for; of others as it is."""
    if place is None:
        return parsed
    work = above[place].reference
    remark = Diagnostic(code=Code.SHORT_NOTE, value=str(work.title or work.author), detail=f"reference {place + 1}")
    return replace(parsed, diagnostics=(*parsed.diagnostics, remark))


def _meant(parsed: Parsed, above: Sequence[Parsed], meant: Sequence[int | None]) -> int | None:
    """The place (from 0) of the entry that a short note stands for; None for other entries, or where none is found.

    *Ibid.* repeats the entry directly above, or what that one stands for; *op. cit.* the last one by its author.
    """
    if _IBID.match(parsed.source):
        return meant[-1] if above and _is_short(above[-1]) else len(above) - 1 if above else None
    if not _OP_CIT.search(parsed.source) or not (wanted := _family(parsed.reference.author)):
        return None
    places = range(len(above) - 1, -1, -1)
    return next((k for k in places if not _is_short(above[k]) and _family(above[k].reference.author) == wanted), None)


def _is_short(parsed: Parsed) -> bool:
    return bool(_IBID.match(parsed.source) or _OP_CIT.search(parsed.source))


def _family(names: Names | None) -> str:
    """What a short note repeats of the authors: the first one's family name, or the organisation."""
    if not names:
        return ""
    first = names[0]
    return (first.family if isinstance(first, Person) else first.name).casefold()


def _with_author_above(parsed: Parsed, above: Parsed) -> Parsed:
    """The reading with the authors (or editors) of the entry before it, and a remark that says so."""
    for name in ("author", "editor"):
        people = getattr(above.reference, name)
        if people:
            reference = replace(parsed.reference, **{name: people})
            remark = Diagnostic(code=Code.SAME_AUTHOR, field=name, value=str(people))
            return replace(parsed, reference=reference, diagnostics=(*parsed.diagnostics, remark))
    return parsed
