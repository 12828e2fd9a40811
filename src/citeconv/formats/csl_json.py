"""CSL-JSON: the input of every CSL processor, valid against the schema of CSL 1.0 (csl-data.json).

The schema allows no other variables than its own, and one free object, ``custom``. There goes what CSL cannot say:
which lists of names ended in ``dkk.`` or ``et al.``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.formats.csl.values import CODECS, DOI, get_title
from citeconv.formats.format import Format, Read
from citeconv.formats.mapping.building import built, uncollected
from citeconv.formats.mapping.kinds import KindMap
from citeconv.formats.mapping.losses import foretold
from citeconv.formats.mapping.reading import Listener, Tell, nobody
from citeconv.formats.mapping.rows import Fields, Row
from citeconv.formats.mapping.table import Table
from citeconv.formats.values.keys import keyed
from citeconv.formats.values.names import incomplete
from citeconv.messages import Message
from citeconv.model import FIELDS, NAME_FIELDS, Kind, Names, Reference, csl_variable

_SCHEMA_NAMES = {"part_number": "part", "printing_number": "printing", "supplement_number": "supplement"}
"""The schema has these variables of CSL under other names."""
_AROUND = ("message", "items", "references")
_FIRST = ("title", "author")

KINDS = KindMap(
    exact={kind: kind.value for kind in Kind},
    lossy={},
    also={  # Crossref, and CSL before 1.0.1
        "journal-article": Kind.ARTICLE_JOURNAL, "magazine": Kind.ARTICLE_MAGAZINE, "article-preprint": Kind.ARTICLE,
        "posted-content": Kind.ARTICLE, "book-chapter": Kind.CHAPTER, "reference-entry": Kind.ENTRY,
        "proceedings-article": Kind.PAPER_CONFERENCE, "monograph": Kind.BOOK, "edited-book": Kind.BOOK,
        "dissertation": Kind.THESIS,
    },
)


def _spellings() -> dict[str, str]:
    """Other ways to write the names of variables: ``containerTitle``, ``container_title``, ``doi`` -> CSL's own."""
    ways: dict[str, str] = {}
    for name in FIELDS:
        first, *others = name.split("_")
        camel = first + "".join(map(str.capitalize, others))
        tag = _SCHEMA_NAMES.get(name) or csl_variable(name)
        ways |= {way: tag for way in (name, camel, csl_variable(name).lower()) if way != tag}
    return ways


TABLE = Table(
    kinds=KINDS,
    rows=tuple(
        Row(name, _SCHEMA_NAMES.get(name) or csl_variable(name), codec=DOI if name == "doi" else None)
        for name in (*_FIRST, *(name for name in FIELDS if name not in _FIRST))
    ),
    codecs=CODECS,
    also=_spellings() | {
        "printing-number": "printing", "part-number": "part", "supplement-number": "supplement", "event": "event-title",
        "shortTitle": "title-short", "journalAbbreviation": "container-title-short", "page-first": "page",
        # Crossref's API
        "published": "issued", "published-print": "issued", "published-online": "issued", "article-number": "number",
        "short-container-title": "container-title-short",
    },
    why={
        "names": Message("{format} has no form for this name", format="CSL-JSON"),
        "dates": Message("{format} has no form for this date", format="CSL-JSON"),
    },
)
_OURS = "citeconv"


def item(reference: Reference) -> Fields:
    """The CSL-JSON object of a reference, without an id where it has no key."""
    held = TABLE.put(reference)
    ours: Fields = {}
    if short := incomplete(reference):
        ours["et-al"] = short
    if "license" in held:  # a variable of CSL that the schema forgot
        ours["license"] = held.pop("license")
    if ours:
        held["custom"] = {_OURS: ours}
    return {**({"id": reference.key} if reference.key else {}), "type": KINDS.word(reference), **held}


def reference(held: Mapping[str, Any], tell: Tell) -> Reference:
    """The reference that a CSL-JSON object holds; ``tell`` hears what is odd."""
    word = str(held.get("type", ""))
    kind = KINDS.kind(word)
    if kind is None:
        tell(Code.BAD_VALUE, "type", word, Message("no such type; read as {type}", type="document"))
        kind = Kind.DOCUMENT
    fields = {tag: value for tag, value in held.items() if tag not in ("id", "type", "custom")}
    ours = _custom(held.get("custom"), tell)
    if "license" in ours:
        fields["license"] = ours["license"]
    if fields.get("subtitle"):  # Crossref's API has it apart
        fields["title"] = get_title(fields.get("title"), fields.pop("subtitle"))
    found = TABLE.get(kind, TABLE.renamed(fields), tell)
    for name in NAME_FIELDS:
        if name in found and csl_variable(name) in ours.get("et-al", ()):
            found[name] = Names(found[name].names, et_al=True)
    key = str(held["id"]) if held.get("id") not in (None, "") else None
    return built(kind, key, found)


def _custom(custom: Any, tell: Tell) -> Fields:
    """Our own part of ``custom``; the rest is told."""
    if custom is None:
        return {}
    if not isinstance(custom, dict) or not isinstance(custom.get(_OURS, {}), dict):
        tell(Code.UNKNOWN_FIELD, "custom", custom, "")
        return {}
    rest = {tag: value for tag, value in custom.items() if tag != _OURS}
    if rest:
        tell(Code.UNKNOWN_FIELD, "custom", rest, "")
    ours = dict(custom.get(_OURS, {}))
    if not isinstance(ours.get("et-al", []), list):
        tell(Code.UNKNOWN_FIELD, "custom", ours.pop("et-al"), "")
    return ours


def write(references: Sequence[Reference]) -> str:
    """The references as a JSON array, an id for each, a line for each variable."""
    dumps = json.JSONEncoder(ensure_ascii=False).encode
    items = (",\n".join(f'    "{tag}": {dumps(held)}' for tag, held in item(one).items()) for one in keyed(references))
    return "[" + ",".join(f"\n  {{\n{lines}\n  }}" for lines in items) + ("\n]\n" if references else "]\n")


@uncollected()
def read(text: str) -> Read:
    """The references of a JSON array, of one object, or of an object around them. Raises ReadError otherwise."""
    if not text.strip():
        return Read((), ())
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        problem = str(getattr(error, "msg", error))
        message = Message("not JSON: {problem}; expected an array of items", problem=problem)
        raise ReadError(message, line=getattr(error, "lineno", None)) from None
    return read_items(data)


def read_items(data: Any) -> Read:
    """The references in CSL data that was read already. Raises ReadError where it is none."""
    remarks: list[Diagnostic] = []
    found = []
    for place, held in enumerate(_items(data), 1):
        if isinstance(held, dict):
            found.append(reference(held, Listener(remarks, str(held.get("id", place)))))
        else:
            remark = Diagnostic(code=Code.BAD_ENTRY, entry=str(place), value=str(held), detail=Message("not an object"))
            remarks.append(remark)
    return Read(tuple(found), tuple(remarks))


def _items(data: Any) -> list[Any]:
    """The items: alone, or in what programs put around them (pandoc's ``references``, Crossref's ``message``)."""
    while isinstance(data, dict):
        data = next((data[around] for around in _AROUND if isinstance(data.get(around), list | dict)), [data])
    if not isinstance(data, list):
        raise ReadError(Message("not CSL-JSON; expected an array of items"), line=1)
    return data


def losses(references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
    """What of these references CSL-JSON cannot hold; computed from the table, field by field."""
    return foretold(references, lambda given: reference(item(given), nobody), TABLE.why)


CSL_JSON = Format(name="csl-json", title="CSL-JSON", suffixes=(".json",), read=read, write=write, losses=losses)
