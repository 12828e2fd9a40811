"""The house form of a list, learned from the list itself, and the references that depart from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from citeconv.checking.aspects import ASPECTS, Aspect
from citeconv.checking.finding import Fault, Term
from citeconv.parsed import Parsed

ENOUGH = 5
"""Fewer references show no form."""
CLEAR = 0.8
"""A form that fewer follow is none."""


def departures(entries: Sequence[Parsed]) -> Iterator[tuple[int, Fault]]:
    """The references that print something otherwise than most of their kind, each with its number."""
    for aspect in ASPECTS:
        for numbers in _groups(entries, aspect).values():
            yield from _departing(entries, aspect, numbers)


def _groups(entries: Sequence[Parsed], aspect: Aspect) -> dict[str, dict[int, str]]:
    """Group -> number of a reference -> its form; without those to which the aspect does not apply."""
    groups: dict[str, dict[int, str]] = defaultdict(dict)
    for number, entry in enumerate(entries, 1):
        group = None if entry.unsure or entry.leftover or not entry.source else aspect.group(entry.reference)
        form = aspect.form(entry) if group is not None else None
        if group is not None and form is not None:
            groups[group][number] = form
    return groups


def _departing(entries: Sequence[Parsed], aspect: Aspect, forms: dict[int, str]) -> Iterator[tuple[int, Fault]]:
    (usual, count), *_ = Counter(forms.values()).most_common(1)
    if len(forms) < ENOUGH or count < CLEAR * len(forms):
        return
    for number, form in forms.items():
        if form != usual and {form, usual} != aspect.unlike_by_nature:
            values: dict[str, str | int] = {"aspect": Term(aspect.name), "count": count, "total": len(forms)}
            values |= {"here": Term(form), "usual": Term(usual)}
            yield number, Fault("mixed-style", aspect.field, aspect.place(entries[number - 1]), values)
