"""One record on its way into the model: what it held so far, and whom to tell what was odd."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.rows import Codec, DoubtError
from citeconv.model import NO_NAMES, csl_variable

Tell = Callable[[Code, str, Any, str], None]
"""Hears of a code, a tag of the format, what stood there, and the reason."""


def nobody(code: Code, tag: str, value: Any, detail: str) -> None:
    """Hears and forgets."""


@dataclass(slots=True)
class Listener:
    """Writes down, for one record, what is odd about it."""

    remarks: list[Diagnostic]
    entry: str
    line: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    """Tag -> line of the file."""

    def __call__(self, code: Code, tag: str, value: Any, detail: str) -> None:
        """Add a diagnostic."""
        shown = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
        line = self.lines.get(tag, self.line)
        self.remarks.append(Diagnostic(code=code, entry=self.entry, field=tag, value=shown, detail=detail, line=line))


@dataclass(slots=True)
class Reading:
    """The fields of the model found in one record."""

    tell: Tell
    found: dict[str, Any] = field(default_factory=dict)

    def keep(self, name: str, tag: str, held: Any, codec: Codec) -> None:
        """Read ``held`` as a field, unless that field is filled already; nothing is passed over in silence."""
        try:
            value = codec.get(held)
        except DoubtError as doubt:
            value = doubt.value
            self.tell(Code.BAD_VALUE, tag, doubt.text, "" if str(value) == doubt.text else f"read as {str(value)!r}")
        if value in (None, "", NO_NAMES):
            return
        if name in self.found:
            self.tell(Code.UNKNOWN_FIELD, tag, held, f"{csl_variable(name)} is filled already")
        else:
            self.found[name] = value
