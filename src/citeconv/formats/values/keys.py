"""Citation keys: ``acharya2004how``, ASCII, the same from run to run, unique whatever the case of letters."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase

from citeconv.model import Person, Reference, year_of

_STOP = frozenset({
    "a", "an", "the", "of", "on", "in", "at", "by", "for", "from", "to", "and", "or", "with", "as", "is", "are",
    "dan", "atau", "yang", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "oleh", "sebagai", "terhadap",
    "atas", "tentang", "para", "sang", "si", "suatu", "sebuah", "al", "el", "der", "die", "das", "le", "la",
    "les", "de", "het",
})
"""Words that tell one work from another badly: articles, prepositions, conjunctions in English, Indonesian and kin."""
_FOLDED = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "đ": "d",
    "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
})
_JOINED = re.compile(r"[-'’‘ʼʿʾ`.]")
_WORDS = re.compile(r"[a-z0-9]+")


def keyed(references: Sequence[Reference], illegal: re.Pattern[str] | None = None) -> tuple[Reference, ...]:
    """The references, each with a key of its own.

    Keys that stand are kept (without what ``illegal`` matches); of two that are the same, the later gets a letter, and
    so does a made key that is taken. Keys that differ in their case only count as equal: processors fold it.
    """
    kept = [illegal.sub("", reference.key or "") if illegal else reference.key or "" for reference in references]
    taken: dict[str, Iterator[str] | None] = {}
    keys = [_claim(key, taken) if key else "" for key in kept]
    pairs = [(one, key or _claim(made_key(one), taken)) for one, key in zip(references, keys, strict=True)]
    return tuple(one if one.key == key else dataclasses.replace(one, key=key) for one, key in pairs)


def _claim(key: str, taken: dict[str, Iterator[str] | None]) -> str:
    """``key``, or the first of keya, keyb ... that is free; ``taken``: each key and, once it clashed, its letters."""
    free = key
    if key.lower() in taken:
        letters = taken[key.lower()] or _letters()
        taken[key.lower()] = letters
        while free.lower() in taken:
            free = key + next(letters)
    taken[free.lower()] = None
    return free


def _letters() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def made_key(reference: Reference) -> str:
    """Who, when and what: the key that a reference suggests, not yet unique.

    >>> from citeconv.model import Date, Kind, Names, Person
    >>> author = Names((Person(family="Acharya", given="Amitav"),))
    >>> made_key(Reference(kind=Kind.BOOK, author=author, issued=Date(2004), title="How Ideas Spread"))
    'acharya2004how'
    """
    year = year_of(reference.issued)
    title = significant_words(reference.title or reference.container_title or "")
    names = reference.author or reference.editor or reference.compiler or reference.translator or reference.director
    who = ""
    if names:
        name = names[0]
        who = "".join(words(name.family)) if isinstance(name, Person) else next(iter(significant_words(name.name)), "")
    elif title:
        who = title.pop(0)
    return (who or "anon") + ("nd" if year is None else str(year)) + next(iter(title), "")


def words(text: str) -> list[str]:
    """The words of a text in lower-case ASCII; letters without an ASCII likeness are left out."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_FOLDED)).replace("–", " ").replace("—", " ")
    text = _JOINED.sub("", text)
    return _WORDS.findall(text.encode("ascii", "ignore").decode().lower())


def significant_words(text: str) -> list[str]:
    """The words that tell works apart; all words where none does."""
    every = words(text)
    return [word for word in every if word not in _STOP] or every
