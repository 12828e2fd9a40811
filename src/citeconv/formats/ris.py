"""RIS, in the tags of 2011 and as Zotero imports them.

There is no standard: the tags follow the description that Thomson Reuters published in 2011 and, where that leaves
room, what Zotero's translator makes of them. Read is also the older set (T1, A1, Y1, JO).
"""

from __future__ import annotations

from collections.abc import Sequence

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.format import Format, Read
from citeconv.formats.kinds import EVERY, LAWS, PAPERS, PARTS, SERIALS, Choice, KindMap
from citeconv.formats.losses import foretold
from citeconv.formats.mapping import Table
from citeconv.formats.names import incomplete
from citeconv.formats.reading import Listener, Reading, Tell, nobody
from citeconv.formats.ris_lines import Line, records
from citeconv.formats.ris_values import (
    CODECS,
    NOTED,
    get_either,
    get_issued,
    get_keywords,
    get_pages,
    put_issued,
    put_keywords,
    put_lines,
    put_pages,
    put_text,
    put_twice,
)
from citeconv.formats.rows import Codec, Fields, Notes, Row
from citeconv.model import NAME_FIELDS, Kind, Names, Reference

KINDS = KindMap(
    exact={
        Kind.ARTICLE_JOURNAL: "JOUR",
        Kind.ARTICLE_MAGAZINE: "MGZN",
        Kind.ARTICLE_NEWSPAPER: "NEWS",
        Kind.BILL: "BILL",
        Kind.BOOK: "BOOK",
        Kind.BROADCAST: "VIDEO",
        Kind.CHAPTER: "CHAP",
        Kind.CLASSIC: "CLSWK",
        Kind.COLLECTION: "SER",
        Kind.DATASET: "DATA",
        Kind.DOCUMENT: "GEN",
        Kind.ENTRY_DICTIONARY: "DICT",
        Kind.ENTRY_ENCYCLOPEDIA: "ENCYC",
        Kind.FIGURE: "FIGURE",
        Kind.GRAPHIC: "ART",
        Kind.HEARING: "HEAR",
        Kind.LEGAL_CASE: "CASE",
        Kind.LEGISLATION: "STAT",
        Kind.MANUSCRIPT: "MANSCPT",
        Kind.MAP: "MAP",
        Kind.MOTION_PICTURE: "MPCT",
        Kind.MUSICAL_SCORE: "MUSIC",
        Kind.PAMPHLET: "PAMP",
        Kind.PATENT: "PAT",
        Kind.PERIODICAL: "JFULL",
        Kind.PERSONAL_COMMUNICATION: "PCOMM",
        Kind.POST: "ICOMM",
        Kind.POST_WEBLOG: "BLOG",
        Kind.REGULATION: "LEGAL",
        Kind.REPORT: "RPRT",
        Kind.SOFTWARE: "COMP",
        Kind.SONG: "SOUND",
        Kind.SPEECH: "SLIDE",
        Kind.STANDARD: "STAND",
        Kind.THESIS: "THES",
        Kind.WEBPAGE: "ELEC",
    },
    lossy={
        Kind.ARTICLE: "JOUR",
        Kind.ENTRY: "ENCYC",
        Kind.EVENT: "GEN",
        Kind.INTERVIEW: "PCOMM",
        Kind.PERFORMANCE: "MPCT",
        Kind.REVIEW: "JOUR",
        Kind.REVIEW_BOOK: "JOUR",
        Kind.TREATY: "STAT",
    },
    chosen={
        Kind.PAPER_CONFERENCE: Choice(lambda paper: "CONF" if paper.container_title else "CPAPER", ("CONF", "CPAPER")),
    },
    also={
        "ABST": Kind.ARTICLE_JOURNAL, "EJOUR": Kind.ARTICLE_JOURNAL, "INPR": Kind.ARTICLE_JOURNAL, "EBOOK": Kind.BOOK,
        "EDBOOK": Kind.BOOK, "CTLG": Kind.BOOK, "ECHAP": Kind.CHAPTER, "UNPB": Kind.MANUSCRIPT,
        "UNPD": Kind.MANUSCRIPT, "WEB": Kind.WEBPAGE, "GOVDOC": Kind.REPORT, "PRESS": Kind.REPORT,
        "AGGR": Kind.DATASET, "DBASE": Kind.DATASET, "ANCIENT": Kind.CLASSIC, "ADVS": Kind.MOTION_PICTURE,
        "MULTI": Kind.MOTION_PICTURE, "POD": Kind.BROADCAST, "CHART": Kind.GRAPHIC, "EQUA": Kind.FIGURE,
        "GRANT": Kind.DOCUMENT, "GRNT": Kind.DOCUMENT, "STD": Kind.STANDARD, "UNBILL": Kind.BILL,
    },
)

