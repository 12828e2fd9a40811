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
    "a al an the and but for nor or so yet de et v v. van von vs vs. about above across after against along amid among"
    " around as at before behind below beneath beside besides between beyond by circa despite down during except"
    " from in inside into like near of off on onto out outside over past per since than through throughout till to"
    " toward towards under underneath until up upon versus via with within without".split()
)
"""What stays small in English titles: articles, conjunctions, prepositions; and what stands for one in names."""
_NOT_ENGLISH = frozenset(
    "dan di ke dari dalam untuk yang dengan pada oleh atau bagi tentang terhadap sebagai serta antara menuju"
    " tot der het voor und für von la le les du des el los y".split()
)
"""Small words of Indonesian, Dutch, German, French and Spanish: a text that has one is not title-cased as English."""
_PART = re.compile(r"[^-–/]+")


def cased(text: str, text_case: str | None, language: str | None) -> str:
    """``text`` in this letter case; title case is for English only (``language`` ``en``)."""
    if text_case == "title" and language != "en":
        return text
    return _CASES[text_case](text) if text_case in _CASES else text


def _raise_first(word: str) -> str:
    """The first letter of an all lower-case word raised: ``“apa`` -> ``“Apa``; ``iPhone`` and ``7th`` stay."""
    at = next((place for place, character in enumerate(word) if character.isalnum()), 0)
    if not word.islower() or word[at].isdigit():
        return word
    return word[:at] + word[at].upper() + word[at + 1 :]


def _capitalize_first(text: str) -> str:
    return _WORD.sub(lambda word: _raise_first(word[0]), text, count=1)


def _capitalize_all(text: str) -> str:
    return _WORD.sub(lambda word: _raise_first(word[0]), text)


def _sentence(text: str) -> str:
    return _capitalize_first(text.lower() if text.isupper() else text)


def is_english(text: str) -> bool:
    """Whether a text that says nothing of its language may be in English, as far as its small words tell."""
    return _NOT_ENGLISH.isdisjoint(text.split())


def _title(text: str) -> str:
    words = list(_WORD.finditer(text))

    def raised(match: re.Match[str]) -> str:
        at, word = match.start(), match[0]
        starts = at == words[0].start() or text[:at].rstrip(" \ufdd0\ufdd8“‘\"'")[-1:] in (":", "?", "!", ".", "—")
        is_small = word in _STOP_WORDS or len(word) == 1
        if is_small and not starts and at != words[-1].start():
            return word
        return _PART.sub(_raised_part, word)

    return _WORD.sub(raised, text)


def _raised_part(part: re.Match[str]) -> str:
    """A part of a hyphenated word: ``Low-Income``, ``State-of-the-Art``."""
    small = part[0] in _STOP_WORDS and (part.start() or part[0] == "al")
    return part[0] if small else _raise_first(part[0])


_CASES: dict[str | None, Callable[[str], str]] = {
    "lowercase": str.lower,
    "uppercase": str.upper,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
