"""A .bib file cut into its blocks: entries, strings, and what is neither.

Every character is looked at a fixed number of times, whatever the file: a value that does not close ends at the next
line that opens an entry, the entry is told, and reading goes on there. As in BibTeX every brace counts; only where that
leaves an entry broken are escaped braces (``\\{``), which other programs write, passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citeconv.messages import Message


class Field(NamedTuple):
    """``name = pieces``: what ``#`` joins, each with its delimiter (``{``, ``"``, or none for a bare word)."""

    name: str
    pieces: list[tuple[str, str]]
    start: int
    """Where it stands in the file."""


class Block(NamedTuple):
    """What an ``@`` opens. A ``string`` has one field and no key; the text of others is in ``key``."""

    type: str
    key: str
    fields: list[Field]
    start: int


class Broken(NamedTuple):
    """A stretch of the file that cannot be read, and why."""

    text: str
    why: Message
    start: int


class _BrokenError(Exception):
    """Raised where an entry breaks off; says why."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(why)


_OPEN = re.compile(r"@\s*([A-Za-z][\w:-]*)\s*([{(])")
_NEXT = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_BRACE = re.compile(r"[{}]|^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_UNESCAPED = re.compile(r"(?<!\\)[{}]|^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_QUOTE = re.compile(r'["{}]|^[ \t]*@[A-Za-z]+[ \t]*[{(]', re.MULTILINE)
_KEY = re.compile(r"\s*+([^,\s{}()\"=]*+(?:[ \t]++[^,\s{}()\"=]++)*+)\s*+([,})])")
_SIMPLE = re.compile(r"\s*([^\s=,{}\"#%()']+)\s*=\s*\{((?:[^{}]++|\{[^{}]*+\})*+)\}\s*,")
"""Most fields: a value in braces, with one more level of braces in it, and a comma."""
_NAME = re.compile(r"\s*([^\s=,{}\"#%()']+)\s*=\s*")
_BARE = re.compile(r"[^\s#{}\",()=@]+")
_BLANK = re.compile(r"\s*")
_ESCAPED = re.compile(r"\\[{}]")
_STRAY = re.compile(r"[{}=]")


def blocks(text: str) -> Iterator[Block | Broken]:
    """The blocks of a file in their order. Text between them is a comment, as BibTeX has it, unless it looks like a
    piece of an entry."""
    place = 0
    while opening := _OPEN.search(text, place):
        yield from _between(text, place, opening.start())
        try:
            block, place = _block(text, opening)
        except _BrokenError as error:
            following = _NEXT.search(text, opening.end())
            place = following.start() if following else len(text)
            yield Broken(text[opening.start() : place], error.why, opening.start())
        else:
            yield block
    yield from _between(text, place, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Broken]:
    """What stands between two blocks, if it has the signs of a piece of an entry and is not marked as a comment."""
    if not _STRAY.search(text, start, end):
        return
    lines = [line.strip() for line in text[start:end].split("\n")]
    stray = [line for line in lines if _STRAY.search(line) and not line.startswith(("%", "#", "//"))]
    if stray:
        yield Broken(" ".join(stray), Message("outside any entry"), text.index(stray[0], start))


def _block(text: str, opening: re.Match[str]) -> tuple[Block, int]:
    """The block that opens there, and where it ends."""
    kind, closing = opening[1].lower(), "}" if opening[2] == "{" else ")"
    if kind in ("comment", "preamble"):
        end = _closing(text, opening.end(), _BRACE) if closing == "}" else text.find(")", opening.end())
        if end < 0:
            raise _BrokenError(Message("its end is missing"))
        return Block(kind, text[opening.end() : end], [], opening.start()), end + 1
    try:
        return _Reader(text, closing, _BRACE).block(kind, opening)
    except _BrokenError:
        return _Reader(text, closing, _UNESCAPED).block(kind, opening)


def _closing(text: str, place: int, braces: re.Pattern[str]) -> int:
    """Where the brace closes that was opened before ``place``; less than 0 if it does not."""
    depth = 1
    for brace in braces.finditer(text, place):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if not depth:
                return brace.start()
        else:
            return -1
    return -1


class _Reader:
    """Reads one entry or string."""

    def __init__(self, text: str, closing: str, braces: re.Pattern[str]) -> None:
        self.text, self.closing, self.braces = text, closing, braces

    def block(self, kind: str, opening: re.Match[str]) -> tuple[Block, int]:
        place, key = opening.end(), ""
        if kind != "string":
            match = _KEY.match(self.text, place)
            if match and match[2] in (",", self.closing):
                key, place = match[1], match.end() - (match[2] != ",")
            elif not _NAME.match(self.text, place):  # some programs write entries without a key
                raise _BrokenError(Message("no key and comma after its type"))
        fields, place = self._fields(place)
        return Block(kind, key, fields, opening.start()), place

    def _fields(self, place: int) -> tuple[list[Field], int]:
        text, fields = self.text, []
        while True:
            while (simple := _SIMPLE.match(text, place)) and not self._tricky(simple[2]):
                fields.append(Field(simple[1].lower(), [("{", simple[2])], simple.start(1)))
                place = simple.end()
            place = _blank(text, place)
            if text.startswith(self.closing, place):
                return fields, place + 1
            if text.startswith(",", place):
                place += 1
                continue
            name = _NAME.match(text, place)
            if not name:
                raise _BrokenError(_missing(Message("no field"), text, place))
            pieces, place = self._pieces(name.end())
            fields.append(Field(name[1].lower(), pieces, name.start(1)))

    def _tricky(self, value: str) -> bool:
        """Whether a value may reach into the next entry, or its escaped braces do not count."""
        return "\n@" in value or (self.braces is _UNESCAPED and bool(_ESCAPED.search(value)))

    def _pieces(self, place: int) -> tuple[list[tuple[str, str]], int]:
        """A value's pieces, and where it ends: before a comma, the end of the entry, or another field."""
        pieces = []
        while True:
            piece, place = self._piece(place)
            pieces.append(piece)
            place = _blank(self.text, place)
            if not self.text.startswith("#", place):
                return pieces, place
            place = _blank(self.text, place + 1)

    def _piece(self, place: int) -> tuple[tuple[str, str], int]:
        text, sign = self.text, self.text[place : place + 1]
        if sign == "{":
            end = _closing(text, place + 1, self.braces)
        elif sign == '"':
            end = self._quote(place + 1)
        elif bare := _BARE.match(text, place):
            return ("", bare[0]), bare.end()
        else:
            raise _BrokenError(_missing(Message("no value"), text, place))
        if end < 0:
            raise _BrokenError(Message("a value that does not end"))
        return (sign, text[place + 1 : end]), end + 1

    def _quote(self, place: int) -> int:
        """Where a quoted value ends: quotes in braces belong to it."""
        depth = 0
        for mark in _QUOTE.finditer(self.text, place):
            if mark[0] == '"':
                if not depth:
                    return mark.start()
            elif mark[0] in "{}":
                depth += 1 if mark[0] == "{" else -1
            else:
                break
        return -1


def _blank(text: str, place: int) -> int:
    match = _BLANK.match(text, place)
    return match.end() if match else place


def _missing(what: Message, text: str, place: int) -> Message:
    """What is missing, and what stands there instead."""
    if place >= len(text):
        return Message("its end is missing")
    return Message("{what}, but {found!r}", what=what, found=text[place : place + 20].split("\n", maxsplit=1)[0])
