"""Finds the reference list in the text of a page and cuts it into references.

    lines -> region of the list -> labels off -> headings and noise out -> mode -> cuts -> (no heading: ends trimmed)

Whatever is left out on the way is told, block by block.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.documents import labels, looks, modes, region
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.lines import Line, lines, spread
from citeconv.text import excerpt, tidy

_FEW = 2
_LABELLED = {"number": Mode.NUMBERED, "bullet": Mode.BULLETED}


def split(text: str) -> Document:
    """The references in a text, in order, each with its place; never raises.

    The text is a page with a list in it or the list alone; see `citeconv.documents.region` for how the list is found
    and `citeconv.documents.modes` for how it is cut.
    """
    everything = lines(text)
    where = region.find(everything)
    inside = everything[where.start : where.end]
    found = labels.find(text, inside)
    if found:
        inside = labels.strip(text, inside, found)
    inside, aside = _without_asides(inside)
    if not found:
        inside = modes.with_indents(inside)
    mode = _LABELLED[found.kind] if found else modes.detect(inside)
    groups = modes.cut(inside, mode)
    kept = groups if where.told else _trim(groups)
    first, last = (kept[0][0].start, kept[-1][-1].end) if kept else (len(text), len(text))
    outside = [line for line in everything if line.end <= first or line.start >= last]
    return Document(
        text=text,
        entries=tuple(_entry(text, group) for group in kept),
        mode=mode,
        diagnostics=_left_out(text, outside + [line for line in aside if first < line.start < last]),
    )


def _without_asides(inside: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines that belong to references, and those that only head a part of the list or number a page."""
    kept: list[Line] = []
    aside: list[Line] = []
    cleared = True
    for line in inside:
        stands_apart = cleared or line.gap or line.opens or looks.ends(kept[-1].text)
        if stands_apart and (region.is_section(line.text) or region.is_noise(line)):
            aside.append(line)
            cleared = True
        else:
            kept.append(line._replace(gap=line.gap or cleared))
            cleared = False
    return kept, aside


def _trim(groups: list[modes.Group]) -> list[modes.Group]:
    """What is left when no heading told where the list stands: from the first to the last that can be a reference.

    Running prose (an abstract) with hardly a reference before it is what stands above a list.
    """
    texts = [modes.shown(group) for group in groups]
    likely = [looks.likely(text) for text in texts]
    start = 0
    for index, text in enumerate(texts):
        if looks.prose(text) and sum(likely[start:index]) <= min(_FEW, sum(likely[index:])):
            start = index + 1
    possible = [index for index in range(start, len(texts)) if likely[index] or _possible(texts[index], any(likely))]
    return groups[possible[0] : possible[-1] + 1] if possible else []


def _possible(text: str, in_list: bool) -> bool:
    """Whether a text that is not likely can be a reference; beside likely ones, a full stop will do for a year."""
    return looks.score(text) >= looks.LIKELY // 2 and (looks.complete(text) or (in_list and text.endswith(".")))


def _entry(text: str, group: Sequence[Line]) -> Entry:
    start, end = spread(group)
    return Entry(text=tidy(text[start:end]), start=start, end=end)


def _left_out(text: str, left: Iterable[Line]) -> tuple[Diagnostic, ...]:
    """One remark for each block: lines with neither a blank line nor a reference between them."""
    runs: list[list[Line]] = []
    for line in sorted(left, key=lambda line: line.start):
        if line.gap or not runs or tidy(text[runs[-1][-1].end : line.start]):
            runs.append([])
        runs[-1].append(line)
    return tuple(
        Diagnostic(code=Code.NOT_REFERENCES, value=excerpt(modes.shown(run)), span=Span("text", *spread(run)))
        for run in runs
    )
