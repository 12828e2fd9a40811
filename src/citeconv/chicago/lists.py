"""Reads the references of one list together: each in the light of the others, and what points from one to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from citeconv.chicago.names import read_names
from citeconv.chicago.part import Part
from citeconv.chicago.short import says_ibid, says_op_cit
from citeconv.chicago.taught import NOTHING, Taught
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.messages import Message
from citeconv.model import Names, Person
from citeconv.parsed import Alternatives, Parsed

_SAME_AUTHOR = re.compile(r"\s*(?:(?:[—–―_-]\s?){3,}|——)")


def read_list(
    texts: Sequence[str],
    weights: Weights | None = None,
    italics: Sequence[Sequence[Span]] = (),
    *,
    jobs: int = 1,
    taught: Taught = NOTHING,
) -> tuple[Parsed, ...]:
    """The references of one list in their order.

    The first reading tells the form of the list, the second reads each reference as one that keeps to it. A dash in the
    author's place takes the author above; *ibid.* and *op. cit.* are told which reference they stand for. ``italics``
    has for each text the stretches that were printed so, or is empty where nothing is known of them. ``jobs`` is how
    many processes read a long list, 0 one for each processor. ``taught`` is what is known of the journal.
    """
    learned, spans = weights or shipped(), italics or [()] * len(texts)
    if jobs == 1:
        entries = Part(texts, spans, learned, taught).readings()
    else:
        from citeconv.chicago.parallel import readings  # brings multiprocessing with it

        entries = readings(texts, spans, learned, jobs, taught=taught)
    return tuple(with_what_is_above(entries))


def with_what_is_above(entries: Sequence[Parsed]) -> list[Parsed]:
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
    which = Message("reference {number}", number=place + 1)
    remark = Diagnostic(code=Code.SHORT_NOTE, value=str(work.title or work.author), detail=which)
    return replace(parsed, diagnostics=(*parsed.diagnostics, remark))


def _meant(parsed: Parsed, above: Sequence[Parsed], meant: Sequence[int | None]) -> int | None:
    """The place (from 0) of the entry that a short note stands for; None for other entries, or where none is found.

    *Ibid.* repeats the entry directly above, or what that one stands for; *op. cit.* the last one by its author.
    """
    if says_ibid(parsed.source):
        return meant[-1] if above and _is_short(above[-1]) else len(above) - 1 if above else None
    work = parsed.reference
    if not says_op_cit(parsed.source) or not (wanted := _family(work.author or read_names(work.title or "").names)):
        return None
    places = range(len(above) - 1, -1, -1)
    return next((k for k in places if not _is_short(above[k]) and _family(above[k].reference.author) == wanted), None)


def _is_short(parsed: Parsed) -> bool:
    return says_ibid(parsed.source) or says_op_cit(parsed.source)


def _family(names: Names | None) -> str:
    """What a short note repeats of the authors: the first one's family name, or the organisation."""
    if not names:
        return ""
    first = names[0]
    return (first.family if isinstance(first, Person) else first.name).casefold()


def _with_author_above(parsed: Parsed, above: Parsed) -> Parsed:
    """The readings with the authors (or editors) of the entry before them, and a remark that says so."""
    name = next((name for name in ("author", "editor") if getattr(above.reference, name)), None)
    if name is None:
        return parsed
    people = getattr(above.reference, name)
    by = partial(replace, **{name: people})
    others = Alternatives(lambda: [replace(one, reference=by(one.reference)) for one in parsed.alternatives])
    remark = Diagnostic(code=Code.SAME_AUTHOR, field=name, value=str(people))
    remarks = (*parsed.diagnostics, remark)
    return replace(parsed, reference=by(parsed.reference), alternatives=others, diagnostics=remarks)
