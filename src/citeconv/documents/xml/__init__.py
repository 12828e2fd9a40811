"""XML that holds an article's references: JATS, and the native export of OJS."""

from __future__ import annotations

from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents.blocks import Block
from citeconv.documents.xml import jats, ojs
from citeconv.documents.xml.tree import name_of, parsed
from citeconv.messages import Message

__all__ = ["blocks"]

_READERS = {"ref-list": jats.blocks, "citations": ojs.blocks}
"""Element that tells the vocabulary -> what reads it."""


def blocks(data: bytes) -> tuple[Block, ...]:
    """A block for each reference, titles of parts of the list as headings.

    Raises `ReadError` for what is no well-formed XML, too large, or in neither vocabulary.
    """
    root = parsed(data)
    for node in root.iter("*"):
        if name_of(node) in _READERS:
            return tuple(_READERS[name_of(node)](root))
    raise ReadError(_nothing(root))


def _nothing(root: Any) -> Message:
    return Message(
        "no list of references in this XML (<{root}>): it has neither <ref-list> (JATS) nor <citations> (OJS)",
        root=name_of(root),
    )
