"""A paragraph while it is being put together: its text, and which stretches of it are italic."""

from __future__ import annotations

from citeconv.diagnostics import Span

ITALIC = "italic"


class Passage:
    """Collects runs of text in one or the other type face."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._stretches: list[tuple[int, int]] = []
        self._joins = False
        """Whether nothing but white space has come since the last italic stretch."""

    def add(self, text: str, italic: bool = False) -> None:
        """Append a run; white space has no face, so italics reach over it to the next italic run."""
        start = self._length + len(text) - len(text.lstrip())
        end = self._length + len(text.rstrip())
        self._parts.append(text)
        self._length += len(text)
        if start >= end:
            return
        if italic and self._joins:
            start = self._stretches.pop()[0]
        if italic:
            self._stretches.append((start, end))
        self._joins = italic

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._parts)

    @property
    def italics(self) -> tuple[Span, ...]:
        """The italic stretches of ``text``."""
        return tuple(Span(ITALIC, start, end) for start, end in self._stretches)
