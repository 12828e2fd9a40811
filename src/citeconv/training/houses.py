"""The house forms that lists are set in, as choices: how names, years, titles, imprints, locators and access look.

Drawn from Chicago, APA, Vancouver, IEEE and the forms of Indonesian journals and faculties (PUEBI's *daftar pustaka*,
footnotes with the imprint in brackets, author-date with commas throughout ...). A form that no list was seen in is as
good: what is learned from it is what all have in common.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

# For each kind of work the slots of a reference in their order; `render` has a function for each.
ORDERS: dict[str, tuple[str, ...]] = {
    "book": (
        "author early title volume edition printing translator series imprint pages access",
        "author early title edition volume translator imprint printing pages extent",
        "author early title series volume translator edition imprint access",
        "author early title translator volume imprint printing pages",
        "author early title translator imprint volume printing pages",
        "author early title edition imprint extent",
        "author early title imprint isbn",
        "author title early imprint pages",
        "author early title editor edition imprint pages",
        "author title editor volume imprint pages",
    ),
    "article-journal": (
        "author early quoted container locators access",
        "author early quoted container locators access",
        "author early quoted in-container locators",
        "author early quoted container locators imprint access",
        "author quoted early container locators access",
        "author quoted law-review",
        "author quoted oscola",
    ),
    "chapter": (
        "author early quoted in-container editor pages imprint",
        "author early quoted in-editor container imprint pages",
        "author early quoted in-editor container pages imprint",
        "author early quoted in-container editor imprint pages",
        "author early quoted in-editor container volume edition imprint pages",
    ),
    "thesis": (
        "author early quoted genre publisher place late pages",
        "author early quoted genre imprint pages",
        "author early quoted genre-publisher place late pages",
        "author early quoted thesis-bracket pages",
        "author early quoted imprint genre",
    ),
    "webpage": (
        "author early quoted container date access",
        "author early quoted date container access",
        "author early quoted container access",
        "author early quoted access",
        "author early title access",
        "author quoted early access",
    ),
    "article-newspaper": (
        "author early quoted container date pages access",
        "author early quoted in-container date pages access",
        "author early quoted container date access",
    ),
    "paper-conference": (
        "author early quoted in-container event-place date pages imprint",
        "author early quoted presented event-place date pages",
        "author early quoted container volume event-place date pages",
        "author early quoted in-container pages imprint",
    ),
    "report": (
        "author early title number imprint access",
        "author early title series number imprint access",
        "author early title imprint pages access",
        "author early quoted series number imprint date access",
        "author early quoted series number date access",
        "author quoted publisher place called date access",
    ),
    "manuscript": (
        "author title late medium record archive",
        "author quoted record archive late",
        "author early title archive record",
        "author quoted date archive record",
    ),
    "motion_picture": (
        "author title medium imprint",
        "author early quoted container date access",
        "author early title imprint medium access",
        "author quoted container date access",
    ),
    "post-weblog": (
        "author early quoted container date access",
        "author quoted blog date access",
        "author early title blog date access",
    ),
    "standard": (
        "code title imprint",
        "code title imprint pages",
        "author early code title imprint",
        "author early title code imprint",
    ),
    "short-note": (
        "author short pages",
        "author short pages",
        "author title short pages",
        "author title pages",
        "author title pages",
    ),
    "interview": (
        "interviewed event-place date",
        "interviewed date event-place",
        "author said event-place date",
        "author said date event-place",
    ),
    "legislation": (
        "author early title gazette imprint access",
        "author title late gazette imprint",
        "title gazette pages",
        "author early title imprint",
    ),
}
ORDERS["article-magazine"] = ORDERS["article-newspaper"]
ORDERS["entry-encyclopedia"] = ORDERS["entry-dictionary"] = ORDERS["chapter"]
ORDERS["legal_case"] = ORDERS["treaty"] = ORDERS["legislation"]
ORDERS["song"] = ORDERS["motion_picture"]
ORDERS["speech"] = ORDERS["paper-conference"]

EARLY = (". {}. ", " ({}). ", ", {}, ", " ({}), ", ". ({}). ", ", {}. ", " {}. ", ".({}). ", " ({}) ", ".{}. ", ". {}, ", ", ({}). ", " {} ")
IMPRINTS = (
    "{place}: {publisher}, {year}", "{place}: {publisher}, {year}", "{place}: {publisher}", "({place}: {publisher}, {year})",
    "{publisher}, {place}, {year}", "{publisher}, {place}", "{publisher}. {place}", "{place} : {publisher}, {year}",
    "{place}, {publisher}, {year}", "{place}: {publisher}; {year}", "({place}, {publisher}, {year})", "{publisher}: {place}",
    "({publisher}, {place}, {year})", "{place}:{publisher},{year}", "{publisher}, {year}", "{place}. {publisher}",
    "{place} ({country}): {publisher}", "{place}: {publisher}. {year}", "({publisher}, {year})", "{place}, {publisher}",
    "{place}; {publisher}", "{publisher} ({place}), {year}", "{publisher}; {place}", "{place}- {publisher}",
    "({publisher} {year})",
)
SHORT = ("op. cit.", "Op. Cit.", "op.cit.", "Op.Cit.", "op. cit", "loc. cit.", "Loc. Cit.", "loc.cit.")
"""For a work that a note above names in full."""
PMIDS = ("PMID: {}", "PMID {}", "PMCID: PMC{}")
ISBNS = ("ISBN {}", "ISBN: {}", "ISBN {}", "ISBN-13: {}")
POSTED = ("", "", "", "", "", "diunggah ", "Diunggah pada ", "diterbitkan ", "Last modified ", "published on ", "posted ", "diperbarui ")
"""Before the date of a page or film."""
ABSENT = ("t.tp.", "ttp.", "t.p.", "tp.", "[t.t.p.]")
"""For a place or publisher that is not printed on the book."""
REPORTS = ("Tech. Rep.", "Laporan Penelitian", "Laporan", "Technical Report", "Dataset")
MEDIA = ("Film", "DVD", "Film dokumenter", "Naskah", "Manuskrip", "Lontar", "VCD")
SPOKEN = ("wawancara", "Wawancara", "wawancara pribadi", "Wawancara pribadi", "interview")
PEOPLE = ("petani", "Kepala Desa", "mantan buruh pabrik", "penghulu KUA", "pengrajin", "juru kunci makam", "pengasuh pondok pesantren",
          "Hakim Pengadilan Agama", "pengrawit senior keraton", "tokoh masyarakat", "Ketua RT", "dosen Fakultas Hukum", "nelayan")
"""Who was asked."""
ARCHIVES = ("{}", "{}", "Koleksi {}", "koleksi {}")
LOCATORS = (
    " {v}, no. {n} ({year}): {p}", " {v}, no. {n} ({date}): {p}", " Vol. {v}, No. {n}, {date}, {pp}", ", Vol. {v}, No. {n}, {year}, {pp}",
    ", {v}({n}), {p}", " {v} ({n}): {p}", " {v}({n}):{p}", ", Vol. {v} No. {n}, {date}, {pp}", ". Vol. {v}. No. {n}. {pp}",
    " Vol. {v} No. {n} ({date}): {p}", ", vol. {v}, no. {n}, {pp}, {date}", " {v}, No. {n}. ({year}): {p}", ", {v}, No. {n}. ({year}): {p}",
    ", Volume {v}, Nomor {n}, {date}, {pp}", " {v}/{n}: {p}", " {v}.{n} ({year}): {p}", ", {v} ({year}), {pp}", " Volume {v} No. {n} {date} {pp}",
    ". {v} ({n}): {p}", " {v}, no. {n}, {date}: {p}", ", {v} ({n}), {p}", ", Vol. {v} ({n}), {pp}", ". {date};{v}({n}):{p}",
    " No. {n} Vol. {v}, {date}, {pp}", ", Th. {v}, No. {n}, {date}, {pp}", " Vol. {v} Issue {n} ({year}), {pp}", ". {v}:{p}",
    " Vol.{v} No.{n}, {date}, {pp}", " Vol {v} No {n} {date}: {p}", "; {v}({n}): {p}", ", Vol. {v}, Nomor {n}, {date}", " {v}, {n} ({year}), {pp}",
    ", vol. {v}, {pp}", " {v}, no. {month} ({year}): {p}", ". Vol. {v}. No. {n}. {month}. {pp}", ". Vol. {v}, No. {n}, {month}: {pp}", " {v} ({n}), {month}: {pp}", " Volume {v}, Number {n}, {date}, {pp}", ". Vol {v} ({n}): {p}", ", No. {n}, {date}, {pp}",
    " {v}", ", {v}", " {v} ({year})", ", v. {v}, n. {n}, {pp}, {date}", ", [S.l.], v. {v}, n. {n}, {pp}, {date}", ", Vol.{v},(No.{n}),{pp}",
)
PAGES = ("", "hlm. ", "hal. ", "h. ", "pp. ", "p. ", "hlm ", "Hal. ", "halaman ", "hal: ", "hlm.")
ACCESS = (
    "{url} (diakses pada {day})", "diakses dari {url} pada {day}", "{url}, diakses {day}", "{url}. Diakses {day}",
    "Diakses {day}. {url}", "Accessed {day}. {url}", "{url} (accessed {day})", "diakses pada tanggal {day} dari {url}",
    "dalam {url}, diunduh pada {day}", "<{url}> (diakses {day})", "Tersedia di {url}. Diakses tanggal {day}", "{url}",
    "Retrieved from {url}", "Retrieved {day}, from {url}", "tersedia pada {url}, diakses {day}", "diunduh dari {url} ({day})",
    "[Online]. Tersedia: {url} [{day}]", "[internet]. [diunduh {day}]. Tersedia pada: {url}", "[Internet]. [accessed {day}]. Available from: {url}", "{url}, akses {day}", "[diunduh {day}]. Tersedia pada: {url}", "dari {url}, {day}",
    "diakses melalui {url}, tanggal {day}, pukul 10.15 WIB", "Diambil dari {url}", "Web. {day}. {url}", "Accessed: {day}. [Online]. Available: {url}",
    "Diakses: {day}. [Daring]. Tersedia pada: {url}",
)
SITES = ("Kompas.com", "Detikcom", "Tirto.id", "Wikipedia", "Kumparan", "Hukumonline", "CNN Indonesia", "BBC News Indonesia", "Okezone", "Liputan6.com",
         "Kementerian Keuangan", "Badan Pusat Statistik", "Universitas Gadjah Mada", "The Conversation", "Encyclopaedia Britannica", "NU Online")
"""Of pages whose site is not among what is known of them."""
LANDS = ("Indonesia", "Indonesia", "Malaysia", "USA", "UK", "Australia", "Belanda", "Jawa Barat", "Jawa Timur", "NY", "MA", "DIY", "OH, USA", "CA, USA",
         "Massachusetts", "Michigan", "Virginia", "California", "N.J.", "England", "Jawa Tengah")
"""Behind a town, which they are one place with."""
DOIS = ("https://doi.org/{}", "doi:{}", "DOI: {}", "https://doi.org/https://doi.org/{}", "doi: {}", "DOI {}", "http://dx.doi.org/{}")
TRANSLATORS = ("terj. {}", "Terj. {}", "diterjemahkan oleh {}", "Diterjemahkan oleh {}", "(terj. {})", "(Diterjemahkan oleh {})",
               "alih bahasa {}", "penerjemah {}", "trans. {}", "Translated by {}", "terjemahan {}", "Penerj. {}", "({}, penerj.)",
               "Terjemahan oleh {}", "a.b. {}", "{}, penerjemah")
EDITED = ("diedit oleh {}", "disunting oleh {}", "edited by {}", "ed. {}", "(ed. {})", "Editor: {}", "ed. by {}", "penyunting {}",
          "Diedit oleh {}", "suntingan {}", "Ed. {}", "eds. {}", "editor {}", "tahqiq {}", "Tahqiq: {}")
EDITOR_TAGS = (" (ed.)", " (eds.)", " (Ed.)", " (Eds.)", ", ed.", ", eds.", " (ed)", " (peny.)", ", editor", ", Editor", " (Penyunting)", " (Editor)",
               " ed.", " (Peny.)")
IN = ("dalam ", "Dalam ", "in ", "In ", "dalam: ", "Dalam: ", "in: ", "di dalam: ", "Di dalam: ")
EDITIONS = ("Edisi {}", "edisi {}", "Ed. {}", "ed. {}", "{}th ed.", "edisi ke-{}", "Edisi Ke-{}", "Ed ke-{}", "(edisi ke-{})", "(Ed. {})", "{} ed.")
PRINTINGS = ("Cet. {}", "cet. ke-{}", "Cetakan {}", "Cet. ke-{}", "cetakan ke-{}", "Cet.Ke-{}", "cet. {}", "Ctk. {}", "Cetakan ke-{}")
VOLUMES = ("Jilid {}", "jilid {}", "Juz {}", "Vol. {}", "vol. {}", "(Vol. {})", "Jil. {}", "Buku {}")
SERIES = ("{} No. {}", "{} {}", "({} {})", "{}, No. {}", "Seri {} {}", "[{} {}]", "{}")
NUMBERS = ("No. {}", "Nomor {}", "no. {}", "(No. {})")
PRESENTED = ("makalah disampaikan dalam {}", "Makalah disajikan dalam {}", "paper presented at {}", "makalah pada {}",
             "Makalah dipresentasikan pada {}", "disampaikan pada {}", "Makalah. Disampaikan dalam {}")
SEPARATORS = (", ", " dan ", " & ", ", dan ", ", & ", ", and ", " and ", "; ", " serta ")
ET_AL = ("dkk.", "et al.", "dkk", ", dkk.", "et.al.", ", et al.", ", dkk", " et.al", " et all", ". Et all.")
QUOTES = (("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"), ("", ""), ("", ""))
NUMBERING = ("", "", "", "", "{}. ", "[{}] ", "{} ", "({}) ")
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    "January February March April May June July August September October November December".split(),
    "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(),
    "Jan. Feb. Mar. Apr. Mei Jun. Jul. Agu. Sep. Okt. Nov. Des.".split(),
    "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split(),
)
DAYS = ("{d} {m} {y}", "{d} {m} {y}", "{m} {d}, {y}", "{d} {m} {y}", "{y} {m} {d}", "{d} {m}, {y}", "{y}-{n:02}-{d:02}", "tanggal {d} {m} {y}")
EARLY_DAYS = ("", "", "{y}, {d} {m}", "{y}, {m} {d}")
"""How an author-date list prints the day of a page or a newspaper behind the author, if it does."""

_YEARS = 0.01
"""How many works appeared over two years."""


@dataclass(frozen=True, slots=True)
class House:
    """One house's choices, the same for all references of its list."""

    random: Random
    comma: bool
    """Elements end with commas (footnotes, some faculties), not with full stops."""
    inverted: str
    """``first``, ``all`` or ``none`` of the names."""
    given: str
    """``full``, ``spaced`` (A. B.), ``tight`` (A.B.) or ``bare`` (AB, without a comma)."""
    early: str
    """How the year stands behind the names; empty where it comes later."""
    quotes: tuple[str, str]
    inside: bool
    """The comma or full stop stands inside the quotation mark."""
    choices: dict[str, str]
    orders: dict[str, str]

    def year(self, parts: tuple[int, ...]) -> str:
        """The year; now and then two, as of a work in several volumes."""
        year = parts[0]
        return f"{year}{self.choices['dash']}{year + 1}" if self.random.random() < _YEARS else str(year)

    def date(self, parts: tuple[int, ...], form: str = "") -> str:
        """A date in the house's manner, or of that form."""
        if len(parts) == 1:
            return str(parts[0])
        month = self.choices["months"].split()[parts[1] - 1]
        if len(parts) == 2:
            return f"{month} {parts[0]}"
        return (form or self.choices["days"]).format(y=parts[0], m=month, n=parts[1], d=parts[2])


