"""Records that break converters: the ten of the field's old list, and sixty of our own, each for one thing.

The readers named in `test_foreign.py` read what we write of them.
"""

from __future__ import annotations

from typing import Any

from citeconv.model import Date, DateRange, Kind, Name, Names, Organization, Person, Reference

K = Kind


def by(*names: str | Name, et_al: bool = False) -> Names:
    """Names from ``Family, Given``; a name in angle brackets is an organisation."""
    return Names(tuple(name if not isinstance(name, str) else _name(name) for name in names), et_al=et_al)


def _name(text: str) -> Name:
    if text.startswith("<"):
        return Organization(name=text.strip("<>"))
    family, _, given = text.partition(", ")
    return Person(family=family, given=given or None)


def article(title: str, **fields: Any) -> dict[str, Any]:
    held = {"author": by("Acharya, Amitav"), "container_title": "Jurnal Politik", "issued": Date(2004), "volume": 3}
    return {"kind": K.ARTICLE_JOURNAL, "title": title, **held, **fields}


def book(title: str, **fields: Any) -> dict[str, Any]:
    held = {"author": by("Ricklefs, M. C."), "publisher": "Serambi", "publisher_place": "Jakarta", "issued": Date(2005)}
    return {"kind": K.BOOK, "title": title, **held, **fields}


SICI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
MIDDLE = Person(family="Schendel", given="Willem", particle="van")
JUNIOR = Person(family="King", given="Martin Luther", suffix="Jr.")

TRICKY: dict[str, dict[str, Any]] = {
    "corporate": book("Global Review", author=by("<Ernst and Young>", "<Badan Pusat Statistik>")),
    "mononym": book("Sarinah", author=by("Sukarno", JUNIOR)),
    "lonebrace": article("On the set { and its complement"),
    "specials": article(r"R&D: 100% of $5 #1, a_b ~ c^d \ e"),
    "ayn": book("Uṣūl al-fiqh", author=by("ʿAbd al-Raḥmān, Ṣāliḥ")),
    "markup": article("<i>E. coli</i> in H<sub>2</sub>O and 10<sup>3</sup> others"),
    "sici": article("Information Retrieval", doi=SICI, url="https://a.example/x_y?b=1&c=%20~d#e"),
    "day": {"kind": K.ARTICLE_NEWSPAPER, "title": "Pemilu", "container_title": "Kompas", "issued": Date(2009, 7, 9)},
    "skripsi": {"kind": K.THESIS, "title": "Dampak Trem", "author": by("Nugroho, Budi"), "genre": "Skripsi",
                "publisher": "Universitas Negeri Yogyakarta", "issued": Date(2016)},
    "Key_2004:a-b.c": article("A Key of Its Own"),
}
"""Where every converter that was measured fails at least one."""

