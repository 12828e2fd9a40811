"""The entries of a .bib file, their values put together; and how an entry is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.formats.bib import scanning
from citeconv.formats.bib.latex import to_ascii
from citeconv.formats.mapping.reading import Listener
from citeconv.formats.values.dates import MACROS
from citeconv.formats.values.lines import Lines
from citeconv.messages import Message

VERBATIM = frozenset({
    "url", "doi", "eprint", "file", "urldate", "date", "eventdate", "origdate", "langid", "options", "ids", "month",
})
"""Fields that LaTeX takes as they stand: nothing in them is escaped."""
ILLEGAL_IN_KEY = re.compile(r"[\s\"#%'(),={}~\\@&$^]+")
"""What ends a key, or what LaTeX would not take in a citation."""
_LONGEST_STRING = 1_000_000
"""Characters that an ``@string`` may grow to by naming others; without a bound, thirty lines fill any memory."""


@dataclass(slots=True)
class Entry:
    """One entry of a file: type and tags in lower case, values with their braces off but still in LaTeX."""

    type: str
    key: str
    start: int
    fields: dict[str, str] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    """Where the fields stand in the file."""


def laid_out(key: str, type_: str, fields: Mapping[str, Any], *, ascii: bool) -> str:  # noqa: A002  # its name outside
    """One entry as text; months are macros and stand bare."""
    if ascii:
        fields = {tag: text if tag in VERBATIM or text.isascii() else to_ascii(text) for tag, text in fields.items()}
    body = "".join([
        f"  {tag} = {{{text}}},\n" if tag != "month" or text not in MACROS else f"  month = {text},\n"
        for tag, text in fields.items()
    ])
    return f"@{type_}{{{key},\n{body}}}\n"


def entries(text: str, remarks: list[Diagnostic], lines: Lines) -> list[Entry]:
    """The entries of a file in their order; what cannot be read goes to ``remarks``.

    Raises ReadError if there is text, but no entry in it.
    """
    file = _File(remarks, lines)
    for block in scanning.blocks(text):
        file.take(block)
    if text.strip() and not file.begun:
        form = "@type{key, field = {value}, ...}"
        raise ReadError(Message("no BibTeX entry here; expected {form}", form=form), line=1)
    return file.entries


class _File:
    """What was read of a file so far."""

    def __init__(self, remarks: list[Diagnostic], lines: Lines) -> None:
        self.remarks, self.lines = remarks, lines
        self.entries: list[Entry] = []
        self.begun = False
        """Whether anything was opened by an @."""
        self.keys: set[str] = set()
        self.macros = {month: month for month in MACROS}

    def take(self, block: scanning.Block | scanning.Broken) -> None:
        if isinstance(block, scanning.Broken):
            head, line = " ".join(block.text[:500].split())[:80], self.lines.at(block.start)
            self.remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=head, detail=block.why, line=line))
            self.begun = self.begun or block.text.startswith("@")
            return
        self.begun = True
        if block.type == "string":
            self._define(block)
        elif block.type == "preamble":
            self._listener(block.start)(Code.UNKNOWN_FIELD, "@preamble", block.key.strip(), "")
        elif block.type != "comment":
            self._enter(block)

    def _listener(self, start: int, entry: str = "") -> Listener:
        return Listener(self.remarks, entry, self.lines.finder(start))

    def _define(self, block: scanning.Block) -> None:
        for name, pieces, start in block.fields:
            value, odd = _joined(pieces, self.macros)
            if len(value) > _LONGEST_STRING:
                value, odd = value[:80], Message("too long")
            if odd:
                self._listener(start)(Code.BAD_VALUE, f"@string {name}", value, odd)
            self.macros[name] = value

    def _enter(self, block: scanning.Block) -> None:
        if block.key in self.keys:
            line = self.lines.at(block.start)
            self.remarks.append(Diagnostic(code=Code.DUPLICATE_KEY, entry=block.key, value=block.key, line=line))
        elif block.key:
            self.keys.add(block.key)
        entry = Entry(block.type, block.key, block.start)
        for tag, pieces, start in block.fields:
            value, odd = (pieces[0][1], "") if len(pieces) == 1 and pieces[0][0] else _joined(pieces, self.macros)
            if odd:
                self._listener(start, entry.key)(Code.BAD_VALUE, tag, value, odd)
            if tag in entry.fields:
                self._listener(start, entry.key)(Code.UNKNOWN_FIELD, tag, value, Message("{tag} stands twice", tag=tag))
            else:
                entry.fields[tag], entry.starts[tag] = value, start
        self.entries.append(entry)


def _joined(pieces: list[tuple[str, str]], macros: Mapping[str, str]) -> tuple[str, str]:
    """The pieces of a value as one, macros filled in; and what is wrong with them, if anything."""
    unknown = [word for sign, word in pieces if not sign and word.lower() not in macros and not word.isdecimal()]
    value = "".join(piece if sign else macros.get(piece.lower(), piece) for sign, piece in pieces)
    return value, Message("no string {name!r}", name=unknown[0]) if unknown else ""


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def split_at_top(latex: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a value between separators that stand outside all braces.

    >>> split_at_top("A, B and {C and D}", re.compile(" and "))
    ['A, B', '{C and D}']
    """
    if "{" not in latex:
        return separator.split(latex)
    parts, start = [], 0
    outside = _outside(latex)
    begin, end = next(outside)
    for match in separator.finditer(latex):
        while match.start() >= end:
            begin, end = next(outside)
        if begin <= match.start():
            parts.append(latex[start : match.start()])
            start = match.end()
    return [*parts, latex[start:]]


def _outside(latex: str) -> Iterator[tuple[int, int]]:
    """The stretches of a value that stand outside all braces."""
    depth = begin = 0
    for brace in _BRACE.finditer(latex):
        if brace[0] == "{":
            if not depth:
                yield begin, brace.start()
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if not depth:
                begin = brace.end()
    yield (begin, len(latex) + 1) if not depth else (len(latex) + 1, len(latex) + 1)


def braced(latex: str) -> bool:
    """Whether one pair of braces holds the whole value."""
    return latex.startswith("{") and _ends(latex) == len(latex) - 1


def _ends(latex: str) -> int:
    """Where the brace closes that opens the value; -1 if it does not."""
    depth = 0
    for brace in _BRACE.finditer(latex):
        depth += (brace[0] == "{") - (brace[0] == "}")
        if not depth:
            return brace.start()
    return -1
