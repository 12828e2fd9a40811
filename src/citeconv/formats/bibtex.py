"""BibTeX: what its styles print, and beside it the fields of biblatex, which they pass over and other readers know.

Sources: Patashnik, BibTeXing (1988); the biblatex manual for further fields; Zotero for what people import.
"""

from __future__ import annotations

import re

from citeconv.diagnostics import Code
from citeconv.formats import bib
from citeconv.formats.bib_dialect import Dialect
from citeconv.formats.bib_values import (
    ADDRESS,
    CODECS,
    TITLE,
    get_issued,
    get_language,
    get_pages,
    put_issued,
    put_language,
    put_pages,
    put_text,
)
from citeconv.formats.format import Format
from citeconv.formats.kinds import EVERY, PARTS, REPORTS, SERIALS, THESES, Choice, KindMap
from citeconv.formats.latex import decode
from citeconv.formats.mapping import Table
from citeconv.formats.reading import Tell
from citeconv.formats.rows import Codec, Fields, Notes, Row
from citeconv.model import Kind, Reference

_DOCTORAL = re.compile(r"disert|dissert|doktor|doctor|ph\.? ?d|\bS-?3\b", re.IGNORECASE)
_LOWER = re.compile(r"master|magister|skripsi|\bsarjana\b|bachelor|\bS-?[12]\b", re.IGNORECASE)
UNSAID = "Thesis"
"""The type of a thesis that does not say which: without it a style would print "PhD thesis"."""


def thesis_type(reference: Reference) -> str:
    """The entry type that a genre asks for; the genre itself goes to ``type`` in its own words."""
    genre = reference.genre
    if not genre or (_DOCTORAL.search(genre) and not _LOWER.search(genre)):
        return "phdthesis"
    return "mastersthesis"


KINDS = KindMap(
    exact={
        Kind.ARTICLE_JOURNAL: "article",
        Kind.BOOK: "book",
        Kind.CHAPTER: "incollection",
        Kind.PAPER_CONFERENCE: "inproceedings",
        Kind.REPORT: "techreport",
        Kind.MANUSCRIPT: "unpublished",
        Kind.PAMPHLET: "booklet",
        Kind.DOCUMENT: "misc",
    },
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
    also={
        "conference": Kind.PAPER_CONFERENCE, "inbook": Kind.CHAPTER, "proceedings": Kind.BOOK, "manual": Kind.BOOK,
        # Types of biblatex, which Zotero, Mendeley and JabRef write into .bib files too.
        "thesis": Kind.THESIS, "report": Kind.REPORT, "online": Kind.WEBPAGE, "electronic": Kind.WEBPAGE,
        "www": Kind.WEBPAGE, "collection": Kind.BOOK, "reference": Kind.BOOK, "mvbook": Kind.BOOK,
        "mvcollection": Kind.BOOK, "mvproceedings": Kind.BOOK, "bookinbook": Kind.CHAPTER, "suppbook": Kind.CHAPTER,
        "inreference": Kind.ENTRY_ENCYCLOPEDIA, "periodical": Kind.PERIODICAL, "review": Kind.REVIEW,
        "patent": Kind.PATENT, "software": Kind.SOFTWARE, "dataset": Kind.DATASET, "standard": Kind.STANDARD,
        "legislation": Kind.LEGISLATION, "legal": Kind.LEGISLATION, "jurisdiction": Kind.LEGAL_CASE,
        "letter": Kind.PERSONAL_COMMUNICATION, "movie": Kind.MOTION_PICTURE, "video": Kind.MOTION_PICTURE,
        "audio": Kind.SONG, "music": Kind.SONG, "artwork": Kind.GRAPHIC, "image": Kind.GRAPHIC,
        "performance": Kind.PERFORMANCE,
    },
)
SUBTYPES = {kind: kind.removeprefix("article-") for kind in KINDS.lossy}
_BY_SUBTYPE = {word: kind for kind, word in SUBTYPES.items()}

# Fields. BOOKISH works count within a series, the others by themselves.

