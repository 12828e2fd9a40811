"""OpenDocument texts (.odt): paragraphs in reading order, and the works that Zotero embedded in them. ODF 1.3."""

from __future__ import annotations

import re

from citeconv.diagnostics import ReadError
from citeconv.documents.blocks import Block
from citeconv.documents.managers import Works, in_parts
from citeconv.documents.odt.story import Story
from citeconv.documents.odt.styles import Styles
from citeconv.documents.package import ENCRYPTED, TOO_DEEP, Package
from citeconv.messages import Message

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = re.compile(rb":encryption-data\b")


def blocks(data: bytes) -> tuple[Block, ...]:
    """The paragraphs of an OpenDocument text as they are printed, its notes behind them.

    Raises `ReadError` for a file that is encrypted, damaged, no OpenDocument text, or made to harm.
    """
    package = Package(data)
    if _MANIFEST in package and _ENCRYPTION.search(package.read(_MANIFEST)):
        raise ReadError(ENCRYPTED)
    content = package.xml("content.xml")
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError(Message("an office file, but no text document"))
    styles = [package.xml("styles.xml")] if "styles.xml" in package else []
    properties = package.xml("meta.xml").iter(f"{_META}user-defined") if "meta.xml" in package else ()
    held = in_parts((one.get(f"{_META}name", ""), one.text or "") for one in properties)
    story = Story(Styles((*styles, content)), Works(), held)
    try:
        story.walk(body)
    except RecursionError:
        raise ReadError(TOO_DEEP) from None
    return (*story.blocks, *story.notes)