CASES, LETTERS, PROGRAMS, CHAPTERS, BOOKS = (
    frozenset({kind})
    for kind in (Kind.LEGAL_CASE, Kind.PERSONAL_COMMUNICATION, Kind.SOFTWARE, Kind.CHAPTER, Kind.BOOK)
)
FILMS = frozenset({Kind.BROADCAST, Kind.MOTION_PICTURE, Kind.PERFORMANCE})
EDITED = SERIALS | PARTS | {Kind.DOCUMENT, Kind.EVENT}
"""Their A2 is the editor; that of a whole book is the editor of its series."""
SERIES_IN_T2 = frozenset({
    Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION, Kind.DATASET, Kind.MAP, Kind.MUSICAL_SCORE, Kind.PAMPHLET,
    Kind.PERIODICAL, Kind.REPORT, Kind.SOFTWARE, Kind.STANDARD,
})
"""Works that stand alone: their T2 is the series; the container of all others."""
COUNTED = frozenset({Kind.BOOK, Kind.CLASSIC, Kind.COLLECTION, Kind.MANUSCRIPT, Kind.THESIS})
"""Their SP is the number of pages."""
NUMBERED = frozenset({Kind.PATENT, Kind.REPORT, Kind.STANDARD})
"""Their SN is their own number."""
TYPED = frozenset({
    Kind.INTERVIEW, Kind.MANUSCRIPT, Kind.MAP, Kind.PERSONAL_COMMUNICATION, Kind.POST_WEBLOG, Kind.REPORT,
    Kind.SPEECH, Kind.THESIS, Kind.WEBPAGE,
})
"""Their M3 is the genre; elsewhere Zotero would take it for a DOI."""

PAGES = Codec(put_pages, lambda parts: get_pages(*parts))
ROWS = (
    Row("author", "AU"),
    Row("director", "AU", FILMS, back=False),
    Row("editor", "A2", EDITED),
    Row("editor", "A3", EVERY - EDITED - FILMS),
    Row("producer", "A3", FILMS),
    Row("collection_editor", "A2", BOOKS | {Kind.REPORT}),
    Row("collection_editor", "A3", PARTS),
    Row("recipient", "A2", LETTERS),
    Row("container_author", "C2", CHAPTERS),
    Row("translator", "A4"),
    Row("title", "TI"),
    Row("title_short", "ST"),
    Row("container_title", ("T2", "JF"), SERIALS, Codec(put_twice, get_either)),
    Row("container_title", "C3", PAPERS),
    Row("container_title", "T2", EVERY - SERIALS - SERIES_IN_T2 - PAPERS),
    Row("event_title", "T2", PAPERS),
    Row("container_title_short", "J2"),
    Row("collection_title", "T2", SERIES_IN_T2),
    Row("collection_title", "T3", EVERY - SERIES_IN_T2),
    Row("collection_number", "M1", BOOKS),
    Row("collection_number", "SV", EVERY - CASES - BOOKS),
    Row("volume", "VL"),
    Row("issue", "IS", EVERY - CHAPTERS),
    Row("number_of_volumes", "IS", CHAPTERS),
    Row("number_of_volumes", "NV", EVERY - CHAPTERS),
    Row("number", "SN", NUMBERED),
    Row("number", "M1", LAWS),
    Row("number", "SV", CASES),
    Row("edition", "ET", EVERY - PROGRAMS),
    Row("version", "ET", PROGRAMS),
    Row("section", "SE", EVERY - CASES),
    Row("genre", "M3", TYPED),
    Row("publisher", "PB", EVERY - CASES),
    Row("authority", "PB", CASES),
    Row("publisher_place", "CY", EVERY - PAPERS),
    Row("publisher_place", "C1", PAPERS),
    Row("event_place", "CY", PAPERS),
    Row("scale", "C1", frozenset({Kind.MAP})),
    Row("issued", ("PY", "DA"), codec=Codec(put_issued, lambda parts: get_issued(*parts))),
    Row("page", ("SP", "EP"), EVERY - COUNTED, PAGES),
    Row("number_of_pages", "SP", COUNTED),
    Row("issn", "SN", SERIALS | {Kind.PERIODICAL}),
    Row("isbn", "SN", EVERY - SERIALS - NUMBERED - {Kind.PERIODICAL}),
    Row("doi", "DO"),
    Row("url", "UR"),
    Row("accessed", "Y2"),
    Row("archive", "DB"),
    Row("archive_location", "AN"),
    Row("call_number", "CN"),
    Row("source", "DP"),
    Row("language", "LA"),
    Row("keyword", "KW", codec=Codec(put_keywords, get_keywords)),
    Row("abstract", "AB"),
    Row("annote", "RN"),
    Row("note", "N1", codec=Codec(put_lines, str)),
)
MANY = frozenset({"AU", "A2", "A3", "A4", "C2", "KW", "N1"})
"""Tags that stand once for each value."""
TABLE = Table(
    kinds=KINDS,
    rows=ROWS,
    codecs=CODECS,
    notes=Notes("N1", NOTED, glue="\n", labels={"printing_number": "Cet."}),
    also={
        "A1": "AU", "ED": "A2", "T1": "TI", "CT": "TI", "BT": "T2", "JO": "JF", "JA": "J2", "J1": "J2", "Y1": "PY",
        "N2": "AB", "PP": "CY",
    },
    loose=frozenset({"T3", "A2"}),
    why={
        "director": "RIS has one tag for it and for the author",
        "type": "RIS has no type of its own for it",
        "names": "RIS tells persons from organisations by the comma alone",
        "number_of_pages": "RIS has one tag for it and for the pages",
    },
)
ET_AL = "et-al:"
"""Opens the note that lists the roles whose names are not complete."""


