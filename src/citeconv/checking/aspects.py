"""What a house form decides, and how a printed reference shows it; each aspect is one row.

An aspect compares references of one group only (all, or one kind of work), and tells nothing (None) of a reference to
which it does not apply: a year without a place to be elsewhere, a name that cannot be inverted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from citeconv import months
from citeconv.checking.places import before, first, label, printed, spans
from citeconv.diagnostics import Span
from citeconv.model import Kind, Person, Reference
from citeconv.parsed import Parsed

_DATED = frozenset({Kind.ARTICLE_JOURNAL, Kind.BOOK, Kind.CHAPTER, Kind.PAPER_CONFERENCE, Kind.REPORT, Kind.THESIS})
"""Kinds whose year a house form places; dates of laws, newspapers and web pages follow their own rules."""
_TITLED = _DATED | {Kind.ARTICLE_NEWSPAPER, Kind.ARTICLE_MAGAZINE, Kind.WEBPAGE}
_OF_INFORMANTS = frozenset({Kind.INTERVIEW, Kind.PERSONAL_COMMUNICATION})
_CURLY, _STRAIGHT, _SINGLE = "“”„", '"', "‘’'"
_INDONESIAN_ACCESS = re.compile(r"\bdi\s?(?:akses|unduh|ambil|peroleh)|\bakses", re.IGNORECASE)
_ENGLISH_ACCESS = re.compile(r"\b(?:accessed|retrieved|available)", re.IGNORECASE)
_JOINER = re.compile(r"&|;|\b(?:dan|and|serta)\b", re.IGNORECASE)
_ET_AL = re.compile(r"\b(?:dkk|d\.k\.k|dan kawan|et\.?\s?al|and others)\b", re.IGNORECASE)
_INITIALS_BEHIND = frozenset({"natural", "inverted-bare"})
"""Names like Ridwan HR end with initials that are not inverted."""
_INITIALS = re.compile(r"(?:[A-Z]{1,3}\.?[\s-]*)+")


class Aspect(NamedTuple):
    """One thing that a house form decides."""

    name: str
    """In the table of terms."""
    field: str
    """The CSL variable that shows it."""
    group: Callable[[Reference], str | None]
    """With which references it is compared; None: with none."""
    form: Callable[[Parsed], str | None]
    """How this reference does it."""

    unlike_by_nature: frozenset[str] = frozenset()
    """Two forms that are no fault beside one another."""

    def place(self, entry: Parsed) -> Span | None:
        """Where this reference shows it."""
        return first(entry, self.field)


def _all(_: Reference) -> str:
    return "all"


def _named(reference: Reference) -> str | None:
    return None if reference.kind in _OF_INFORMANTS else "all"


def _dated(reference: Reference) -> str | None:
    return "all" if reference.kind in _DATED else None


def _kind(reference: Reference) -> str | None:
    return str(reference.kind)


def _titled(reference: Reference) -> str | None:
    return str(reference.kind) if reference.kind in _TITLED else None


def _articles(reference: Reference) -> str | None:
    return "journal" if reference.kind is Kind.ARTICLE_JOURNAL else None


def _year_place(entry: Parsed) -> str | None:
    years, title = list(spans(entry, "issued")), first(entry, "title")
    names = first(entry, "author", "editor")
    if len(years) != 1 or title is None or names is None or names.start > title.start:
        return None
    return "early" if years[0].start < title.start else "late"


def _brackets_if(place: str) -> Callable[[Parsed], str | None]:
    def form(entry: Parsed) -> str | None:
        year = first(entry, "issued")
        if year is None or _year_place(entry) != place:
            return None
        return "brackets" if before(entry, year) in ("(", "[") else "bare"

    return form


def _title_quotes(entry: Parsed) -> str | None:
    mark = _mark(entry)
    return None if mark is None else "quoted" if mark else "unquoted"


def _quote_marks(entry: Parsed) -> str | None:
    mark = _mark(entry)
    shapes = {"curly": _CURLY, "straight": _STRAIGHT, "single": _SINGLE}
    return next((name for name, marks in shapes.items() if mark and mark in marks), None)


def _mark(entry: Parsed) -> str | None:
    """The quotation mark before the title, empty without; None where the title itself begins with a quotation."""
    title = first(entry, "title")
    if title is None or entry.source[title.start] in _CURLY + _STRAIGHT + _SINGLE + "«":
        return None
    mark = before(entry, title)
    return mark if mark and mark in _CURLY + _STRAIGHT + _SINGLE + "«" else ""


def _first_name(entry: Parsed) -> str | None:
    return _name_form(entry, 0)


def _later_names(entry: Parsed) -> str | None:
    return _name_form(entry, 1)


def _name_form(entry: Parsed, place: int) -> str | None:
    """Whether a person's family name was printed first; None for one name, and for organisations."""
    names, where = entry.reference.author, list(spans(entry, "author"))
    if len(names) != len(where) or place >= len(names):
        return None
    name, text = names[place], printed(entry, where[place])
    if not isinstance(name, Person) or not name.given:
        return None
    if not text.startswith((name.full_family, name.family)):
        return "natural" if "," not in text else None
    if "," in text:
        return "inverted"
    return "inverted-bare" if _INITIALS.fullmatch(name.given) else None


