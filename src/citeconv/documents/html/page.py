"""What a web page shows: its paragraphs in reading order, with italics, and what it marks as its references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents import plain
from citeconv.documents.blocks import Block
from citeconv.documents.passage import Passage
from citeconv.messages import Message

LARGEST = 16 * 2**20
"""Characters of a page, the pictures inside apart; a book of 1,000 pages has a quarter of it."""
LARGEST_FILE = 8 * LARGEST

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section
    summary table tbody td tfoot th thead tr ul""".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 legend summary".split())
_HIDDEN = frozenset(
    "script style template noscript head title svg math iframe object embed canvas select textarea button".split()
)
_ITALIC = frozenset("i em cite var dfn".split())
_UPRIGHT_STYLE = re.compile(r"font-style\s*:\s*normal", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_LISTS = frozenset(
    # OJS 2, OJS 3, its themes, then what other publishers and converters write
    """articleCitations articleReferences article-references article-details-references item.references references
    reference-list references-list ref-list reflist citation-list c-article-references bibliography
    csl-bib-body""".split()
)
"""Names (classes and ids) of elements that hold the references of an article."""
_OWN_CITATION = re.compile(r"cit(?:e|ation)_?-?(?:display|output|formats?|value|box)|how_?-?to_?-?cite", re.IGNORECASE)
"""How the article itself is to be cited: OJS prints it as a list of one."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_PICTURE = re.compile(r"data:[\w.+/-]{1,80};base64,[\w+/=%]*")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096


def parsed(data: bytes, encoding: str | None = None) -> Any:
    """The root element of a page; raises `ReadError` for one that is too large, empty, or in no known encoding.

    Nothing that the page points to is fetched.
    """
    from lxml import html

    if len(data) > LARGEST_FILE:
        raise ReadError(_too_large(data))
    text = _DECLARATION.sub("", _PICTURE.sub("data:", _decoded(data, encoding).replace("\0", "")), count=1)
    if len(text) > LARGEST:
        raise ReadError(_too_large(data))
    parser = html.HTMLParser(huge_tree=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (html.etree.ParserError, html.etree.XMLSyntaxError) as error:
        raise ReadError(Message("this is no web page: {problem}", problem=str(error))) from None
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        raise ReadError(Message("a web page whose elements are nested thousands deep, as no page's are"))
    return root


def _too_large(data: bytes) -> Message:
    size, most = len(data) >> 20, LARGEST >> 20
    return Message("a web page of {size} MiB; no more than {most} MiB of text are read", size=size, most=most)


def _decoded(data: bytes, encoding: str | None) -> str:
    """The text of a page, in the encoding that it declares where it is not UTF-8 after all."""
    declared = _CHARSET.search(data, 0, _HEAD)
    if encoding is None and declared:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            name = declared[1].decode("ascii").lower()
            encoding = None if name.startswith(("utf", "iso-8859-1", "latin")) else name
    return plain.decode(data, encoding=encoding).text


def page_blocks(root: Any) -> tuple[Block, ...]:
    """The paragraphs, list items, headings and table cells that a browser would show."""
    page = _Page()
    for event, node in _events(root):
        if event == "start":
            page.open(node)
            page.add(node.text or "")
        else:
            if event == "end":
                page.close(node)
            page.add(node.tail or "" if node is not root else "")
    page.flush()
    return tuple(page.blocks)


def _events(root: Any) -> Iterator[tuple[str, Any]]:
    """Starts and ends of the elements that are shown; of the others, and of comments, only the ends."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    hidden = None
    for event, node in walk:
        if event == "start" and hidden is None and _is_hidden(node):
            hidden = node
            walk.skip_subtree()
        elif event == "end" and node is hidden:
            hidden = None
            yield "hidden", node
        elif hidden is None:
            yield event, node


def _is_hidden(node: Any) -> bool:
    return node.tag in _HIDDEN or "hidden" in node.attrib or bool(_NOT_SHOWN.search(node.get("style", "")))


class _Page:
    """Puts the paragraphs of a page together while its elements open and close."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._passage = Passage()
        self._last = ""
        """The last character of the passage."""
        self._tags: Counter[str] = Counter()
        self._elements: list[str] = []
        """The open block elements, as ``p[42]``."""
        self._faces: list[bool] = [False]
        """Whether text is italic, for each open element that says so."""
        self._lists = 0
        self._own_citation = 0
        self._verbatim = 0
        self._item = False
        """Whether the next paragraph is the first of a list item."""

    def open(self, node: Any) -> None:
        """An element begins."""
        tag, style = node.tag, node.get("style", "")
        if tag == "br":
            self._put("\n")
        if tag in _BLOCKS:
            self.flush()
            self._tags[tag] += 1
            self._elements.append(f"{tag}[{self._tags[tag]}]")
            self._item = self._item or tag == "li"
        if tag in _ITALIC or "font-style" in style:
            italic = bool(_ITALIC_STYLE.search(style)) or (tag in _ITALIC and not _UPRIGHT_STYLE.search(style))
            self._faces.append(italic)
        self._count(node, 1)

    def close(self, node: Any) -> None:
        """An element ends."""
        if node.tag in _BLOCKS:
            self.flush()
            self._elements.pop()
            self._item = self._item and node.tag != "li"
        if node.tag in _ITALIC or "font-style" in node.get("style", ""):
            self._faces.pop()
        self._count(node, -1)

    def _count(self, node: Any, step: int) -> None:
        names = _names(node)
        self._lists += step * (not _LISTS.isdisjoint(names))
        self._own_citation += step * any(map(_OWN_CITATION.search, names))
        self._verbatim += step * (node.tag == "pre")

    def add(self, text: str) -> None:
        """Text between two tags."""
        if not self._verbatim:
            text = _SPACES.sub(" ", text)
            if self._last in ("", " ", "\n"):
                text = text.removeprefix(" ")
        self._put(text, self._faces[-1])

    def _put(self, text: str, italic: bool = False) -> None:
        self._passage.add(text, italic)
        self._last = text[-1:] or self._last

    def flush(self) -> None:
        """A paragraph ends."""
        passage, self._passage, self._last = self._passage, Passage(), ""
        if not passage.text.strip():
            return
        element = self._elements[-1] if self._elements else "body[1]"
        self.blocks.append(
            Block(
                text=passage.text,
                italics=passage.italics,
                heading=element.partition("[")[0] in _HEADINGS,
                item=self._item,
                listed=self._lists > 0 and not self._own_citation,
                element=element,
            )
        )
        self._item = False


def _names(node: Any) -> set[str]:
    """The id and the classes of an element; OJS 3's two classes ``item references`` also as one name."""
    classes = node.get("class", "").split()
    both = {"item.references"} if {"item", "references"} <= set(classes) else set()
    return {*classes, *node.get("id", "").split(), *both}
