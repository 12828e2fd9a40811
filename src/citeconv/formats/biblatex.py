"""biblatex: its entry types and fields as the manual has them, dates as EDTF.

Source: Kime, Wemheuer and Lehman, The biblatex Package, section 2; Zotero's export for fields that people fill.
"""

from __future__ import annotations

from citeconv.formats.bib.dialect import Dialect
from citeconv.formats.bib.fields import CODECS, ISSUED_AS_DATE, JOURNAL, TITLE
from citeconv.formats.bib.rows import COMMON, COUNTED, NOTES, why
from citeconv.formats.bib.types import others
from citeconv.formats.mapping import KindMap, Row, Table
from citeconv.formats.mapping.kinds import EVERY, ONLINE, PARTS, REPORTS, SERIALS, THESES
from citeconv.model import Kind

_WRITTEN = {
    Kind.ARTICLE_JOURNAL: "article",
    Kind.BOOK: "book",
    Kind.CHAPTER: "incollection",
    Kind.DATASET: "dataset",
    Kind.DOCUMENT: "misc",
    Kind.ENTRY_ENCYCLOPEDIA: "inreference",
    Kind.FIGURE: "image",
    Kind.GRAPHIC: "artwork",
    Kind.LEGAL_CASE: "jurisdiction",
    Kind.LEGISLATION: "legislation",
    Kind.MANUSCRIPT: "unpublished",
    Kind.MOTION_PICTURE: "movie",
    Kind.BROADCAST: "video",
    Kind.PAMPHLET: "booklet",
    Kind.PAPER_CONFERENCE: "inproceedings",
    Kind.PATENT: "patent",
    Kind.PERFORMANCE: "performance",
    Kind.PERIODICAL: "periodical",
    Kind.PERSONAL_COMMUNICATION: "letter",
    Kind.REPORT: "report",
    Kind.REVIEW: "review",
    Kind.SOFTWARE: "software",
    Kind.SONG: "audio",
    Kind.STANDARD: "standard",
    Kind.THESIS: "thesis",
    Kind.TREATY: "legal",
    Kind.WEBPAGE: "online",
}
KINDS = KindMap(
    exact=_WRITTEN,
    # These say what they are in entrysubtype, of which biblatex itself knows magazine and newspaper.
    lossy={
        **dict.fromkeys((Kind.ARTICLE, Kind.ARTICLE_MAGAZINE, Kind.ARTICLE_NEWSPAPER), "article"),
        **dict.fromkeys((Kind.CLASSIC, Kind.COLLECTION), "book"),
        **dict.fromkeys((Kind.ENTRY, Kind.ENTRY_DICTIONARY), "inreference"),
        **dict.fromkeys((Kind.BILL, Kind.REGULATION), "legislation"),
        **dict.fromkeys((Kind.EVENT, Kind.HEARING, Kind.INTERVIEW, Kind.MAP, Kind.MUSICAL_SCORE), "misc"),
        **dict.fromkeys((Kind.POST, Kind.POST_WEBLOG), "online"),
        Kind.REVIEW_BOOK: "review",
        Kind.SPEECH: "unpublished",
    },
    also=others(_WRITTEN.values()),
)

# Fields. IN_SERIES works count within a series, the others by themselves.

IN_SERIES = PARTS | {Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION}
HOSTED = PARTS | {Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION, Kind.MANUSCRIPT, Kind.SPEECH} | THESES | REPORTS
"""What may stand in a book."""
ROWS = (
    Row("author", "author"),
    Row("title", ("title", "subtitle", "titleaddon"), codec=TITLE),
    Row("title_short", "shorttitle"),
    Row("container_author", "bookauthor"),
    Row("editor", "editor"),
    Row("translator", "translator"),
    Row("container_title", ("journaltitle", "journalsubtitle", "journaltitleaddon"), SERIALS, JOURNAL),
    Row("container_title", ("booktitle", "booksubtitle", "booktitleaddon"), HOSTED, TITLE),
    Row("container_title", "organization", ONLINE),
    Row("container_title", "howpublished", EVERY - SERIALS - HOSTED - ONLINE),
    Row("container_title_short", "shortjournal"),
    Row("collection_title", "series"),
    Row("volume", "volume"),
    Row("number_of_volumes", "volumes"),
    Row("issue", "number", SERIALS | {Kind.PERIODICAL}),
    Row("collection_number", "number", IN_SERIES),
    Row("number", "number", EVERY - SERIALS - IN_SERIES - {Kind.PERIODICAL}),
    Row("number", "eid", SERIALS),
    Row("issue", "issue", EVERY - SERIALS - {Kind.PERIODICAL}),
    *COUNTED,
    Row("publisher", "institution", THESES | REPORTS),
    Row("publisher", "publisher", EVERY - THESES - REPORTS),
    Row("publisher_place", "location"),
    Row("issued", ("date", "year", "month", "day"), codec=ISSUED_AS_DATE),
    *COMMON,
    Row("annote", "annotation"),
)
TABLE = Table(
    kinds=KINDS,
    rows=ROWS,
    codecs=CODECS,
    notes=NOTES,
    also={
        "journal": "journaltitle", "address": "location", "annote": "annotation", "keyword": "keywords", "pmc": "pmcid",
        "school": "institution", "shortbooktitle": "shortjournal",
    },
    loose=frozenset(tag for row in ROWS for tag in row.tags) - {"organization"},
    why=why("biblatex"),
)
DIALECT = Dialect(TABLE, website="organization")
read, write, losses, record = DIALECT.read, DIALECT.write, DIALECT.losses, DIALECT.record
BIBLATEX = DIALECT.format("biblatex", "biblatex", (".biblatex",))
