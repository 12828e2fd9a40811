"""What reference managers write into a document beside the printed citation: the cited works, as data.

==================  ==============================================================================================
Zotero              field or reference mark ``ZOTERO_ITEM CSL_CITATION {json}``, list ``ZOTERO_BIBL``
Mendeley Desktop    field ``CSL_CITATION {json}``, list ``Mendeley Bibliography CSL_BIBLIOGRAPHY``
Mendeley Cite       content control tagged ``MENDELEY_CITATION_v3_`` and base64 of the json, ``MENDELEY_BIBLIOGRAPHY``
EndNote             field ``EN.CITE`` with XML, or base64 of it as the field's data, list ``EN.REFLIST``
Word                field ``CITATION tag``, list ``BIBLIOGRAPHY``; the data are in a part of their own
==================  ==============================================================================================

The json is that of citeproc-js; a work is told from another by its ``uris``, as its ``id`` may be counted anew in each
citation (``ITEM-1``). https://github.com/citation-style-language/schema (csl-citation.json)
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from citeconv.documents.managers import endnote

Item = Mapping[str, Any]
"""A CSL-JSON item."""


class Cited(NamedTuple):
    """A work that is cited, and what its reference manager knows it by ("" where it has no name there)."""

    name: str
    item: Item


class Code(NamedTuple):
    """What an instruction says: works that are cited, or sources of Word by their tags, or that the list follows."""

    works: tuple[Cited, ...] = ()
    tags: tuple[str, ...] = ()
    bibliography: bool = False
    every_source: bool = False
    """The list is Word's own, which prints all sources of the document, cited or not."""


class Works:
    """The works of one document, each given once: where it is first cited."""

    def __init__(self, sources: Mapping[str, Item] | None = None) -> None:
        """``sources``: what Word itself knows, by its tags."""
        self._sources = dict(sources or {})
        self._seen: set[str] = set()

    def first(self, code: Code) -> list[Item]:
        """The works of an instruction that none before it has cited."""
        tags = self._sources if code.every_source else (tag for tag in code.tags if tag in self._sources)
        cited = [*code.works, *(Cited(tag, self._sources[tag]) for tag in tags)]
        return [work.item for work in cited if self._is_new(work)]

    def _is_new(self, work: Cited) -> bool:
        """Two copies of one work in two libraries (of two authors) have two names, and say the same."""
        marks = {work.name, json.dumps(work.item, sort_keys=True)} - {""}
        known = bool(marks & self._seen)
        self._seen |= marks
        return not known


_NOTHING = Code()
_ADDIN = re.compile(r"^\s*(?:ADDIN\s+)?")
_LISTS = re.compile(r"ZOTERO_BIBL\b|Mendeley Bibliography\b|EN\.REFLIST\b|MENDELEY_BIBLIOGRAPHY|BIBLIOGRAPHY\b")
_CSL = re.compile(r"(?:ZOTERO_ITEM |Mendeley Citation\{[^}]*\} |)CSL_CITATION\s*(?=\{)")
_ENDNOTE = re.compile(r"EN\.CITE(?:\.DATA)?\b")
_WORD = re.compile(r"CITATION\s+(.*)", re.DOTALL)
_PART = re.compile(r"(ZOTERO_BREF_\w+?)_(\d{1,6})")
_CONTROL = "MENDELEY_CITATION_v3_"
_MARKUP_OF_NAMES = ("parse-names", "static-ordering")
"""Orders to a citation processor, no parts of a name."""


def read_instruction(code: str, data: str = "") -> Code:
    """What the instruction of a field or the name of a mark says; ``data`` is the field's own, in base64.

    What is damaged or of another program says nothing: the printed citation stands beside it.
    """
    body = _ADDIN.sub("", code)
    if _LISTS.match(body):
        return Code(bibliography=True, every_source=body.startswith("BIBLIOGRAPHY"))
    if found := _CSL.match(body):
        return Code(works=tuple(_of_json(body[found.end() :])))
    if found := _ENDNOTE.match(body):
        xml = body[found.end() :].strip() or _from_base64(data)
        return Code(works=tuple(Cited(name, item) for name, item in endnote.items(xml)))
    if found := _WORD.match(body):
        return Code(tags=tuple(_tags(found[1])))
    return _NOTHING


def read_tag(tag: str) -> Code:
    """What the tag of a content control says."""
    if tag.startswith(_CONTROL):
        return Code(works=tuple(_of_json(_from_base64(tag.removeprefix(_CONTROL)))))
    return Code(bibliography=True) if _LISTS.match(tag) else _NOTHING


def in_parts(properties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What Zotero keeps as properties of a document whose citations are bookmarks: the instruction of each bookmark.

    A property holds no more than 255 characters, so each instruction is cut into ``ZOTERO_BREF_..._1``, ``_2``, ...
    """
    parts: dict[str, dict[int, str]] = {}
    for name, text in properties:
        if found := _PART.fullmatch(name):
            parts.setdefault(found[1], {})[int(found[2])] = text
    return {name: "".join(text for _, text in sorted(pieces.items())) for name, pieces in parts.items()}


def _from_base64(text: str) -> str:
    """The text in base64 of either alphabet, padded or not; "" where it is none."""
    plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4)).decode("utf-8", errors="replace").rstrip("\0")
    except (binascii.Error, ValueError):
        return ""


def _of_json(text: str) -> Iterator[Cited]:
    """The works in the citation object that a text begins with; Zotero's marks go on behind it."""
    try:
        citation, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return
    listed = citation.get("citationItems") if isinstance(citation, dict) else None
    for cited in listed if isinstance(listed, list) else []:
        held = cited.get("itemData") if isinstance(cited, dict) else None
        if isinstance(held, dict) and held:
            yield Cited(_name(cited, held), _cleaned(held))


def _name(cited: Mapping[str, Any], held: Mapping[str, Any]) -> str:
    uris = cited.get("uris") or cited.get("uri") or cited.get("id") or held.get("id") or ""
    name = str(uris[0]) if isinstance(uris, list) else str(uris)
    return "" if re.fullmatch(r"ITEM-\d+", name) else name


def _cleaned(held: Mapping[str, Any]) -> Item:
    """The item without what speaks to the program alone; its ``id`` is a key only where a person sees it as one."""
    item = {variable: _without_orders(value) for variable, value in held.items() if value not in ("", None, [])}
    item.pop("id", None)
    key = item.pop("citation-key", None)
    return {"id": key, **item} if key else item


def _without_orders(value: Any) -> Any:
    if not (isinstance(value, list) and all(isinstance(name, dict) for name in value)):
        return value
    return [
        {part: text for part, text in name.items() if part not in _MARKUP_OF_NAMES and text not in ("", None)}
        for name in value
    ]


def _tags(arguments: str) -> Iterator[str]:
    r"""The sources that ``CITATION`` names: ``Ach04 \l 1033 \m Bas18`` has two."""
    words = arguments.split()
    if words:
        yield words[0]
    yield from (tag for switch, tag in pairwise(words) if switch == r"\m")
