"""Lines of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping


class Lines:
    """Which line a place in a text stands on; counted when first asked, as most files have nothing to tell."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []

    def at(self, place: int) -> int:
        """The line of a place, from 1."""
        if not self._starts:
            start = 0
            while start >= 0:
                self._starts.append(start)
                start = self._text.find("\n", start) + 1 or -1
        return bisect_right(self._starts, place)

    def finder(self, start: int, starts: Mapping[str, int] | None = None) -> Callable[[str], int]:
        """Tells the line of a tag: where it stands by ``starts``, else where its entry does."""
        return lambda tag: self.at(starts.get(tag, start) if starts else start)
