"""Rows of weights as whole numbers, a lane of 32 bits for each column: adding two rows is one addition.

A segment is judged by some thirty features, each a row of 26 weights, and a reference has dozens of segments. Added up
number by number that was two thirds of the time of a reading. Python adds integers of any length at the speed of the
machine; so a row is written into one integer, weights in steps of one `UNIT`-th, and taken apart when the sum is
complete.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from struct import Struct
from typing import Generic, TypeVar

Row = tuple[float, ...]
"""A weight for each column: for each label, in the order of `grammar.LABELS`."""
Group = tuple[str, ...]
"""Names of features that are asked together."""
Question = str | Group

UNIT = 1000
"""How many steps a weight of 1 has: those of the file, which have two decimals, are held exactly, and so are sums."""
_BITS = 32
"""Room for 2 million times a weight of 1, more than any reference adds up to (`features.MOST_TOKENS`)."""
_MOST_SUMS = 20_000
"""Sums that are remembered; then it begins anew, so that no text, however long, takes more memory than these."""
_Weighed = TypeVar("_Weighed")


def units(row: Sequence[float]) -> list[int]:
    """The weights in whole units."""
    return [round(weight * UNIT) for weight in row]


def packed(row: Row) -> int:
    """The row as one number."""
    return sum(lane(place, weight) for place, weight in enumerate(row) if weight)


def lane(place: int, weight: float) -> int:
    """A row that has a weight in one column only, as one number."""
    return round(weight * UNIT) << (_BITS * place)


class Lanes:
    """Takes sums of packed rows of so many columns apart."""

    def __init__(self, count: int) -> None:
        """``count`` is the number of columns."""
        self._layout = Struct(f"<{count}i")
        # added, it makes every lane positive, so that none borrows from the next; taken out again, the sign is left
        self._halves = sum(1 << (_BITS * place + _BITS - 1) for place in range(count))

    def unpacked(self, total: int) -> tuple[int, ...]:
        """The sum of each column, in units."""
        return self._layout.unpack((total + self._halves ^ self._halves).to_bytes(self._layout.size, "little"))


class Sums(dict[Question, int], Generic[_Weighed]):
    """What each question comes to, packed; worked out when first asked, as the same few thousand are asked again."""

    def __init__(
        self, features: Mapping[str, _Weighed], pack: Callable[[_Weighed], int], *, most: int = _MOST_SUMS
    ) -> None:
        """The sums of these features, whose rows ``pack`` packs; ``most`` of them are remembered."""
        super().__init__()
        self._features, self._pack, self._most = features, pack, most
        self._known = frozenset(features)

    def __missing__(self, question: Question) -> int:
        """The row of a feature, nothing where it is not known; of a group, the sum of its rows."""
        if not isinstance(question, str):
            total = sum(map(self.__getitem__, question))
        elif question in self._known:
            total = self._pack(self._features[question])
        else:
            return 0  # not remembered: there is no end of words
        if len(self) >= self._most:
            self.clear()
        self[question] = total
        return total
