"""The text of a story of a Word document (its body, a footnote) as it is printed when all changes are accepted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from citeconv.documents.blocks import Block
from citeconv.documents.docx.fields import DATA, MARK, Fields
from citeconv.documents.docx.styles import M, Style, Styles, W, value
from citeconv.documents.docx.symbols import CHARACTER, FONT, symbol
from citeconv.documents.managers import Code, Item, Works, read_instruction, read_tag
from citeconv.documents.passage import Passage

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PROPERTIES = "pPr rPr tblPr tblPrEx tblGrid trPr tcPr sdtPr sdtEndPr sectPr"
_NOT_PRINTED = frozenset(W + name for name in f"del moveFrom delText delInstrText rt {_PROPERTIES}".split())
_CHARACTERS = {
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), "\t"),
    **dict.fromkeys((f"{W}br", f"{W}cr"), "\n"),
    f"{W}noBreakHyphen": "-",
}
"""A soft hyphen (``w:softHyphen``) is none of them: it prints only where a line ends in it."""
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


@dataclass(slots=True)
class Context:
    """What the stories of one document share."""

    styles: Styles
    works: Works
    bookmarks: dict[str, str]
    """What Zotero keeps in the document's properties, by the names of its bookmarks; each is read once."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes in the order of their references; a note that nothing refers to is not printed."""


@dataclass(slots=True)
class _Paragraph:
    style: Style
    number: int
    passage: Passage = field(default_factory=Passage)
    listed: bool = False


def story(root: Any, context: Context, note: str = "") -> list[Block]:
    """The paragraphs of a story in reading order; ``note`` is the name of the note that it is (``footnote[7]``)."""
    reader = _Story(root, context, note)
    reader.walk(root)
    reader.finish()
    return reader.blocks


