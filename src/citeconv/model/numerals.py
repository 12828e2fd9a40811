"""Numbers as printed: ``5`` is a number, ``05``, ``IV`` and ``2-3`` stay text."""

from __future__ import annotations

import re

Numeral = int | str
"""A number if it prints back exactly as it stood, otherwise the printed text."""

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_DIGITS = re.compile(r"[0-9]{1,18}")


def numeral(text: str) -> Numeral:
    """``text`` as an int where ``str(int)`` gives it back, else ``text`` itself.

    >>> numeral("5"), numeral("05"), numeral("IV-1/W1")
    (5, '05', 'IV-1/W1')
    """
    if _DIGITS.fullmatch(text) and str(int(text)) == text:
        return int(text)
    return text


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral, None for anything else.

    >>> roman("XVII"), roman("iv"), roman("IIX"), roman("")
    (17, 4, None, None)
    """
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[letter] for letter in text.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


_RANGE = re.compile(r"\s*([^\s-]+)\s*-+\s*([^\s-]+)\s*")


def page_range(page: str) -> tuple[str, str | None]:
    """First and last page of a CSL ``page``; the last is None where a single page, or several ranges, are given.

    >>> page_range("55-84"), page_range("439"), page_range("1-4, 9")
    (('55', '84'), ('439', None), ('1-4, 9', None))
    """
    match = _RANGE.fullmatch(page)
    return (match[1], match[2]) if match else (page, None)
