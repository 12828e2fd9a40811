"""What APA 7 asks for and its CSL style leaves to the data.

Its legal forms are those of the United States (*Bluebook*): an act prints ``Pub. L. No.``, a decision without page
``___``, and no act its author. They stay for laws of other countries. An Indonesian law prints its whole title and its
year, after the author if the list named one: ``Undang-Undang Nomor 24 Tahun 2019 tentang Ekonomi Kreatif (2019).``
"""

from __future__ import annotations

import re
from dataclasses import replace

from citeconv.model import Kind, Names, Numeral, Organization, Reference, roman, year_of

_LAW = frozenset({Kind.BILL, Kind.LEGAL_CASE, Kind.LEGISLATION, Kind.REGULATION})
_SERIAL = frozenset({
    Kind.ARTICLE_JOURNAL, Kind.ARTICLE_MAGAZINE, Kind.ARTICLE_NEWSPAPER, Kind.PERIODICAL, Kind.REVIEW, Kind.REVIEW_BOOK,
})  # fmt: skip
"""Their volumes have no label, and stay as printed: *Indonesia, IV*."""
_LETTERS = frozenset("CDLM")
"""Numerals that are letters of the alphabet before: *volume C*."""
_INDONESIAN = re.compile(
    r"\b(?:undang|uu|peraturan|pp (?=no)|perp?pu|perpres|permen\w*|perda|pergub|perbup|perwali|keputusan|ketetapan"
    r"|keppres|kepmen\w*|instruksi|inpres|surat edaran|maklumat|qanun|fatwa|putusan|penetapan|mahkamah|pengadilan|nomor"
    r"|tentang|republik indonesia|pemerintah)\b",
    re.IGNORECASE,
)
"""What Indonesian laws, decisions and courts are called."""
_ABOUT = re.compile(r"(.*?)\btentang\s+(.+)", re.IGNORECASE | re.DOTALL)
_RULING = re.compile(r"(?:putusan|penetapan)\b", re.IGNORECASE)
_NUMBER_WORD = re.compile(r"(?:no(?:mor|\.)?)\s+", re.IGNORECASE)
_NAMED_EDITION = re.compile(r"\b(?:edisi|edition|edn?|cet(?:akan)?|printing|versi(?:on)?)\b", re.IGNORECASE)
_INDONESIAN_EDITION = re.compile(
    r"(?:yang )?(?:revisi|penyempurnaan|(?:di)?sempurnakan|diper(?:baiki|banyak|barui|luas)|terbaru|baru|lengkap|khusus"
    r"|terbatas|pertama|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\b",
    re.IGNORECASE,
)
_ENGLISH_EDITION = re.compile(
    r"(?:rev(?:ised)?|enlarged|expanded|updated|abridged|illustrated|international|new|special|student|first|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\brev(?:ised\b|\b\.?)", re.IGNORECASE)


def is_apa(style: str) -> bool:
    """Whether a style, by name or path, is a variant of APA."""
    return re.search(r"(^|[/\\])apa(-[\w-]+)?(\.csl)?$", style) is not None


def prepared(reference: Reference) -> Reference:
    """The reference as the APA styles should read it."""
    arabic = replace(
        reference,
        edition=_named(_arabic(reference.edition)),
        printing_number=_arabic(reference.printing_number),
        volume=reference.volume if reference.kind in _SERIAL else _arabic(reference.volume),
    )
    if is_indonesian_law(arabic):
        arabic = _law(arabic)
    elif arabic.kind in _LAW and not str(arabic.number or "").isdecimal() and _within(arabic.number, arabic.title):
        arabic = replace(arabic, number=None)
    return _without_repetition(arabic)


def _arabic(number: Numeral | None) -> Numeral | None:
    """Editions, printings and volumes of books count in Arabic numerals, as APA has them: ``II`` -> 2.

    A volume that is no number the style takes for a title: ``Sahih al-Bukhari: III``.
    """
    if not isinstance(number, str) or number in _LETTERS:
        return number
    values = [roman(part) for part in re.split(r"\s*[-–]\s*", number)]
    if None in values:
        return number
    return "-".join(map(str, values)) if len(values) > 1 else values[0]