def record(reference: Reference) -> tuple[str, Fields]:
    """Type and tags of a reference."""
    fields = TABLE.put(reference)
    if "C3" in fields:  # most readers know proceedings by T2 only
        fields.setdefault("T2", fields["C3"])
    if short := incomplete(reference):
        fields["N1"] = [f"{ET_AL} {', '.join(short)}", *fields.get("N1", ())]
    return KINDS.word(reference), fields


def reference(type_: str, fields: Fields, tell: Tell) -> Reference:
    """The reference that a record holds; ``tell`` hears what is odd."""
    kind = KINDS.kind(type_)
    if kind is None:
        tell(Code.BAD_VALUE, "TY", type_, "no such type; read as GEN")
        kind = Kind.DOCUMENT
    key = fields.pop("ID", None)
    short = _short(fields)
    found = _pages_of_a_book(kind, fields, tell) | TABLE.get(kind, _containers(type_, kind, fields), tell)
    for role in short & found.keys():
        found[role] = Names(found[role].names, et_al=True)
    return Reference(kind=kind, key=key or None, **found)


def _short(fields: Fields) -> set[str]:
    """The roles of which a note of ours says that more people had them; the note is taken out."""
    first, *others = fields.get("N1") or [""]
    roles = {role.strip().replace("-", "_") for role in first.removeprefix(ET_AL).split(",")}
    if not first.startswith(ET_AL) or not roles <= set(NAME_FIELDS):
        return set()
    fields["N1"] = others
    return roles


def _pages_of_a_book(kind: Kind, fields: Fields, tell: Tell) -> Fields:
    """SP counts the pages of a book, unless a last page stands beside it."""
    reading = Reading(tell)
    if kind in COUNTED and "EP" in fields:
        reading.keep("page", "EP", (fields.pop("SP", None), fields.pop("EP")), PAGES)
    return reading.found


def _containers(type_: str, kind: Kind, fields: Fields) -> Fields:
    """The containers under the tags where the table looks for them."""
    if kind not in SERIALS and "JF" in fields and "T2" not in fields:
        fields["T2"] = fields.pop("JF")
    if type_ == "CONF" and "T2" in fields and fields.setdefault("C3", fields["T2"]) == fields["T2"]:
        del fields["T2"]
    return fields


def write(references: Sequence[Reference]) -> str:
    """The references as a RIS file: CRLF line ends, an empty line after each record."""
    lines = []
    for one in references:
        type_, fields = record(one)
        lines.append(f"TY  - {type_}")
        if one.key:
            lines.append(f"ID  - {put_text(one.key)}")
        for tag, held in fields.items():
            if isinstance(held, list):
                lines += [f"{tag}  - {value}" for value in held]
            else:
                lines.append(f"{tag}  - {held}")
        lines.append("ER  - \r\n")
    return "\r\n".join([*lines, ""]) if lines else ""


def read(text: str) -> Read:
    """The references of a RIS file. Raises ReadError where the text has no record at all."""
    remarks: list[Diagnostic] = []
    found = []
    for place, lines in enumerate(records(text, remarks), 1):
        entry = next((line.value for line in lines if line.tag == "ID"), str(place))
        numbers = {TABLE.also.get(line.tag, line.tag): line.number for line in reversed(lines)}
        listener = Listener(remarks, entry, lines[0].number, numbers)
        found.append(reference(lines[0].value, _grouped(lines[1:], listener), listener))
    return Read(tuple(found), tuple(remarks))


def _grouped(lines: list[Line], tell: Tell) -> Fields:
    """The tags of a record; all values of those that repeat, the first of the others."""
    fields: Fields = {}
    for line in lines:
        tag = TABLE.also.get(line.tag, line.tag)
        if not line.value:
            continue
        if tag in MANY:
            fields.setdefault(tag, []).append(line.value)
        elif fields.setdefault(tag, line.value) != line.value:
            tell(Code.UNKNOWN_FIELD, line.tag, line.value, f"{tag} stands twice")
    return fields


def losses(references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
    """What of these references RIS cannot hold; computed from the table, field by field."""
    return foretold(references, lambda given: reference(*record(given), nobody), TABLE.why)


RIS = Format(name="ris", title="RIS", suffixes=(".ris",), read=read, write=write, losses=losses)
