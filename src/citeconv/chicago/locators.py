"""Numbers and addresses inside a reference, without the words that introduce them.

``Vol. 12`` -> ``12``, ``hlm. 17–19`` -> ``17-19``, ``Edisi Kedua`` -> ``2``, ``https://doi.org/10.1/x`` -> ``10.1/x``.
"""

from __future__ import annotations

import re

ORDINALS: dict[str, str] = {
    word: str(number)
    for number, pair in enumerate(
        (
            "pertama first",
            "kedua second",
            "ketiga third",
            "keempat fourth",
            "kelima fifth",
            "keenam sixth",
            "ketujuh seventh",
            "kedelapan eighth",
            "kesembilan ninth",
            "kesepuluh tenth",
            "kesebelas eleventh",
        ),
        start=1,
    )
    for word in pair.split()
}

_DASHES = re.compile(r"(?:\s*[‐‑‒–—―−-])+\s*")
_KEYWORDS = re.compile(
    r"""^\W*(?:(?:volume|vol|jilid|jil|jld|djilid|juz|buku|nomor|nomer|number|nos?|nr|num|issue|iss|n°|№|tahun|thn?|edisi|seri|part|deel|[vn](?=\.)|[جص]
              |halaman|hlmn?|hal|hh?|pages?|pp?|kolom|cet(?:akan)?|ctk|cetak|tjet(?:akan)?|bil)\b\s*[.:]?\s*)+
        (?:ke\s*[-–]?\s*(?=[\dIVXLC]))?""",
    re.IGNORECASE | re.VERBOSE,
)
_REVISED = re.compile(r"\b(?:revisi|rev|revised)\b", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|dan|&)\s", re.IGNORECASE)
_EDITION_WORDS = re.compile(r"\b(?:edisi|edition|edn|ed)\b\.?", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\s?\S+")
_SPACE = re.compile(r"\s+")


def number(text: str) -> str:
    """What is left of a volume, issue or number without its keyword, dashes as hyphens, brackets gone.

    >>> number("Vol. 2–3"), number("no. Nomor 3"), number("Jilid ke-1"), number("XIV")
    ('2-3', '3', '1', 'XIV')
    """
    bare = _DASHES.sub("-", _KEYWORDS.sub("", text)).strip(" .,;:()[]")
    return ORDINALS.get(bare.lower(), bare)


def pages(text: str) -> str:
    """A page or range as CSL wants it: ``55-84``; a German ``s/d`` or Indonesian ``s.d.`` is a hyphen.

    >>> pages("hlm. 17–19"), pages("pp. 105 – 131"), pages("h. xiv")
    ('17-19', '105-131', 'xiv')
    """
    bare = re.sub(r"\s+s\.?/?d\.?\s+", "-", _KEYWORDS.sub("", text))
    bare = re.sub(r"\s*(?:hlmn?|hal|halaman|pp?)\b\.?\s*$", "", bare, flags=re.IGNORECASE)
    return _DASHES.sub("-", bare).strip(" .,;:()[]")


def edition(text: str) -> str:
    """``2`` for *edisi kedua*, *2nd ed.*, *Ed. ke-2*; ``revisi`` for a revised edition; else the words as printed."""
    if digits := re.search(r"\d+", text):
        return digits[0]
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in ORDINALS:
            return ORDINALS[word]
    if (match := _REVISED.search(text)) and not _AND.search(text):
        return match[0]
    return _EDITION_WORDS.sub("", text).strip(" .,;:()[]-") or text.strip(" .,;:()[]")


def edition_holds_all(text: str) -> bool:
    """Whether `edition` says all of ``text``: *Edisi Revisi ke-2* is a second edition, and revised too.

    >>> edition_holds_all("2nd ed."), edition_holds_all("Edisi Revisi ke-2")
    (True, False)
    """
    rest = _EDITION_WORDS.sub("", text)
    rest = re.sub(r"\bke\b|\d+(?:st|nd|rd|th)?", "", rest, count=2, flags=re.IGNORECASE)
    words = [word for word in re.findall(r"[^\W_]+", rest.lower()) if word not in ORDINALS]
    return not words or edition(text).lower() == " ".join(words)


def core(label: str, text: str) -> tuple[int, int]:
    """Which characters of a segment are the value itself: behind ``Vol.`` or ``https://doi.org/``, inside brackets."""
    if label == "DOI" and (match := _DOI.search(text)):
        return match.span()
    if label == "URL":
        return 0, len(text)  # where an address ends, its mark knows
    if label == "ISSN" and (match := re.search(r"\d[\dXx -]{7,16}", text)):
        return match.span()
    start = lead.end() if label not in ("edition", "extent") and (lead := _KEYWORDS.match(text)) else 0
    end = len(text.rstrip(" .,;:()[]")) or len(text)
    return (start, end) if start < end else (0, len(text))


def doi(text: str) -> str:
    """The bare DOI, without resolver, ``doi:`` or the spaces that broke it."""
    match = _DOI.search(text)
    return _SPACE.sub("", match[0]) if match else text


def url(text: str) -> str:
    """The address without the spaces that broke it."""
    return _SPACE.sub("", text).strip("<>")


def serial(text: str) -> str:
    """An ISSN or ISBN: digits, X and hyphens only."""
    match = re.search(r"\d[\dXx -]{7,16}", text)
    return match[0].strip() if match else text


def extent(text: str) -> str:
    """``428`` for *428 hal.*, ``4`` for *4 jilid*."""
    return re.sub(r"\s*[^\W\d]+\W*$", "", text).strip(" .,()") or text
