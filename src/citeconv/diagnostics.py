"""What citeconv has to say about its work: data first; wording and severity are functions over it.

Text never raises: whatever is odd about it comes back as a `Diagnostic` beside the result. Only a file that cannot be
read at all, and a call that makes no sense, raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple

from citeconv.messages import Language, Message, in_language, template


class Severity(Enum):
    """How much a diagnostic matters to somebody who checks a list."""

    INFO = template("info")
    WARNING = template("warning")
    ERROR = template("error")


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
    Code.LEFTOVER: template("no field holds {value!r}"),
    Code.UNSURE: template("unsure reading"),
    Code.NO_TITLE: template("no title found"),
    Code.NAME_ORDER_GUESSED: template("the family name of {value!r} is a guess: it was printed uninverted"),
    Code.URL_JOINED: template("spaces that broke the address were removed"),
    Code.SAME_AUTHOR: template("a dash stands for the author above: {value}"),
    Code.SHORT_NOTE: template("a short note for a reference above: {value}"),
    Code.NOT_REFERENCES: template("not taken for references: {value}"),
    Code.NOT_LISTED: template("cited, but not found in the list: {value}"),
    Code.FIELD_DROPPED: template("{field} is lost: {value!r}"),
    Code.FIELD_CHANGED: template("{field} is changed: {value!r}"),
    Code.BAD_ENTRY: template("entry not read"),
    Code.UNCLOSED_ENTRY: template("entry read, but its end is not marked"),
    Code.BAD_VALUE: template("{field} is not clear: {value!r}"),
    Code.UNKNOWN_FIELD: template("no field of the model holds {field}: {value!r}"),
    Code.DUPLICATE_KEY: template("key {value!r} stood there already"),
    Code.NOT_RENDERED: template("the style prints nothing for this reference"),
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
    """The reason, as a clause: a `Message`, where citeconv gives it."""
    span: Span | None = None
    line: int | None = None
    """The line in the file that was read, from 1."""

    @property
    def severity(self) -> Severity:
        """How much it matters; a function of the code."""
        return _SEVERITY[self.code]

    def said(self, language: Language = "en") -> str:
        """The remark as a sentence without a full stop, in Indonesian (``id``) or English (``en``)."""
        line = Message("line {line}", line=self.line).said(language) if self.line else None
        what = Message(_WORDING[self.code], field=self.field, value=self.value or "").said(language)
        why = f" ({in_language(self.detail, language)})" if self.detail else ""
        return ": ".join(part for part in (self.entry, line, what + why) if part)

    def __str__(self) -> str:
        return self.said()


class CiteconvError(Exception):
    """The root of what citeconv raises; the first argument is a `Message`."""

    def said(self, language: Language = "en") -> str:
        """The error in one line, in Indonesian (``id``) or English (``en``)."""
        return in_language(self.args[0], language) if self.args else ""

    def __str__(self) -> str:
        return self.said()


class ReadError(CiteconvError, ValueError):
    """A file that cannot be read as what it should be: names the file, the line where known, and what was expected."""

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        self.message, self.file, self.line = message, file, line
        super().__init__(message)

    def said(self, language: Language = "en") -> str:
        """The error in one line, ``file:line: message``, in Indonesian (``id``) or English (``en``)."""
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {super().said(language)}" if place else super().said(language)


class UnknownFormatError(CiteconvError, LookupError):
    """No format or style of that name; the message lists those there are."""


class UnknownProfileError(CiteconvError, LookupError):
    """No profile of that name; the message lists those there are."""
