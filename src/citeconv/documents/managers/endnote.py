"""The records that EndNote embeds in a document, as CSL-JSON items.

The elements are those of EndNote's XML export (RSXML.dtd); the names of its types stand in the attribute ``name``. Its
custom fields, which mean something else to each user, and its notes to itself are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents.managers.dates import typed_within
from citeconv.documents.package import parsed

_TYPES = {
    "Journal Article": "article-journal", "Electronic Article": "article-journal",
    "Magazine Article": "article-magazine", "Newspaper Article": "article-newspaper", "Book": "book",
    "Edited Book": "book", "Electronic Book": "book", "Serial": "book", "Book Section": "chapter",
    "Electronic Book Section": "chapter", "Encyclopedia": "entry-encyclopedia", "Dictionary": "entry-dictionary",
    "Conference Paper": "paper-conference", "Conference Proceedings": "paper-conference", "Thesis": "thesis",
    "Report": "report", "Government Document": "report", "Web Page": "webpage", "Blog": "post-weblog",
    "Online Multimedia": "webpage", "Online Database": "dataset", "Dataset": "dataset",
    "Aggregated Database": "dataset", "Unpublished Work": "manuscript", "Manuscript": "manuscript",
    "Ancient Text": "classic", "Classical Work": "classic", "Personal Communication": "personal_communication",
    "Interview": "interview", "Statute": "legislation", "Legal Rule or Regulation": "regulation", "Bill": "bill",
    "Case": "legal_case", "Hearing": "hearing", "Patent": "patent", "Standard": "standard", "Map": "map",
    "Figure": "figure", "Chart or Table": "figure", "Artwork": "graphic", "Film or Broadcast": "motion_picture",
    "Audiovisual Material": "motion_picture", "Music": "song", "Computer Program": "software", "Pamphlet": "pamphlet",
    "Press Release": "article",
}  # fmt: skip
_IN_SERIES = ("book", "report", "thesis", "manuscript")
"""Types whose second title names the series, not what the work stands in."""

_NAMES = (
    ("author", "contributors/authors"),
    ("editor", "contributors/secondary-authors"),
    ("collection-editor", "contributors/tertiary-authors"),
    ("translator", "contributors/subsidiary-authors"),
)
_TEXTS = (
    ("title", "titles/title"),
    ("title-short", "titles/short-title"),
    ("container-title", "titles/secondary-title"),
    ("container-title", "periodical/full-title"),
    ("collection-title", "titles/tertiary-title"),
    ("container-title-short", "periodical/abbr-1"),
    ("original-title", "titles/translated-title"),
    ("volume", "volume"),
    ("issue", "number"),
    ("page", "pages"),
    ("edition", "edition"),
    ("section", "section"),
    ("number-of-volumes", "num-vols"),
    ("publisher-place", "pub-location"),
    ("publisher", "publisher"),
    ("genre", "work-type"),
    ("DOI", "electronic-resource-num"),
    ("URL", "urls/related-urls/url"),
    ("language", "language"),
    ("abstract", "abstract"),
    ("note", "notes"),
    ("archive", "remote-database-name"),
    ("call-number", "call-num"),
)
"""CSL variable and the element that holds it; the first of two that hold one variable wins."""
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]\b")
_ISBN = re.compile(r"(?:[\dXx][- ]?){10}")
"""The element ``isbn`` holds what numbers a work of its type: of a report the number of the report."""
_DOI_AT_FRONT = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(?=10\.)", re.IGNORECASE)


def items(xml: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The works in an ``<EndNote>`` element, each with the name of its record; none in what is no such element."""
    try:
        root = parsed(xml.encode("utf-8"), "EN.CITE")
    except ReadError:
        return
    for record in root.iter("record"):
        key = record.find("foreign-keys/key")
        number = _text(record.find("rec-number"))
        library = key.get("db-id", "") if key is not None else ""
        if item := _item(record):
            yield (f"{library}/{number}" if number else ""), item


def _item(record: Any) -> dict[str, Any]:
    kind = record.find("ref-type")
    item: dict[str, Any] = {"type": _TYPES.get(kind.get("name", "") if kind is not None else "", "document")}
    for variable, path in _NAMES:
        if names := [_name(text) for author in record.iterfind(f"{path}/author") if (text := _text(author))]:
            item[variable] = names
    for variable, path in _TEXTS:
        if text := _text(record.find(path)):
            item.setdefault(variable, text)
    if issued := typed_within(_text(record.find("dates/year")), _text(record.find("dates/pub-dates/date"))):
        item["issued"] = issued
    if keywords := [_text(keyword) for keyword in record.iterfind("keywords/keyword")]:
        item["keyword"] = ", ".join(keywords)
    if number := _text(record.find("isbn")):
        item["ISSN" if _ISSN.match(number) else "ISBN" if _ISBN.match(number) else "number"] = number
    return _settled(item) if len(item) > 1 else {}


def _settled(item: dict[str, Any]) -> dict[str, Any]:
    """The item with the elements that mean different things in different types put where they belong."""
    if item["type"] in _IN_SERIES and "container-title" in item:
        item.setdefault("collection-title", item.pop("container-title"))
    if "issue" in item and not item["type"].startswith("article"):
        item.setdefault("collection-number" if item["type"] == "book" else "number", item.pop("issue"))
    if "DOI" in item:
        item["DOI"] = _DOI_AT_FRONT.sub("", item["DOI"])
    return item


def _name(text: str) -> dict[str, str]:
    """``Last, First, Jr``, or ``First Last``; a comma at the end marks an organisation: EndNote's own rules."""
    family, comma, rest = (part.strip() for part in text.partition(","))
    if comma and not rest:
        return {"literal": family}
    if not comma:
        given, _, family = family.rpartition(" ")
        return {"family": family} | ({"given": given} if given else {})
    given, _, suffix = (part.strip() for part in rest.partition(","))
    return {"family": family, "given": given} | ({"suffix": suffix} if suffix else {})


def _text(element: Any) -> str:
    """The text of an element and of the ``style`` elements in it."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
