"""Text as a line of a file can hold it."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def one_line(text: str) -> str:
    """The text with every white space one space, and without control characters.

    >>> one_line(" Jurnal\\n  Masa "), one_line("as it is")
    ('Jurnal Masa', 'as it is')
    """
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(_CONTROL.sub(" ", text).split())
