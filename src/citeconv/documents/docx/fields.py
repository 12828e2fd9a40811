"""Word's fields: an instruction that is not printed, and its result that is. Fields nest, and reach over paragraphs.

``begin`` instruction ``separate`` result ``end``, each mark a ``w:fldChar`` in a run. ECMA-376 part 1, 17.16.18.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from citeconv.documents.docx.styles import W
from citeconv.documents.managers import Code, read_instruction

MARK = f"{W}fldChar"
_TYPE = f"{W}fldCharType"
DATA = f"{W}fldData"
_GONE = (f"{W}del", f"{W}moveFrom")


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    data: str = ""
    shows: bool = False
    """Its result has begun."""
    bibliography: bool = False


class Fields:
    """The fields that are open at a place of a story (the body, or a note)."""

    def __init__(self, story: Any) -> None:
        self._open: list[_Field] = []
        self._waiting = 0
        """How many of them have not begun to show their result."""
        self._lists = 0
        """How many of them are bibliographies."""
        self._unpaired = set(_unpaired(story))

    @property
    def printing(self) -> bool:
        """Whether text that stands here is printed, and not an instruction."""
        return not self._waiting

    @property
    def in_bibliography(self) -> bool:
        """Whether text that stands here is the list of a reference manager."""
        return self._lists > 0

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction; Word cuts long ones into many runs."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction.append(text)

    def supply(self, data: str) -> None:
        """Take data of the field that stand beside its begin and not in it."""
        if self._open and not self._open[-1].data:
            self._open[-1].data = data

    def mark(self, mark: Any) -> Code:
        """Pass a ``w:fldChar``; what the instruction says that it completes."""
        kind = mark.get(_TYPE)
        if mark in self._unpaired:
            return Code()
        if kind == "begin":
            self._open.append(_Field(data=mark.findtext(DATA) or ""))
            self._waiting += 1
        elif kind == "separate" and self._open:
            return self._completed(self._open[-1])
        elif kind == "end" and self._open:
            code = self._completed(self._open[-1])
            self._lists -= self._open.pop().bibliography
            return code
        return Code()

    def _completed(self, one: _Field) -> Code:
        """What the instruction of a field says, when it is passed for the first time."""
        if one.shows:
            return Code()
        code = read_instruction("".join(one.instruction), one.data)
        one.shows, one.bibliography = True, code.bibliography
        self._waiting -= 1
        self._lists += code.bibliography
        return code


def _unpaired(story: Any) -> Iterator[Any]:
    """Begins that no end closes, and ends without a begin: in damaged files they would hide all that follows."""
    begun = []
    for mark in story.iter(MARK):
        if any(above.tag in _GONE for above in mark.iterancestors()):
            continue
        if mark.get(_TYPE) == "begin":
            begun.append(mark)
        elif mark.get(_TYPE) == "end":
            if begun:
                begun.pop()
            else:
                yield mark
    yield from begun
