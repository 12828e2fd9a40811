"""BibTeX: what its styles print, and beside it the fields of biblatex, which they pass over and other readers know.

Sources: Patashnik, BibTeXing (1988); the biblatex manual for further fields; Zotero for what people import.
"""

from __future__ import annotations

from citeconv.formats.bib.dialect import Dialect
from citeconv.formats.bib.fields import CODECS, ISSUED, JOURNAL, TITLE
from citeconv.formats.bib.rows import COMMON, COUNTED, NOTES, why
from citeconv.formats.bib.types import others, thesis_type
from citeconv.formats.mapping import Choice, KindMap, Row, Table
from citeconv.formats.mapping.kinds import EVERY, PARTS, REPORTS, SERIALS, THESES
from citeconv.model import Kind

_WRITTEN = {
    Kind.ARTICLE_JOURNAL: "article",
    Kind.BOOK: "book",
    Kind.CHAPTER: "incollection",
    Kind.PAPER_CONFERENCE: "inproceedings",
    Kind.REPORT: "techreport",
    Kind.MANUSCRIPT: "unpublished",
    Kind.PAMPHLET: "booklet",
    Kind.DOCUMENT: "misc",
}
KINDS = KindMap(
    exact=_WRITTEN,
    # These say what they are in biblatex's entrysubtype, and are read back by it.
    lossy={
        **dict.fromkeys((Kind.ARTICLE, Kind.ARTICLE_MAGAZINE, Kind.ARTICLE_NEWSPAPER), "article"),
        **dict.fromkeys((Kind.REVIEW, Kind.REVIEW_BOOK), "article"),
        **dict.fromkeys((Kind.CLASSIC, Kind.COLLECTION, Kind.PERIODICAL), "book"),
        **dict.fromkeys((Kind.ENTRY, Kind.ENTRY_DICTIONARY, Kind.ENTRY_ENCYCLOPEDIA), "incollection"),
        **dict.fromkeys((
            Kind.BILL, Kind.BROADCAST, Kind.DATASET, Kind.EVENT, Kind.FIGURE, Kind.GRAPHIC, Kind.HEARING,
            Kind.INTERVIEW, Kind.LEGAL_CASE, Kind.LEGISLATION, Kind.MAP, Kind.MOTION_PICTURE, Kind.MUSICAL_SCORE,
            Kind.PATENT, Kind.PERFORMANCE, Kind.PERSONAL_COMMUNICATION, Kind.POST, Kind.POST_WEBLOG, Kind.REGULATION,
            Kind.SOFTWARE, Kind.SONG, Kind.SPEECH, Kind.STANDARD, Kind.TREATY, Kind.WEBPAGE,
        ), "misc"),
    },
    chosen={Kind.THESIS: Choice(thesis_type, ("phdthesis", "mastersthesis"))},
    also=others((*_WRITTEN.values(), "phdthesis", "mastersthesis")),
)

# Fields. BOOKISH works count within a series, the others by themselves.

BOOKISH = PARTS | {Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION, Kind.PERIODICAL}
MISC = frozenset(kind for kind, word in KINDS.lossy.items() if word == "misc") | {Kind.DOCUMENT, Kind.PAMPHLET}
ROWS = (
    Row("author", "author"),
    Row("title", ("title", "subtitle", "titleaddon"), codec=TITLE),
    Row("title_short", "shorttitle"),
    Row("container_author", "bookauthor"),
    Row("editor", "editor"),
    Row("translator", "translator"),
    Row("container_title", ("journal", "journalsubtitle", "journaltitleaddon"), SERIALS, JOURNAL),
    Row("container_title", "howpublished", MISC),
    Row("container_title", ("booktitle", "booksubtitle", "booktitleaddon"), EVERY - SERIALS - MISC, TITLE),
    Row("container_title_short", "shortjournal"),
    Row("collection_title", "series"),
    Row("volume", "volume"),
    Row("number_of_volumes", "volumes"),
    Row("issue", "number", SERIALS),
    Row("collection_number", "number", BOOKISH),
    Row("number", "number", EVERY - SERIALS - BOOKISH),
    Row("number", "eid", SERIALS),
    Row("issue", "issue", EVERY - SERIALS),
    *COUNTED,
    Row("publisher", "school", THESES),
    Row("publisher", "institution", REPORTS),
    Row("publisher", "publisher", EVERY - THESES - REPORTS),
    Row("publisher_place", "address"),
    Row("issued", ("year", "month", "day", "date"), codec=ISSUED),
    *COMMON,
    Row("annote", "annote"),
)
TABLE = Table(
    kinds=KINDS,
    rows=ROWS,
    codecs=CODECS,
    notes=NOTES,
    also={
        "journaltitle": "journal", "location": "address", "annotation": "annote", "keyword": "keywords", "pmc": "pmcid",
        "shortbooktitle": "shortjournal",
    },
    why=why("BibTeX"),
)
DIALECT = Dialect(TABLE, website="howpublished")
read, write, losses, record = DIALECT.read, DIALECT.write, DIALECT.losses, DIALECT.record
BIBTEX = DIALECT.format("bibtex", "BibTeX", (".bib", ".bibtex"))
