"""Works set in the form of houses that no list was ever printed in, as gold lines."""

from __future__ import annotations

from typing import Any

WORKS = (
    ("Human Trafficking in Asia", "Yea", "Sallie", "Routledge", "London", 2014),
    ("Politik Pangan", "Santoso", "Budi", "Gramedia", "Jakarta", 2010),
    ("Sejarah Kopi Jawa", "Wahid", "Abdul", "Ombak", "Yogyakarta", 2008),
    ("The Religion of Java", "Geertz", "Clifford", "Free Press", "Glencoe", 1960),
    ("Hukum Adat Minangkabau", "Amir", "Rahman", "Mutiara", "Padang", 1997),
    ("Ekonomi Kerakyatan", "Mubyarto", "Hadi", "Aditya Media", "Yogyakarta", 2000),
    ("Tradisi Pesisir", "Hasan", "Yusuf", "Kompas", "Jakarta", 2015),
    ("Kota dan Kampung", "Sari", "Dewi", "Erlangga", "Surabaya", 2012),
    ("Negara dan Agama", "Putra", "Andi", "Mizan", "Bandung", 2003),
    ("Bahasa Melayu Kuno", "Lubis", "Tigor", "Pustaka Obor", "Medan", 1999),
)
PUBLISHER_FIRST = "{publisher} ({place}), {year}. {title}. {given} {family}."
TITLE_FIRST = "{title} / {given} {family} / {publisher}, {place} / {year}"
PLACE_FIRST = "{place}: {publisher}, {year}. {given} {family}: {title}."
PLAIN = "{family}, {given}. {title}. {place}: {publisher}, {year}."


def lines(form: str) -> list[dict[str, Any]]:
    """The works as that house prints them."""
    return [_line(form, work) for work in WORKS]


def _line(form: str, work: tuple[str, str, str, str, str, int]) -> dict[str, Any]:
    title, family, given, publisher, place, year = work
    raw = form.format(title=title, family=family, given=given, publisher=publisher, place=place, year=year)
    csl = {
        "type": "book", "author": [{"family": family, "given": given}], "title": title, "publisher": publisher,
        "publisher-place": place, "issued": {"date-parts": [[year]]},
    }  # fmt: skip
    return {"raw": raw, "csl": csl}
