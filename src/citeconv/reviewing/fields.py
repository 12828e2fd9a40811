"""How the page calls and draws the fields: CSL variables in the order in which they are offered.

The hues are those of Okabe and Ito, which colour-blind readers can tell apart; the kind of line below the text tells
the fields of one hue from each other. https://jfly.uni-koeln.de/color/
"""

from __future__ import annotations

from typing import Any, NamedTuple

from citeconv.messages import Language
from citeconv.model import FIELDS, csl_variable


class Field(NamedTuple):
    """One field; ``key`` chooses it where a field is asked for."""

    variable: str
    key: str
    hue: str
    line: str
    id: str
    en: str


TABLE = tuple(Field(*row) for row in (
    ("author", "a", "people", "solid", "pengarang", "author"),
    ("title", "t", "title", "solid", "judul", "title"),
    ("container-title", "c", "whole", "solid", "jurnal atau buku", "journal or book"),
    ("issued", "y", "time", "solid", "terbit", "issued"),
    ("volume", "v", "number", "solid", "volume", "volume"),
    ("issue", "i", "number", "dashed", "nomor terbitan", "issue"),
    ("page", "p", "number", "dotted", "halaman", "pages"),
    ("publisher", "b", "imprint", "solid", "penerbit", "publisher"),
    ("publisher-place", "l", "imprint", "dashed", "tempat terbit", "place"),
    ("editor", "e", "people", "dashed", "penyunting", "editor"),
    ("translator", "r", "people", "dotted", "penerjemah", "translator"),
    ("edition", "d", "number", "double", "edisi", "edition"),
    ("number", "n", "number", "wavy", "nomor", "number"),
    ("genre", "g", "other", "dashed", "jenis naskah", "genre"),
    ("URL", "u", "address", "solid", "alamat web", "URL"),
    ("DOI", "o", "address", "dashed", "DOI", "DOI"),
    ("accessed", "x", "time", "dotted", "diakses", "accessed"),
    ("note", "m", "other", "solid", "catatan", "note"),
    ("collection-title", "s", "whole", "dashed", "seri", "series"),
    ("collection-number", "", "number", "wavy", "nomor seri", "number in the series"),
    ("event-title", "", "whole", "dotted", "pertemuan", "event"),
    ("event-place", "", "imprint", "dotted", "tempat pertemuan", "place of the event"),
    ("printing-number", "", "number", "double", "cetakan", "printing"),
    ("number-of-pages", "", "number", "dotted", "jumlah halaman", "number of pages"),
    ("number-of-volumes", "", "number", "solid", "jumlah jilid", "number of volumes"),
    ("container-title-short", "", "whole", "solid", "nama singkat jurnal", "journal, abbreviated"),
    ("original-title", "", "title", "dashed", "judul asli", "original title"),
    ("original-date", "", "time", "dashed", "terbit pertama", "first issued"),
    ("event-date", "", "time", "dashed", "tanggal pertemuan", "date of the event"),
    ("ISBN", "", "address", "dotted", "ISBN", "ISBN"),
    ("ISSN", "", "address", "dotted", "ISSN", "ISSN"),
    ("medium", "", "other", "dotted", "media", "medium"),
    ("archive", "", "imprint", "dotted", "arsip", "archive"),
    ("archive-place", "", "imprint", "dotted", "tempat arsip", "place of the archive"),
    ("archive_location", "", "number", "wavy", "letak dalam arsip", "location in the archive"),
    ("archive_collection", "", "whole", "dotted", "koleksi arsip", "collection of the archive"),
    ("authority", "", "people", "dotted", "lembaga yang berwenang", "authority"),
    ("director", "", "people", "dotted", "sutradara", "director"),
    ("interviewer", "", "people", "dotted", "pewawancara", "interviewer"),
    ("container-author", "", "people", "dotted", "pengarang buku", "author of the book"),
    ("language", "", "other", "dotted", "bahasa", "language"),
    ("citation-label", "", "other", "dotted", "label sitasi", "citation label"),
))  # fmt: skip


def field_data(language: Language) -> list[list[Any]]:
    """Each variable of CSL as the page takes it: name, label, key, hue, line; those not in the table by their names."""
    told = [[row.variable, row.en if language == "en" else row.id, row.key, row.hue, row.line] for row in TABLE]
    known = {row.variable for row in TABLE}
    rest = [name for name in map(csl_variable, FIELDS) if name not in known]
    return [*told, *([name, name, "", "other", "dotted"] for name in rest)]
