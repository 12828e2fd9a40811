"""Citations told apart: by names and given names as far as the style asks for it, then by years: ``2018a``, ``n.d.-b``.

Stock citeproc-py knows no disambiguation. What is settled here is kept with each item: ``year_suffix`` for the
bibliography and the citation, and the options that its names are cited with.
https://docs.citationstyles.org/en/v1.0.2/specification.html#disambiguation
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from string import ascii_lowercase
from typing import Any

_WAYS = ("names", "givenname", "year-suffix")
_INITIALS_OF_FIRST = {"form-of-first": "long"}
_GIVEN_OF_FIRST = {"form-of-first": "long", "given-of-first": "full"}
_GIVEN_OF_ALL = {"form-of-first": "long", "form": "long"}


def settle(style: Any, items: Sequence[Any]) -> None:
    """Tell the citations of the items apart; ``items`` in the order of the bibliography, which letters follow."""
    area = style.citation
    if area is None or not any(area.get(f"disambiguate-add-{what}") == "true" for what in _WAYS):
        return
    for item in items:
        _remember(style, item, {})
        item.first_names = style.current.named
    _tell_names_apart(style, items)
    if style.tests_ambiguity:
        for group in _alike(items):
            for item in group:
                item.ambiguous = True
                _remember(style, item, {})
    if area.get("disambiguate-add-year-suffix") == "true":
        for group in _alike(items):
            for place, item in enumerate(group):
                item["year_suffix"] = letters(place)


def _tell_names_apart(style: Any, items: Sequence[Any]) -> None:
    """By given names of namesakes and by more names, as far as the style asks for it."""
    area = style.citation
    rule = area.get("givenname-disambiguation-rule", "by-cite")
    with_given = area.get("disambiguate-add-givenname") == "true"
    if with_given and rule != "by-cite":
        steps = [_INITIALS_OF_FIRST if rule.startswith("primary") else _GIVEN_OF_ALL]
        if not rule.endswith("initials"):
            steps.append(_GIVEN_OF_FIRST)
        _tell_namesakes_apart(style, items, steps)
    if area.get("disambiguate-add-names") == "true":
        for group in _alike(items):
            _add_names(style, group)
    if with_given and rule == "by-cite":
        for group in _alike(items):
            _add_given_names(style, group)


def cite(style: Any, item: Any, **options: str) -> str:
    """The marked text of one citation of an item, without what encloses it; its own options hold for names."""
    style.start(style.citation, {**item.cited, **options})
    text: str = style.citation.layout.render_children(item)
    return text


def _remember(style: Any, item: Any, options: dict[str, str]) -> None:
    item.cited = {**item.cited, **options}
    item.citation = cite(style, item)


def _alike(items: Iterable[Any]) -> list[list[Any]]:
    """The items whose citations read the same, in groups of two and more."""
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for item in items:
        if item.citation:
            groups[item.citation].append(item)
    return [group for group in groups.values() if len(group) > 1]


def _tell_namesakes_apart(style: Any, items: Iterable[Any], steps: Sequence[dict[str, str]]) -> None:
    """Give initials to first authors who share a family name, whatever the year: ``H. Geertz``, ``C. Geertz``.

    ``steps`` are the options to try, the first that tells any two of them apart is taken.
    """
    by_family: defaultdict[str, list[Any]] = defaultdict(list)
    for item in items:
        if item.first_names and (family := _family(item.first_names[0])):
            by_family[family].append(item)
    for namesakes in by_family.values():
        if len(namesakes) < 2 or len({_given(item.first_names[0]) for item in namesakes}) < 2:
            continue
        for options in steps:
            if len({_who(style, item, options) for item in namesakes}) > 1:
                for item in namesakes:
                    _remember(style, item, options)
                break


def _family(name: Any) -> str:
    _, family, _, particle, _ = name.parts()
    return f"{particle or ''} {family or ''}"


def _given(name: Any) -> str:
    return str(name.parts()[0] or "")


def _who(style: Any, item: Any, options: dict[str, str]) -> str:
    """The first author alone, with these options."""
    cite(style, item, **options)
    return str(style.current.first_name)


def _add_names(style: Any, group: Sequence[Any]) -> None:
    """Name as many authors of each as it takes until no other reads the same; none more if that is of no use."""
    undecided = list(group)
    for number in range(2, max((len(item.first_names) for item in group), default=0) + 1):
        undecided = _add_options(style, undecided, {"et-al-use-first": str(number)})


def _add_given_names(style: Any, group: Sequence[Any]) -> None:
    """Cite with given names if that tells any two of them apart, as initials if these do, else in full."""
    for options in (_GIVEN_OF_ALL, {**_GIVEN_OF_ALL, **_GIVEN_OF_FIRST}):
        if len({cite(style, item, **options) for item in group}) > 1:
            for item in group:
                _remember(style, item, options)
            return


def _add_options(style: Any, group: Sequence[Any], options: dict[str, str]) -> list[Any]:
    """Give the options to those of the group that are told apart by them; the others are returned."""
    texts = [cite(style, item, **options) for item in group]
    count = Counter(texts)
    for item, text in zip(group, texts, strict=True):
        if count[text] == 1:
            item.cited, item.citation = {**item.cited, **options}, text
    return [item for item, text in zip(group, texts, strict=True) if count[text] > 1]


def letters(place: int) -> str:
    """``a`` for 0, ``z`` for 25, ``aa`` for 26."""
    written = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        written = ascii_lowercase[letter] + written
    return written
