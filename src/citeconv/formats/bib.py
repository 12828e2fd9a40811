"""The .bib file: its syntax and the values in it, shared by every dialect of BibTeX.

Reading leaves the cutting into entries to bibtexparser, which goes on after a broken entry; the pieces of a value
(``j # { of X}``) are put together here, since a missing comma shows only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.formats.dates import MONTHS
from citeconv.formats.latex import to_ascii
from citeconv.formats.reading import Listener

VERBATIM = frozenset({"url", "doi", "eprint", "file", "urldate", "date", "eventdate", "origdate", "langid"})
"""Fields that LaTeX takes as they stand: nothing in them is escaped."""
ILLEGAL_IN_KEY = re.compile(r"[\s\"#%'(),={}~\\@&$^]+")
"""What ends a key, or what LaTeX would not take in a citation."""


@dataclass(slots=True)
class Entry:
    """One entry of a file: type and tags in lower case, values with their braces off but still in LaTeX."""

    type: str
    key: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def laid_out(key: str, type_: str, fields: Mapping[str, Any], *, ascii: bool) -> str:  # noqa: A002  # its name outside
    """One entry as text; months are macros and stand bare."""
    lines = [f"@{type_}{{{key},"]
    for tag, value in fields.items():
        text = to_ascii(value) if ascii and tag not in VERBATIM and not value.isascii() else value
        lines.append(f"  {tag} = {text}," if tag == "month" and text in MONTHS else f"  {tag} = {{{text}}},")
    lines.append("}\n")
    return "\n".join(lines)


def entries(text: str, remarks: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of a file in their order; what cannot be read goes to ``remarks``.

    Raises ReadError if there is text, but no entry in it. Text between entries is a comment, as BibTeX has it.
    """
    from bibtexparser import model as bib
    from bibtexparser.entrypoint import parse_string

    with _quiet():
        library = parse_string(text.removeprefix("\ufeff"), parse_stack=[])
    blocks = (bib.Entry, bib.String, bib.ParsingFailedBlock)
    if text.strip() and not any(isinstance(block, blocks) for block in library.blocks):
        raise ReadError("no BibTeX entry here; expected @type{key, field = {value}, ...}", line=1)
    macros = {month: month for month in MONTHS}
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, bib.DuplicateBlockKeyBlock):
            remarks.append(Diagnostic(code=Code.DUPLICATE_KEY, entry=block.key, value=block.key, line=line))
        held = getattr(block, "ignore_error_block", None) or block
        if isinstance(held, bib.String):
            macros[held.key.lower()], _ = _value(held.value, macros)
        elif isinstance(held, bib.Entry):
            yield _entry(held, macros, line, remarks)
        elif isinstance(held, bib.ParsingFailedBlock):
            head = (held.raw or "").strip().partition("\n")[0]
            remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=head, detail=_reason(held.error), line=line))


def _reason(error: Any) -> str:
    return " ".join(str(getattr(error, "abort_reason", "") or error).split())


@contextmanager
def _quiet() -> Iterator[None]:
    """bibtexparser also logs what its blocks say."""
    import logging

    logger = logging.getLogger("bibtexparser")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _entry(block: Any, macros: Mapping[str, str], line: int, remarks: list[Diagnostic]) -> Entry:
    entry = Entry(block.entry_type.lower(), block.key, line)
    for one in block.fields:
        tag, place = one.key.lower(), (one.start_line or 0) + 1
        value, odd = _value(one.value, macros)
        tell = Listener(remarks, entry.key, place)
        if odd:
            tell(Code.BAD_VALUE, tag, value, odd)
        if tag in entry.fields:
            tell(Code.UNKNOWN_FIELD, tag, value, f"{tag} stands twice")
        else:
            entry.fields[tag], entry.lines[tag] = value, place
    return entry


_BARE = re.compile(r"[^\s#{}\",]+")
_MARK = re.compile(r"(?<!\\)[{}]|\"")


def _value(raw: str, macros: Mapping[str, str]) -> tuple[str, str]:
    """A value without its delimiters, its macros filled in; and what is wrong with it, if anything."""
    parts, place, odd = [], 0, ""
    while place < len(raw):
        if raw[place] in "{\"":
            end = _closing(raw, place)
            parts.append(raw[place + 1 : end])
        elif match := _BARE.match(raw, place):
            end = match.end() - 1
            odd = odd or ("" if match[0].lower() in macros or match[0].isdecimal() else f"no string {match[0]!r}")
            parts.append(macros.get(match[0].lower(), match[0]))
        else:
            odd, end = "a stray delimiter", place
        rest = raw[end + 1 :].lstrip()
        if rest and not rest.startswith("#"):
            odd, parts = "no comma after the value", [raw]
            break
        place = len(raw) - len(rest[1:].lstrip())
    return "".join(parts), odd


def _closing(raw: str, start: int) -> int:
    """Where the delimiter that opens at ``start`` closes."""
    quoted, depth = raw[start] == '"', 0
    for match in _MARK.finditer(raw, start + quoted):
        if match[0] == '"':
            if quoted and depth == 0:
                return match.start()
            continue
        depth += 1 if match[0] == "{" else -1
        if depth == 0 and not quoted:
            return match.start()
    return len(raw)


def split_at_top(latex: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a value between separators that stand outside all braces.

    >>> split_at_top("A, B and {C and D}", re.compile(" and "))
    ['A, B', '{C and D}']
    """
    if "{" not in latex:
        return separator.split(latex)
    depths, depth = [], 0
    escaped = False
    for character in latex:
        depth += (character == "{") - (character == "}") if not escaped else 0
        escaped = character == "\\" and not escaped
        depths.append(depth)
    parts, start = [], 0
    for match in separator.finditer(latex):
        if depths[match.start()] == 0:
            parts.append(latex[start : match.start()])
            start = match.end()
    return [*parts, latex[start:]]


def braced(latex: str) -> bool:
    """Whether one pair of braces holds the whole value."""
    return latex.startswith("{") and _closing(latex, 0) == len(latex) - 1
