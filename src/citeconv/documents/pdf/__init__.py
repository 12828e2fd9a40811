"""The reference list of a PDF: words with their places -> rows -> columns -> one text -> the list in it, cut.

Running heads, feet and page numbers are taken away before, and told, as is text that runs another way than its page;
words and addresses that a line end broke are mended, and recorded in ``Document.joins``; indents, gaps and full lines
are known better than from text alone.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.pdf.furniture import cleared
from citeconv.documents.pdf.rows import gutters, in_reading_order, rows
from citeconv.documents.pdf.text import Running, running
from citeconv.documents.pdf.words import pages as printed_pages
from citeconv.documents.split import split_lines
from citeconv.messages import Message, counted
from citeconv.text import excerpt, places_in_tidy

_MANY = 3


def document(data: bytes, mode: Mode | None = None) -> Document:
    """The reference list of a PDF; every entry has its page, and its italic stretches by the fonts.

    ``mode`` says how the list is cut, where the caller knows better. Raises `ReadError` for a file that is damaged or
    locked, that holds pictures of text only, or too much; and with what to install where PDFium is missing.
    """
    printed = printed_pages(data)
    pages = cleared([rows(words) for words in printed.words])
    known = gutters(pages.pages)
    laid = running([in_reading_order(page, known) for page in pages.pages])
    found = split_lines(laid.text, laid.lines, mode)
    starts = [line.start for line in laid.lines]
    entries = (_placed(entry, laid, starts) for entry in found.entries)
    return dataclasses.replace(
        found,
        entries=tuple(entries),
        diagnostics=(
            *found.diagnostics,
            *_left_out(pages.furniture, Message("running head or foot")),
            *_left_out([[text] * bool(text) for text in printed.turned], Message("turned text")),
        ),
        joins=tuple(laid.joins),
    )


def _placed(entry: Entry, laid: Running, starts: Sequence[int]) -> Entry:
    page = laid.pages[bisect_right(starts, entry.start) - 1]
    return dataclasses.replace(entry, page=page, italics=tuple(_italics(entry, laid)))


def _italics(entry: Entry, laid: Running) -> Iterator[Span]:
    """The italic stretches of an entry; those with only white space between them are one."""
    edges: list[int] = []
    for start, end in laid.italics:
        if end <= entry.start or start >= entry.end:
            continue
        if edges and not laid.text[edges[-1] : start].strip():
            edges[-1] = min(end, entry.end)
        else:
            edges += max(start, entry.start), min(end, entry.end)
    found = places_in_tidy(laid.text[entry.start : entry.end], [edge - entry.start for edge in edges])
    return (Span("italic", start, end) for start, end in zip(found[::2], found[1::2], strict=True) if start < end)


def _left_out(pages: Sequence[Sequence[str]], what: Message) -> Iterator[Diagnostic]:
    """One remark for each text that was left out of pages, however many bear it, whatever number it has on each."""
    on: dict[str, list[int]] = {}
    for number, texts in enumerate(pages, 1):
        for text in texts:
            on.setdefault("".join("#" if letter.isdigit() else letter for letter in text), []).append(number)
    first = {key: next(text for text in pages[numbers[0] - 1] if len(text) == len(key)) for key, numbers in on.items()}
    for key, numbers in on.items():
        where = counted(len(numbers), "{what} of page {page}", "{what} of {number} pages", what=what, page=numbers[0])
        yield Diagnostic(code=Code.NOT_REFERENCES, value=excerpt(first[key]), detail=where)
