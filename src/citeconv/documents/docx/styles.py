"""What Word's styles say of a paragraph and of the runs in it: italic, hidden, a heading, an item of a list.

ECMA-376 part 1: toggle properties 17.7.3, outline levels 17.3.1.20, numbering 17.3.1.19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL = f"{W}val"
_OFF = ("0", "false", "off", "none")
_HEADING = re.compile(r"heading \d|title|toc heading", re.IGNORECASE)
_BODY_TEXT_LEVEL = 9
_DEEPEST = 20
"""Styles based on one another; Word stops at 11."""


def toggled(properties: Any, name: str) -> bool | None:
    """Whether run properties switch ``w:NAME`` on or off; None where they are silent."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else found.get(VAL, "true").lower() not in _OFF


def value(properties: Any, path: str) -> str | None:
    """The ``w:val`` of an element under some properties: ``numPr/numId``; None where it is absent."""
    found = properties.find("/".join(W + step for step in path.split("/"))) if properties is not None else None
    return None if found is None else found.get(VAL)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style, with what it inherits; None is silence."""

    italic: bool | None = None
    hidden: bool | None = None
    heading: bool = False
    numbered: bool = False


_PLAIN = Style()


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    root: Any = None
    """The ``w:styles`` element; None for a document without styles."""
    _elements: dict[str, Any] = field(default_factory=dict)
    _known: dict[str | None, Style] = field(default_factory=dict)
    _default: str | None = None
    _always: tuple[bool, bool] = (False, False)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        self._elements = {style.get(f"{W}styleId", ""): style for style in self.root.iterfind(f"{W}style")}
        for name, style in self._elements.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0").lower() not in _OFF:
                self._default = name
        defaults = self.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._always = (bool(toggled(defaults, "i")), bool(toggled(defaults, "vanish")))

    def paragraph(self, properties: Any) -> Style:
        """What the ``w:pPr`` of a paragraph makes of it, with its style."""
        style = self._style(value(properties, "pStyle") or self._default)
        level, number = value(properties, "outlineLvl"), value(properties, "numPr/numId")
        heading = style.heading if level is None else level != str(_BODY_TEXT_LEVEL)
        numbered = style.numbered if number is None else number != "0"
        return Style(style.italic, style.hidden, heading, numbered and not heading)

    def run(self, properties: Any, paragraph: Style) -> tuple[bool, bool]:
        """Whether a run with that ``w:rPr`` is italic, and whether it is hidden.

        What the run itself says holds. Else a style of the run in a style of the paragraph undoes it: emphasis stands
        upright in an italic paragraph.
        """
        style = self._style(value(properties, "rStyle"))
        italic, hidden = toggled(properties, "i"), toggled(properties, "vanish")
        if italic is None:
            italic = self._always[0] or bool(style.italic) != bool(paragraph.italic)
        if hidden is None:
            hidden = self._always[1] or bool(style.hidden) != bool(paragraph.hidden)
        return italic, hidden

    def _style(self, name: str | None) -> Style:
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str | None) -> Style:
        chain = list(self._chain(name))
        if not chain:
            return _PLAIN
        runs = [style.find(f"{W}rPr") for style in chain]
        paragraphs = [style.find(f"{W}pPr") for style in chain]
        levels = [level for one in paragraphs if (level := value(one, "outlineLvl")) is not None]
        numbers = [number for one in paragraphs if (number := value(one, "numPr/numId")) is not None]
        named = any(_HEADING.fullmatch(value(style, "name") or "") for style in chain)
        return Style(
            italic=next((said for one in runs if (said := toggled(one, "i")) is not None), None),
            hidden=next((said for one in runs if (said := toggled(one, "vanish")) is not None), None),
            heading=levels[0] != str(_BODY_TEXT_LEVEL) if levels else named,
            numbered=bool(numbers) and numbers[0] != "0",
        )

    def _chain(self, name: str | None) -> Iterator[Any]:
        """A style and those it is based on, the nearest first."""
        for _ in range(_DEEPEST):  # in circles, too
            if name not in self._elements:
                return
            yield self._elements[name]
            name = value(self._elements[name], "basedOn")
