"""The lines of a RIS file, cut into records.

We read them ourselves: rispy keeps only the first of two equal tags, runs records together where an ER is missing, cuts
addresses at a semicolon, and knows no line numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citeconv.diagnostics import Code, Diagnostic, ReadError

_TAGGED = re.compile(r"\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*$)")
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(slots=True)
class Line:
    """One tag and its value, from one line or several."""

    tag: str
    value: str
    number: int


def records(text: str, remarks: list[Diagnostic]) -> Iterator[list[Line]]:
    """The records of a file, TY first and without ER; what is outside them goes to ``remarks``.

    Raises ReadError if there is text, but no TY in it.
    """
    text = text.removeprefix("\ufeff")
    if text.strip() and not re.search(r"^\s*TY {1,2}-", text, re.MULTILINE):
        raise ReadError("no RIS record here; expected a line 'TY  - ...'", line=1)
    open_record: list[Line] = []
    for line in _tagged(text, remarks):
        if line.tag == "TY":
            if open_record:
                yield _unclosed(open_record, remarks)
            open_record = [line]
        elif not open_record:
            if line.tag != "ER":
                shown = f"{line.tag}  - {line.value}"
                remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=shown, detail="no TY before it", line=line.number))
        elif line.tag == "ER":
            yield open_record
            open_record = []
        else:
            open_record.append(line)
    if open_record:
        yield _unclosed(open_record, remarks)


def _unclosed(lines: list[Line], remarks: list[Diagnostic]) -> list[Line]:
    remarks.append(
        Diagnostic(code=Code.UNCLOSED_ENTRY, field="ER", detail="expected a line 'ER  - '", line=lines[-1].number)
    )
    return lines


def _tagged(text: str, remarks: list[Diagnostic]) -> Iterator[Line]:
    """The tagged lines, each with the untagged ones that continue it."""
    line: Line | None = None
    for number, row in enumerate(_BREAK.split(text), 1):
        match = _TAGGED.match(row)
        if match:
            if line:
                yield line
            line = Line(match[1], (match[2] or "").strip(), number)
        elif row.strip():
            if line is None or line.tag == "ER":
                detail = "outside any record"
                remarks.append(Diagnostic(code=Code.BAD_ENTRY, value=row.strip(), detail=detail, line=number))
            else:
                line.value = f"{line.value} {row.strip()}".strip()
    if line:
        yield line
