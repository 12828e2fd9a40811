"""What the styles of an OpenDocument text say of the type face: italic or upright, shown or hidden.

Unlike Word's they are laid one inside the other, as in CSS: the nearest that says anything holds. ODF 1.3 part 3, 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FONT_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}font-style"

_DEEPEST = 20
"""Styles that are parents of one another."""


class Face(NamedTuple):
    """How a run of text looks."""

    italic: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document by family and name."""

    roots: tuple[Any, ...] = ()
    """The roots of the parts that define styles."""
    _elements: dict[tuple[str, str], Any] = field(default_factory=dict)
    _defaults: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for root in self.roots:
            for style in root.iter(f"{STYLE}style"):
                self._elements[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
            for style in root.iter(f"{STYLE}default-style"):
                self._defaults[style.get(f"{STYLE}family", "")] = style

    def face(self, family: str, name: str | None, around: Face) -> Face:
        """The face of text in a style (of the family ``text`` or ``paragraph``) inside text of another face."""
        chain = list(self._chain(family, name))
        italic = next(filter(None, (_property(one, _FONT_STYLE) for one in chain)), None)
        display = next(filter(None, (_property(one, f"{TEXT}display") for one in chain)), None)
        return Face(
            around.italic if italic is None else italic != "normal",
            around.hidden if display is None else display == "none",
        )

    def is_heading(self, name: str | None) -> bool:
        """Whether a paragraph style is that of a title or heading."""
        named = {style.get(f"{STYLE}name") for style in self._chain("paragraph", name)}
        return "Title" in named or "Heading" in named

    def _chain(self, family: str, name: str | None) -> Iterator[Any]:
        """A style and its parents, the nearest first, at the end the default."""
        for _ in range(_DEEPEST):  # in circles, too
            style = self._elements.get((family, name or ""))
            if style is None:
                break
            yield style
            name = style.get(f"{STYLE}parent-style-name")
        if family in self._defaults:
            yield self._defaults[family]


def _property(style: Any, name: str) -> str | None:
    found = style.find(f"{STYLE}text-properties")
    return None if found is None else found.get(name)