def _named(edition: Numeral | None) -> Numeral | None:
    """An edition of words is called so in their language: ``revisi`` -> ``Edisi revisi``, ``Revised`` -> ``Rev. ed.``.

    The style prints the words alone, as every CSL processor does; the abbreviation is that of APA 7, 9.50.
    """
    if not isinstance(edition, str) or _NAMED_EDITION.search(edition):
        return edition
    if _INDONESIAN_EDITION.match(edition):
        return f"Edisi {edition}"
    return f"{_REVISED.sub('Rev.', edition)} ed." if _ENGLISH_EDITION.match(edition) else edition


def is_indonesian_law(reference: Reference) -> bool:
    """Whether it is a law or a decision of Indonesia: by its language, else by the words of its title and court."""
    if reference.kind not in _LAW:
        return False
    if reference.language:
        return reference.language[:2].lower() == "id"
    said = (reference.title, reference.authority, reference.genre, reference.jurisdiction, str(reference.author))
    return _INDONESIAN.search(" ".join(filter(None, said))) is not None


def _law(reference: Reference) -> Reference:
    """A form that prints the whole title, the author if there is one, and nothing of the United States."""
    law = _without_what_the_title_says(_with_whole_title(reference))
    unpaged_case = law.kind is Kind.LEGAL_CASE and law.container_title and not law.page
    if law.author or unpaged_case:
        author = law.author or _as_author(law.authority)
        return replace(law, kind=Kind.REPORT, author=author, number=_numbered(law.number))
    return replace(law, kind=Kind.REGULATION) if law.kind is Kind.LEGISLATION else law


def _with_whole_title(law: Reference) -> Reference:
    """Kind and number in the title, where it lacks them: ``Undang-Undang Nomor 24 Tahun 2019 tentang ...``."""
    title, number = law.title or "", law.number
    if not title or number is None or _within(number, title):
        return law
    bare = _NUMBER_WORD.sub("", str(number))
    if law.kind is Kind.LEGAL_CASE:
        return replace(law, title=f"{title} Nomor {bare}", number=None) if _RULING.match(title) else law
    found = _ABOUT.match(title)
    name, matter = (found[1].strip(), found[2]) if found else ("", title)
    if not (name or law.genre):
        return law
    year = year_of(law.issued)
    when = f" Tahun {year}" if year and bare.isdecimal() else ""
    return replace(law, title=f"{name or law.genre} Nomor {bare}{when} tentang {matter}", number=None, genre=None)


def _without_what_the_title_says(law: Reference) -> Reference:
    """Number, genre and court go if the title holds them: ``Undang-Undang Nomor 24 Tahun 2019 ...``."""
    return replace(
        law,
        number=None if _within(law.number, law.title) else law.number,
        genre=None if _within(law.genre, law.title) else law.genre,
        authority=None if _within(law.authority, law.title) else law.authority,
    )


def _within(part: object, title: str | None) -> bool:
    if part is None:
        return False
    return re.search(rf"(?<!\w){re.escape(str(part))}(?!\w)", title or "", re.IGNORECASE) is not None


def _as_author(name: str | None) -> Names:
    return Names((Organization(name=name),)) if name else Names()


def _numbered(number: object) -> str | int | None:
    """``24 Tahun 2019`` -> ``No. 24 Tahun 2019``; the style itself does so only for plain numbers."""
    text = str(number or "")
    return f"No. {text}" if re.match(r"\d+\D", text) else text or None


def _without_repetition(reference: Reference) -> Reference:
    """A publisher or web site that is the author is not printed again (APA 7, 9.29 and 10.16)."""
    authors = {name.name.casefold() for name in reference.author if isinstance(name, Organization)}
    if (reference.publisher or "").casefold() in authors:
        reference = replace(reference, publisher=None)
    if reference.kind is Kind.WEBPAGE and (reference.container_title or "").casefold() in authors:
        reference = replace(reference, container_title=None)
    return reference
