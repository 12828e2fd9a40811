"""Names and lists of names.

Stock citeproc-py finds no hyphenated role (``collection-editor``), puts a space into ``al-Ghazali``, joins all but the
last name by a comma whatever the style says, ignores ``initialize="false"``, and inserts a new default ``cs:name`` into
the style for every item. A list that was printed with *dkk.* or *et al.* ends with it here too; CSL has no word for it.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from citeproc import model

from citeconv.styling.corrections import seams
from citeconv.styling.corrections.base import Element
from citeconv.styling.corrections.initials import initials, spaced, told_apart

_CS = "{http://purl.org/net/xbiblio/csl}"


class NameList(list[Any]):
    """The names of one role; ``et_al`` says that more were meant than are named."""

    et_al = False


class Names(Element, model.Names):
    """One or several roles, or what stands in for them."""

    @cached_property
    def name_element(self) -> Any:
        """The ``cs:name`` that says how; a bare one is put in where the style has none."""
        found = self.find("cs:name", self.nsmap)
        if found is None:
            found = self.makeelement(_CS + "name")
            self.insert(0, found)
        return found

    @cached_property
    def label_element(self) -> Any:
        """The ``cs:label``, None without."""
        return self.find("cs:label", self.nsmap)

    @cached_property
    def substitute(self) -> Any:
        """The ``cs:substitute``, None without."""
        return self.find("cs:substitute", self.nsmap)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles as citeproc-py spells keys of an item."""
        return tuple(role.replace("-", "_") for role in str(self.get("variable", "")).split())

    @cached_property
    def pattern(self) -> Any:
        """The ``cs:names`` that says how: an empty one in ``cs:substitute`` follows the one it stands in for."""
        return self if len(self) else next(self.iterancestors(_CS + "names"), self)

    def render(self, item: Any, **_: Any) -> str:
        """The names of all roles, or what stands in for them."""
        how, trail = self.pattern, self.trail
        trail.called += 1
        texts = []
        for role, term in self._roles_of(item):
            trail.printed.append(role)
            texts.append(how.labelled(item[role], term))
        if texts:
            text = seams.join(texts, self.delimiter or how.delimiter or self.style.names_delimiter)
        else:
            text = "" if self.substitute is None else self.substitute.render(item)
        return self.dressed(text) if text else ""

    def _roles_of(self, item: Any) -> list[tuple[str, str]]:
        """The roles that the item fills, each with the term for its label."""
        suppressed = self.trail.suppressed
        if set(self.roles) == {"editor", "translator"} and item.get("editor", 0) == item.get("translator", 1):
            return [] if "editor" in suppressed else [("editor", "editortranslator")]
        return [(role, role) for role in self.roles if item.get(role) and role not in suppressed]

    def labelled(self, names: NameList, term: str) -> str:
        """The names with their label, which stands before them if it does so in the style."""
        name, label = self.name_element, self.label_element
        text: str = name.listed(names)
        if label is None or self.trail.sorting:  # a sort key: *(Ed.)* does not count
            return text
        word = label.render({term: names}, variable=term, plural=len(names) > 1 or names.et_al)
        before = self.index(label) < self.index(name)
        return seams.add(word, text) if before else seams.add(text, word)


