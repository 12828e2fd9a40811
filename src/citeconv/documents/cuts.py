"""Where lines are cut into references, weighed over the whole list: what one line leaves open, the others tell.

Every place speaks for or against a cut, and so does every reference that two cuts would make; chosen is the way to cut
for which most speaks together. A second round knows the habits of the list from the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate, pairwise
from math import log
from typing import NamedTuple

from citeconv.documents import looks, measure
from citeconv.documents.lines import Line
from citeconv.documents.looks import Opening

# What speaks for a cut above a line.
_OPENS = {Opening.LIKELY: 4.0, Opening.POSSIBLE: 1.0, Opening.ODD: -3.5, Opening.INSIDE: -30.0}
_ABOVE_ENDS = {True: 2.5, False: -4.0}
_ABOVE_IS_FULL, _ABOVE_MAY_BE_FULL, _ABOVE_HAS_ROOM = -6.0, 0.0, 4.5
_HABIT = 0.75
# What speaks for a reference between two cuts.
_COMPLETE = {True: 2.0, False: -3.5}
_SORTED = {True: 1.5, False: -3.5}
_A_LINE_TOO_MANY = -3.0

_NEVER = -10.0
"""No reference opens where so much speaks against it."""
_ROOM = 3
"""Columns of room from which it is no chance."""
_MANY = 8
_LONGEST = 40
"""Lines of a reference."""
_ENOUGH = 6
"""References from which the order of a list can be told."""
_IN_ORDER = 0.85
_BEFORE_ADDRESS = 6
_HEAD = 20
_LETTERS = re.compile(r"[^\W\d_]+")


class Evidence(NamedTuple):
    """What speaks for a cut beside words and measure, in the weights of this file; a cut is likely from 5 on or so."""

    gap: float = 0.0
    """A gap above; nothing at the top of a column, where it would not show."""
    no_gap: float = 0.0
    indent: float = 0.0
    """An indent that says so; as much against a cut where it does not."""


class _Place(NamedTuple):
    """A line, as a place where a reference may open."""

    score: float
    key: str
    """What a sorted list would sort it by; empty where a dash stands for the author above."""
    form: Hashable
    """How it looks as a beginning."""
    end: Hashable
    """How the line above looks as an end."""


def cut(lines: Sequence[Line], evidence: Evidence) -> list[list[Line]]:
    """The lines of each reference."""
    if not lines:
        return []
    places = _places(lines, evidence)
    complete = list(accumulate((looks.complete(line.text) for line in lines), initial=0))
    first = _best(places, complete)
    second = _best(_with_habits(places, set(first)), complete)
    return [list(lines[start:stop]) for start, stop in pairwise(second)]


def _best(places: Sequence[_Place], complete: Sequence[int]) -> list[int]:
    """The cuts for which most speaks, the first and the last line's end among them."""
    size = len(places)
    is_sorted = _are_sorted(places)

    def weight(start: int, stop: int) -> float:
        whole = _COMPLETE[complete[stop] > complete[start]] + _A_LINE_TOO_MANY * max(0, stop - start - _MANY)
        if stop == size:
            return whole
        key = places[stop].key
        order = _SORTED[places[start].key <= key] if is_sorted and key else 0.0
        return whole + order + places[stop].score

    best = {0: (0.0, 0)}
    starts = [0]
    for stop in range(1, size + 1):
        if stop < size and places[stop].score < _NEVER:
            continue
        near = [start for start in starts if stop - start <= _LONGEST] or starts[-1:]
        best[stop] = max((best[start][0] + weight(start, stop), start) for start in near)
        starts = [*near, stop]
    cuts = [size]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    return cuts[::-1]


def _places(lines: Sequence[Line], evidence: Evidence) -> list[_Place]:
    below = [*(line.text for line in lines[1:]), ""]
    texts = [f"{line.text} {more}" for line, more in zip(lines, below, strict=True)]
    openings = [_opening(lines, index, text) for index, text in enumerate(texts)]
    rooms = measure.room(lines, [opening in (Opening.ODD, Opening.INSIDE) for opening in openings])
    places = []
    for index, (line, opening) in enumerate(zip(lines, openings, strict=True)):
        above = lines[index - 1].text
        score = _OPENS[opening] + _ABOVE_ENDS[looks.ends(above)] + _room(rooms[index])
        if not line.turns:
            score += evidence.gap if line.gap else evidence.no_gap
        score += evidence.indent if line.opens else -evidence.indent
        form = looks.form(texts[index]) if opening is Opening.LIKELY else opening
        places.append(_Place(score, _key(line.text), form, _kind(above[-1])))
    return places


def _opening(lines: Sequence[Line], index: int, text: str) -> Opening:
    """How likely a line opens a reference: never where a broken word goes on, nor a bare address where the lines above
    have none yet, unless it stands apart from them and goes on itself (``diakses pada ...``).
    """
    if index and lines[index - 1].end == lines[index].start:
        return Opening.INSIDE
    if not looks.is_address(lines[index].text) or (lines[index].gap and _goes_on(lines, index)):
        return looks.opening(text)
    above = range(index - 1, max(-1, index - 1 - _BEFORE_ADDRESS), -1)
    for other in above:
        if looks.has_address(lines[other].text):
            return Opening.ODD
        if lines[other].gap:
            break
    return Opening.INSIDE


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line, without a gap, is one that never opens a reference."""
    return any(not line.gap and not looks.may_begin(line.text) for line in lines[index + 1 : index + 2])


def _room(columns: int) -> float:
    if columns > _ROOM:
        return _ABOVE_HAS_ROOM
    return _ABOVE_MAY_BE_FULL if columns > 0 else _ABOVE_IS_FULL


def _key(text: str) -> str:
    word = _LETTERS.search(text[:_HEAD])
    return word[0].casefold() if word else ""


def _kind(letter: str) -> str:
    return "letter" if letter.isalpha() else "digit" if letter.isdigit() else letter


def _are_sorted(places: Sequence[_Place]) -> bool:
    """Whether the places at which references surely open are in order."""
    keys = [place.key for place in places if place.score > _OPENS[Opening.LIKELY] and place.key]
    pairs = [one <= other for one, other in pairwise(keys)]
    return len(pairs) >= _ENOUGH and sum(pairs) >= _IN_ORDER * len(pairs)


def _with_habits(places: Sequence[_Place], cuts: set[int]) -> list[_Place]:
    """The places with what speaks for them because it does at the cuts that were made, and not elsewhere."""
    forms = _ratios([place.form for place in places], cuts)
    ends = _ratios([place.end for place in places], cuts)
    return [place._replace(score=place.score + _HABIT * (forms[place.form] + ends[place.end])) for place in places]


def _ratios(values: Sequence[Hashable], cuts: set[int]) -> Mapping[Hashable, float]:
    """For each value, the logarithm of how much more often it is seen at cuts than elsewhere; the first line apart."""
    at = Counter(value for index, value in enumerate(values) if index in cuts and index)
    off = Counter(value for index, value in enumerate(values) if index not in cuts)
    many, few = at.total() + 1, off.total() + 1
    return {
        value: max(-3.0, min(3.0, log((at[value] + 0.5) / many) - log((off[value] + 0.5) / few)))
        for value in set(values)
    }
