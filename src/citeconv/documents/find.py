"""Finds the reference list among the blocks of a document and cuts it into references.

blocks -> one text -> region of the list (marked, else the last one under a heading) -> cut as a page's text is
       -> else the references in footnotes -> data that a reference manager embedded, each to its printed reference
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.documents import captions, embedded, looks, notes, region
from citeconv.documents.blocks import Block
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.layout import Layout, laid_out
from citeconv.documents.lines import Line, spread
from citeconv.documents.modes import Group
from citeconv.documents.region import Region
from citeconv.documents.split import Cut, cut
from citeconv.messages import Message
from citeconv.text import excerpt, tidy

_FEW = 3
_MOSTLY = 0.7


def list_of(blocks: Iterable[Block], mode: Mode | None = None) -> Document:
    """The reference list of a document, every reference with its place in the text of all blocks.

    The list is what the document marks as one, else what stands under the last heading of references, else a run of
    paragraphs that look like references; where there is none, the references in footnotes. ``mode`` says how the list
    is cut, where the caller knows better. Never raises; no entries where no list was found.
    """
    layout = laid_out(blocks)
    everything = layout.lines()
    is_note = [layout.blocks[layout.block_at(line.start)].note for line in everything]
    body = [line for line, note in zip(everything, is_note, strict=True) if not note]
    found = _in_body(layout, body, mode)
    if not found.groups:
        found = _in_notes(layout, [line for line, note in zip(everything, is_note, strict=True) if note])
    printed = [_entry(layout, group) for group in found.groups]
    entries, unlisted = embedded.given(printed, layout)
    return Document(
        text=layout.text,
        entries=entries,
        mode=found.mode if printed else Mode.DATA if entries else Mode.LINES,
        diagnostics=(*_left_out(everything, found.groups), *captions.told(found.captions), *unlisted),
        joins=layout.joins(),
    )


def _in_body(layout: Layout, body: Sequence[Line], mode: Mode | None) -> Cut:
    where = _region(layout, body)
    inside = [line for line in body[where.start : where.end] if not _block(layout, line).heading]
    if not _itemised(inside):
        inside = [line._replace(opens=False) for line in inside]
    if mode is None and _in_paragraphs(layout, inside):
        mode = Mode.PARAGRAPHS
    found = cut(layout.text, inside, told=where.told, mode=mode)
    if not where.told and not _convincing(found.groups, len(body)):
        return Cut([], Mode.LINES, [], [])
    parts = {layout.block_at(group[0].start) for group in found.groups}
    paragraphs = mode is None and found.mode is Mode.BLANK_LINES and len(parts) > 1
    return found._replace(mode=Mode.PARAGRAPHS) if paragraphs else found


def _block(layout: Layout, line: Line) -> Block:
    return layout.blocks[layout.block_at(line.start)]


def _region(layout: Layout, body: Sequence[Line]) -> Region:
    marked = [index for index, line in enumerate(body) if _block(layout, line).listed]
    if marked and any(looks.likely(body[index].text) or looks.begins(body[index].text) for index in marked):
        return _widened(body, marked[0], marked[-1] + 1)
    headings = [index for index, line in enumerate(body) if region.is_heading(line.text)]
    stop = len(body)
    for index in reversed(headings):
        if region.references_follow(body[index + 1 : stop]):
            return Region(index + 1, _end(layout, body, index + 1), True)
        stop = index
    where = region.find([line for line in body if not region.is_heading(line.text)]) if not headings else None
    return where or Region(0, len(body), False)


def _widened(body: Sequence[Line], start: int, end: int) -> Region:
    """A marked list; if its heading stands outside, with the references typed by hand between the two and below."""
    first = start
    while first > 0 and looks.whole(body[first - 1].text):
        first -= 1
    if first > 0 and region.is_heading(body[first - 1].text):
        start = first
        while end < len(body) and looks.whole(body[end].text):
            end += 1
    if region.is_heading(body[start].text):
        start += 1
    return Region(start, end, True)


def _end(layout: Layout, body: Sequence[Line], start: int) -> int:
    """Where the list ends: where pages speak of themselves again, or at a heading that no references follow."""
    end = region.end(body, start)
    headings = [index for index in range(start, end) if _block(layout, body[index]).heading]
    for index, stop in zip(headings, [*headings, end][1:], strict=True):
        if index > start and not region.references_follow(body[index + 1 : stop]):
            return index
    return end


def _itemised(inside: Sequence[Line]) -> bool:
    """Whether the references are list items of the document, a stray paragraph among them apart."""
    likely = [line.opens for line in inside if looks.likely(line.text)]
    return sum(likely) * 2 > len(likely)


def _in_paragraphs(layout: Layout, inside: Sequence[Line]) -> bool:
    """Whether each paragraph is a reference, and lines broken by hand within some are mere parts of it."""
    paragraphs = [list(lines) for _, lines in groupby(inside, key=lambda line: layout.block_at(line.start))]
    parts = [line.text for lines in paragraphs if len(lines) > 1 for line in lines]
    whole = sum(looks.whole(part) and looks.complete(part) for part in parts)
    return len(paragraphs) > 1 and whole < _MOSTLY * len(parts) and not any(line.opens for line in inside)


def _convincing(groups: Sequence[Group], size: int) -> bool:
    """Whether what no heading announced is a list: most of it looks so, and it is several, or the whole document."""
    likely = sum(looks.likely(" ".join(line.text for line in group)) for group in groups)
    lines = sum(map(len, groups))
    return likely * 2 >= len(groups) and (likely >= _FEW or lines * 2 >= size)


def _in_notes(layout: Layout, note_lines: Iterable[Line]) -> Cut:
    groups: list[Group] = []
    for _, several in groupby(note_lines, key=lambda line: layout.block_at(line.start)):
        start, end = spread(list(several))
        note = Line(start, end, tidy(layout.text[start:end]))
        groups += ([one] for one in notes.references(layout.text, note))
    return Cut(groups, Mode.NOTES, [], [])


def _entry(layout: Layout, group: Group) -> Entry:
    start, end = spread(group)
    block = layout.blocks[layout.block_at(start)]
    return Entry(
        text=tidy(layout.text[start:end]),
        start=start,
        end=end,
        italics=layout.italics(start, end),
        page=block.page,
        element=block.element,
    )


def _left_out(everything: Sequence[Line], groups: Sequence[Group]) -> tuple[Diagnostic, ...]:
    """One remark for all that stands between two references, or around the list."""
    ends = [group[-1].end for group in groups]
    taken = [spread(group) for group in groups]
    runs: dict[int, list[Line]] = {}
    done = 0
    for line in everything:
        while done < len(taken) and ends[done] <= line.start:
            done += 1
        if done == len(taken) or line.end <= taken[done][0]:
            runs.setdefault(done, []).append(line)
    return tuple(
        Diagnostic(
            code=Code.NOT_REFERENCES,
            value=excerpt(run[0].text),
            detail=Message("and what follows, {number} lines in all", number=len(run)) if len(run) > 1 else "",
            span=Span("text", *spread(run)),
        )
        for run in runs.values()
    )
