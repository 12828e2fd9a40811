"""Lists as people paste them: every layout, hard-wrapped at several widths, in the order of the list and sorted.

``python -m tests.documents.pasted`` prints how many references come out exactly as they went in: over the lists by
which the weights of `citeconv.documents.cuts` were chosen (every other one of the first), and over those not looked at.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from citeconv.documents import Mode, split
from tests.documents.word_lists import gold_lists

WIDTHS = (60, 70, 80, 90, 110)
Layout = Callable[[Sequence[str], int], str]


def wrapped(first: str = "", rest: str = "", between: str = "\n") -> Layout:
    """Each reference broken at a width; ``first`` and ``rest`` are put before its first line and the others."""
    return lambda refs, width: between.join(
        textwrap.fill(
            one, width, initial_indent=first.format(number), subsequent_indent=rest,
            break_long_words=False, break_on_hyphens=False,
        )
        for number, one in enumerate(refs, 1)
    )  # fmt: skip


LAYOUTS: dict[str, tuple[Mode, Layout]] = {
    "[1]": (Mode.NUMBERED, wrapped("[{}] ")),
    "1.": (Mode.NUMBERED, wrapped("{}. ")),
    "(1)": (Mode.NUMBERED, wrapped("({}) ")),
    "1. hanging": (Mode.NUMBERED, wrapped("{}.   ", "     ")),
    "bullets": (Mode.BULLETED, wrapped("• ", "  ")),
    "one per line": (Mode.LINES, lambda refs, _: "\n".join(refs)),
    "blank lines": (Mode.BLANK_LINES, wrapped(between="\n\n")),
    "hanging": (Mode.HANGING, wrapped(rest="    ")),
    "first lines indented": (Mode.HANGING, wrapped("    ")),
    "hanging, blank lines": (Mode.HANGING, wrapped(rest="    ", between="\n\n")),
    "nothing": (Mode.WRAPPED, wrapped()),
    "nothing, sorted": (Mode.WRAPPED, lambda refs, width: wrapped()(sorted(refs, key=_first_word), width)),
    "nothing, double spaced": (Mode.WRAPPED, lambda refs, width: wrapped()(refs, width).replace("\n", "\n\n")),
}  # fmt: skip


def _first_word(reference: str) -> str:
    return re.sub(r"[\W\d_]+", " ", reference).strip().casefold()


def right(references: Sequence[str], page: str) -> int:
    """How many references are cut out of a page exactly; white space is not compared."""
    found = Counter("".join(entry.text.split()) for entry in split(page).entries)
    return (found & Counter("".join(one.split()) for one in references)).total()


def share(lists: Sequence[Sequence[str]], layout: Layout) -> float:
    """The share of references cut out exactly, over all lists and widths."""
    counts = [
        (right(refs, f"Daftar Pustaka\n\n{layout(refs, width)}"), len(refs)) for refs in lists for width in WIDTHS
    ]
    return sum(count for count, _ in counts) / sum(total for _, total in counts)


def halves() -> tuple[list[list[str]], list[list[str]]]:
    """The lists of tests/gold: every other one of the first, which were looked at, and all others."""
    first, later = (sorted(gold_lists(files=files)) for files in ("[!o]*.jsonl", "own-*.jsonl"))
    seen, unseen = first[::2], [*first[1::2], *later]
    return [references for _, references in seen], [references for _, references in unseen]


def lines() -> Iterator[str]:
    """A line for each layout."""
    seen, unseen = halves()
    yield f"{'pasted, 60 to 110 columns':26} {'seen lists':>10} {'unseen lists':>12}"
    for name, (_, layout) in LAYOUTS.items():
        yield f"{name:26} {100 * share(seen, layout):8.1f} % {100 * share(unseen, layout):10.1f} %"


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