def _joiner(entry: Parsed) -> str | None:
    names = list(spans(entry, "author"))
    if len(names) < 2 or len(names) != len(entry.reference.author) or entry.reference.author.et_al:
        return None
    between = entry.source[names[-2].end : names[-1].start]
    joiner = _JOINER.search(between)
    return _quoted(joiner[0].casefold()) if joiner else "comma"


def _et_al(entry: Parsed) -> str | None:
    names = list(spans(entry, "author"))
    if not names or not entry.reference.author.et_al:
        return None
    word = _ET_AL.search(entry.source, names[-1].end)
    return _quoted("et al" if word[0][:2].casefold() == "et" else word[0].casefold()) if word else None


def _month_language(entry: Parsed) -> str | None:
    languages = {months.language(printed(entry, span)) for span in spans(entry, "issued", "accessed")} - {None}
    return languages.pop() if len(languages) == 1 else None


def _access_language(entry: Parsed) -> str | None:
    labels = " ".join(printed(entry, span) for span in spans(entry, "label"))
    indonesian, english = bool(_INDONESIAN_ACCESS.search(labels)), bool(_ENGLISH_ACCESS.search(labels))
    return None if indonesian == english else "Indonesian" if indonesian else "English"


def _label_of(variable: str) -> Callable[[Parsed], str | None]:
    def form(entry: Parsed) -> str | None:
        span = first(entry, variable)
        if span is None:
            return None
        word = label(entry, span).strip(" .:(").casefold()
        return _quoted({"pp": "p"}.get(word, word)) if word else "no-label"

    return form


def _quoted(word: str) -> str:
    """A printed word as a form; the quotation marks tell it from the forms that the table of terms names."""
    return f"“{word}”"


ASPECTS = (
    Aspect("year-place", "issued", _dated, _year_place),
    Aspect("year-brackets", "issued", _dated, _brackets_if("early")),
    Aspect("year-brackets", "issued", _articles, _brackets_if("late")),
    Aspect("title-quotes", "title", _titled, _title_quotes),
    Aspect("quote-marks", "title", _all, _quote_marks),
    Aspect("first-name", "author", _named, _first_name, _INITIALS_BEHIND),
    Aspect("later-names", "author", _named, _later_names, _INITIALS_BEHIND),
    Aspect("joiner", "author", _all, _joiner),
    Aspect("et-al", "author", _all, _et_al),
    Aspect("month-language", "accessed", _all, _month_language),
    Aspect("access-language", "accessed", _all, _access_language),
    Aspect("page-label", "page", _kind, _label_of("page")),
    Aspect("volume-label", "volume", _articles, _label_of("volume")),
    Aspect("issue-label", "issue", _articles, _label_of("issue")),
)
