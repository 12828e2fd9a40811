"""The native XML of OJS 3: ``<citations><citation>`` holds each reference as it was typed into the references box.

https://github.com/pkp/pkp-lib/blob/main/plugins/importexport/native/pkp-native.xsd
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citeconv.documents.blocks import Block
from citeconv.documents.tags import unmarked
from citeconv.documents.xml.tree import name_of, shown


def blocks(root: Any) -> Iterator[Block]:
    """A block for each citation, of all articles in the file."""
    number = 0
    for node in root.iter("*"):
        if name_of(node) != "citation" or name_of(node.getparent()) != "citations":
            continue
        number += 1
        text, italics = unmarked(shown(node).text.strip())
        yield Block(text=text, italics=italics, listed=True, element=f"citation[{number}]")