def house(random: Random) -> House:
    """A house form made of random choices that go together."""
    comma = random.random() < 0.35
    notes = comma and random.random() < 0.5
    pick = random.choice
    quotes = pick(QUOTES)
    choices = {
        "imprint": pick(IMPRINTS), "locators": pick(LOCATORS), "pages": pick(PAGES), "access": pick(ACCESS), "doi": pick(DOIS),
        "translator": pick(TRANSLATORS), "edited": pick(EDITED), "tag": pick(EDITOR_TAGS), "in": pick(IN), "edition": pick(EDITIONS),
        "printing": pick(PRINTINGS), "volume": pick(VOLUMES), "series": pick(SERIES), "number": pick(NUMBERS),
        "presented": pick(PRESENTED), "et-al": pick(ET_AL), "months": " ".join(pick(MONTHS)), "days": pick(DAYS),
        "dash": pick("--–"), "separator": pick(SEPARATORS), "last": pick(SEPARATORS[1:]), "numbering": pick(NUMBERING),
        "closing": pick((".", ".", ".", "", ";")), "no-date": pick(("t.t.", "n.d.", "t.th.")),
        "posted": pick(POSTED), "early-day": pick(EARLY_DAYS), "absent": pick(ABSENT) if random.random() < 0.4 else "",
    }
    return House(
        random=random,
        comma=comma,
        inverted="none" if notes else pick(("first", "first", "all", "none")),
        given=pick(("full", "full", "spaced", "tight", "bare")) if not notes else pick(("full", "full", "spaced")),
        early="" if notes or random.random() < 0.45 else pick(EARLY),
        quotes=quotes,
        inside=random.random() < 0.5,
        choices=choices,
        orders={kind: pick(orders) for kind, orders in ORDERS.items()},
    )
