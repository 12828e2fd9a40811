"""Entry types: those that both dialects read, what the genre of a thesis makes of it, and the subtypes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from citeconv.model import Kind, Reference

TYPES: Mapping[str, Kind] = {
    # BibTeX
    "article": Kind.ARTICLE_JOURNAL, "book": Kind.BOOK, "booklet": Kind.PAMPHLET, "conference": Kind.PAPER_CONFERENCE,
    "inbook": Kind.CHAPTER, "incollection": Kind.CHAPTER, "inproceedings": Kind.PAPER_CONFERENCE, "manual": Kind.BOOK,
    "mastersthesis": Kind.THESIS, "misc": Kind.DOCUMENT, "phdthesis": Kind.THESIS, "proceedings": Kind.BOOK,
    "techreport": Kind.REPORT, "unpublished": Kind.MANUSCRIPT,
    # biblatex
    "artwork": Kind.GRAPHIC, "audio": Kind.SONG, "bookinbook": Kind.CHAPTER, "collection": Kind.BOOK,
    "dataset": Kind.DATASET, "image": Kind.FIGURE, "inreference": Kind.ENTRY_ENCYCLOPEDIA,
    "jurisdiction": Kind.LEGAL_CASE, "legal": Kind.TREATY, "legislation": Kind.LEGISLATION,
    "letter": Kind.PERSONAL_COMMUNICATION, "movie": Kind.MOTION_PICTURE, "music": Kind.SONG, "mvbook": Kind.BOOK,
    "mvcollection": Kind.BOOK, "mvproceedings": Kind.BOOK, "mvreference": Kind.BOOK, "online": Kind.WEBPAGE,
    "patent": Kind.PATENT, "performance": Kind.PERFORMANCE, "periodical": Kind.PERIODICAL, "reference": Kind.BOOK,
    "report": Kind.REPORT, "review": Kind.REVIEW, "software": Kind.SOFTWARE, "standard": Kind.STANDARD,
    "suppbook": Kind.CHAPTER, "suppcollection": Kind.CHAPTER, "suppperiodical": Kind.ARTICLE_JOURNAL,
    "thesis": Kind.THESIS, "video": Kind.BROADCAST, "electronic": Kind.WEBPAGE, "www": Kind.WEBPAGE,
    # other programs
    "bachelorsthesis": Kind.THESIS, "dictionary": Kind.BOOK, "newspaper": Kind.ARTICLE_NEWSPAPER,
    "magazine": Kind.ARTICLE_MAGAZINE, "webpage": Kind.WEBPAGE, "presentation": Kind.SPEECH, "map": Kind.MAP,
}


def others(written: Iterable[str]) -> dict[str, Kind]:
    """The types that a dialect reads beside those that it writes."""
    return {word: kind for word, kind in TYPES.items() if word not in set(written)}


SUBTYPES = {kind: kind.removeprefix("article-") for kind in Kind}
"""``entrysubtype``, where the entry type does not say the kind."""
BY_SUBTYPE = {word: kind for kind, word in SUBTYPES.items()}

_DOCTORAL = re.compile(r"disert|dissert|doktor|doctor|ph\.? ?d|\bS-?3\b", re.IGNORECASE)
_LOWER = re.compile(r"master|magister|skripsi|\bsarjana\b|bachelor|\bS-?[12]\b", re.IGNORECASE)
UNSAID = "Thesis"
"""The type of a thesis that does not say which: without it a style would print "PhD thesis"."""
GENRES = {
    "phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report", "software": "Computer software", "datacd": "Data CD", "audiocd": "Audio CD",
}
"""What styles print for a thesis' entry type alone, and for the words that biblatex has strings for."""


def thesis_type(reference: Reference) -> str:
    """BibTeX's entry type that a genre asks for; the genre itself goes to ``type`` in its own words."""
    genre = reference.genre
    if not genre or (_DOCTORAL.search(genre) and not _LOWER.search(genre)):
        return "phdthesis"
    return "mastersthesis"
