"""What an entry takes from others: ``crossref`` and ``xdata``, as biblatex and BibTeX have it.

A part takes the title of the book it is in as its ``booktitle``, an article that of its periodical as its
``journaltitle``; most other fields go down as they are, where the entry has none of its own. Source: the biblatex
manual, appendix B.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.bib.entries import Entry
from citeconv.formats.mapping.reading import Listener
from citeconv.formats.values.lines import Lines
from citeconv.messages import Message

_IN_BOOKS = "inbook incollection inproceedings inreference bookinbook suppbook suppcollection conference"
_HOST_OF = {
    **dict.fromkeys(_IN_BOOKS.split(), "book"),
    **dict.fromkeys(("article", "suppperiodical", "review"), "journal"),
}
"""Entry type -> what the title of its parent becomes: booktitle, booksubtitle, journaltitle ..."""
_BOOKS = frozenset(["book", "mvbook"])
_PARENTS = ("xdata", "crossref")
_TITLES = ("title", "subtitle", "titleaddon")
_KEPT = frozenset(
    "ids crossref xref xdata entryset execute label options presort related shorthand sortkey sorttitle shorttitle "
    "indextitle key file abstract pages keywords note doi url urldate entrysubtype".split()
)
"""What is about the parent alone."""
_DEEPEST = 8
"""Parents of parents; with more, something goes in a circle."""


def inherited(entries: Sequence[Entry], remarks: list[Diagnostic], lines: Lines) -> list[Entry]:
    """The entries with what they take from others; those that only give (``@xdata``) are left out.

    A parent that does not exist is told, and so is a circle of parents.
    """
    if any(tag in entry.fields for entry in entries for tag in _PARENTS):
        family = _Family({entry.key: entry for entry in reversed(entries)}, remarks, lines)
        for entry in entries:
            entry.fields = family.fields(entry, 1)
    return [entry for entry in entries if entry.type != "xdata"]


class _Family:
    """Entries by their keys, and what was found out about them."""

    def __init__(self, by_key: Mapping[str, Entry], remarks: list[Diagnostic], lines: Lines) -> None:
        self.by_key, self.remarks, self.lines = by_key, remarks, lines
        self.known: dict[int, dict[str, str]] = {}

    def fields(self, entry: Entry, depth: int) -> dict[str, str]:
        """The fields of an entry, its own first."""
        known = self.known.get(id(entry))
        if known is None:
            known = {tag: value for tag, value in entry.fields.items() if tag not in _PARENTS}
            for tag in filter(entry.fields.__contains__, _PARENTS):
                for key in map(str.strip, entry.fields[tag].split(",") if tag == "xdata" else [entry.fields[tag]]):
                    self._take(entry, tag, key, known, depth)
            self.known[id(entry)] = known
        return known

    def _take(self, entry: Entry, tag: str, key: str, known: dict[str, str], depth: int) -> None:
        parent = self.by_key.get(key)
        if parent is None or depth > _DEEPEST:
            tell = Listener(self.remarks, entry.key, self.lines.finder(entry.starts[tag]))
            circle = Message("parents in a circle")
            tell(Code.BAD_VALUE, tag, key, Message("no entry has this key") if parent is None else circle)
            return
        fields = self.fields(parent, depth + 1)
        for name, value in fields.items() if tag == "xdata" else _handed_down(parent.type, fields, entry.type):
            known.setdefault(name, value)


def _handed_down(parent: str, fields: Mapping[str, str], child: str) -> Iterator[tuple[str, str]]:
    """What an entry of type ``child`` takes from one of type ``parent``, and under which names."""
    host = _HOST_OF.get(child)
    yield from ((tag, value) for tag, value in fields.items() if tag not in _KEPT and not (host and tag in _TITLES))
    if host:
        yield from ((host + tag, fields[tag]) for tag in _TITLES if tag in fields)
    if host == "book" and parent in _BOOKS and "author" in fields:
        yield "bookauthor", fields["author"]
