"""Tags of HTML that stand as text in a database field, as editors typed them: ``<i>Global</i>``, ``&amp;``."""

from __future__ import annotations

import re
from html import unescape

from citeconv.diagnostics import Span
from citeconv.documents.passage import Passage

_TAG = re.compile(r"<(/?)(i|em|cite|b|strong|u|span|a|p|br|font|sub|sup|small)\b[^<>]*>", re.IGNORECASE)
_ITALIC = ("i", "em", "cite")


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its tags and character references, and what of it they say is italic.

    >>> unmarked("Burke. <i>Human Trafficking</i>. R&amp;D, 2018.")[0]
    'Burke. Human Trafficking. R&D, 2018.'
    """
    passage = Passage()
    depth = done = 0
    for tag in _TAG.finditer(text):
        passage.add(unescape(text[done : tag.start()]), depth > 0)
        name, done = tag[2].lower(), tag.end()
        if name in _ITALIC:
            depth = max(0, depth + (-1 if tag[1] else 1))
        elif name in ("br", "p"):
            passage.add(" ")
    passage.add(unescape(text[done:]), depth > 0)
    return passage.text, passage.italics
