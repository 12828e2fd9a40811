"""When two titles, or two names, are the same in other spellings."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from citeconv.model import roman

_OLD_SPELLING = (("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("oe", "u"))
"""Indonesian before 1972 and Dutch ``oe``: Soekarno, Djakarta, tjetakan; folded on both sides, in any language."""
_JOINING = {"dan", "and", "the", "a", "an"}
_WORDS = re.compile(r"\w+")
_CLOSE, _LONG = 0.8, 4
_SPELT_OTHERWISE = 2
"""More words than this spelt otherwise are another title."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a text without accents, case, punctuation and old spelling."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    plain = re.sub(r"[’‘'`ʿʾʻʼ]", "", plain).casefold()
    for old, new in _OLD_SPELLING:
        plain = plain.replace(old, new)
    return tuple(word for word in _WORDS.findall(plain) if word not in _JOINING)


def head(title: str) -> tuple[str, ...]:
    """The words of a title without its subtitle."""
    return folded(re.split(r":\s|\s[-–—]\s|\?\s", title, maxsplit=1)[0])


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles have the same words, one or two of them spelt otherwise.

    Numbers, Roman ones too, must be the same, and a word that is spelt otherwise keeps its first letter: legal is not
    illegal, volume 1 not volume 2.
    """
    if one == other:
        return True
    if _counts(one) != _counts(other) or abs(len(one) - len(other)) > _SPELT_OTHERWISE:
        return False
    changes = [code for code in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if code[0] != "equal"]
    if len(changes) > _SPELT_OTHERWISE:
        return False
    return all(close("".join(one[a:b]), "".join(other[c:d])) for _, a, b, c, d in changes)


def close(one: str, other: str) -> bool:
    """Whether two words, or words run together, may be spellings of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _CLOSE


def _counts(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if any(map(str.isdigit, word)) or roman(word) is not None]
