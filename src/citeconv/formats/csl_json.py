"""CSL-JSON: the input of every CSL processor, valid against the schema of CSL 1.0 (csl-data.json).

The schema allows no other variables than its own, and one free object, ``custom``. There goes what CSL cannot say:
which lists of names ended in ``dkk.`` or ``et al.``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.formats.csl_values import CODECS
from citeconv.formats.format import Format, Read
from citeconv.formats.keys import keyed
from citeconv.formats.kinds import KindMap
from citeconv.formats.losses import foretold
from citeconv.formats.mapping import Table
from citeconv.formats.names import incomplete
from citeconv.formats.reading import Listener, Tell, nobody
from citeconv.formats.rows import Fields, Row
from citeconv.model import FIELDS, NAME_FIELDS, Kind, Names, Reference, csl_variable

_SCHEMA_NAMES = {"part_number": "part", "printing_number": "printing", "supplement_number": "supplement"}
"""The schema has these variables of CSL under other names."""
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
TABLE = Table(
    kinds=KINDS,
    rows=tuple(
        Row(name, _SCHEMA_NAMES.get(name) or csl_variable(name))
        for name in (*_FIRST, *(name for name in FIELDS if name not in _FIRST))
    ),
    codecs=CODECS,
    also={
        "printing-number": "printing", "part-number": "part", "supplement-number": "supplement", "event": "event-title",
        "shortTitle": "title-short", "journalAbbreviation": "container-title-short", "page-first": "page",
    },
    why={
        "names": "CSL-JSON has no form for this name",
        "dates": "CSL-JSON has no form for this date",
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
        tell(Code.BAD_VALUE, "type", word, "no such type; read as document")
        kind = Kind.DOCUMENT
    fields = {tag: value for tag, value in held.items() if tag not in ("id", "type", "custom")}
    ours = _custom(held.get("custom"), tell)
    if "license" in ours:
        fields["license"] = ours["license"]
    found = TABLE.get(kind, TABLE.renamed(fields), tell)
    for name in NAME_FIELDS:
        if name in found and csl_variable(name) in ours.get("et-al", ()):
            found[name] = Names(found[name].names, et_al=True)
    key = str(held["id"]) if held.get("id") not in (None, "") else None
    return Reference(kind=kind, key=key, **found)


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


def read(text: str) -> Read:
    """The references of a JSON array, of one object, or of an object with ``items``. Raises ReadError otherwise."""
    if not text.strip():
        return Read((), ())
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise ReadError(f"not JSON: {getattr(error, 'msg', error)}; expected an array of items", line=line) from None
    if isinstance(data, dict):
        data = data["items"] if isinstance(data.get("items"), list) else [data]
    if not isinstance(data, list):
        raise ReadError("not CSL-JSON; expected an array of items", line=1)
    remarks: list[Diagnostic] = []
    found = []
    for place, held in enumerate(data, 1):
        if not isinstance(held, dict):
            remark = Diagnostic(code=Code.BAD_ENTRY, entry=str(place), value=str(held), detail="not an object")
            remarks.append(remark)
            continue

        found.append(reference(held, Listener(remarks, str(held.get("id", place)))))
    return Read(tuple(found), tuple(remarks))


def losses(references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
    """What of these references CSL-JSON cannot hold; computed from the table, field by field."""
    return foretold(references, lambda given: reference(item(given), nobody), TABLE.why)


CSL_JSON = Format(name="csl-json", title="CSL-JSON", suffixes=(".json",), read=read, write=write, losses=losses)
