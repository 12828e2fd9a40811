"""Lists of names in a house's manner."""

from __future__ import annotations

from dataclasses import replace

from citeconv.training.houses import House
from citeconv.training.typeset import Item


def names_in_house(people: list[Item], style: House) -> str:
    """A list of names in the house's manner; more than three may be cut off by *dkk.*"""
    few = people[:1] if len(people) > 3 and style.random.random() < 0.6 else people
    set_names = [_name(person, style, first=k == 0) for k, person in enumerate(few)]
    if len(set_names) == 1:
        text = set_names[0]
    else:
        separator = style.choices["separator"] if style.choices["separator"] in (", ", "; ") else ", "
        text = separator.join(set_names[:-1]) + style.choices["last"] + set_names[-1]
    if len(few) < len(people):
        et_al = style.choices["et-al"].removeprefix("." * text.endswith("."))
        text += " " * (et_al[0] not in "., ") + et_al
    return text


def _name(person: Item, style: House, *, first: bool) -> str:
    if "literal" in person:
        return str(person["literal"])
    particle, family, given = person.get("non-dropping-particle", ""), person["family"], person.get("given", "")
    joint = "" if particle.endswith("-") else " "
    full = f"{particle}{joint}{family}" if particle else family
    if not given:
        return full
    given = _initials(given, style.given)
    if style.given == "bare":
        return f"{full} {given}"
    if style.inverted == "none" or (style.inverted == "first" and not first):
        return f"{given} {full}"
    if particle and style.random.random() < 0.6:
        return f"{family}, {given} {particle}"
    return f"{full}, {given}"


def _initials(given: str, manner: str) -> str:
    if manner == "full" or not given.isascii():
        return given
    letters = [word[0].upper() for word in given.replace(".", ". ").replace("-", " ").split() if word[0].isalpha()]
    if not letters:
        return given
    return (
        "".join(letters) if manner == "bare" else (" " if manner == "spaced" else "").join(f"{one}." for one in letters)
    )


def uninverted(style: House) -> House:
    """The house as it prints editors and translators: only the first author of a work is inverted."""
    return replace(style, inverted="none" if style.inverted == "first" else style.inverted)
