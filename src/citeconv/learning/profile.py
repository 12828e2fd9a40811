"""The profile of a journal: the lines that were taught, what the reader takes from them, and whether that helps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from citeconv.chicago import read_list
from citeconv.chicago.taught import NOTHING, Taught
from citeconv.chicago.weights import Weights, shipped
from citeconv.learning.lessons import Lesson, is_right, lesson
from citeconv.learning.lines import Line, checked, together
from citeconv.learning.moves import moves
from citeconv.text import tidy

PARTS = 5
"""Into so many parts the lines are dealt, to see how each is read by what the others teach."""


class Trial(NamedTuple):
    """How many of ``lines`` references were read fully right."""

    lines: int
    before: int
    """Without anything taught."""
    untaught: int
    """Each by what the other lines teach."""
    by_heart: int
    """Each as it was taught."""

    @property
    def helps(self) -> bool:
        """Whether what the lines teach about each other does no harm."""
        return self.untaught >= self.before


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one journal's lists."""

    lines: tuple[Line, ...]
    """The gold lines: all else is worked out from them."""
    taught: Taught
    trial: Trial
    unfound: tuple[tuple[str, ...], ...]
    """For each line the CSL variables that are not learned, as their values do not stand in its text."""


def learn(lines: Iterable[Any], weights: Weights | None = None) -> Profile:
    """The profile that these gold lines give; of lines with one text the last one counts.

    Where the lines, each read by what the others teach, are read worse than without, only they themselves are kept.
    Raises ValueError, which says what is wrong, for what is no gold line.
    """
    learned = weights or shipped()
    kept = together([checked(line) for line in lines])
    lessons = [lesson(line, learned) for line in kept]
    taught = _taught(lessons, learned)
    trial = _tried(lessons, taught, learned)
    return Profile(
        lines=tuple(kept),
        taught=taught if trial.helps else Taught(known=taught.known),
        trial=trial,
        unfound=tuple(one.unfound for one in lessons),
    )


def _taught(lessons: Sequence[Lesson], learned: Weights) -> Taught:
    return Taught(
        known={tidy(one.line["raw"]): one.known for one in lessons},
        forms=tuple(one.form for one in lessons),
        phrases=frozenset(pair for one in lessons for pair in one.phrases),
        moves=moves(lessons, learned),
    )


def _tried(lessons: Sequence[Lesson], taught: Taught, learned: Weights) -> Trial:
    """How the lines are read without the profile, by what the others teach, and as they were taught."""
    parts = [
        (lessons[k::PARTS], [one for place, one in enumerate(lessons) if place % PARTS != k]) for k in range(PARTS)
    ]
    return Trial(
        lines=len(lessons),
        before=_right(lessons, NOTHING, learned),
        untaught=sum(_right(asked, _taught(others, learned), learned) for asked, others in parts if asked),
        by_heart=_right(lessons, taught, learned),
    )


def _right(lessons: Sequence[Lesson], taught: Taught, learned: Weights) -> int:
    read = read_list([one.line["raw"] for one in lessons], learned, taught=taught)
    return sum(is_right(one.line, parsed) for one, parsed in zip(lessons, read, strict=True))
