"""The values of ``text-case``, by CSL 1.0.2.

Stock citeproc-py lowers names in sentence case, capitalises ``iPhone``, never title-cases labels (``(eds.)``), and
knows neither ``v.`` nor the words after a hyphen in title case.
https://docs.citationstyles.org/en/v1.0.2/specification.html#text-case
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\s\ufdd0-\ufdef]+")
_STOP_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "de", "down", "et", "for", "from", "in", "into", "nor", "of", "on"}
    | {"onto", "or", "over", "so", "the", "till", "to", "up", "v", "v.", "via", "von", "vs", "vs.", "with", "yet"}
)
_PART = re.compile(r"[^-–/]+")


def cased(text: str, text_case: str | None, language: str | None) -> str:
    """``text`` in this letter case; title case is for English only (``language`` ``en``)."""
    if text_case == "title" and language != "en":
        return text
    return _CASES[text_case](text) if text_case in _CASES else text


def _raise_first(word: str) -> str:
    """The first letter of an all lower-case word raised: ``“apa`` -> ``“Apa``, ``iPhone`` stays."""
    if not word.islower():
        return word
    at = next(i for i, character in enumerate(word) if character.isalpha())
    return word[:at] + word[at].upper() + word[at + 1 :]


def _capitalize_first(text: str) -> str:
    return _WORD.sub(lambda word: _raise_first(word[0]), text, count=1)


def _capitalize_all(text: str) -> str:
    return _WORD.sub(lambda word: _raise_first(word[0]), text)


def _sentence(text: str) -> str:
    return _capitalize_first(text.lower() if text.isupper() else text)


def _title(text: str) -> str:
    if text.isupper():
        text = text.lower()
    words = list(_WORD.finditer(text))

    def raised(match: re.Match[str]) -> str:
        at, word = match.start(), match[0]
        starts = at == words[0].start() or text[:at].rstrip(" \ufdd0\ufdd8“‘\"'")[-1:] in (":", "?", "!", ".", "—")
        if word in _STOP_WORDS and not starts and at != words[-1].start():
            return word
        return _PART.sub(_raised_part, word)

    return _WORD.sub(raised, text)


def _raised_part(part: re.Match[str]) -> str:
    """A part of a hyphenated word: ``Low-Income``, ``State-of-the-Art``."""
    return part[0] if part[0] in _STOP_WORDS and part.start() else _raise_first(part[0])


_CASES: dict[str | None, Callable[[str], str]] = {
    "lowercase": str.lower,
    "uppercase": str.upper,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
