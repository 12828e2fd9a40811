"""The sources of Word's own citation manager (``b:Sources``, a part of the document), as CSL-JSON items.

ECMA-376 part 1, 22.6: bibliography.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from citeconv.documents.managers.dates import typed_date

_B = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/bibliography}"

_TYPES = {
    "ArticleInAPeriodical": "article-magazine", "Book": "book", "BookSection": "chapter",
    "JournalArticle": "article-journal", "ConferenceProceedings": "paper-conference", "Report": "report",
    "InternetSite": "webpage", "Patent": "patent", "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "document", "Art": "graphic", "SoundRecording": "song", "Performance": "performance",
    "Film": "motion_picture", "Interview": "interview", "Case": "legal_case", "Misc": "document",
}  # fmt: skip
_NAMES = {
    "Author": "author", "BookAuthor": "container-author", "Editor": "editor", "Translator": "translator",
    "Compiler": "compiler", "Composer": "composer", "Director": "director", "Interviewer": "interviewer",
    "Interviewee": "author", "Inventor": "author", "Artist": "author", "Performer": "performer",
    "Writer": "script-writer", "ProducerName": "producer", "Counsel": "contributor", "Conductor": "contributor",
}  # fmt: skip
_TEXTS = (
    ("title", "Title"), ("title-short", "ShortTitle"), ("container-title", "JournalName"),
    ("container-title", "PeriodicalTitle"), ("container-title", "BookTitle"), ("container-title", "ConferenceName"),
    ("container-title", "InternetSiteTitle"), ("container-title", "PublicationTitle"), ("volume", "Volume"),
    ("issue", "Issue"), ("page", "Pages"), ("edition", "Edition"), ("publisher", "Publisher"),
    ("publisher", "Institution"), ("chapter-number", "ChapterNumber"),
    ("number-of-volumes", "NumberVolumes"), ("genre", "ThesisType"), ("medium", "Medium"), ("version", "Version"),
    ("authority", "Court"), ("number", "CaseNumber"), ("number", "PatentNumber"), ("DOI", "DOI"), ("URL", "URL"),
    ("note", "Comments"), ("publisher", "ProductionCompany"), ("publisher", "Broadcaster"),
    ("publisher", "Distributor"),
    ("container-title", "AlbumTitle"), ("container-title", "BroadcastTitle"),
)  # fmt: skip
_PLACE = ("City", "StateProvince", "CountryRegion")
_THESIS = re.compile(r"\b(?:thes[ie]s|tes[ie]s|skripsi|disertasi|dissertation)\b", re.IGNORECASE)
"""In Word a thesis is a report of that type."""
_DATES = (("issued", "Year", "Month", "Day"), ("accessed", "YearAccessed", "MonthAccessed", "DayAccessed"))


def is_sources(root: Any) -> bool:
    """Whether a part of custom XML holds sources."""
    return root.tag in (f"{_B}Sources", f"{_STRICT}Sources")


def sources(root: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each source by the tag that citations call it by."""
    for source in root.iter(f"{_B}Source", f"{_STRICT}Source"):
        held = {_local(one): one for one in source}
        if "Tag" in held:
            yield _text(held["Tag"]), _item(held)


def _item(held: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"type": _TYPES.get(_text(held.get("SourceType")), "document")}
    for role in held.get("Author", ()):
        if (names := list(_names(role))) and _local(role) in _NAMES:
            item.setdefault(_NAMES[_local(role)], names)
    for variable, tag in _TEXTS:
        if text := _text(held.get(tag)):
            item.setdefault(variable, text)
    for variable, *tags in _DATES:
        if date := typed_date(*(_text(held.get(tag)) for tag in tags)):
            item[variable] = date
    if number := _text(held.get("StandardNumber")):
        item["ISSN" if item["type"].startswith("article") else "ISBN"] = number
    if place := ", ".join(filter(None, (_text(held.get(tag)) for tag in _PLACE))):
        item["publisher-place"] = place
    if item["type"] == "report" and _THESIS.search(item.get("genre", "")):
        item["type"] = "thesis"
    return item


def _names(role: Any) -> Iterator[dict[str, str]]:
    for one in role.iter():
        if _local(one) == "Corporate" and _text(one):
            yield {"literal": _text(one)}
        elif _local(one) == "Person":
            last, first, middle = (_text(one.find(f"{{*}}{part}")) for part in ("Last", "First", "Middle"))
            given = " ".join(filter(None, (first, middle)))
            if last or given:
                yield {"family": last, "given": given} if last and given else {"family": last or given}


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
