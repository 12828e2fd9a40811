"""What APA 7 asks for and its CSL style leaves to the data.

Its legal forms are those of the United States (*Bluebook*): an act prints ``Pub. L. No.``, a decision without page
``___``, and no act its author. An Indonesian law prints its whole title and its year, after the author if the list
named one: ``Undang-Undang Nomor 24 Tahun 2019 tentang Ekonomi Kreatif (2019).``
"""

from __future__ import annotations

import re
from dataclasses import replace

from citeconv.model import Kind, Names, Organization, Reference

_LAW = frozenset({Kind.BILL, Kind.LEGAL_CASE, Kind.LEGISLATION, Kind.REGULATION})


def is_apa(style: str) -> bool:
    """Whether a style, by name or path, is a variant of APA."""
    return re.search(r"(^|[/\\])apa(-[\w-]+)?(\.csl)?$", style) is not None


def prepared(reference: Reference) -> Reference:
    """The reference as the APA styles should read it."""
    return _without_repetition(_law(reference) if reference.kind in _LAW else reference)


def _law(reference: Reference) -> Reference:
    """A form that prints the whole title, the author if there is one, and nothing of the United States."""
    law = _without_what_the_title_says(reference)
    unpaged_case = law.kind is Kind.LEGAL_CASE and law.container_title and not law.page
    if law.author or unpaged_case:
        author = law.author or _as_author(law.authority)
        return replace(law, kind=Kind.REPORT, author=author, number=_numbered(law.number))
    return replace(law, kind=Kind.REGULATION) if law.kind is Kind.LEGISLATION else law


def _without_what_the_title_says(law: Reference) -> Reference:
    """Number and genre go if the title holds them: ``Undang-Undang Nomor 24 Tahun 2019 ...``."""
    return replace(
        law,
        number=None if _within(law.number, law.title) else law.number,
        genre=None if _within(law.genre, law.title) else law.genre,
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
