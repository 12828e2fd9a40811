"""Quotation marks inside the data.

Straight ones become those of the language, and pairs of double ones alternate with what stands around them: the title
``The "ASEAN way"``, cited between quotation marks, is ``“The ‘ASEAN way’”``. Single ones stay single beside double
ones, and as printed where they are curly.
"""

from __future__ import annotations

import re

from citeconv.styling.marks import QUOTE, marked

_OPENS = r"(?<![^\s(\[/—–-])"
_CLOSES = r"(?![\w])"
_DOUBLE = re.compile(rf'{_OPENS}"(?=\S)([^"]*[^\s"])"{_CLOSES}|“([^“”]*)”')
_SINGLE = re.compile(rf"(?<![\w'’])'(?=\w)([^'\s](?:[^']|(?<=\w)'(?=\w))*)(?<=\S)'{_CLOSES}")
_APOSTROPHE = re.compile(r"(?<!\d)'")


def curled(text: str) -> str:
    """``text`` with its pairs of quotation marks as `marks.QUOTE`, and its other straight single ones as ``’``."""
    if not any(mark in text for mark in "\"'“"):
        return text
    doubled = _DOUBLE.sub(lambda pair: marked(QUOTE, pair[1] or pair[2] or ""), text)
    single = (lambda pair: marked(QUOTE, pair[1])) if doubled == text else (lambda pair: f"‘{pair[1]}’")
    return _APOSTROPHE.sub("’", _SINGLE.sub(single, doubled))
