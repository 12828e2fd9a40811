"""The lines of a RIS file, cut into records.

We read them ourselves: rispy keeps only the first of two equal tags, runs records together where an ER is missing, cuts
addresses at a semicolon, and knows no line numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase, digits

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.messages import Message

_TAGGED = re.compile(r"\s*(?:([A-Z][A-Z0-9]|[a-z][a-z0-9](?=  )) {1,2}-(?: (.*)|\s*$)|([A-Z][A-Z0-9])  -(\S.*))")
"""``TI  - value``; also ``ti  - value``, ``TI - value`` and ``TI  -value``, which some programs write."""
_FIRST = re.compile(r"^\s*(?:TY|ty) {1,2}-", re.MULTILINE)


Line = tuple[str, str, int]
"""A tag, its value (from one line or several), and the number of its line, from 1."""
_TAGS = frozenset(first + second for first in ascii_uppercase for second in ascii_uppercase + digits)


def records(text: str, remarks: list[Diagnostic]) -> Iterator[list[Line]]:
    """The records of a file, TY first and without ER; what is outside them goes to ``remarks``.

    Raises ReadError if there is text, but no TY in it.
    """
    text = text.removeprefix("\ufeff")
    if text.strip() and not _FIRST.search(text):
        raise ReadError(Message("no RIS record here; expected a line 'TY  - ...'"), line=1)
    open_record: list[Line] = []
    for line in _tagged(text, remarks):
        tag, value, number = line
        if tag == "TY":
            if open_record:
                yield _unclosed(open_record, remarks)
            open_record = [line]
        elif not open_record:
            if tag != "ER":
                shown = f"{tag}  - {value}"
                detail = Message("no TY before it")
                remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=shown, detail=detail, line=number))
        elif tag == "ER":
            yield open_record
            open_record = []
        else:
            open_record.append(line)
    if open_record:
        yield _unclosed(open_record, remarks)


def _unclosed(lines: list[Line], remarks: list[Diagnostic]) -> list[Line]:
    remarks.append(
        Diagnostic(code=Code.UNCLOSED_ENTRY, field="ER", detail=Message("expected a line 'ER  - '"), line=lines[-1][2])
    )
    return lines


def _tagged(text: str, remarks: list[Diagnostic]) -> Iterator[Line]:
    """The tagged lines, each with the untagged ones that continue it."""
    line: Line | None = None
    more: list[str] = []
    for number, row in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if row[2:6] == "  - " and row[:2] in _TAGS:  # as most lines are
            found: Line | None = (row[:2], row[6:].strip(), number)
        elif not (rest := row.strip()):
            continue
        elif not (found := _tag_of(row, number)):
            if line is None or line[0] == "ER":
                detail = Message("outside any record")
                remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=rest, detail=detail, line=number))
            else:
                more.append(rest)
            continue
        if line:
            yield _with(line, more) if more else line
        line, more = found, []
    if line:
        yield _with(line, more)


def _with(line: Line, more: list[str]) -> Line:
    return line[0], " ".join([line[1], *more]).strip(), line[2]


def _tag_of(row: str, number: int) -> Line | None:
    """The tag and value of a line in less good order, None where it has none."""
    match = _TAGGED.match(row)
    if not match:
        return None
    value = match[2] or match[4] or ""
    return (match[1] or match[3]).upper(), value.strip(), number
