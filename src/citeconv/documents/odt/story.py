"""The text of an OpenDocument text as it is printed: deleted text stands apart in such files, notes in their place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from citeconv.documents.blocks import Block
from citeconv.documents.managers import Code, Item, Works, read_instruction
from citeconv.documents.odt.styles import TEXT, Face, Styles
from citeconv.documents.passage import Passage

_FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_NOT_PRINTED = frozenset(
    (
        *(TEXT + name for name in ("tracked-changes", "note-citation", "ruby-text", "hidden-text")),
        *(_SVG + name for name in ("title", "desc")),
        "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation",
    )
)
_SPACE = re.compile(r"\s+")


class Story:
    """Walks the body; elements it does not know are looked into."""

    def __init__(self, styles: Styles, works: Works, bookmarks: dict[str, str]) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self._styles, self._works, self._bookmarks = styles, works, bookmarks
        self._passage: Passage | None = None
        self._face = Face()
        self._csl: list[Item] = []
        self._lists = 0
        self._marked: set[str] = set()
        """Bookmarks and fields around here that are bibliographies."""
        self._listed = False
        self._opens = False
        """Whether the next paragraph is the first of a list item."""
        self._note = ""
        self._counts = {"p": 0, "footnote": 0, "endnote": 0}
        self._readers: dict[str, Callable[[Any], object]] = {
            f"{TEXT}p": self._read_paragraph,
            f"{TEXT}h": self._read_paragraph,
            f"{TEXT}span": self._read_span,
            f"{TEXT}s": lambda _: self._add(" "),
            f"{TEXT}tab": lambda _: self._add("\t"),
            f"{TEXT}line-break": lambda _: self._add("\n"),
            f"{TEXT}list-item": self._read_item,
            f"{TEXT}section": lambda element: self._read_section(element, element.get(f"{TEXT}name", "")),
            f"{TEXT}bibliography": lambda element: self._read_section(element, "BIBLIOGRAPHY"),
            f"{TEXT}note": self._read_note,
            f"{TEXT}reference-mark-start": lambda element: self._take(read_instruction(element.get(f"{TEXT}name", ""))),
            f"{TEXT}bookmark-start": self._read_bookmark,
            f"{TEXT}bookmark-end": lambda element: self._marked.discard(element.get(f"{TEXT}name", "")),
            f"{_FIELD}fieldmark-start": self._read_field,
            f"{_FIELD}fieldmark-end": lambda _: self._marked.discard(_FIELD),
        }

    def walk(self, element: Any) -> None:
        """Read what is in an element, the text between its children with it."""
        self._add_text(element.text)
        for child in element:
            if child.tag not in _NOT_PRINTED:
                self._readers.get(child.tag, self.walk)(child)
            self._add_text(child.tail)

    def _read_paragraph(self, element: Any) -> None:
        """A paragraph or heading; those of a text box that hangs on it come after it."""
        around = self._passage, self._face, self._listed
        into = self.notes if self._note else self.blocks
        place, item, self._opens = len(into), self._opens, False
        self._counts["p"] += not self._note
        name = self._note or f"p[{self._counts['p']}]"
        style = element.get(f"{TEXT}style-name")
        heading = element.tag == f"{TEXT}h" or self._styles.is_heading(style)
        self._passage, self._face, self._listed = Passage(), self._styles.face("paragraph", style, Face()), False
        self.walk(element)
        passage, listed = self._passage, self._listed
        self._passage, self._face, self._listed = around
        if not passage.text.strip() and not self._csl:
            self._opens = item
            return
        block = Block(
            text=passage.text,
            italics=passage.italics,
            heading=heading,
            item=item and not heading,
            listed=listed,
            note=bool(self._note),
            element=name,
            csl=tuple(self._csl),
        )
        into.insert(place, block)
        self._csl.clear()

    def _read_span(self, element: Any) -> None:
        around = self._face
        self._face = self._styles.face("text", element.get(f"{TEXT}style-name"), around)
        self.walk(element)
        self._face = around

    def _add_text(self, text: str | None) -> None:
        """Text of the file; its white space, line ends among it, is one space (ODF 1.3 part 3, 6.1.2)."""
        if text:
            self._add(_SPACE.sub(" ", text))

    def _add(self, text: str) -> None:
        if self._passage is None or self._face.hidden:
            return
        self._passage.add(text, self._face.italic)
        if text.strip() and (self._lists or self._marked):
            self._listed = True

    def _take(self, code: Code) -> None:
        self._csl += self._works.first(code)

    def _read_item(self, element: Any) -> None:
        self._opens = True
        self.walk(element)
        self._opens = False

    def _read_section(self, element: Any, name: str) -> None:
        is_list = read_instruction(name).bibliography
        self._lists += is_list
        self.walk(element)
        self._lists -= is_list

    def _read_note(self, element: Any) -> None:
        """A note, which stands in the middle of the paragraph that refers to it."""
        kind = element.get(f"{TEXT}note-class", "footnote")
        self._counts[kind] = self._counts.get(kind, 0) + 1
        around, self._passage = self._passage, None
        self._note = f"{kind}[{self._counts[kind]}]"
        self.walk(element)
        self._note, self._passage = "", around

    def _read_bookmark(self, element: Any) -> None:
        name = element.get(f"{TEXT}name", "")
        self._begin(read_instruction(self._bookmarks.pop(name, "")), name)

    def _read_field(self, element: Any) -> None:
        """A field of Word that LibreOffice keeps without understanding it."""
        self._begin(read_instruction(next((one.get(f"{_FIELD}value", "") for one in element), "")), _FIELD)

    def _begin(self, code: Code, name: str) -> None:
        self._take(code)
        if code.bibliography:
            self._marked.add(name)
