"""The summary after a run: how much was read, and which references a person should look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from citeconv.diagnostics import Code, Severity
from citeconv.messages import Message, counted
from citeconv.parsed import Library


def summary(library: Library, name: str, explain: str) -> Iterator[Message]:
    """Lines that say how much was read from ``name``, which references are doubtful, and how to see why.

    ``explain`` is the command that shows how references of this file were read; their numbers are put behind it.
    """
    unsure = [number for number, entry in enumerate(library, 1) if entry.unsure]
    left = [number for number, entry in enumerate(library, 1) if entry.leftover]
    yield Message(
        "{name}: {read}; {unsure} unsure{which_unsure}; {left} with leftover text{which_left}",
        name=name,
        read=counted(len(library), "{number:,} reference read", "{number:,} references read"),
        unsure=len(unsure),
        which_unsure=_which(unsure),
        left=len(left),
        which_left=_which(left),
    )
    faults = sum(remark.severity is Severity.ERROR for remark in library.diagnostics)
    blocks = sum(remark.code is Code.NOT_REFERENCES for remark in library.notes)
    if blocks:
        yield counted(
            blocks,
            "  {number:,} block of text not taken for references (-v shows them)",
            "  {number:,} blocks of text not taken for references (-v shows them)",
        )
    if faults:
        yield counted(
            faults,
            "  {number:,} entry could not be read (-v shows them)",
            "  {number:,} entries could not be read (-v shows them)",
        )
    if unsure or left:
        which = ranges(sorted({*unsure, *left}))
        yield Message("  see how they were read: {command} {numbers}", command=explain, numbers=which)


def ranges(numbers: Iterable[int]) -> str:
    """Rising numbers with runs closed: ``1,4-7,9``."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(run) for _, run in runs)]
    return ",".join(f"{first}" if first == last else f"{first}-{last}" for first, last in ends)


def _which(numbers: Sequence[int]) -> str:
    return f" ({ranges(numbers)})" if numbers else ""
