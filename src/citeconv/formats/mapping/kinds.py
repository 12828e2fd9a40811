"""Kinds of work and the words that a format has for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from citeconv.model import Kind, Reference

EVERY = frozenset(Kind)
SERIALS = frozenset({
    Kind.ARTICLE, Kind.ARTICLE_JOURNAL, Kind.ARTICLE_MAGAZINE, Kind.ARTICLE_NEWSPAPER, Kind.REVIEW, Kind.REVIEW_BOOK,
})
"""Articles: their container is a journal, a magazine or a newspaper."""
ENTRIES = frozenset({Kind.ENTRY, Kind.ENTRY_DICTIONARY, Kind.ENTRY_ENCYCLOPEDIA})
PARTS = frozenset({Kind.CHAPTER, Kind.PAPER_CONFERENCE}) | ENTRIES
"""Parts of a book: their container is one."""
LAWS = frozenset({Kind.BILL, Kind.LEGISLATION, Kind.REGULATION, Kind.TREATY, Kind.HEARING})
ONLINE = frozenset({Kind.WEBPAGE, Kind.POST, Kind.POST_WEBLOG})
PAPERS, THESES, REPORTS = (frozenset({kind}) for kind in (Kind.PAPER_CONFERENCE, Kind.THESIS, Kind.REPORT))


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind for which the format has several words: ``of`` picks one of ``among``; all are read as the kind."""

    of: Callable[[Reference], str]
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindMap:
    """What a format calls each kind of work, and the inverse, which is computed."""

    exact: Mapping[Kind, str]
    """Written so and read back so."""
    lossy: Mapping[Kind, str]
    """Written so, but that word means another kind when it is read."""
    chosen: Mapping[Kind, Choice] = field(default_factory=dict)
    also: Mapping[str, Kind] = field(default_factory=dict)
    """Words that are read, never written."""
    _kinds: dict[str, Kind] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        self._kinds.update(self.also)
        self._kinds.update({word: kind for kind, choice in self.chosen.items() for word in choice.among})
        self._kinds.update({word: kind for kind, word in self.exact.items()})

    def word(self, reference: Reference) -> str:
        """The format's word for the kind of a reference."""
        kind = reference.kind
        if kind in self.chosen:
            return self.chosen[kind].of(reference)
        return self.exact.get(kind) or self.lossy[kind]

    def kind(self, word: str) -> Kind | None:
        """The kind that a word of the format means, None for a word that it has not."""
        return self._kinds.get(word)
