"""Names as BibTeX writes them: ``van Schendel, Willem and {Badan Pusat Statistik} and others``.

How a reader tells a person of one name from an organisation: braces around a whole name are an organisation, one bare
word is a person. A person whose one name has two words is written in braces too, and reads back as an organisation.
"""

from __future__ import annotations

import re

from citeconv.formats.bib import braced, split_at_top
from citeconv.formats.latex import decode, encode
from citeconv.formats.names import person, split_particle
from citeconv.formats.rows import DoubtError
from citeconv.model import Name, Names, Organization, Person

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_BLANK = re.compile(r"[\s~]+")
_UNSAFE = re.compile(r",|(?:^|\s)and(?:\s|$)|^others$", re.IGNORECASE)


def put_names(names: Names) -> str:
    """The names joined by ``and``."""
    joined = " and ".join(map(_written, names.names))
    return f"{joined} and others" if names.et_al else joined


def _written(name: Name) -> str:
    if isinstance(name, Organization):
        return f"{{{encode(name.name)}}}"
    family = _family(name)
    if name.suffix:
        return f"{family}, {_safe(name.suffix)}, {_safe(name.given or '') or '{}'}"
    return f"{family}, {_safe(name.given)}" if name.given else family


def _safe(part: str) -> str:
    """A part of a name, in braces where a comma or an ``and`` in it would be taken for BibTeX's own."""
    return f"{{{encode(part)}}}" if _UNSAFE.search(part) else encode(part)


def _family(name: Person) -> str:
    """The family name with its particle, in braces where BibTeX would cut it elsewhere."""
    whole = name.full_family
    if not name.particle and not name.given and not name.suffix:
        return _safe(whole) if " " not in whole else f"{{{encode(whole)}}}"
    return _safe(whole) if split_particle(whole) == (name.particle, name.family) else f"{{{encode(whole)}}}"


def get_names(latex: str) -> Names:
    """The names of a field."""
    parts = [part for part in split_at_top(f" {latex} ".replace("\n", " "), _AND) if part.strip()]
    parts = [part.strip() for part in parts]
    named = [part for part in parts if part.lower() != "others"]
    found, doubtful = [], []
    for part in named:
        name = _read(part)
        found.append(name)
        if isinstance(name, Organization) and not braced(part):
            doubtful.append(part)
    names = Names(tuple(found), et_al=len(named) < len(parts))
    if doubtful:
        raise DoubtError(names, "; ".join(doubtful))
    return names


def _read(part: str) -> Name:
    """One name: ``{Organisation}``, ``von Last, First``, ``von Last, Jr, First`` or ``First von Last``."""
    if braced(part):
        return Organization(name=decode(part[1:-1]))
    pieces = split_at_top(part, _COMMA)
    if len(pieces) == 1:
        return _uninverted(split_at_top(part, _BLANK))
    family, given = pieces[0], pieces[-1]
    if len(pieces) > 3 or not decode(family):
        return Organization(name=decode(part))
    suffix = pieces[1] if len(pieces) == 3 else ""
    return _person(family, given, suffix)


def _person(family: str, given: str = "", suffix: str = "") -> Person:
    if braced(family):
        return Person(family=decode(family), given=decode(given) or None, suffix=decode(suffix) or None)
    return person(decode(family), decode(given), decode(suffix))


def _uninverted(words: list[str]) -> Name:
    """``Willem van Schendel``: the family name starts at the first lower-case word, else it is the last word."""
    words = [word for word in words if word]
    if len(words) == 1:
        return Person(family=decode(words[0]))
    start = next((place for place, word in enumerate(words[:-1]) if word[:1].islower()), len(words) - 1)
    return _person(" ".join(words[start:]), " ".join(words[:start]))
