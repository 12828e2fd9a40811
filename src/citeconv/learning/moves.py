"""Moves of the weights that would have read the taught references right: as small as will do.

Log-linear choice among the best cuts of each taught reference, as the second look makes it, by gradient ascent on the
likelihood of the right ones, with a Gaussian prior around no move: some dozen references know less than those that the
weights were learned from. It begins at nothing and takes the same steps: the same lines give the same moves.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import reduce
from operator import and_

from citeconv.chicago.house import House
from citeconv.chicago.taught import HOUSE, Move, may_move
from citeconv.chicago.taught import moved as weights_moved
from citeconv.chicago.weights import Weights
from citeconv.learning.lessons import Lesson

ROUNDS = 12
RATE = 0.03
PENALTY = 1.0
LOOKS = 3
"""How often, how fast, and against what pull back: chosen on half of the lists (decision 18)."""
_SURE = 1e-3
"""What is less in doubt than this moves nothing."""
_LEAST = 0.005
"""Smaller moves are not kept."""

Moves = dict[Move, float]


class _Doubt:
    """A taught reference, its right cut, and what else it is or may be taken for."""

    def __init__(self, lesson: Lesson, house: House) -> None:
        choices = list(lesson.choices.values())
        shared = reduce(and_, (choice.moves for choice in choices))
        self.moves = [_movable(choice.moves - shared) for choice in choices]
        self.right = [choice.right for choice in choices]
        self._scores = [one.score + HOUSE * house.agreement(one.form, lesson.form) for one in choices]

    def pulls(self, moved: Moves) -> list[float]:
        """For each cut, how much more should be believed of it."""
        gains = (sum(moved.get(move, 0.0) * count for move, count in held.items()) for held in self.moves)
        totals = [score + gain for score, gain in zip(self._scores, gains, strict=True)]
        best = max(totals)
        best_right = max(total for total, right in zip(totals, self.right, strict=True) if right)
        odds = [math.exp(total - best) for total in totals]
        among = [math.exp(total - best_right) * right for total, right in zip(totals, self.right, strict=True)]
        return [one / sum(among) - other / sum(odds) for one, other in zip(among, odds, strict=True)]


def _movable(moves: Counter[Move]) -> Moves:
    return {move: float(count) for move, count in moves.items() if may_move(move)}


def moves(lessons: Sequence[Lesson], learned: Weights) -> Moves:
    """The moves that these lessons teach together.

    After each ascent the references that were read wrongly are searched again by the moved weights, as these may take
    them for something else.
    """
    house = House([lesson.form for lesson in lessons])
    moved: Moves = {}
    for _ in range(LOOKS):
        moved = _ascended([_Doubt(one, house) for one in lessons if len(one.choices) > 1])
        by = weights_moved(learned, moved)
        again = [one.search(by, moved) for one in lessons if _is_hard(one)]
        if not any(again):
            break
    return {move: round(value, 3) for move, value in sorted(moved.items()) if abs(value) >= _LEAST}


def _is_hard(lesson: Lesson) -> bool:
    """Whether something wrong scored better than what is right."""
    best = max(lesson.choices.values(), key=lambda choice: choice.score)
    return not best.right


def _ascended(doubts: Sequence[_Doubt]) -> Moves:
    moved: Moves = {}
    for _ in range(ROUNDS):
        slope = _slope(doubts, moved)
        moved = {
            move: held + RATE * (slope[move] - PENALTY * held)
            for move in {*moved, *slope}
            for held in [moved.get(move, 0.0)]
        }
    return moved


def _slope(doubts: Sequence[_Doubt], moved: Moves) -> defaultdict[Move, float]:
    slope: defaultdict[Move, float] = defaultdict(float)
    for doubt in doubts:
        for held, pull in zip(doubt.moves, doubt.pulls(moved), strict=True):
            if abs(pull) > _SURE:
                for move, count in held.items():
                    slope[move] += pull * count
    return slope
