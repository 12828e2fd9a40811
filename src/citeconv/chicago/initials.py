"""The words of a name, and which of them are initials: ``J. J.``, ``RW``, ``F. de``."""

from __future__ import annotations

import re

from citeconv.chicago.lexicon import words

DOTTED = re.compile(r"(?:(?:[A-Z]|Th|Ch|Kh|Sj|Tj|Dj|Ng|Yu)\.\s?-?\s?)+(?:[A-Z]\b)?\.?")
"""Initials with their full stops."""
_CAPITALS = re.compile(r"[A-Z]{1,4}|(?:[A-Z]\s){1,3}[A-Z]|[A-Z]\.[A-Z]")


def units(name: str) -> list[str]:
    """The words of a name, a particle counted with the word after it."""
    found: list[str] = []
    joined = False
    for word in name.split():
        if joined:
            found[-1] += " " + word
        else:
            found.append(word)
        joined = word.strip(".").lower() in words("particles")
    return found


def is_initials(part: str) -> bool:
    """``A.``, ``J. J.``, ``RW``, ``F.D.A.``, ``F. de``, ``J.C. van``."""
    core = part
    while (last := core.split()[-1:]) and len(core.split()) > 1 and last[0].lower() in words("particles"):
        core = core[: core.rindex(last[0])].rstrip()
    return bool(DOTTED.fullmatch(core) or _CAPITALS.fullmatch(core))


def ends_in_initials(part: str) -> bool:
    """``Asmarantaka RW``, ``Yusran R.``: inverted without a comma."""
    bits = part.split()
    if len(bits) < 2 or is_initials(bits[0]) or bits[0].endswith("."):
        return False
    return is_initials(bits[-1]) or bool(re.fullmatch(r"[A-Z][a-z]\.", bits[-1]))
