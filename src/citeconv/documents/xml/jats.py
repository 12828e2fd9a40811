"""JATS: ``<ref-list>`` with printed references (``mixed-citation``), or with their parts (``element-citation``).

https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/ref-list.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citeconv.documents.blocks import Block
from citeconv.documents.xml import citation
from citeconv.documents.xml.tree import children, name_of, shown

_PRINTED = ("mixed-citation", "citation", "nlm-citation")
_PARTS = ("element-citation",)
_AROUND = ("citation-alternatives",)


def blocks(root: Any) -> Iterator[Block]:
    """A block for each citation; of several forms of the same one, the printed one."""
    for node in root.iter("*"):
        inside = node.getparent() is not None and name_of(node.getparent()) == "ref-list"
        if name_of(node) == "title" and inside:
            yield Block(text=shown(node).text, heading=True, element="title")
        elif name_of(node) == "ref":
            yield from _ref(node)


def _ref(ref: Any) -> Iterator[Block]:
    place = f"ref[{ref.get('id')}]" if ref.get("id") else "ref"
    found = False
    for around in (ref, *children(ref, *_AROUND)):
        printed = list(children(around, *_PRINTED))
        for node in printed or children(around, *_PARTS):
            found = True
            yield _cited(node, place)
    if not found:  # a note in place of a reference
        yield Block(text=shown(ref).text, listed=True, item=True, element=place)


def _cited(node: Any, place: str) -> Block:
    """A printed citation as text; one that is only data, as NLM wrote them too, as an item beside its text."""
    is_data = name_of(node) in _PARTS or not _is_running(node)
    passage = shown(node, apart=is_data)
    return Block(
        text=passage.text,
        italics=passage.italics,
        listed=True,
        item=True,
        element=place,
        csl=(citation.item(node),) if is_data else (),
    )


def _is_running(node: Any) -> bool:
    """Whether there is text around the parts, as the punctuation of a printed reference."""
    around = (node.text, *(child.tail for child in node))
    return any((text or "").strip() for text in around)