class _Story:
    """Walks the elements of a story; those it does not know are looked into."""

    def __init__(self, root: Any, context: Context, note: str) -> None:
        self.blocks: list[Block] = []
        self._context, self._note = context, note
        self._fields = Fields(root)
        self._paragraph: _Paragraph | None = None
        self._carried: Passage | None = None
        """The text of a paragraph whose end is deleted: the next one goes on with it."""
        self._face = (False, False)
        """Whether the run is italic, and whether it is hidden."""
        self._csl: list[Item] = []
        self._count = 0
        self._lists = 0
        """How many content controls and simple fields around here are bibliographies."""
        self._list_bookmarks: set[str | None] = set()
        self._readers: dict[str, Callable[[Any], object]] = {
            f"{W}p": self._read_paragraph,
            f"{W}r": self._read_run,
            f"{W}t": self._read_text,
            f"{M}t": self._read_text,
            f"{W}sym": lambda element: self._add(symbol(element.get(FONT), element.get(CHARACTER))),
            f"{W}tr": self._read_row,
            f"{W}tc": self._read_cell,
            f"{W}txbxContent": self._read_enclosed,
            f"{W}sdt": self._read_control,
            f"{W}fldSimple": self._read_simple_field,
            MARK: lambda element: self._take(self._fields.mark(element)),
            DATA: lambda element: self._fields.supply(element.text or ""),
            f"{W}instrText": lambda element: self._fields.instruct(element.text or ""),
            f"{W}bookmarkStart": self._read_bookmark,
            f"{W}bookmarkEnd": lambda element: self._list_bookmarks.discard(element.get(f"{W}id")),
            _ALTERNATIVES: lambda element: self.walk(element[0]) if len(element) else None,
            **dict.fromkeys(_CHARACTERS, lambda element: self._add(_CHARACTERS[element.tag])),
            **dict.fromkeys(_NOTES, self._read_note_reference),
        }

    def walk(self, element: Any) -> None:
        """Read what is in an element."""
        for child in element:
            if child.tag not in _NOT_PRINTED:
                self._readers.get(child.tag, self.walk)(child)

    def finish(self) -> None:
        """Give what no end of a paragraph has given: text before a deleted last end, works cited behind it."""
        if self._carried or self._csl:
            self._give(_Paragraph(Style(), self._count, self._carried or Passage()), len(self.blocks))
        self._carried = None

    def _read_enclosed(self, element: Any) -> None:
        """What stands by itself, in a cell or a text box: no paragraph goes on beyond its end."""
        outside, self._carried = self._carried, None
        csl, self._csl = self._csl, []
        self.walk(element)
        self.finish()
        self._carried, self._csl = outside, csl

    def _read_paragraph(self, element: Any) -> None:
        """A paragraph; those of a text box that hangs on it come after it."""
        around, face, place = self._paragraph, self._face, len(self.blocks)
        properties = element.find(f"{W}pPr")
        self._count += 1
        style = self._context.styles.paragraph(properties)
        self._paragraph, self._face = _Paragraph(style, self._count), self._context.styles.run(None, style)
        if self._carried:
            self._paragraph.passage, self._carried = self._carried, None
        self.walk(element)
        if _end_is_deleted(properties):
            self._carried = self._paragraph.passage
        else:
            self._give(self._paragraph, place)
        self._paragraph, self._face = around, face

    def _give(self, paragraph: _Paragraph, place: int) -> None:
        text = paragraph.passage.text
        if not text.strip() and not self._csl:
            return
        block = Block(
            text=text,
            italics=paragraph.passage.italics,
            heading=paragraph.style.heading,
            item=paragraph.style.numbered,
            listed=paragraph.listed,
            note=bool(self._note),
            element=self._note or f"p[{paragraph.number}]",
            csl=tuple(self._csl),
        )
        self.blocks.insert(place, block)
        self._csl.clear()

    def _read_run(self, element: Any) -> None:
        around = self._face
        style = self._paragraph.style if self._paragraph else Style()
        self._face = self._context.styles.run(element.find(f"{W}rPr"), style)
        self.walk(element)
        self._face = around

    def _read_text(self, element: Any) -> None:
        self._add((element.text or "").replace("\n", " "))

    def _add(self, text: str) -> None:
        italic, hidden = self._face
        if self._paragraph is None or hidden or not self._fields.printing:
            return
        self._paragraph.passage.add(text, italic)
        if text.strip() and (self._lists or self._list_bookmarks or self._fields.in_bibliography):
            self._paragraph.listed = True

    def _take(self, code: Code) -> None:
        items = self._context.works.first(code)
        if code.every_source and items:  # of the whole list, not of the reference that stands first in it
            self.blocks.append(Block(text="", element=self._note or f"p[{self._count}]", csl=tuple(items)))
        else:
            self._csl += items

    def _read_row(self, element: Any) -> None:
        if element.find(f"{W}trPr/{W}del") is None:
            self.walk(element)

    def _read_cell(self, element: Any) -> None:
        if element.find(f"{W}tcPr/{W}cellDel") is None:
            self._read_enclosed(element)

    def _read_control(self, element: Any) -> None:
        """A content control; what it shows while nobody has filled it in is no text."""
        properties = element.find(f"{W}sdtPr")
        code = read_tag(value(properties, "tag") or "")
        self._take(code)
        if properties is None or properties.find(f"{W}showingPlcHdr") is None:
            self._walk_list(element, code)

    def _read_simple_field(self, element: Any) -> None:
        code = read_instruction(element.get(f"{W}instr", ""), element.findtext(DATA) or "")
        self._take(code)
        self._walk_list(element, code)

    def _walk_list(self, element: Any, code: Code) -> None:
        self._lists += code.bibliography
        self.walk(element)
        self._lists -= code.bibliography

    def _read_bookmark(self, element: Any) -> None:
        code = read_instruction(self._context.bookmarks.pop(element.get(f"{W}name", ""), ""))
        self._take(code)
        if code.bibliography:
            self._list_bookmarks.add(element.get(f"{W}id"))

    def _read_note_reference(self, element: Any) -> None:
        if self._fields.printing and not self._face[1]:
            self._context.notes.append((_NOTES[element.tag], element.get(f"{W}id", "")))


def _end_is_deleted(properties: Any) -> bool:
    """Whether the mark that ends a paragraph is deleted, or has moved away."""
    mark = properties.find(f"{W}rPr") if properties is not None else None
    return mark is not None and any(mark.find(W + name) is not None for name in ("del", "moveFrom"))
