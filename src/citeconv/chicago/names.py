"""Names in a reference list: who is a person, which word is the family name, where one name ends and the next begins.

    names     = name {separator name} [et-al]
    separator = ";" | "," | "&" | "+" | "dan" | "dengan" | "and" | "with" | "serta" | "en"
    name      = inverted | printed order | mononym | organisation
    inverted  = family ("," | " ") initials | family "," given ["," particle] ["," suffix]

What stands before a comma is the family name; printed uninverted, the last word is, with its particle. Initials are
never a family name; titles and degrees are no part of a name (Perpusnas, *Penentuan kata utama*, 2014; IFLA, *Names
of Persons*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citeconv.chicago.divided import ABBREVIATED, ARTICLE_IN_BRACKETS, Range, by_commas, chunks, divided, trimmed
from citeconv.chicago.initials import DOTTED, ends_in_initials, is_initials, units
from citeconv.chicago.lexicon import words
from citeconv.chicago.organizations import HEADS, STRONG, is_organization
from citeconv.chicago.titles import DEGREE, ORDER, SUFFIX, crowned, without_suffix
from citeconv.model import Name, Names, Organization, Person

_ET_AL = re.compile(
    r"[,;&\s]*\b(?:dkk|d\.k\.k|dll|cs(?=\.)|et\.?,?\s?al{1,2}|and\s+others|dan\s+(?:kawan-kawan|lain-lain))\b\.?",
    re.IGNORECASE,
)
_ARTICLE_AT_END = re.compile(r"[\s,]+(al-|az-|as-|asy-|ar-|ad-|at-|ath-|an-|ash-)$", re.IGNORECASE)
_ARTICLE = re.compile(r"((?:al|az|as|asy|ar|ad|at|ath|an|ash|el|adz|ats)-)(?=[^\W_‘ʿʻ]|[‘ʿʻ])", re.IGNORECASE)
_COMPOUNDED = frozenset("b. bin binti ibn ibnu ben abu abou abū lumban".split())
"""Particles that are one name with the word after them."""
_LINEAGE = frozenset("bin binti ibn ibnu b. bt.".split())
_LETTER = re.compile(r"[^\W\d_]")
_WHOLE = (re.compile(r"[A-Z][\w’'-]*[a-z]\s[A-Z]{1,3}"), re.compile(r"(?:[A-Z]\.\s?){2,}[A-Z][\w’'-]*[a-z]"))
"""``Nainggolan L``, ``E.A.M. Zuhud``: names that are whole, where two stand side by side."""
_LABEL = re.compile(r"^\[?[^\]\s]{2,12}\]\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """A name and the characters it was read from, relative to the text given; ``inverted`` as it was printed."""

    name: Name
    start: int
    end: int
    inverted: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """The names of one segment in their order."""

    found: tuple[Found, ...]
    et_al: bool = False

    @property
    def names(self) -> Names:
        """The bare names."""
        return Names(tuple(one.name for one in self.found), self.et_al)


_GLUED = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])|(?<=\bNg\.)(?=[A-Z])")
"""*M.Natsir*: the space was lost."""
_STOPPED = re.compile(r"[A-Z][a-z]{3,}\.")
"""*Laudon. Kenneth C.*: a full stop for the comma behind the family name."""


def read_names(text: str, *, announced: bool = False) -> Reading:
    """The names that ``text`` lists, in order; empty where it holds no letter.

    ``announced`` says that *terj.* or *edited by* stood before them: no family name of two words comes first there.

    >>> [str(name) for name in read_names("van Schendel, W., Lyons, L., & Ford, M.").names]
    ['van Schendel, W.', 'Lyons, L.', 'Ford, M.']
    """
    et_al = _ET_AL.search(text)
    label = _LABEL.match(text)
    whole = trimmed(text, label.end() if label else 0, et_al.start() if et_al else len(text))
    if not _LETTER.search(text, *whole):
        return Reading((), bool(et_al))
    if is_organization(text[slice(*whole)]):
        return Reading(tuple(_organizations(text, whole)), bool(et_al))
    found: list[Found] = []
    parted = [by_commas(text, chunk) for chunk in chunks(text, whole)]
    paired = len(parted) > 1 and _is_pair(text, parted[-1]) and all(len(one) % 2 == 0 for one in parted)
    for chunk in parted:
        found.extend(_people(text, chunk, first=not found and not announced, paired=paired))
    return Reading(tuple(found), bool(et_al))


def _is_pair(text: str, parts: list[Range]) -> bool:
    """Whether the last name is inverted, without initials: *... & Laksmi, Shita*; then so are those before it."""
    if len(parts) != 2:
        return False
    family, given = (text[slice(*part)] for part in parts)
    return len(units(family)) == 1 and not _stands_behind(given) and not is_initials(given)


def _organizations(text: str, whole: Range) -> list[Found]:
    """One organisation, or several where ``dan`` joins names that are whole by themselves."""
    parts = [trimmed(text, *part) for part in divided(STRONG, text, whole)]
    heads = [re.match(r"[\w’'-]+", text[start:end]) for start, end in parts]
    if len(parts) > 1 and all(head and head[0].lower() in HEADS for head in heads):
        return [_organization(text, part) for part in parts]
    return [_organization(text, whole)]


def _organization(text: str, part: Range) -> Found:
    return Found(Organization(name=text[slice(*part)]), *part)


def _people(text: str, parts: list[Range], *, first: bool, paired: bool) -> list[Found]:
    """The persons named by comma-separated parts that no stronger separator divides."""
    found: list[Found] = []
    i = 0
    while i < len(parts):
        part = text[slice(*parts[i])]
        if found and (SUFFIX.fullmatch(part) or ORDER.fullmatch(part)):
            found[-1] = _with_suffix(found[-1], part, parts[i][1])
            i += 1
        elif found and DEGREE.fullmatch(part):
            i += 1
        elif taken := _inverted_length(text, parts, i, first=first and not found, paired=paired):
            found.append(_inverted(text, parts[i : i + taken]))
            i += taken
        else:
            found.append(_printed_order(text, parts[i]))
            i += 1
    return found


def _inverted_length(text: str, parts: list[Range], i: int, *, first: bool, paired: bool) -> int:
    """How many parts from ``i`` on make one inverted name; 0 where part ``i`` is a whole name by itself."""
    if i + 1 >= len(parts):
        return 0
    this, after = (text[slice(*part)] for part in parts[i : i + 2])
    third = text[slice(*parts[i + 2])] if i + 2 < len(parts) else ""
    if _ARTICLE_AT_END.fullmatch(" " + after) and third:
        return 3
    single = len(units(ARTICLE_IN_BRACKETS.sub("", this))) == 1
    if _stands_behind(after) and (not single or not is_initials(after)):
        return 0
    if is_initials(after):
        return 0 if is_initials(this) else 2
    if ends_in_initials(this) or DOTTED.match(this):
        return 0
    titled = _stands_behind(third)
    if single and any(form.fullmatch(after) and form.fullmatch(third) for form in _WHOLE):
        return 0  # Suhendro, Nainggolan L, Chen K
    if single and len(units(after)) == 1 and is_initials(third) and not titled:
        return 0  # Faturochman, Tyas, T. H.
    if i > 0:
        return 2 if paired and single else 0
    return 2 if single or (first and (len(units(after)) == 1 or _is_lineage(this))) else 0


def _is_lineage(part: str) -> bool:
    """``Muslim bin al-Hajjaj``: what stands before the comma is one name, of several words."""
    return any(word.lower() in _LINEAGE for word in part.split()[1:-1])


def _stands_behind(part: str) -> bool:
    """Whether it may be a degree, an order, or *Jr.*, rather than a name."""
    return any(pattern.fullmatch(part) for pattern in (DEGREE, ORDER, SUFFIX))


def _inverted(text: str, parts: list[Range]) -> Found:
    """``Family, Given [particle] [suffix]``; a particle printed alone between them belongs to the family."""
    family, given = text[slice(*parts[0])], text[slice(*parts[-1])]
    particle = text[slice(*parts[1])] if len(parts) == 3 else None
    suffix: str | None
    if match := SUFFIX.match(given):
        suffix, given = match[0], given[match.end() :].strip(" ,")
    else:
        given, suffix = without_suffix(given)
    if not suffix:
        family, suffix = without_suffix(family)
    given = " ".join(_without_titles(given.split()))
    if match := _ARTICLE_AT_END.search(given):
        particle, given = match[1], given[: match.start()]
    while (bits := given.split()) and len(bits) > 1 and bits[-1].lower() in words("particles"):
        particle = bits[-1] + (f" {particle}" if particle else "")
        given = given[: given.rindex(bits[-1])].rstrip()
    if particle is None and (match := ARTICLE_IN_BRACKETS.search(family)):
        particle, family = match[1], family[: match.start()]
    if particle is None and (match := re.match(r"((?:[a-z][\w’']*\s+)+)(?=\S)", family)) and _all_particles(match[1]):
        particle, family = match[1].strip(), family[match.end() :]
    elif particle is None and given and (match := _ARTICLE.match(family)) and len(family) > match.end():
        particle, family = match[1], family[match.end() :]
    person = Person(family=family or given, given=(given or None) if family else None, particle=particle, suffix=suffix)
    return Found(person, parts[0][0], parts[-1][1])


def _all_particles(text: str) -> bool:
    return all(word in words("particles") for word in text.lower().split())


def _with_suffix(one: Found, suffix: str, end: int) -> Found:
    name = one.name
    if not isinstance(name, Person):
        return one
    person = Person(family=name.family, given=name.given, particle=name.particle, suffix=suffix)
    return Found(person, one.start, end, one.inverted)


def _printed_order(text: str, part: Range) -> Found:
    """A name in its printed order: the last word is the family name, with its particle."""
    start, end = part
    core, suffix = without_suffix(text[start:end], least=2)
    bits = _without_titles(_GLUED.sub(" ", core).split())
    start = text.index(bits[0], start)
    if len(bits) == 1:
        return Found(Person(family=bits[0], suffix=suffix), start, end, inverted=False)
    if crown := crowned(bits):
        return Found(crown, start, end, inverted=False)
    if article := ARTICLE_IN_BRACKETS.search(" ".join(bits)):
        return Found(Person(family=" ".join(bits[:-1]), particle=article[1], suffix=suffix), start, end)
    if _STOPPED.fullmatch(bits[0]) and not ABBREVIATED.search(bits[0]):
        return Found(Person(family=bits[0][:-1], given=" ".join(bits[1:]), suffix=suffix), start, end)
    if ends_in_initials(" ".join(bits)):
        return Found(_before_initials(bits, suffix), start, end)
    i = len(bits) - 1
    while i > 0 and bits[i - 1].lower() in words("particles") and not is_initials(bits[i - 1]):
        i -= 1
    particle, family, given = " ".join(bits[i:-1]), bits[-1], " ".join(bits[:i])
    if not given:
        return Found(Person(family=" ".join(bits[i:]), suffix=suffix), start, end, inverted=False)
    if not particle and (match := _ARTICLE.match(family)) and len(family) > match.end() and given:
        particle, family = match[1], family[match.end() :]
    if particle.partition(" ")[0].lower() in _COMPOUNDED:
        particle, family = "", f"{particle} {family}"
    return Found(
        Person(family=family, given=given, particle=particle or None, suffix=suffix), start, end, inverted=False
    )


def _without_titles(bits: list[str]) -> list[str]:
    """The words behind *Prof.*, *Dr.*, *Imam* ...; ``H.`` is *Haji* where a whole name or a title is beside it."""
    kept = bits
    while len(kept) > 1:
        title = kept[0].lower().strip(".")
        titled = title in words("honorifics") or (title == "imam" and bool(_ARTICLE.match(kept[1])))
        whole = len(units(" ".join(kept))) > 2 or len(kept) < len(bits)
        haji = kept[0] in ("H.", "Hj.") and not is_initials(kept[1]) and whole
        if not titled and not haji:
            break
        kept = kept[1:]
    return kept


def _before_initials(bits: list[str], suffix: str | None) -> Person:
    """``Yusran R.``: the word before the initials is the family name; ``Moh. Mahfud MD.``: what is before it, given."""
    i = len(bits)
    while i > 1 and ends_in_initials(" ".join(bits[:i])):
        i -= 1
    after, before = " ".join(bits[i:]), " ".join(bits[: i - 1])
    if before and not _all_particles(before):
        return Person(family=f"{bits[i - 1]} {after}", given=before, suffix=suffix)
    return Person(family=bits[i - 1], given=after, particle=before or None, suffix=suffix)
