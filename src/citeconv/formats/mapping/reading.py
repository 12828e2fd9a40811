"""One record on its way into the model: what it held so far, and whom to tell what was odd."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.mapping.rows import DoubtError
from citeconv.messages import Message
from citeconv.model import csl_variable

Tell = Callable[[Code, str, Any, str], None]
"""Hears of a code, a tag of the format, what stood there, and the reason."""


def nobody(code: Code, tag: str, value: Any, detail: str) -> None:
    """Hears and forgets."""


def nowhere(tag: str) -> int | None:
    """No line: for files that have none."""


@dataclass(slots=True)
class Listener:
    """Writes down, for one record, what is odd about it."""

    remarks: list[Diagnostic]
    entry: str
    line_of: Callable[[str], int | None] = nowhere
    """Tag -> line of the file."""

    def __call__(self, code: Code, tag: str, value: Any, detail: str) -> None:
        """Add a diagnostic."""
        shown = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
        line = self.line_of(tag)
        self.remarks.append(Diagnostic(code=code, entry=self.entry, field=tag, value=shown, detail=detail, line=line))


@dataclass(slots=True)
class Reading:
    """The fields of the model found in one record."""

    tell: Tell
    found: dict[str, Any] = field(default_factory=dict)

    def keep(self, name: str, tag: str, held: Any, get: Callable[[Any], Any]) -> None:
        """Read ``held`` as a field, unless that field is filled already; nothing is passed over in silence."""
        try:
            value = get(held)
        except DoubtError as doubt:
            value = doubt.value
            kept = str(value) == doubt.text
            said = Message("kept as text") if kept else Message("read as {value!r}", value=str(value))
            self.tell(Code.BAD_VALUE, tag, doubt.text, said)
        if not value and value != 0:
            return
        if name not in self.found:
            self.found[name] = value
        elif self.found[name] != value:
            self.tell(Code.UNKNOWN_FIELD, tag, held, Message("{field} is filled already", field=csl_variable(name)))
