"""What a printed reference looks like: how it begins, what it holds, how it ends.

Only shapes are looked at, for English and Indonesian lists in any order of fields; what the fields say is the reader's
business. Every rule is a row of a table.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĪĬĮİḌḤḪḲṢṬẒŚŞŠŪŻŽ]"
_WORD = rf"[‘’'ʻʿʾ`]?{_CAPITAL}[\w.'’‘ʻʿʾ`-]*"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|el|as|at|an|ar|bin|binti|ibn)"
_NAME = rf"(?:{_PARTICLE}[ -])*{_WORD}(?: (?:{_PARTICLE}[ -])*{_WORD})*"
_BODY_NAME = rf"{_NAME}(?: (?:of|for|on|the|and|dan|untuk|&)(?: the)? {_NAME})*(?: \(\w+\))?"
_YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
_URL = r"(?:https?://|www\.)\S+"
_DOI = r"\b10\.\d{4,9}/\S+"

_NORM = (
    r"(?:Undang-?[Uu]ndang|UU|UUD|KUH|Peraturan|Perpu|Perppu|Perpres|Permen\w*|Perda|Perma|Keputusan|Kep[mp]en|Keppres|"
    r"Kepres|Pergub|Perbup|Perwal|Perwali|Perdes|Perkap|(?:PP|PMK|POJK|PKPU|SEMA|SE|SK)(?= (?:No\b|Nomor|RI\b))|"
    r"Instruksi|Inpres|Putusan|Penetapan|Ketetapan|TAP|Qanun|Kitab (?:Undang|Hukum)|Kompilasi Hukum|Surat Edaran|"
    r"Rancangan|Naskah Akademik|Pasal|Law|Act|Constitution|Decision|Regulation|(?:[A-Z]\w+ )?Convention|Konvensi|"
    r"Treaty|Statuta|Statute)\b"
)
_BODY = (
    r"(?:Republik|Republic|Kementerian|Departemen|Badan|Dewan|Komisi|Lembaga|Direktorat|Dinas|Pemerintah|Presiden|"
    r"Mahkamah|Majelis|Pengadilan|Tim|Universitas|University|Fakultas|Bank|Pusat|Yayasan|Ministry|Department|World|"
    r"United Nations|International|(?:Hasil )?[Ww]awancara|Interview|Anonim|Anonymous)\b"
)

_BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:[-–—―‒_=]\s?){3,}|[—―]{1,2}\s?[.,]",  # a dash for the author above
        rf"{_NAME}(?: \(\w\))?, (?:{_WORD}|{_PARTICLE}[ -]{_WORD})",  # Acharya, A.    Indonesia (a), UU
        rf"{_WORD} {_CAPITAL}{{1,4}}[,.]",  # Rachman HPS, Ariani M.
        rf"[^.()\d“\"]{{2,120}}[.,]? ?\(?{_YEAR}\)?[.,:]",  # Saragih B. 2010.    Kemendikbud (2019).
        rf"{_NAME},? (?:dan|and|&) {_NAME}[.,]",  # Bagir Manan dan Kuntana Magnar, Beberapa
        rf"{_NAME}[.,]? ?(?:dkk|et\.? ?al)\b",  # Muhaimin, dkk.
        rf"{_BODY_NAME}[.,]? ?[“\"‘«]",  # Miftahul Habib, “Politik    Department of State. “Trafficking
        r"[“\"«‘'„]\s?\w",  # “Pegon.”
        r"[ء-ي][ء-ي\s]{4,80}،",  # أبو إسحاق الشاطبي، الموافقات
        _NORM,
        _BODY,
    )
)
_PERHAPS = re.compile(rf"{_NAME}[^.,]{{0,60}}[.,] ?{_CAPITAL}")  # ASEAN. ASEAN Charter

_MONTH = (
    r"(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember|"
    r"January|February|March|May|June|July|August|October|December)"
)
_NO_BEGINNING = re.compile(
    rf"{_MONTH}[ ,.]+\d|(?:terjemahan|diterjemahkan|disunting|diedit|translated|edited)\b|"
    rf"{_YEAR}\)?[.,:;)]|\(|\[(?!\w)|[\d–-]+[–(:/)]|[,.;:)\]”»&/]|"
    r"(?:di ?akses|di ?unduh|di ?ambil|tersedia|dalam|dlm|accessed|retrieved|available|in|pada|dan|and|hlm|hal"
    r"|vol|no|terj|ed|cet|dkk|et al)\b(?![-@])[.:,]?|pp?\.? ?\d+\b|(?-i:pp?)\b(?![-@])",  # but P. Rosendorff, PP No. 5
    re.IGNORECASE,
)
_SMALL = re.compile(rf"(?!{_PARTICLE}[ -]['’‘ʻ]?{_CAPITAL})[a-zà-öø-ÿ]")
_IDENTIFIER = re.compile(rf"\W*(?:(?:doi|url|link|tautan|website)\s*:?\s*)?(?:{_URL}|{_DOI})\W*", re.IGNORECASE)
_ODD = (
    re.compile(_URL),
    _SMALL,
    re.compile(rf"{_WORD}(?: (?:& )?{_WORD}){{0,2}}(?: ?\(\w+\))? ?: ?{_CAPITAL}"),  # Bandung: Mizan, 1999.
    re.compile(
        r"(?:cetakan|edisi|jilid|juz|volume|lembaran|tambahan|berita negara|seri|series|penerbit|press|publishers?|"
        r"jurnal|journal|(?:international|european|american|asian) journal|prosiding|proceedings?|"
        r"skripsi|tesis|thesis|disertasi|dissertation|laporan|makalah|university press|tentang)\b",
        re.IGNORECASE,
    ),
)
_DOI_IDENTIFIER = re.compile(r"\W*doi\b|\S*\bdoi\.org/|10\.\d{4}", re.IGNORECASE)

_ABBREVIATION = re.compile(
    rf"(?<!\d )\b(?:{_CAPITAL}|[Nn]o|[Vv]ol|hlm|[Hh]al|pp?|h|dkk|et al|[Ee]ds?|[Tt]erj|[Pp]eny|[Cc]et|[Jj]il|Dr)\.$"
)
_ENDING = re.compile(rf"[.)\]”\"’»\d/?!;]$|\b(?:n\.d|t\.t|t\.th)$|{_URL}$|\d [HM]$")
_COMPLETE = re.compile(
    rf"\b{_YEAR}\b|{_URL}|{_DOI}|\b1[34]\d\d ?H\b|\b(?:n\.d|t\.?th?|s\.a)\b|tanpa tahun|د\.? ?ت|"
    r"(?<=, )(?:pasal|article|art\.|kan\.|ps\.) ?\d",
    re.IGNORECASE,
)
"""A year, an address, the word that there is no year; the article of a law or treaty that was named before."""


class Feature(NamedTuple):
    """A sign that a text is a reference (or, below zero, that it is not) and what it weighs."""

    weight: int
    pattern: re.Pattern[str]


_FEATURES = tuple(
    Feature(weight, re.compile(pattern))
    for weight, pattern in (
        (2, rf"\({_YEAR}\)|[,.:;(،] ?{_YEAR}\b(?=[\s.,;:)]|$)|, \d{{1,2}} {_MONTH} {_YEAR}\b"),
        (1, rf"\b{_YEAR}\b"),
        (1, r"(?i)\b(?:n\.d|t\.?th?|tanpa tahun|forthcoming|akan terbit)\b|\b1[34]\d\d ?H\b|د\.? ?ت"),
        (2, rf"{_URL}|{_DOI}"),
        (2, r"(?i)\b(?:di ?akses|di ?unduh|accessed|retrieved|dikutip)\b"),
        (1, r"\b\d+ ?[-–] ?\d+\b"),
        (1, r"(?i)\b(?:hlm|hal|pp?|h|ص)\. ?\d|\b(?:vol(?:ume)?|no(?:mor)?|jilid|juz|edisi|cet)\b\.? ?[\dIVX]"),
        (1, r"(?i)\b(?:jurnal|journal|review|prosiding|proceedings?|skripsi|tesis|thesis|disertasi|press|penerbit)\b"),
        (1, r"(?i)\b(?:dkk|et ?al|eds?|terj|trans|peny|editor|penerjemah)\b[.)]"),
        (2, rf"\b{_CAPITAL}\w{{1,20}}(?:,? \w{{1,20}})?(?:\(\w+\))? ?: ?{_CAPITAL}[^:]{{0,200}}$"),
        (1, r"[“«][^”»]{1,300}[”»]|\"[^\"]{1,300}\""),
        (1, r"\)?\.\W*$"),
        (-2, r"(?i)\b(?:penelitian|artikel|tulisan|kajian) ini\b|\bthis (?:article|paper|study)\b|\bbertujuan\b"),
        (-1, r"(?i)\b(?:is|are|was|were|has|have|which|adalah|merupakan|telah|oleh karena itu|therefore|however)\b"),
    )
)  # fmt: skip
_SENTENCE = re.compile(r"[a-z)]\. [A-Z]")
LIKELY = 4
"""The score from which a text is taken for a reference where nothing else tells."""
_LONG = 500
_HEAD = 200


def score(text: str) -> int:
    """How much a text looks like a reference; see `LIKELY`."""
    found = sum(weight for weight, pattern in _FEATURES if pattern.search(text))
    return found + (2 if begins(text) else 1 if _PERHAPS.match(text) else 0) - (8 if prose(text) else 0)


def likely(text: str) -> bool:
    """Whether a text by itself looks like a whole reference."""
    return score(text) >= LIKELY


def whole(text: str) -> bool:
    """Whether a text looks like a reference from its beginning to its end."""
    return likely(text) and ends(text) and (begins(text) or bool(_PERHAPS.match(text)))


def prose(text: str) -> bool:
    """Whether a text is running prose, an abstract say: long without its addresses, and in sentences."""
    bare = re.sub(_URL, "", text)
    return len(bare) > _LONG and len(_SENTENCE.findall(bare)) >= 2


def begins(text: str) -> bool:
    """Whether a text begins as references do: a name in one of its printed forms, a quoted title, a law, a body."""
    head = text[:_HEAD]
    return any(pattern.match(head) for pattern in _BEGINNINGS)


class Opening(Enum):
    """How likely a line opens a reference, by its looks alone."""

    LIKELY = auto()
    POSSIBLE = auto()
    ODD = auto()
    """It begins with an address, a small letter, or what seldom comes first: a place and publisher, a journal."""
    INSIDE = auto()
    """It begins as only the rest of a reference does: a bracket, a page range, ``dalam``, ``diakses``."""


def opening(text: str) -> Opening:
    """How likely a text opens a reference."""
    if not may_begin(text):
        return Opening.INSIDE
    if any(pattern.match(text) for pattern in _ODD):
        return Opening.ODD
    return Opening.LIKELY if begins(text) else Opening.POSSIBLE


def inside(text: str) -> bool:
    """Whether a text surely begins in the middle of a reference."""
    return not may_begin(text) or bool(_SMALL.match(text) and not re.match(_URL, text))


def is_address(text: str) -> bool:
    """Whether a text is a bare URL or DOI."""
    return bool(_IDENTIFIER.fullmatch(text))


def has_address(text: str) -> bool:
    """Whether a text has a URL or DOI."""
    return bool(re.search(f"{_URL}|{_DOI}", text))


def form(text: str) -> int:
    """Which of the printed forms of a beginning a text has: equal forms have the same number."""
    head = text[:_HEAD]
    return next((number for number, pattern in enumerate(_BEGINNINGS) if pattern.match(head)), -1)


def continues(text: str, above: str, *, apart: bool = False) -> bool:
    """Whether a line goes on with the reference above rather than begin one; ``apart``: a blank line is between them.

    A bare address belongs to the reference above if that has none yet; a line that opens with an address or a small
    letter begins a reference only if the one above is finished, and it stands apart or looks like a whole one; a
    bracket, a page range or a word from within a reference (``dalam``, ``diakses``) never begins one.
    """
    if _IDENTIFIER.fullmatch(text):
        return not re.search(_DOI if _DOI_IDENTIFIER.match(text) else f"{_URL}|{_DOI}", above)
    if re.match(_URL, text) or _SMALL.match(text):
        return not may_begin(text) or not (finished(above) and (apart or likely(text)))
    return not may_begin(text)


def may_begin(text: str) -> bool:
    """Whether a reference can begin so at all: not with a bracket, a year, a page range, a word from within."""
    return not _NO_BEGINNING.match(text)


def finished(text: str) -> bool:
    """Whether a text could end here as a reference."""
    return complete(text) and ends(text)


def complete(text: str) -> bool:
    """Whether a text has what hardly any reference lacks: a year, an address, or the word that there is no year."""
    return bool(_COMPLETE.search(text))


def ends(text: str) -> bool:
    """Whether a text ends as references end, and not in an initial or an abbreviation."""
    return bool(_ENDING.search(text)) and not _ABBREVIATION.search(text)
