"""Names as ``Family, Given``: where the particle of a family name ends, and how RIS and its kin write a name."""

from __future__ import annotations

import re
from operator import attrgetter

from citeconv.formats.mapping.rows import DoubtError
from citeconv.model import NAME_FIELDS, NO_NAMES, Name, Names, Organization, Person, Reference, csl_variable

_PREFIX = re.compile(r"(?:[ae][^\W\d_]{1,2}-|(?:d|l|dell)['’])(?=[^\W\d_])")
"""Particles that are written together with the name: ``al-Ghazali``, ``asy-Syafi‘i``, ``d’Alembert``."""
_SUFFIX = re.compile(r"(?:[JS]r|I{1,3}|IV|VI{0,3}|[A-Z](?:\. ?[A-Z])*)\.?")
"""``Jr.``, ``III``, ``S.J.``"""
_LISTS = attrgetter(*NAME_FIELDS)


def split_particle(family: str) -> tuple[str | None, str]:
    """A family name as (particle, family), by BibTeX's rule: the lower-case words that lead it are the particle.

    >>> split_particle("van der Berg"), split_particle("al-Ghazali"), split_particle("Tan Malaka")
    (('van der', 'Berg'), ('al-', 'Ghazali'), (None, 'Tan Malaka'))
    """
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count].lstrip("'’")[:1].islower():
        count += 1
    particle, family = " ".join(words[:count]), " ".join(words[count:])
    prefix = _PREFIX.match(family)
    if prefix and family[prefix.end()].isupper():
        particle = f"{particle} {prefix[0]}".strip()
        family = family[prefix.end() :]
    return particle or None, family


def person(family: str, given: str | None = None, suffix: str | None = None) -> Person:
    """A person whose family name may still have its particle."""
    particle, rest = split_particle(family)
    return Person(family=rest, given=given or None, particle=particle, suffix=suffix or None)


def inverted(name: Name) -> str:
    """``van Schendel, Willem``, ``Burgos, N. P., Jr.``, ``Sukarno``, ``Badan Pusat Statistik``."""
    if isinstance(name, Organization):
        return name.name
    if name.suffix:
        return f"{name.full_family}, {name.given or ''}, {name.suffix}"
    return f"{name.full_family}, {name.given}" if name.given else name.full_family


def from_inverted(text: str) -> Name:
    """The name that an author line says.

    Without a comma nothing marks a person: one word is taken for a person of one name unless it is an abbreviation
    (BPS, UNESCO); more words, and more commas than a name has, are taken for an organisation.
    """
    parts = [part.strip() for part in text.split(",")]
    family = parts[0]
    if len(parts) == 1 and " " not in family and not family.isupper():
        return Person(family=family)
    if len(parts) == 1 and split_particle(family)[0] is None:
        return Organization(name=text)
    if not family or len(parts) > 3 or (len(parts) == 3 and not _SUFFIX.fullmatch(parts[2])):
        return Organization(name=text)
    return person(*parts)


def incomplete(reference: Reference) -> list[str]:
    """The roles (CSL's words) whose list of names ended in ``dkk.`` or the like."""
    lists = zip(NAME_FIELDS, _LISTS(reference), strict=True)
    return [csl_variable(role) for role, names in lists if names is not NO_NAMES and names.et_al]


def read_names(lines: list[str]) -> Names:
    """The names of author lines; ``et al.`` alone on a line says that more followed."""
    lines = [line for line in (" ".join(line.split()) for line in lines) if line]
    rest = [line for line in lines if line.lower().strip("., ") not in ("et al", "dkk", "others")]
    names = Names(tuple(map(from_inverted, rest)), et_al=len(rest) < len(lines))
    if not rest and lines:
        raise DoubtError(Names((Organization(name=lines[0]),)), "; ".join(lines))
    return names
