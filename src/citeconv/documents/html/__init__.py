"""Web pages: the reference list of an article's page, of OJS in all its versions or any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citeconv.diagnostics import Code, Diagnostic
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.find import list_of
from citeconv.documents.html.metadata import stated
from citeconv.documents.html.page import page_blocks, parsed
from citeconv.messages import Message
from citeconv.text import excerpt

__all__ = ["document"]


def document(data: bytes, encoding: str | None = None, mode: Mode | None = None) -> Document:
    """The reference list of a page.

    What the page states in ``<meta name="citation_reference">`` is the list; the printed one is given where it says
    the same, as it has italics, and a place that a reader sees. Raises `ReadError` for a page that is too large.
    """
    root = parsed(data, encoding)
    printed = list_of(page_blocks(root), mode)
    given = list_of(stated(root))
    if not given.entries or (given.mode is not Mode.DATA and _same(given.entries, printed.entries)):
        return printed
    missing = [entry for entry in printed.entries if _letters(entry) not in {_letters(one) for one in given.entries}]
    return replace(given, diagnostics=(*given.diagnostics, *map(_unstated, missing)))


def _same(ones: Sequence[Entry], others: Sequence[Entry]) -> bool:
    return list(map(_letters, ones)) == list(map(_letters, others))


def _letters(entry: Entry) -> str:
    return "".join(entry.text.split())


def _unstated(entry: Entry) -> Diagnostic:
    return Diagnostic(
        code=Code.NOT_REFERENCES,
        value=excerpt(entry.text),
        detail=Message("printed in the page, but not among the references of its metadata"),
    )
