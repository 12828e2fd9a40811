"""Names as BibTeX writes them: ``van Schendel, Willem and {Badan Pusat Statistik} and others``.

How a reader tells a person of one name from an organisation: braces around a whole name are an organisation, one bare
word is a person. A person whose one name has two words gets an empty given name: ``{Ibn Khaldun}, {}``. The
extended format of biblatex is read too: ``family=Schendel, given=Willem, prefix=van``.
"""

from __future__ import annotations

import re

from citeconv.formats.bib.entries import braced, split_at_top
from citeconv.formats.bib.latex import decode, encode
from citeconv.formats.mapping.rows import DoubtError
from citeconv.formats.values.names import person, split_particle
from citeconv.model import Name, Names, Organization, Person

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_BLANK = re.compile(r"[\s~]+")
_UNSAFE = re.compile(r"[,=]|(?:^|\s)and(?:\s|$)|^others$", re.IGNORECASE)
_PART = re.compile(r"\s*(family|given|prefix|suffix|useprefix)(?:-i)?\s*=\s*(.*?)\s*", re.DOTALL)


def put_names(names: Names) -> str:
    """The names joined by ``and``."""
    joined = " and ".join(map(_written, names.names))
    return f"{joined} and others" if names.et_al else joined


def _written(name: Name) -> str:
    if isinstance(name, Organization):
        return f"{{{encode(name.name, markup=False)}}}"
    family = _family(name)
    if name.suffix:
        return f"{family}, {_safe(name.suffix)}, {_safe(name.given or '') or '{}'}"
    return f"{family}, {_safe(name.given)}" if name.given else family


def _safe(part: str) -> str:
    """A part of a name, in braces where a comma or an ``and`` in it would be taken for BibTeX's own."""
    held = encode(part, markup=False)
    return f"{{{held}}}" if _UNSAFE.search(part) else held


def _family(name: Person) -> str:
    """The family name with its particle, in braces where BibTeX would cut it elsewhere."""
    whole = name.full_family
    if whole.isalpha() and not name.particle:  # one word: nothing to cut
        return _safe(whole)
    if not name.particle and not name.given and not name.suffix:
        return _safe(whole) if " " not in whole else f"{{{encode(whole, markup=False)}}}, {{}}"
    right = split_particle(whole) == (name.particle, name.family)
    if right and (name.particle or whole[:1].isupper() or " " not in whole):  # else others see a particle: ʿAbd al-Haqq
        return _safe(whole)
    return f"{{{encode(whole, markup=False)}}}"


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
        return Organization(name=_text(part[1:-1]))
    pieces = split_at_top(part, _COMMA)
    if "=" in pieces[0] and (extended := _extended(pieces)):
        return extended
    if len(pieces) == 1:
        return _uninverted(split_at_top(part, _BLANK))
    family, given = pieces[0], pieces[-1]
    if len(pieces) > 3 or not _text(family):
        return Organization(name=_text(part))
    suffix = pieces[1] if len(pieces) == 3 else ""
    return _person(family, given, suffix)


def _extended(pieces: list[str]) -> Name | None:
    """``family=Schendel, given=Willem, prefix=van, suffix=Jr.``; None if that is not what the pieces are."""
    parts = [match for match in map(_PART.fullmatch, pieces) if match]
    if len(parts) < len(pieces):
        return None
    held = {match[1]: _text(match[2].strip('"')) for match in parts}
    family, given = held.get("family") or held.get("given"), held.get("given") if held.get("family") else None
    if not family:
        return None
    particle, suffix = held.get("prefix") or None, held.get("suffix") or None
    return Person(family=family, given=given or None, particle=particle, suffix=suffix)


def _text(latex: str) -> str:
    return decode(latex, markup=False)


def _person(family: str, given: str = "", suffix: str = "") -> Person:
    if braced(family):
        return Person(family=_text(family), given=_text(given) or None, suffix=_text(suffix) or None)
    return person(_text(family), _text(given), _text(suffix))


def _uninverted(words: list[str]) -> Name:
    """``Willem van Schendel``: the family name starts at the first lower-case word, else it is the last word."""
    words = [word for word in words if word]
    if len(words) == 1:
        return Person(family=_text(words[0]))
    start = next((place for place, word in enumerate(words[:-1]) if word[:1].islower()), len(words) - 1)
    return _person(" ".join(words[start:]), " ".join(words[:start]))
