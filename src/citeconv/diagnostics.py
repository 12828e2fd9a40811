"""What citeconv has to say about its work: data first; wording and severity are functions over it.

Text never raises: whatever is odd about it comes back as a `Diagnostic` beside the result. Only a file that cannot be
read at all, and a call that makes no sense, raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Literal, NamedTuple

Language = Literal["id", "en"]
"""The languages that messages come in: Indonesian and English."""


class Severity(Enum):
    """How much a diagnostic matters to somebody who checks a list."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Code(StrEnum):
    """What a diagnostic is about; the values are stable and may be silenced or searched for."""

    LEFTOVER = "leftover"
    UNSURE = "unsure"
    NO_TITLE = "no-title"
    NAME_ORDER_GUESSED = "name-order-guessed"
    URL_JOINED = "url-joined"
    SAME_AUTHOR = "same-author"
    SHORT_NOTE = "short-note"
    NOT_REFERENCES = "not-references"
    NOT_LISTED = "not-listed"
    FIELD_DROPPED = "field-dropped"
    FIELD_CHANGED = "field-changed"
    BAD_ENTRY = "bad-entry"
    UNCLOSED_ENTRY = "unclosed-entry"
    BAD_VALUE = "bad-value"
    UNKNOWN_FIELD = "unknown-field"
    DUPLICATE_KEY = "duplicate-key"
    NOT_RENDERED = "not-rendered"


_SEVERITY = {
    Code.LEFTOVER: Severity.WARNING,
    Code.UNSURE: Severity.WARNING,
    Code.NO_TITLE: Severity.WARNING,
    Code.NAME_ORDER_GUESSED: Severity.INFO,
    Code.URL_JOINED: Severity.INFO,
    Code.SAME_AUTHOR: Severity.INFO,
    Code.SHORT_NOTE: Severity.INFO,
    Code.NOT_REFERENCES: Severity.INFO,
    Code.NOT_LISTED: Severity.INFO,
    Code.FIELD_DROPPED: Severity.WARNING,
    Code.FIELD_CHANGED: Severity.WARNING,
    Code.BAD_ENTRY: Severity.ERROR,
    Code.UNCLOSED_ENTRY: Severity.WARNING,
    Code.BAD_VALUE: Severity.WARNING,
    Code.UNKNOWN_FIELD: Severity.WARNING,
    Code.DUPLICATE_KEY: Severity.WARNING,
    Code.NOT_RENDERED: Severity.ERROR,
}

_WORDING = {
    Code.LEFTOVER: "no field holds {value!r}",
    Code.UNSURE: "unsure reading",
    Code.NO_TITLE: "no title found",
    Code.NAME_ORDER_GUESSED: "the family name of {value!r} is a guess: it was printed uninverted",
    Code.URL_JOINED: "spaces that broke the address were removed",
    Code.SAME_AUTHOR: "a dash stands for the author above: {value}",
    Code.SHORT_NOTE: "a short note for a reference above: {value}",
    Code.NOT_REFERENCES: "not taken for references: {value}",
    Code.NOT_LISTED: "cited, but not found in the list: {value}",
    Code.FIELD_DROPPED: "{field} is lost: {value!r}",
    Code.FIELD_CHANGED: "{field} is changed: {value!r}",
    Code.BAD_ENTRY: "entry not read",
    Code.UNCLOSED_ENTRY: "entry read, but its end is not marked",
    Code.BAD_VALUE: "{field} not understood, kept as text: {value!r}",
    Code.UNKNOWN_FIELD: "no field of the model holds {field}: {value!r}",
    Code.DUPLICATE_KEY: "key {value!r} stood there already",
    Code.NOT_RENDERED: "the style prints nothing for this reference",
}


class Span(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a text that hold ``field``."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One remark: on which reference (``entry``, its key), which CSL variable, which characters, and why."""

    code: Code
    entry: str | None = None
    """The key of the reference, or its place in the list ("12") while it has none."""
    field: str | None = None
    """The CSL variable (``container-title``); in a file that was read, the tag of that format (``ER``, ``journal``)."""
    value: str | None = None
    detail: str = ""
    """The reason, as a clause."""
    span: Span | None = None
    line: int | None = None
    """The line in the file that was read, from 1."""

    @property
    def severity(self) -> Severity:
        """How much it matters; a function of the code."""
        return _SEVERITY[self.code]

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.entry, f"line {self.line}" if self.line else None) if part)
        what = _WORDING[self.code].format(field=self.field, value=self.value or "")
        return (f"{where}: " if where else "") + what + (f" ({self.detail})" if self.detail else "")


class CiteconvError(Exception):
    """The root of what citeconv raises."""


class ReadError(CiteconvError, ValueError):
    """A file that cannot be read as what it should be: names the file, the line where known, and what was expected."""

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        self.message, self.file, self.line = message, file, line
        super().__init__(message)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class UnknownFormatError(CiteconvError, LookupError):
    """No format or style of that name; the message lists those there are."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""
