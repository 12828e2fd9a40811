"""One cited work, in the vocabulary of CSL 1.0.2, free of any format.

Field names are CSL's variables in snake_case (``container-title`` -> ``container_title``, ``DOI`` -> ``doi``); `Kind`
values are CSL's types. https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from citeconv.model.dates import When
from citeconv.model.names import NO_NAMES, Names
from citeconv.model.numerals import Numeral


class Kind(StrEnum):
    """The 45 item types of CSL 1.0.2; the values are CSL's words."""

    ARTICLE = "article"
    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    CLASSIC = "classic"
    COLLECTION = "collection"
    DATASET = "dataset"
    DOCUMENT = "document"
    ENTRY = "entry"
    ENTRY_DICTIONARY = "entry-dictionary"
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia"
    EVENT = "event"
    FIGURE = "figure"
    GRAPHIC = "graphic"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGAL_CASE = "legal_case"
    LEGISLATION = "legislation"
    MANUSCRIPT = "manuscript"
    MAP = "map"
    MOTION_PICTURE = "motion_picture"
    MUSICAL_SCORE = "musical_score"
    PAMPHLET = "pamphlet"
    PAPER_CONFERENCE = "paper-conference"
    PATENT = "patent"
    PERFORMANCE = "performance"
    PERIODICAL = "periodical"
    PERSONAL_COMMUNICATION = "personal_communication"
    POST = "post"
    POST_WEBLOG = "post-weblog"
    REGULATION = "regulation"
    REPORT = "report"
    REVIEW = "review"
    REVIEW_BOOK = "review-book"
    SOFTWARE = "software"
    SONG = "song"
    SPEECH = "speech"
    STANDARD = "standard"
    THESIS = "thesis"
    TREATY = "treaty"
    WEBPAGE = "webpage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A work as a reference list cites it. Every field but ``kind`` may be absent; nothing is invented."""

    kind: Kind
    key: str | None = None
    """Citation key (CSL ``id``); None until a writer or the user gives one."""

    # Who
    author: Names = NO_NAMES
    chair: Names = NO_NAMES
    collection_editor: Names = NO_NAMES
    compiler: Names = NO_NAMES
    composer: Names = NO_NAMES
    container_author: Names = NO_NAMES
    contributor: Names = NO_NAMES
    curator: Names = NO_NAMES
    director: Names = NO_NAMES
    editor: Names = NO_NAMES
    editorial_director: Names = NO_NAMES
    executive_producer: Names = NO_NAMES
    guest: Names = NO_NAMES
    host: Names = NO_NAMES
    illustrator: Names = NO_NAMES
    interviewer: Names = NO_NAMES
    narrator: Names = NO_NAMES
    organizer: Names = NO_NAMES
    original_author: Names = NO_NAMES
    performer: Names = NO_NAMES
    producer: Names = NO_NAMES
    recipient: Names = NO_NAMES
    reviewed_author: Names = NO_NAMES
    script_writer: Names = NO_NAMES
    series_creator: Names = NO_NAMES
    translator: Names = NO_NAMES

    # When
    accessed: When | None = None
    available_date: When | None = None
    event_date: When | None = None
    issued: When | None = None
    original_date: When | None = None
    submitted: When | None = None

    # What it is called, and what it stands in
    title: str | None = None
    """With its subtitle, without the quotation marks or full stop that delimit it."""
    title_short: str | None = None
    part_title: str | None = None
    volume_title: str | None = None
    container_title: str | None = None
    """The journal, newspaper or web site; the book around a chapter; the proceedings."""
    container_title_short: str | None = None
    collection_title: str | None = None
    """The series."""
    original_title: str | None = None
    reviewed_title: str | None = None
    reviewed_genre: str | None = None
    event_title: str | None = None
    event_place: str | None = None

    # Numbers, as printed
    chapter_number: Numeral | None = None
    collection_number: Numeral | None = None
    edition: Numeral | None = None
    issue: Numeral | None = None
    number: Numeral | None = None
    """Of a law, a decision, a report, a standard."""
    number_of_pages: Numeral | None = None
    number_of_volumes: Numeral | None = None
    page: str | None = None
    """``55-84``: hyphen for every dash, otherwise as printed."""
    part_number: Numeral | None = None
    printing_number: Numeral | None = None
    """*Cetakan*; never the edition."""
    section: str | None = None
    supplement_number: Numeral | None = None
    version: str | None = None
    volume: Numeral | None = None

    # Where it was published or kept
    publisher: str | None = None
    publisher_place: str | None = None
    original_publisher: str | None = None
    original_publisher_place: str | None = None
    archive: str | None = None
    archive_collection: str | None = None
    archive_location: str | None = None
    archive_place: str | None = None
    authority: str | None = None
    jurisdiction: str | None = None
    division: str | None = None
    call_number: str | None = None
    source: str | None = None

    # Identifiers, unescaped
    doi: str | None = None
    """Bare: ``10.7454/global.v22i1.438``."""
    url: str | None = None
    isbn: str | None = None
    issn: str | None = None
    pmid: str | None = None
    pmcid: str | None = None

    # About it
    genre: str | None = None
    """As printed: ``Skripsi``, ``Disertasi``, ``Laporan Penelitian``."""
    medium: str | None = None
    status: str | None = None
    language: str | None = None
    """BCP 47: ``id``, ``en``."""
    abstract: str | None = None
    annote: str | None = None
    citation_label: str | None = None
    dimensions: str | None = None
    keyword: str | None = None
    license: str | None = None
    note: str | None = None
    """What no other field can hold, as printed."""
    references: str | None = None
    scale: str | None = None

    def items(self) -> list[tuple[str, Any]]:
        """The fields that hold something, ``kind`` and ``key`` apart, as (name, value) in the order above."""
        return [(name, value) for name in FIELDS if (value := getattr(self, name)) not in (None, "", NO_NAMES)]


_TYPES = {field.name: str(field.type) for field in dataclasses.fields(Reference)}

FIELDS: tuple[str, ...] = tuple(name for name in _TYPES if name not in ("kind", "key"))
"""Every field of a reference but its kind and key, in the order of the record."""
NAME_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if _TYPES[name] == "Names")
DATE_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if _TYPES[name].startswith("When"))
NUMERAL_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if _TYPES[name].startswith("Numeral"))
TEXT_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if _TYPES[name].startswith("str"))

_UPPER = ("doi", "url", "isbn", "issn", "pmid", "pmcid")
_UNDERSCORED = ("archive_collection", "archive_location")


@cache
def csl_variable(field: str) -> str:
    """CSL's spelling of a field: ``container_title`` -> ``container-title``, ``doi`` -> ``DOI``."""
    if field in _UPPER:
        return field.upper()
    return field if field in _UNDERSCORED else field.replace("_", "-")
