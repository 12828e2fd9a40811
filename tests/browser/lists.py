"""References read as the tests want them, whatever the reader learns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from citeconv import Alternative, Date, Kind, Names, Parsed, Person, Reference, Span

Others = Sequence[tuple[Reference, Mapping[str, str]]]
"""Other readings, each with the texts of its fields."""


def book(author: str, title: str, publisher: str = "", year: int | None = None, **fields: Any) -> Reference:
    family, _, given = author.partition(", ")
    return Reference(
        kind=Kind.BOOK,
        author=Names((Person(family=family, given=given or None),)),
        title=title,
        publisher=publisher or None,
        issued=Date(year) if year else None,
        **fields,
    )


def placed(source: str, at: Mapping[str, str]) -> tuple[Span, ...]:
    """Where the texts of ``at`` stand, each for its field, and the punctuation between them."""
    spans, end = [], 0
    for field, text in at.items():
        start = source.index(text, end)
        spans += [Span("punctuation", end, start)] * (start > end) + [Span(field, start, start + len(text))]
        end = start + len(text)
    return (*spans, *[Span("punctuation", end, len(source))] * (end < len(source)))


def printed(
    source: str, reference: Reference, *, at: Mapping[str, str], sure: float = 0.99, others: Others = ()
) -> Parsed:
    """A reference as the reader gives it; ``at`` tells which characters each field was read from."""
    alternatives = [Alternative(reference=other, spans=placed(source, there)) for other, there in others]
    return Parsed(
        reference=reference, source=source, spans=placed(source, at), confidence=sure, alternatives=alternatives
    )


DAMAGED = printed(
    "Abdul Manan, Aneka Masalah Hukum Perdata Islam, Jakarta Kencana, h. 161.",
    book("Manan, Abdul", "Aneka Masalah Hukum Perdata Islam", page="161", publisher_place="Jakarta Kencana"),
    at={
        "author": "Abdul Manan",
        "title": "Aneka Masalah Hukum Perdata Islam",
        "publisher-place": "Jakarta Kencana",
        "page": "161",
    },
    sure=0.3,
    others=(
        (
            book("Manan, Abdul", "Aneka Masalah Hukum Perdata Islam", "Jakarta Kencana", page="161"),
            {
                "author": "Abdul Manan",
                "title": "Aneka Masalah Hukum Perdata Islam",
                "publisher": "Jakarta Kencana",
                "page": "161",
            },
        ),
        (
            book("Manan, Abdul", "Aneka Masalah Hukum Perdata Islam, Jakarta Kencana", page="161"),
            {"author": "Abdul Manan", "title": "Aneka Masalah Hukum Perdata Islam, Jakarta Kencana", "page": "161"},
        ),
    ),
)
WRONG = printed(
    "Nasution, S. Kurikulum dan Pengajaran. Jakarta: Bumi Aksara, 2011.",
    book("Nasution, S.", "Kurikulum dan Pengajaran", "Bumi Aksara", 2011, publisher_place="Jakarta"),
    at={
        "author": "Nasution, S.",
        "title": "Kurikulum dan Pengajaran",
        "publisher-place": "Jakarta",
        "publisher": "Bumi Aksara",
        "issued": "2011",
    },
)


def yea(publisher: str = "Routledge", title: str = "Human Trafficking") -> Parsed:
    return printed(
        f"Yea, S. {title}. London: {publisher}, 2014.",
        book("Yea, S.", title, publisher, 2014, publisher_place="London"),
        at={"author": "Yea, S.", "title": title, "publisher-place": "London", "publisher": publisher, "issued": "2014"},
    )


LIST = (DAMAGED, WRONG, yea())
