"""What every kind of document is reduced to before its list is sought: paragraphs in reading order.

A reader of one kind of document gives ``blocks(data: bytes) -> tuple[Block, ...]``; `citeconv.documents.find.list_of`
makes a `Document` of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from citeconv.diagnostics import Span
from citeconv.parsed import Join


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, list item, heading, table cell or note, as a reader sees it.

    ``text`` may hold line ends, where the document breaks a line inside a paragraph (``<br>``, ``w:br``).
    """

    text: str
    italics: tuple[Span, ...] = ()
    """Italic stretches of ``text``."""
    heading: bool = False
    """The document itself calls it a heading."""
    item: bool = False
    """It is an item of a list that the document numbers or bullets; the number is not in ``text``."""
    listed: bool = False
    """It stands in what the document itself marks as its bibliography: the field of a reference manager, an element
    of that name. Where there are such blocks, the list is sought in them alone."""
    note: bool = False
    """It is a footnote or endnote: sought through only where the document has no list."""
    page: int | None = None
    """The page it begins on, from 1, where the document has pages."""
    element: str = ""
    """Where it stands, for people and programs: ``p[42]``, ``footnote[7]``, ``li[3]``."""
    csl: tuple[Mapping[str, Any], ...] = ()
    """CSL-JSON items that a reference manager or publisher embedded here: data, not to be read from the text again.

    A citation in the running text gives its items to the block it stands in; `list_of` finds the printed reference of
    each. Each item once, though it be cited often.
    """
    joins: tuple[Join, ...] = ()
    """What was taken out of ``text`` to join lines: places in ``text``."""
