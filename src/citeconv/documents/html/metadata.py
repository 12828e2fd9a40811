"""The references that a page states in its head, for Google Scholar: ``<meta name="citation_reference">``.

Two forms are in use: the printed reference as a whole (OJS), and a list of fields
``citation_title=...; citation_author=...`` (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from citeconv.documents.blocks import Block
from citeconv.documents.tags import unmarked

_NAMES = ("citation_reference", "citation_references")
_FIELD = re.compile(r"(?:^|;)\s*citation_(\w+)\s*=\s*(.*?)\s*(?=;\s*citation_\w+\s*=|;?\s*$)", re.DOTALL)
_YEAR = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?")

_CSL = {
    "title": "title", "journal_title": "container-title", "journal_abbrev": "container-title-short",
    "conference_title": "container-title", "inbook_title": "container-title", "volume": "volume", "issue": "issue",
    "publisher": "publisher", "dissertation_institution": "publisher", "technical_report_institution": "publisher",
    "technical_report_number": "number", "doi": "DOI", "issn": "ISSN", "isbn": "ISBN", "pmid": "PMID", "id": "PMID",
    "pages": "page", "fulltext_html_url": "URL", "pdf_url": "URL", "public_url": "URL", "language": "language",
}  # fmt: skip
"""Fields of Google Scholar -> CSL; what is in neither table goes into the note."""
_READ = ("author", "authors", "publication_date", "date", "year", "firstpage", "lastpage")
_KINDS = (
    ("journal_title", "article-journal"), ("journal_abbrev", "article-journal"),
    ("conference_title", "paper-conference"), ("inbook_title", "chapter"), ("dissertation_institution", "thesis"),
    ("technical_report_institution", "report"), ("isbn", "book"), ("publisher", "book"),
)  # fmt: skip


def stated(root: Any) -> Iterator[Block]:
    """A block for each reference in the head of a page; fields are given as data."""
    metas = (node for node in root.iter("meta") if (node.get("name") or "").lower() in _NAMES)
    for number, node in enumerate(metas, 1):
        content = node.get("content") or ""
        if content.strip():
            text, italics = unmarked(content)
            csl = _item(_FIELD.findall(text))
            yield Block(
                text=text,
                italics=italics,
                listed=True,
                item=bool(csl),
                element=f"meta[{number}]",
                csl=(csl,) if csl else (),
            )


def _item(fields: list[tuple[str, str]]) -> dict[str, Any]:
    """The CSL-JSON item that some fields say; empty for none."""
    names = {name for name, value in fields if value}
    if not names:
        return {}
    item: dict[str, Any] = {"type": next((kind for name, kind in _KINDS if name in names), "document")}
    for name, value in fields:
        if name in _CSL and value:
            item.setdefault(_CSL[name], value)
        elif name in ("author", "authors") and value:
            item.setdefault("author", []).extend(map(_name, value.split(";")))
    held = {name: value for name, value in fields if value}
    if rest := [f"{name}: {value}" for name, value in held.items() if name not in (*_CSL, *_READ)]:
        item["note"] = "; ".join(rest)
    if date := held.get("publication_date") or held.get("date") or held.get("year"):
        item["issued"] = _date(date)
    if first := held.get("firstpage"):
        item.setdefault("page", "-".join(dict.fromkeys([first, held.get("lastpage", first)])))
    return item


def _name(text: str) -> dict[str, str]:
    """``Acharya, A.`` is turned round; without a comma the last word is the family name, as Google Scholar has it."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma:
        given, _, family = text.strip().rpartition(" ")
    return {"family": family, "given": given} if given else {"family": family}


def _date(text: str) -> dict[str, Any]:
    match = _YEAR.fullmatch(text)
    return {"date-parts": [[int(part) for part in match.groups() if part]]} if match else {"raw": text}
