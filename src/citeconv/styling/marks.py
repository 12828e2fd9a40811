"""Formatting as marks inside the text while an entry is put together; one last pass writes it (`outputs.finish`).

A mark is a Unicode noncharacter, which no data may hold (it is taken out of every field), so that punctuation and
letter case can look through the formatting, and what is markup and what is data is never in doubt: all data is escaped.
"""

from __future__ import annotations

import re

_FIRST = 0xFDD0
_CLOSE = 8
"""How far a closing mark stands from its opening one."""
ITALIC, BOLD, UNDERLINE, SUPERSCRIPT, SUBSCRIPT, SMALL_CAPS, QUOTE = map(chr, range(_FIRST, _FIRST + 7))
SEAM = "\ufdd7"
"""Before punctuation of the style, so that it is not taken for that of the data."""
WHEN = "\ufddf"
"""Before the first date of a citation, or what stands for it: ``Acharya, `` and ``2004a`` are told apart there."""
INVISIBLE = frozenset({SEAM, WHEN})
"""Marks that print nothing."""
ALL_MARKS = frozenset(map(chr, range(_FIRST, 0xFDF0)))
_STRAY = re.compile("[\ufdd0-\ufdef]")


def close(mark: str) -> str:
    """The closing mark of an opening one."""
    return chr(ord(mark) + _CLOSE)


def is_closing(mark: str) -> bool:
    """Whether it is a closing mark."""
    return ord(mark) - _FIRST >= _CLOSE


def opening(mark: str) -> str:
    """The opening mark of a closing one; an opening one itself."""
    return chr(ord(mark) - _CLOSE) if is_closing(mark) else mark


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
        apostrophe = "’" if quotes.startswith("’") and "‘" not in before else ""
        quotes = quotes.removeprefix(apostrophe)
        if not quotes:
            return match[0]
        before += apostrophe
        return apostrophe + (quotes if _ENDED[punctuation].search(before) else punctuation + quotes) + marks

    return _BEFORE_PUNCTUATION.sub(turned, text)
