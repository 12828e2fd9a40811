"""XML from strangers, read within limits: entities are not expanded, nothing is fetched, no file is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents.passage import Passage
from citeconv.messages import Message

LARGEST = 32 * 2**20
"""Bytes of a file, what is embedded in base64 apart; an issue with its articles as text has a few MiB."""
LARGEST_FILE = 8 * LARGEST
_EMBEDDED = re.compile(rb"(<embed\b[^<>]{0,500}>)[\w+/=\s]*")
"""Files inside the native XML of OJS, in base64."""
_SPACES = re.compile(r"[ \t\n\r]+")
_ITALIC = ("italic", "i", "em")


def parsed(data: bytes) -> Any:
    """The root element; raises `ReadError` for what is too large or not well-formed."""
    from lxml import etree

    text = _EMBEDDED.sub(rb"\1", data) if len(data) <= LARGEST_FILE else data
    if len(text) > LARGEST:
        size, most = len(data) >> 20, LARGEST >> 20
        raise ReadError(
            Message("an XML file of {size} MiB; no more than {most} MiB of text are read", size=size, most=most)
        )
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        message = Message("not well-formed XML: {problem}", problem=error.msg)
        raise ReadError(message, line=error.lineno or None) from None


def name_of(node: Any) -> str:
    """The name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]


def children(node: Any, *names: str) -> Iterator[Any]:
    """The child elements with one of these names; all of them without names."""
    return (child for child in node.iterchildren("*") if not names or name_of(child) in names)


def shown(node: Any, *, apart: bool = False) -> Passage:
    """The text of an element in one line, with its italics; ``apart`` puts a space between elements."""
    passage = Passage()
    italics = 0
    for event, one in _events(node):
        if event == "start":
            italics += name_of(one) in _ITALIC
            passage.add((" " if apart else "") + _line(one.text), italics > 0)
        elif event == "end" and one is not node:
            italics -= name_of(one) in _ITALIC
            passage.add(_line(one.tail), italics > 0)
        elif event == "entity":
            passage.add(_character(one) + _line(one.tail), italics > 0)
    return passage


def _events(node: Any) -> Iterator[tuple[str, Any]]:
    """Starts and ends of elements, and entities that nobody has expanded."""
    stack = [("start", node)]
    while stack:
        event, one = stack.pop()
        yield event, one
        if event == "start":
            stack.append(("end", one))
            stack += [("start" if isinstance(child.tag, str) else "entity", child) for child in reversed(one)]


def _character(entity: Any) -> str:
    """What an entity stands for if it is one of HTML's (JATS has the same), else the reference to it as it stands."""
    name = str(entity.text)
    return html5.get(name.removeprefix("&"), name)


def _line(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")
