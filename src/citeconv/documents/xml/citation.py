"""The parts of a JATS citation as a CSL-JSON item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citeconv.documents.xml.tree import children, name_of, shown

_KINDS = {
    "journal": "article-journal", "article": "article-journal", "book": "book", "chapter": "chapter",
    "confproc": "paper-conference", "conference": "paper-conference", "conf-proc": "paper-conference",
    "thesis": "thesis", "report": "report", "gov": "report", "web": "webpage", "webpage": "webpage",
    "website": "webpage", "newspaper": "article-newspaper", "magazine": "article-magazine", "patent": "patent",
    "data": "dataset", "database": "dataset", "software": "software", "standard": "standard", "preprint": "article",
    "legal": "legislation", "letter": "personal_communication", "commun": "personal_communication",
    "video": "motion_picture", "film": "motion_picture", "interview": "interview", "blog": "post-weblog",
}  # fmt: skip
"""``publication-type`` -> CSL type."""
_HOLDS = ("article-journal", "article-newspaper", "article-magazine", "chapter", "paper-conference", "webpage")
"""Types whose ``source`` is what the work stands in, if it has a title of its own."""
_TITLES = ("article-title", "chapter-title", "part-title", "data-title", "trans-title")
_TEXT = {
    "volume": "volume", "issue": "issue", "publisher-name": "publisher", "publisher-loc": "publisher-place",
    "institution": "publisher", "edition": "edition", "series": "collection-title", "conf-name": "event-title",
    "conf-loc": "event-place", "isbn": "ISBN", "issn": "ISSN", "version": "version", "patent": "number",
    "std": "number", "page-range": "page", "elocation-id": "page", "supplement": "supplement", "uri": "URL",
    "ext-link": "URL", "object-id": "number", "gov": "publisher",
}  # fmt: skip
_IDS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "isbn": "ISBN", "issn": "ISSN", "archive": "number"}
_ROLES = {
    "author": "author", "editor": "editor", "translator": "translator", "compiler": "compiler",
    "guest-editor": "editor", "director": "director", "curator": "curator",
    "illustrator": "illustrator", "assignee": "author", "inventor": "author", "allauthors": "author",
}  # fmt: skip
_NAMES = ("name", "string-name", "collab", "name-alternatives", "collab-alternatives")
_DATES = ("year", "month", "day", "season")
_PAGES = ("fpage", "lpage")
_ACCESSED = ("date-in-citation", "access-date")
_OURS = "citeconv"


def item(node: Any) -> dict[str, Any]:
    """The item that the parts say; a part that no variable takes goes into the note."""
    parts = list(children(node))
    found: dict[str, Any] = {"type": _kind(node, parts)}
    notes = []
    for part in parts:
        name, text = name_of(part), shown(part).text.strip()
        if not text or name in (*_DATES, *_PAGES):
            continue
        if name == "person-group" or name in (*_NAMES, "etal"):
            _add_names(found, part)
        elif name == "date":
            found.setdefault("issued", _date(list(children(part))))
        elif not _put(found, name, text, part):
            notes.append(text)
    held = {name_of(part): shown(part).text.strip() for part in parts}
    if "year" in held:
        found["issued"] = _date(parts)
    if "fpage" in held:
        found["page"] = "-".join(dict.fromkeys([held["fpage"], held.get("lpage", held["fpage"])]))
    if notes:
        found["note"] = "; ".join(notes)
    return found


def _kind(node: Any, parts: list[Any]) -> str:
    kind = _KINDS.get(node.get("publication-type") or node.get("citation-type") or "", "document")
    return "chapter" if kind == "book" and any(name_of(part) in _TITLES[:3] for part in parts) else kind


def _put(found: dict[str, Any], name: str, text: str, part: Any) -> bool:
    """Whether the part found its place; the first of a kind has it."""
    tag = _TEXT.get(name)
    if name in _TITLES:
        tag = "title"
    elif name == "source":
        tag = "container-title" if "title" in found and found["type"] in _HOLDS else "title"
    elif name == "pub-id":
        tag = _IDS.get(part.get("pub-id-type", "").lower())
    elif name in _ACCESSED:
        tag = "accessed"
    elif name == "size" and part.get("units") == "pages":
        tag = "number-of-pages"
    if tag is None or tag in found:
        return False
    found[tag] = {"raw": text} if tag == "accessed" else text
    return True


def _add_names(found: dict[str, Any], part: Any) -> None:
    role = _ROLES.get(part.get("person-group-type", "author"), "contributor")
    several = list(children(part)) if name_of(part) == "person-group" else [part]
    for one in several:
        if name_of(one) == "etal":
            found.setdefault("custom", {_OURS: {"et-al": []}})[_OURS]["et-al"].append(role)
        elif name := next(_person(one), None):
            found.setdefault(role, []).append(name)


def _person(node: Any) -> Iterator[dict[str, str]]:
    """The name in CSL's parts; a name in alternative forms gives each, the first first."""
    if name_of(node).endswith("-alternatives"):
        for child in children(node):
            yield from _person(child)
        return
    parts = {name_of(part): shown(part).text.strip() for part in children(node)}
    if "surname" in parts:
        wanted = (("family", "surname"), ("given", "given-names"), ("suffix", "suffix"))
        yield {csl: parts[tag] for csl, tag in wanted if parts.get(tag)}
    elif text := shown(node).text.strip():
        yield {"literal": text}


def _date(parts: list[Any]) -> dict[str, Any]:
    held = {name_of(part): part.get("iso-8601-date") or shown(part).text.strip() for part in parts}
    numbers = [held.get(name, "")[:4] for name in ("year", "month", "day")]
    if not numbers[0].isdigit():
        return {"raw": " ".join(held[name] for name in ("day", "month", "season", "year") if held.get(name))}
    known = [numbers[0]]
    known += [number for number in numbers[1:2] if number.isdigit()]
    known += [number for number in numbers[2:] if number.isdigit() and len(known) == 2]
    return {"date-parts": [[int(number) for number in known]]}
