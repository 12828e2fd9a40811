"""Finds the reference list in the text of a page and cuts it into references.

    lines, mended -> region of the list -> labels off -> asides out -> mode -> cuts -> (no heading: ends trimmed)

Whatever is left out on the way is told, block by block.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.documents import captions, labels, looks, modes, region
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.lines import Line, lines, spread
from citeconv.documents.mending import mended
from citeconv.documents.modes import Group
from citeconv.text import excerpt, tidy

_FEW = 2
_LABELLED = {"number": Mode.NUMBERED, "bullet": Mode.BULLETED}


class Cut(NamedTuple):
    """A list cut into references: the lines of each, how they are set apart, and lines that belong to none."""

    groups: list[Group]
    mode: Mode
    aside: list[Line]
    captions: list[Line]
    """What services put behind references: ``[Crossref]``."""


def split(text: str, mode: Mode | None = None) -> Document:
    """The references in a text, in order, each with its place; never raises.

    The text is a page with a list in it or the list alone; see `citeconv.documents.region` for how the list is found
    and `citeconv.documents.modes` for how it is cut. ``mode`` says how, where the caller knows better. In the text of
    the document, words that a line end divided are joined; ``joins`` says where.
    """
    whole = mended(text, lines(text))
    return dataclasses.replace(split_lines(whole.text, whole.lines, mode), joins=whole.joins)


def split_lines(text: str, everything: Sequence[Line], mode: Mode | None = None) -> Document:
    """The same for a text whose lines are known better than its characters tell."""
    where = region.find(everything)
    groups, mode, aside, links = cut(text, everything[where.start : where.end], told=where.told, mode=mode)
    first, last = (groups[0][0].start, groups[-1][-1].end) if groups else (len(text), len(text))
    outside = [line for line in everything if line.end <= first or line.start >= last]
    return Document(
        text=text,
        entries=tuple(_entry(text, group) for group in groups),
        mode=mode,
        diagnostics=(
            *_left_out(text, outside + [line for line in aside if first < line.start < last]),
            *captions.told(links),
        ),
    )


def cut(text: str, inside: Sequence[Line], *, told: bool, mode: Mode | None = None) -> Cut:
    """The references in some lines of a text.

    ``told`` says that the lines are known to be a list; else what stands around one is trimmed off. Lines that
    ``open`` beforehand are items of a list in their document. A ``mode`` that is asked for is obeyed to the letter,
    but for numbers, bullets and indents where there are none: then the mode is what was found.
    """
    inside, links = captions.cut_off(text, inside)
    listed = any(line.opens for line in inside)
    found = labels.find(text, inside, asked=mode in _LABELLED.values())
    if found:
        inside = labels.strip(text, inside, found)
    inside, aside = _without_asides(inside)
    if not found and not listed:
        inside = modes.with_indents(inside)
    seen = Mode.ITEMS if listed else _LABELLED[found.kind] if found else modes.detect(inside)
    groups = modes.obeying(inside, mode) if mode else []
    mode, groups = (mode, groups) if mode and groups else (seen, modes.cut(inside, seen))
    return Cut(groups if told else _trim(groups), mode, aside, links)


def _without_asides(inside: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines that belong to references, and those that only head a part of the list or number a page."""
    kept: list[Line] = []
    aside: list[Line] = []
    cleared = True
    spaced = modes.double_spaced(inside)
    for line in inside:
        torn = bool(kept) and kept[-1].end == line.start
        stands_apart = not torn and (cleared or line.gap or line.opens or looks.ends(kept[-1].text))
        noise = region.is_noise(line._replace(gap=line.gap and not spaced))
        if stands_apart and (region.is_section(line.text) or noise):
            aside.append(line)
            cleared = True
        else:
            kept.append(line._replace(gap=line.gap or cleared))
            cleared = False
    return kept, aside


def _trim(groups: list[Group]) -> list[Group]:
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
