"""The rows that BibTeX and biblatex share: most are fields that biblatex added, and that BibTeX's styles pass over."""

from __future__ import annotations

from citeconv.formats.bib.fields import ADDRESS, CODECS, DOI, LANGUAGE, NOTE, PAGES
from citeconv.formats.mapping import Notes, Row
from citeconv.formats.values.dates import said_of_access
from citeconv.messages import Message

COUNTED = (
    Row("part_number", "part"),
    Row("chapter_number", "chapter"),
    Row("edition", "edition"),
    Row("version", "version"),
    Row("genre", "type"),
)
"""Which part, edition or sort of the work it is."""
COMMON = (
    Row("page", "pages", codec=PAGES),
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
    Row("doi", "doi", codec=DOI),
    Row("pmid", "pmid"),
    Row("pmcid", "pmcid"),
    Row("url", "url", codec=ADDRESS),
    Row("accessed", "urldate"),
    Row("status", "pubstate"),
    Row("call_number", "library"),
    Row("language", ("langid", "language"), codec=LANGUAGE),
    Row("note", "note", codec=NOTE),
    Row("citation_label", "label"),
    Row("keyword", "keywords"),
    Row("abstract", "abstract"),
)
NOTES = Notes(
    "note", CODECS, glue="; ", labels={"printing_number": "Cet."}, said=said_of_access,
    shield=lambda note: f"{{{note}}}",
)
_BREAKS = Message("braces, backslashes and spaces would break the entry")


def why(dialect: str) -> dict[str, Message]:
    """Why something of a reference changes in a file of that dialect."""
    return {
        "names": Message("{format} has no form for this name", format=dialect),
        "dates": Message("{format} has no form for this date", format="EDTF"),
        "doi": _BREAKS,
        "url": _BREAKS,
    }