class Name(Element, model.Name):
    """How a name, and a list of names, is printed."""

    @cached_property
    def known_options(self) -> dict[str, dict[str, str]]:
        """The options in citations and in the bibliography, by the tag of either."""
        return {}

    @property
    def options(self) -> Mapping[str, str]:
        """The options that hold: those of a sort key before those of the element, the area and the style."""
        trail = self.trail
        area = trail.area.tag
        if area not in self.known_options:
            self.known_options[area] = {
                option: _first_of(self.get(option), *_inherited(option, trail.area, self.style), default)
                for option, default in _OPTIONS.items()
            }
        return {**self.known_options[area], **trail.name_options} if trail.name_options else self.known_options[area]

    def listed(self, names: NameList) -> str:
        """The names, shortened where the style or the printed list asks for it."""
        options = self.options
        least, first = int(options["et-al-min"]), int(options["et-al-use-first"])
        cut = len(names) > 1 and 0 < least <= len(names) and first < len(names)
        shown = names[:first] if cut else names
        if options["form"] == "count":
            return str(len(shown))
        trail = self.trail
        trail.named = trail.named or names
        texts = [self._one(name, place, options, names is trail.named) for place, name in enumerate(shown)]
        trail.first_name = trail.first_name or texts[0]
        if cut and options["et-al-use-last"] == "true" and first <= least - 2 and not names.et_al:
            return seams.join([*texts, "… " + self._one(names[-1], len(names) - 1, options)], options["delimiter"])
        if cut or names.et_al:
            return self._with_et_al(texts, options, inverted=names.et_al and _is_inverted(options, len(shown) - 1))
        return self._with_and(texts, options)

    def _with_et_al(self, texts: Sequence[str], options: Mapping[str, str], inverted: bool) -> str:
        precedes = {"always": True, "never": False}.get(options["delimiter-precedes-et-al"], len(texts) > 1)
        element = self.getparent().find("cs:et-al", self.nsmap)
        term = self.get_single_term("et-al" if element is None else element.get("term", "et-al"))
        et_al = term if element is None else element.dressed(term)
        delimiter = options["delimiter"]
        return seams.join([seams.join(texts, delimiter), et_al], delimiter if precedes or inverted else " ")

    def _with_and(self, texts: Sequence[str], options: Mapping[str, str]) -> str:
        if not options["and"] or len(texts) < 2:
            return seams.join(texts, options["delimiter"])
        rule = options["delimiter-precedes-last"]
        precedes = {
            "always": True, "never": False, "after-inverted-name": _is_inverted(options, len(texts) - 2),
        }.get(rule, len(texts) > 2)  # fmt: skip
        word = "&" if options["and"] == "symbol" else self.get_single_term("and")
        before = seams.join(texts[:-1], options["delimiter"])
        return seams.join([before, f"{word} {texts[-1]}"], options["delimiter"] if precedes else " ")

    def _one(self, name: Any, place: int, options: Mapping[str, str], among_first: bool = True) -> str:
        """One name; ``among_first`` says whether these are the names that the work is cited by."""
        given, family, dropping, particle, suffix = name.parts()
        is_first = among_first and place == 0
        form = options.get("form-of-first", options["form"]) if is_first else options["form"]
        if _IDEOGRAPHS.search(family or ""):
            return str(family) + (given or "" if form != "short" else "")
        if given and not (is_first and options.get("given-of-first") == "full"):
            given = _initialized(given, family or "", options)
        if suffix and "." not in options["initialize-with"] and options["initialize-with"] != _NO_INITIALS:
            suffix = suffix.rstrip(".")
        if form == "short":
            return self._parts("", glued(particle, family))[1]
        if not _is_inverted(options, place):
            given, family = self._parts(given, glued(dropping, glued(particle, family)))
            return seams.join(filter(None, (given, family, suffix)), " ")
        if options["demote-non-dropping-particle"] == "display-and-sort" or self._sorts_without_particle(options):
            given, family = self._parts(glued(given, glued(dropping, particle)), family)
        else:
            given, family = self._parts(glued(given, dropping), glued(particle, family))
        return seams.join(filter(None, (family, given, suffix)), options["sort-separator"])

    def _sorts_without_particle(self, options: Mapping[str, str]) -> bool:
        return self.trail.sorting and options["demote-non-dropping-particle"] == "sort-only"

    def _parts(self, given: str, family: str) -> tuple[str, str]:
        for part in self.children:
            if part.get("name") == "given" and given:
                given = part.dressed(given)
            elif part.get("name") == "family":
                family = part.dressed(family)
        return given, family


class Name_Part(Element, model.Name_Part):  # noqa: N801 - citeproc-py names its classes after the elements
    """Formatting of a given or a family name."""


class Et_Al(Element, model.Et_Al):  # noqa: N801
    """Formatting of *et al.*."""


def _initialized(given: str, family: str, options: Mapping[str, str]) -> str:
    """The given name as the style writes it: in full, as initials, or in full but for the initials it has."""
    mark = options["initialize-with"]
    if mark == _NO_INITIALS:
        return given
    if options["initialize"] == "false":
        return spaced(given, mark)
    return initials(told_apart(given, family), mark, options["initialize-with-hyphen"] == "true")


def glued(particle: str | None, name: str | None) -> str:
    """Particle and name, with a space between them unless the particle ends in a hyphen or an apostrophe."""
    if not particle or not name:
        return particle or name or ""
    return particle + ("" if particle.endswith(("-", "’", "'", "ʿ")) else " ") + name


def _is_inverted(options: Mapping[str, str], place: int) -> bool:
    return options["name-as-sort-order"] == "all" or (options["name-as-sort-order"] == "first" and place == 0)


_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Names in them are one word, the family name first."""
_NO_INITIALS = "\0"
"""``initialize-with`` is absent; an empty one asks for bare initials."""

_OPTIONS = {
    "and": "",
    "delimiter": ", ",
    "delimiter-precedes-et-al": "contextual",
    "delimiter-precedes-last": "contextual",
    "demote-non-dropping-particle": "display-and-sort",
    "et-al-min": "0",
    "et-al-use-first": "1",
    "et-al-use-last": "false",
    "form": "long",
    "initialize": "true",
    "initialize-with": _NO_INITIALS,
    "initialize-with-hyphen": "true",
    "name-as-sort-order": "",
    "sort-separator": ", ",
}
"""The options of names with CSL's defaults."""


def _inherited(option: str, *ancestors: Any) -> tuple[str | None, ...]:
    """What ``cs:citation``/``cs:bibliography`` and ``cs:style`` say about an option of names."""
    spelt = f"name-{option}" if option in ("form", "delimiter") else option
    return tuple(ancestor.get(spelt) for ancestor in ancestors)


def _first_of(*values: str | None) -> str:
    return str(next(value for value in values if value is not None))
