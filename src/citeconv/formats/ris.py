"""RIS, in the tags of 2011 and as Zotero imports them.

There is no standard: the tags follow the description that Thomson Reuters published in 2011 and, where that leaves
room, what Zotero's translator makes of them. Read is also the older set (T1, A1, Y1, JO).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.format import Format, Read
from citeconv.formats.mapping import Fields, Listener, Notes, Reading, Row, Table, Tell, foretold, nobody
from citeconv.formats.mapping.building import built, uncollected
from citeconv.formats.mapping.kinds import EVERY, LAWS, PAPERS, PARTS, SERIALS
from citeconv.formats.tagged.lines import Line, records
from citeconv.formats.tagged.types import KINDS
from citeconv.formats.tagged.values import CODECS, DOI, ISSUED, KEYWORDS, LINES, NOTED, PAGES, TWICE, put_text
from citeconv.formats.values.dates import said_of_access
from citeconv.formats.values.names import incomplete
from citeconv.messages import Message
from citeconv.model import NAME_FIELDS, Kind, Names, Reference

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
    Row("container_title", ("T2", "JF"), SERIALS, TWICE),
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
    Row("issued", ("PY", "DA"), codec=ISSUED),
    Row("page", ("SP", "EP"), EVERY - COUNTED, PAGES),
    Row("number_of_pages", "SP", COUNTED),
    Row("issn", "SN", SERIALS | {Kind.PERIODICAL}),
    Row("isbn", "SN", EVERY - SERIALS - NUMBERED - {Kind.PERIODICAL}),
    Row("doi", "DO", codec=DOI),
    Row("url", "UR"),
    Row("accessed", "Y2"),
    Row("archive", "DB"),
    Row("archive_location", "AN"),
    Row("call_number", "CN"),
    Row("source", "DP"),
    Row("language", "LA"),
    Row("keyword", "KW", codec=KEYWORDS),
    Row("abstract", "AB"),
    Row("annote", "RN"),
    Row("note", "N1", codec=LINES),
)
MANY = frozenset({"AU", "A2", "A3", "A4", "C2", "KW", "N1"})
"""Tags that stand once for each value."""
TABLE = Table(
    kinds=KINDS,
    rows=ROWS,
    codecs=CODECS,
    notes=Notes("N1", NOTED, glue="\n", labels={"printing_number": "Cet."}, said=said_of_access),
    also={
        "A1": "AU", "ED": "A2", "T1": "TI", "CT": "TI", "BT": "T2", "JA": "J2", "J1": "J2", "Y1": "PY", "N2": "AB",
        "PP": "CY", "OP": "EP", "K1": "KW", "LK": "UR", "UL": "UR",
    },
    loose=frozenset({"T3", "A2"}),
    why={
        "director": Message("{format} has one tag for it and for the author", format="RIS"),
        "type": Message("{format} has no type of its own for it", format="RIS"),
        "names": Message("{format} tells persons from organisations by the comma alone", format="RIS"),
        "number_of_pages": Message("{format} has one tag for it and for the pages", format="RIS"),
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
        tell(Code.BAD_VALUE, "TY", type_, Message("no such type; read as {type}", type="GEN"))
        kind = Kind.DOCUMENT
    key = fields.pop("ID", None)
    short = _short(fields)
    found = _pages_of_a_book(kind, fields, tell) | TABLE.get(kind, _containers(type_, kind, fields), tell)
    for role in short & found.keys():
        found[role] = Names(found[role].names, et_al=True)
    return built(kind, key or None, found)


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
        reading.keep("page", "EP", (fields.pop("SP", None), fields.pop("EP")), PAGES.get)
    return reading.found


def _containers(type_: str, kind: Kind, fields: Fields) -> Fields:
    """The containers under the tags where the table looks for them."""
    if journal := fields.get("JO"):  # the abbreviation, where the full name stands beside it
        full = fields.get("JF") or fields.get("T2")
        if journal == full or fields.setdefault("J2" if full else "JF", journal) == journal:
            del fields["JO"]
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


@uncollected()
def read(text: str) -> Read:
    """The references of a RIS file. Raises ReadError where the text has no record at all."""
    remarks: list[Diagnostic] = []
    found = []
    for place, lines in enumerate(records(text, remarks), 1):
        entry = next((value for tag, value, _ in lines if tag == "ID"), str(place))
        listener = Listener(remarks, entry, partial(_line_of, lines))
        found.append(reference(lines[0][1], _grouped(lines, listener), listener))
    return Read(tuple(found), tuple(remarks))


def _line_of(lines: list[Line], tag: str) -> int:
    """Where a tag stands first; where the record begins, if it is none of its tags."""
    names = (tag, *(other for other, ours in TABLE.also.items() if ours == tag))
    return next((number for other, _, number in lines if other in names), lines[0][2])


def _grouped(lines: list[Line], tell: Tell) -> Fields:
    """The tags of a record; all values of those that repeat, the first of the others."""
    fields: Fields = {}
    also = TABLE.also
    for name, value, _ in lines[1:]:
        tag = also.get(name, name)
        if not value:
            continue
        if tag in MANY:
            fields.setdefault(tag, []).append(value)
        elif fields.setdefault(tag, value) != value:
            tell(Code.UNKNOWN_FIELD, name, value, Message("{tag} stands twice", tag=tag))
    return fields


def losses(references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
    """What of these references RIS cannot hold; computed from the table, field by field."""
    return foretold(references, lambda given: reference(*record(given), nobody), TABLE.why)


RIS = Format(name="ris", title="RIS", suffixes=(".ris",), read=read, write=write, losses=losses)
