"""How a single token looks to the features: its shape, and what it says wherever it stands."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citeconv.chicago.lanes import Group
from citeconv.chicago.lexicon import words

WORD_KINDS = frozenset(("word", "law", "case", "paper", "meeting", "report", "genre", "interview", "in", "editor"))
"""Kinds of tokens that are words of the language, in whatever role."""
LONGEST_LOOK = 200
"""Characters of a token that are looked at."""
_SIGNS = {"lower": "l", "capital": "C", "upper": "U"}


class Look(NamedTuple):
    """What there is to say about a token by itself."""

    kind: str
    word: str
    """In lower case."""
    shape: str
    """``lower``, ``upper``, ``capital``, ``other``; of what is no word, its kind."""
    sign: str
    """The shape in one letter, for the form of a segment: ``C`` capitalised, ``p`` particle, ``&`` and ..."""
    sort: str
    """``name`` of people, ``common-word``, ``other-word``; empty of what is no word."""
    inside: Group
    """Features of every segment that holds the token."""


@lru_cache(maxsize=8192)
def look(kind: str, text: str) -> Look:
    """The look of a token of that kind; remembered, as most words come again."""
    word, shape = text.lower(), _shape(kind, text)
    sort = _sort(word) if kind == "word" else ""
    return Look(kind, word, shape, _sign(word, shape), sort, tuple(_inside(kind, word, shape, sort)))


def _shape(kind: str, text: str) -> str:
    if kind not in WORD_KINDS:
        return kind
    if text.islower():
        return "lower"
    if len(text) > 1 and text.isupper():
        return "upper"
    return "capital" if text[:1].isupper() else "other"


def _sign(word: str, shape: str) -> str:
    if word in ("dan", "and", "serta"):
        return "&"
    if shape in _SIGNS:
        return "p" if word in words("particles") else _SIGNS[shape]
    return f"<{shape}>"


def _sort(word: str) -> str:
    if word in words("names"):
        return "name"
    return "common-word" if word in words("common-words") else "other-word"


def _inside(kind: str, word: str, shape: str, sort: str) -> list[str]:
    found = [f"shape={shape}", f"holds={sort}"] if kind == "word" else [f"kind={kind}"]
    if kind in WORD_KINDS:
        found.append(f"word={word}")
        if word in words("organizations"):
            found.append("organization")
        if len(word) > 4:
            found.append(f"tail={word[-3:]}")
    return found
