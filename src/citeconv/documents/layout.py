"""Blocks laid out as one text: what stands where, there and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from citeconv.diagnostics import Span
from citeconv.documents.blocks import Block
from citeconv.documents.lines import Line, lines
from citeconv.parsed import Join
from citeconv.text import places_in_tidy

_BETWEEN = "\n\n"


class Layout(NamedTuple):
    """The text of some blocks, a blank line between each, and the place in it where each begins."""

    text: str
    blocks: Sequence[Block]
    starts: Sequence[int]

    def block_at(self, place: int) -> int:
        """The number of the block that a place in the text belongs to."""
        return bisect_right(self.starts, place) - 1

    def lines(self) -> list[Line]:
        """The lines of the text; the first line of a list item is one that opens."""
        found = lines(self.text)
        for index, line in enumerate(found):
            block = self.block_at(line.start)
            if self.blocks[block].item and (index == 0 or found[index - 1].start < self.starts[block]):
                found[index] = line._replace(opens=True)
        return found

    def joins(self) -> tuple[Join, ...]:
        """What was joined in all blocks."""
        pairs = zip(self.starts, self.blocks, strict=True)
        return tuple(Join(start + join.place, join.removed) for start, block in pairs for join in block.joins)

    def italics(self, start: int, end: int) -> tuple[Span, ...]:
        """The italic stretches of the tidied text between two places; stretches that meet are one."""
        edges: list[int] = []
        for one, other in self._italics(start, end):
            if edges and not self.text[edges[-1] : one].strip():
                edges[-1] = other
            else:
                edges += (one, other)
        if not edges:
            return ()
        found = places_in_tidy(self.text[start:end], [edge - start for edge in edges])
        return tuple(Span("italic", *pair) for pair in zip(found[::2], found[1::2], strict=True) if pair[0] < pair[1])

    def _italics(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        for index in range(self.block_at(start), len(self.blocks)):
            at = self.starts[index]
            if at >= end:
                return
            for span in self.blocks[index].italics:
                one, other = max(start, at + span.start), min(end, at + span.end)
                shown = self.text[one:other].strip() if one < other else ""
                if shown:
                    one = self.text.index(shown, one)
                    yield one, one + len(shown)


def laid_out(blocks: Iterable[Block]) -> Layout:
    """The blocks that show anything, as one text."""
    shown = [block for block in blocks if block.text.strip() or block.csl]
    lengths = (len(block.text) + len(_BETWEEN) for block in shown[:-1])
    starts = list(accumulate(lengths, initial=0)) if shown else []
    return Layout(_BETWEEN.join(block.text for block in shown), shown, starts)
