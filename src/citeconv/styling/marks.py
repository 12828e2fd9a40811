"""Formatting as marks inside the text while an entry is put together; one last pass writes it as text or HTML.

A mark is a Unicode noncharacter, which no data may hold (it is taken out of every field), so that punctuation and
letter case can look through the formatting, and what is markup and what is data is never in doubt: all data is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Literal

Output = Literal["text", "html"]

_CLOSE = 8
"""How far a closing mark stands from its opening one."""
ITALIC, BOLD, UNDERLINE, SUPERSCRIPT, SUBSCRIPT, SMALL_CAPS, QUOTE = map(chr, range(0xFDD0, 0xFDD7))
SEAM = "\ufdd7"
"""Before punctuation of the style, so that it is not taken for that of the data."""
ALL_MARKS = frozenset(map(chr, range(0xFDD0, 0xFDF0)))
_STRAY = re.compile("[\ufdd0-\ufdef]")

_TAGS = {
    ITALIC: ("<i>", "</i>"),
    BOLD: ("<b>", "</b>"),
    UNDERLINE: ('<span style="text-decoration:underline;">', "</span>"),
    SUPERSCRIPT: ("<sup>", "</sup>"),
    SUBSCRIPT: ("<sub>", "</sub>"),
    SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
}
_UPRIGHT = ('<span style="font-style:normal;">', "</span>")
"""Italics within italics."""

Quotes = tuple[tuple[str, str], tuple[str, str]]
"""Outer and inner quotation marks, opening and closing."""


def close(mark: str) -> str:
    """The closing mark of an opening one."""
    return chr(ord(mark) + _CLOSE)


def marked(mark: str, text: str) -> str:
    """``text`` between the mark and its end."""
    return mark + text + close(mark)


def without_marks(text: str) -> str:
    """``text`` without formatting; data is cleaned by it too."""
    return _STRAY.sub("", text)


_BEFORE_PUNCTUATION = re.compile(rf'(["”’{close(QUOTE)}]+)([\ufdd0-\ufdef]*{SEAM})([.,])')
_ENDED = {".": re.compile(r"[.!?…][\ufdd0-\ufdef]*$"), ",": re.compile(r",[\ufdd0-\ufdef]*$")}


def punctuation_in_quotes(text: str) -> str:
    """``text`` with the style's full stops and commas before a closing quotation mark, as American usage has them.

    An apostrophe after a letter (``para santri’.``) reads as a closing quotation mark only where one was opened.
    """

    def turned(match: re.Match[str]) -> str:
        quotes, marks, punctuation = match.groups()
        before = text[: match.start()]
        if quotes == "’" and "‘" not in before:
            return match[0]
        return (quotes if _ENDED[punctuation].search(before) else punctuation + quotes) + marks

    return _BEFORE_PUNCTUATION.sub(turned, text)


def finish(text: str, quotes: Quotes, output: Output) -> str:
    """A marked text as plain text or as HTML; ``quotes`` alternate where they are nested."""
    data: Callable[[str], str] = escape if output == "html" else str
    written: list[str] = []
    depth = {ITALIC: 0, QUOTE: 0}
    for piece in re.split("([\ufdd0-\ufdef])", text):
        if piece == SEAM:
            continue
        if piece not in ALL_MARKS:
            written.append(data(piece))
            continue
        closing = ord(piece) - 0xFDD0 >= _CLOSE
        mark = chr(ord(piece) - _CLOSE) if closing else piece
        if mark in depth:
            depth[mark] += -1 if closing else 1
        level = (depth.get(mark, 0) + closing + 1) % 2
        if mark == QUOTE:
            written.append(data(quotes[level][closing]))
        elif output == "html":
            written.append((_UPRIGHT if mark == ITALIC and level else _TAGS[mark])[closing])
    return "".join(written)