OWN: dict[str, dict[str, Any]] = {
    # Names
    "twowords": book("Muqaddimah", author=by(Person(family="Ibn Khaldun"))),
    "particle": book("Sejarah Bangladesh", author=by(MIDDLE)),
    "arabic": book("Iḥyāʾ", author=by(Person(family="Ghazālī", given="Abū Ḥāmid", particle="al-"))),
    "elided": book("Encyclopédie", author=by(Person(family="Alembert", given="Jean", particle="d’"))),
    "capital": book("Max Havelaar", author=by("Van Dis, Adriaan")),
    "dkk": article("Pembelajaran Daring", author=by("Siti, Aminah", "Rahayu, Sri", et_al=True)),
    "comma": book("Permendikbud", author=by("<Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi>")),
    "acronym": book("Literacy", author=by("<UNESCO>")),
    "newspaperbyline": book("Tajuk", author=by("<Kompas.com>")),
    "and": book("Rand and Others", author=by("Rand, And", "Others, Anna")),
    "apostrophe": book("Dewi Ma’rifat", author=by("Ma’arif, Syafi’i", "O’Connor, Flannery")),
    "hyphen": book("Peran Ulama", author=by("Ash-Shiddieqy, T. M. Hasbi", "as-Suyuthi, Jalaluddin")),
    "order": book("Ensiklik", author=by(Person(family="Magnis-Suseno", given="Franz", suffix="S.J."))),
    "manyroles": {"kind": K.CHAPTER, "title": "Bab", "author": by("Geertz, Clifford"), "editor": by("Holt, Claire"),
                  "translator": by("Hersri, S."), "container_author": by("Anderson, Benedict"),
                  "container_title": "Budaya", "issued": Date(1972), "page": "1-69"},
    "roles": {"kind": K.INTERVIEW, "title": "Wawancara", "author": by("Wahid, Abdurrahman"),
              "interviewer": by("Budi, Agus"), "issued": Date(1999)},
    "film": {"kind": K.MOTION_PICTURE, "title": "Tjoet Nja’ Dhien", "director": by("Djarot, Eros"),
             "issued": Date(1988)},
    # Texts
    "balanced": article("Ṣalāt {sic} and [brackets]"),
    "lonelyclosing": article("A set } of braces"),
    "bothbraces": article("}{ and {{x}}"),
    "quotes": article('The "ASEAN way" and the ’90s'),
    "curly": article("“Politik Uang” dan ‘Uang Politik’"),
    "quoteend": article('He said "no"'),
    "backslash": article("C:\\new\\table \\textit{x} \\"),
    "dashes": article("Perang 1945–1949 — dan -- sesudahnya ---"),
    "less": article("p < 0.05 and x > y | z"),
    "lonelytag": article("The <b> tag and a</i> and <i>b"),
    "nested": article("<i>Homo <b>sapiens</b></i> dan <b><i>x</i></b>"),
    "smallcaps": article('The <span style="font-variant:small-caps;">bps</span> Report'),
    "acronyms": article("ASEAN, McDonald dan Al-Qur’an di eSport: COVID-19"),
    "lower": article("semua huruf kecil"),
    "upper": article("SEMUA HURUF BESAR DI INDONESIA"),
    "formula": article("Angka $\\alpha$ dan $x^2$"),
    "macro": article("@book{x, title = {y}}", volume="@string"),
    "risline": article("ER - dan TY - JOUR"),
    "percent": article("50% off % comment"),
    "cjk": article("印度尼西亚 Индонезия إندونيسيا"),
    "combining": article("Résumé ạ̄ ế"),
    "emoji": article("Senyum 😀 & tawa"),
    "subtitle": book("Judul: Anak Judul: Sebuah Kajian?"),
    "long": article("Kata " * 400 + "akhir"),
    # Dates and numbers
    "range": article("Seri", issued=DateRange(Date(2010), Date(2012))),
    "open": {"kind": K.PERIODICAL, "title": "Prisma", "issued": DateRange(Date(1971))},
    "circa": book("Babad", issued=Date(1830, circa=True)),
    "season": article("Musim", issued=Date(2010, season=3)),
    "month": article("Bulan", issued=Date(2010, 5)),
    "undated": book("Tanpa Tahun", issued="t.t."),
    "reprint": book("Cetak Ulang", original_date=Date(1860), edition=2, printing_number=3, number_of_pages=345),
    "romans": article("Halaman", page="xii-xv", volume="XIV", issue="05"),
    "pages": article("Halaman Terpisah", page="1-4, 9"),
    "eid": article("Artikel", number="e0123", page="e12"),
    "doubleissue": article("Nomor Ganda", issue="1-2", volume="5/6"),
    "zero": article("Nol", issue=0),
    # Kinds
    "law": {"kind": K.LEGISLATION, "title": "Undang-Undang tentang Desa", "author": by("<Republik Indonesia>"),
            "number": 6, "issued": Date(2014), "note": "Lembaran Negara Tahun 2014 Nomor 7"},
    "court": {"kind": K.LEGAL_CASE, "title": "Putusan", "authority": "Mahkamah Konstitusi",
              "number": "91/PUU-XVIII/2020", "issued": Date(2021, 11, 25)},
    "web": {"kind": K.WEBPAGE, "title": "Sensus", "author": by("<Badan Pusat Statistik>"), "issued": Date(2020, 1),
            "container_title": "bps.go.id", "url": "https://a.example/a_b/%7Ex#y", "accessed": Date(2020, 7, 4)},
    "paper": {"kind": K.PAPER_CONFERENCE, "title": "Makalah", "author": by("Budi, A."), "issued": Date(2018),
              "container_title": "Prosiding Seminar", "event_title": "Seminar", "event_place": "Bogor",
              "publisher_place": "Malang", "page": "7-12"},
    "report": {"kind": K.REPORT, "title": "Laporan", "author": by("<LIPI>"), "genre": "Laporan Penelitian",
               "number": 7, "publisher": "LIPI", "issued": Date(2011)},
    "encyclopedia": {"kind": K.ENTRY_ENCYCLOPEDIA, "title": "Adat", "container_title": "Ensiklopedi Islam",
                     "issued": Date(1993), "volume": 1},
    "blog": {"kind": K.POST_WEBLOG, "title": "Catatan", "author": by("Sukarno"), "container_title": "Blog & Catatan",
             "url": "https://blog.example/?p=1", "issued": Date(2012, 2, 29)},
    "dataset": {"kind": K.DATASET, "title": "Susenas", "publisher": "BPS", "version": "2.0", "issued": Date(2019)},
    "manuscript": {"kind": K.MANUSCRIPT, "title": "Serat Centhini", "archive": "Perpustakaan Nasional",
                   "archive_location": "KBG 12", "issued": "abad ke-19"},
    "everything": book(
        "Lengkap", title_short="L", collection_title="Seri A", collection_number=2, edition="revisi", isbn="978-1",
        editor=by("A, B"), translator=by("C, D"), language="id", keyword="a, b c", abstract="Isi & “isi”.",
        annote="Catatan.", note="tidak diterbitkan; stensilan", medium="CD-ROM", status="akan terbit",
        call_number="899.2 RIC s", source="Perpusnas", license="CC BY 4.0", doi="10.1/a_b", pmid="123", pmcid="PMC1",
    ),
}


def reference(key: str, fields: dict[str, Any]) -> Reference:
    return Reference(key=key, **fields)


RECORDS = tuple(reference(key, fields) for key, fields in (TRICKY | OWN).items())
