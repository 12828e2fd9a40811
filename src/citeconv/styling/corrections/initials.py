"""Given names as initials.

Stock citeproc-py prints ``hooks, . bell .``, and takes a quotation mark for the initial of ``‘Abd``. It makes ``T.`` of
``Utomo TW``, as citeproc-js does: to both ``TW`` is a word. Lists in Vancouver form print initials so.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\s.]+\.?")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]")
_ABBREVIATION = re.compile(r"[^\W\d_]{2,4}\.")
_CAPITALS = re.compile(r"\b[A-Z]{2,4}(?![\w.’'-])")
_CONSONANTS = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{2,4}(?![\w.’'-])")


def initials(given: str, mark: str, hyphenate: bool = True) -> str:
    """``given`` as initials, each followed by ``mark``: ``Jean-Paul R`` -> ``J.-P. R.``.

    Lower-case words (``binti``, ``al-``) stay whole, unless the name has no other: ``bell`` -> ``b.``. What was printed
    as an abbreviation stays one (``Moh.``, ``Th.``) where the style sets full stops, as do words without letter case.
    """
    dot = mark.rstrip()
    gap = mark[len(dot) :]
    written, after_initial = "", False
    for word in _WORD.findall(given if hyphenate else given.replace("-", " ")):
        whole = _has_no_case(word) or (word.islower() and not given.islower())
        text = word if whole or (dot and _ABBREVIATION.fullmatch(word)) else _initials(word, dot)
        between = "" if not written else gap if after_initial and not whole else " "
        written, after_initial = written + between + text, not whole
    return written


def told_apart(given: str, family: str) -> str:
    """``given`` with the initials in it that were printed together told apart: ``TW`` -> ``T.W.``.

    Two to four capitals are initials; beside a family name in capitals only those without a vowel are (``TW``, and not
    ``ADI``).
    """
    pattern = _CONSONANTS if family.isupper() else _CAPITALS
    return pattern.sub(lambda word: ".".join(word[0]) + ".", given)


def spaced(given: str, mark: str) -> str:
    """``given`` in full, its initials followed by ``mark``: ``James T`` -> ``James T.``, ``K.H.`` -> ``K. H.``."""
    words = [initials(word, mark) if _LETTERS.fullmatch(word) else word for word in given.split()]
    return " ".join(words)


def _initials(word: str, dot: str) -> str:
    return "-".join(_initial(part, dot) for part in word.rstrip(".").split("-") if part)


def _initial(part: str, dot: str) -> str:
    letter = next((character for character in part if character.isalpha()), "")
    return part if part in _ARTICLES or not letter else letter + dot


def _has_no_case(word: str) -> bool:
    return word.lower() == word.upper()


_ARTICLES = frozenset({"al", "el", "as", "ad", "an", "ar", "at", "az", "ash", "adh", "ath"})
"""The Arabic article before a hyphen, whose letter is no initial: ``Abd al-Rahman`` -> ``A. al-R.``."""
