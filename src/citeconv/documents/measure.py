"""How far lines reach: whether one ended because it was full, or on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from citeconv.documents.lines import Line

_ENOUGH = 4
"""Line ends inside references from which the habits of the measure are told."""
_SLACK = 0.12
"""Without them: the share of the measure that full lines fall short of at most."""
_FULL = 0.9
"""The share of line ends inside references that are full; the others stand before a long address, say."""


def room(lines: Sequence[Line], inside: Sequence[bool]) -> list[int]:
    """For each line, the columns that its first word would have had to spare on the line above, beyond what full lines
    leave; above zero where the line above ended on purpose.

    ``inside`` tells which lines surely begin in the middle of a reference: what the lines above those leave shows how
    the text is set, by columns or by the widths of its letters.
    """
    if not lines:
        return []
    width = max((line.indent + len(line.text) for line in lines if " " in line.text), default=0)
    spare = [0, *(_spare(above, line, width) for above, line in pairwise(lines))]
    usual = sorted(left for left, sure in zip(spare, inside, strict=True) if sure)
    full = usual[int(_FULL * (len(usual) - 1))] if len(usual) >= _ENOUGH else int(_SLACK * width)
    return [left - max(full, -1) for left in spare]


def _spare(above: Line, line: Line, width: int) -> int:
    left = width - above.indent - len(above.text) if above.room is None else above.room
    return left - 1 - len(line.text.partition(" ")[0])
