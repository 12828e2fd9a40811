"""The summary after a run: how much was read, and which references a person should look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from citeconv.diagnostics import Code, Severity
from citeconv.parsed import Library


def summary(library: Library, name: str, explain: str) -> Iterator[str]:
    """Lines that say how much was read from ``name``, which references are doubtful, and how to see why.

    ``explain`` is the command that shows how references of this file were read; their numbers are put behind it.
    """
    unsure = [number for number, entry in enumerate(library, 1) if entry.unsure]
    left = [number for number, entry in enumerate(library, 1) if entry.leftover]
    yield (
        f"{name}: {counted(len(library), 'reference')} read; "
        f"{len(unsure)} unsure{_which(unsure)}; {len(left)} with leftover text{_which(left)}"
    )
    faults = sum(remark.severity is Severity.ERROR for remark in library.diagnostics)
    blocks = sum(remark.code is Code.NOT_REFERENCES for remark in library.notes)
    if blocks:
        yield f"  {counted(blocks, 'block')} of text not taken for references (-v shows them)"
    if faults:
        yield f"  {counted(faults, 'entry', 'entries')} could not be read (-v shows them)"
    if unsure or left:
        yield f"  see how they were read: {explain} {ranges(sorted({*unsure, *left}))}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 reference``, ``72 references``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def ranges(numbers: Iterable[int]) -> str:
    """Rising numbers with runs closed: ``1,4-7,9``."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(run) for _, run in runs)]
    return ",".join(f"{first}" if first == last else f"{first}-{last}" for first, last in ends)


def _which(numbers: Sequence[int]) -> str:
    return f" ({ranges(numbers)})" if numbers else ""
