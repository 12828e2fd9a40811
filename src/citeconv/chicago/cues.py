"""Words that say what kind of work is cited, wherever in a reference they stand; what each says, the weights know."""

from __future__ import annotations

CUES: dict[str, frozenset[str]] = {
    cue: frozenset(words.split())
    for cue, words in {
        "archive": "arsip archief archive archives anri naskah manuskrip manuscript lontar babad hikayat serat koleksi",
        "reference-work": "kamus dictionary woordenboek lexicon ensiklopedi ensiklopedia encyclopedia encyclopaedia",
        "treaty": "convention konvensi treaty protocol protokol covenant kovenan statute statuta charter piagam",
        "law": "constitution konstitusi act law decree code permen permendiknas permendikbud permenkes perma sema uud",
        "court": "mahkamah pengadilan court judgment decision putusan penetapan v vs",
        "screen": "film sutradara video youtube dvd vcd dokumenter documentary",
        "blog": "blog weblog wordpress blogspot",
        "newspaper": "kompas republika koran harian tempo post times news antara detik merdeka suara pikiran sindo"
                     " liputan6 tribun media pos berita",
        "magazine": "majalah magazine gatra tempo horison basis prisma",
        "meeting": "prosiding proceeding proceedings seminar simposium symposium konferensi conference kongres congress"
                   " lokakarya workshop pertemuan temu",
        "report": "laporan report reports paper papers brief survey statistik statistics profil indikator",
        "journal": "jurnal journal review studies quarterly bulletin buletin majalah berkala tijdschrift",
        "university": "universitas university institut institute uin iain stain universiteit universiti",
        "press": "press penerbit pustaka publishing publishers books",
        "preprint": "arxiv preprint ssrn",
    }.items()
}  # fmt: skip