BOOKISH = PARTS | {Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION, Kind.PERIODICAL}
MISC = frozenset(kind for kind, word in KINDS.lossy.items() if word == "misc") | {Kind.DOCUMENT, Kind.PAMPHLET}
ROWS = (
    Row("author", "author"),
    Row("title", "title", codec=TITLE),
    Row("title_short", "shorttitle"),
    Row("container_author", "bookauthor"),
    Row("editor", "editor"),
    Row("translator", "translator"),
    Row("container_title", "journal", SERIALS),
    Row("container_title", "howpublished", MISC),
    Row("container_title", "booktitle", EVERY - SERIALS - MISC, TITLE),
    Row("container_title_short", "shortjournal"),
    Row("collection_title", "series"),
    Row("volume", "volume"),
    Row("number_of_volumes", "volumes"),
    Row("issue", "number", SERIALS),
    Row("collection_number", "number", BOOKISH),
    Row("number", "number", EVERY - SERIALS - BOOKISH),
    Row("number", "eid", SERIALS),
    Row("issue", "issue", EVERY - SERIALS),
    Row("part_number", "part"),
    Row("chapter_number", "chapter"),
    Row("edition", "edition"),
    Row("version", "version"),
    Row("genre", "type"),
    Row("publisher", "school", THESES),
    Row("publisher", "institution", REPORTS),
    Row("publisher", "publisher", EVERY - THESES - REPORTS),
    Row("publisher_place", "address"),
    Row("issued", ("year", "month", "day", "date"), codec=Codec(put_issued, lambda parts: get_issued(*parts))),
    Row("page", "pages", codec=Codec(put_pages, get_pages)),
    Row("number_of_pages", "pagetotal"),
    Row("event_title", "eventtitle"),
    Row("event_place", "venue"),
    Row("event_date", "eventdate"),
    Row("original_title", "origtitle"),
    Row("original_date", "origdate"),
    Row("original_publisher", "origpublisher"),
    Row("original_publisher_place", "origlocation"),
    Row("isbn", "isbn"),
    Row("issn", "issn"),
    Row("doi", "doi", codec=ADDRESS),
    Row("pmid", "pmid"),
    Row("pmcid", "pmcid"),
    Row("url", "url", codec=ADDRESS),
    Row("accessed", "urldate"),
    Row("language", ("langid", "language"), codec=Codec(put_language, lambda parts: get_language(*parts))),
    Row("note", "note", codec=Codec(lambda note: [put_text(note)], decode)),
    Row("citation_label", "label"),
    Row("keyword", "keywords"),
    Row("abstract", "abstract"),
    Row("annote", "annote"),
)
TABLE = Table(
    kinds=KINDS,
    rows=ROWS,
    codecs=CODECS,
    notes=Notes("note", CODECS, glue="; ", labels={"printing_number": "Cet."}, shield=lambda note: f"{{{note}}}"),
    also={
        "journaltitle": "journal", "location": "address", "annotation": "annote", "keyword": "keywords", "pmc": "pmcid",
        "shortbooktitle": "shortjournal",
    },
    why={
        "names": "BibTeX has no form for this name",
        "dates": "EDTF has no form for this date",
        "doi": "braces, backslashes and spaces would break the entry",
        "url": "braces, backslashes and spaces would break the entry",
    },
)
_GLUE = re.compile(r"; ")
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
"""What a style prints for the entry type alone."""


def record(reference: Reference) -> tuple[str, Fields]:
    """Entry type and fields of a reference."""
    fields = TABLE.put(reference)
    if "note" in fields:
        fields["note"] = "; ".join(fields["note"])
    if reference.kind in SUBTYPES:
        fields["entrysubtype"] = SUBTYPES[reference.kind]
    if reference.kind is Kind.THESIS and "type" not in fields:
        fields["type"] = UNSAID
    return KINDS.word(reference), fields


def reference(type_: str, key: str | None, fields: Fields, tell: Tell) -> Reference:
    """The reference that an entry holds; ``tell`` hears what is odd."""
    kind = KINDS.kind(type_)
    if kind is None:
        tell(Code.BAD_VALUE, "@" + type_, type_, "no such entry type; read as @misc")
        kind = Kind.DOCUMENT
    fields = TABLE.renamed(fields)
    subtype = _BY_SUBTYPE.get(fields.get("entrysubtype", ""))
    if subtype:
        kind = subtype
        del fields["entrysubtype"]
    if type_ == "phdthesis" and fields.get("type") == UNSAID:
        del fields["type"]
    elif type_ in _GENRES:
        fields.setdefault("type", _GENRES[type_])
    if "note" in fields:
        fields["note"] = bib.split_at_top(fields["note"], _GLUE)
    return Reference(kind=kind, key=key or None, **TABLE.get(kind, _web(fields), tell))


def _web(fields: Fields) -> Fields:
    """``howpublished = {\\url{...}}``, as old styles want it, is an address."""
    published = fields.get("howpublished", "")
    if re.fullmatch(r"\{?\\url\s*\{[^{}]*\}\}?", published):
        fields = {tag: value for tag, value in fields.items() if tag != "howpublished"}
        fields.setdefault("url", published)
    return fields


DIALECT = Dialect(record, reference, TABLE.why)
read, write, losses = DIALECT.read, DIALECT.write, DIALECT.losses
BIBTEX = Format(name="bibtex", title="BibTeX", suffixes=(".bib", ".bibtex"), read=read, write=write, losses=losses)
