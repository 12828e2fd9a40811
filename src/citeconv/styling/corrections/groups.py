"""What is printed and what is left out: groups, substitutes and conditions.

Stock citeproc-py decides by what an element *could* call, over all branches of its macros; so ``(Publication)`` is
printed for a thesis without number, and a title that stood in for an author is printed again. Here the trail of the
item records what was called and printed.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from citeproc import model

from citeconv.styling.corrections import seams
from citeconv.styling.corrections.base import NUMERIC, Element

Condition = Callable[[Any], bool]


class Group(Element, model.Group):
    """Printed if it calls no variable, or one of those it calls holds something.

    A group that prints counts as a variable that holds something (CSL 1.0.2).
    """

    def render(self, item: Any, **_: Any) -> str:
        """The children, joined by the delimiter, or nothing."""
        trail = self.trail
        called, printed = trail.called, len(trail.printed)
        text = self.render_children(item, delimiter=self.delimiter)
        if not text or (trail.called > called and len(trail.printed) == printed):
            return ""
        trail.called += 1
        trail.printed.append("")
        return self.dressed(text)


class Macro(Group, model.Macro):
    """A group too, as other processors have it."""


class Substitute(Element, model.Substitute):
    """Stands in for names that an item lacks; what it prints is not printed a second time."""

    def render(self, item: Any, **_: Any) -> str:
        """What the first child that prints anything prints."""
        trail = self.trail
        printed = len(trail.printed)
        text = _first_of(self.children, item)
        if text:
            trail.suppressed.update(trail.printed[printed:])
            trail.suppressed.discard("")
        return text


def _first_of(elements: Iterable[Any], item: Any) -> str:
    """What the first element that prints anything prints; those within a condition stand in line with the others."""
    for element in elements:
        if isinstance(element, Choose):
            branch = element.chosen(item)
            text = "" if branch is None else _first_of(branch.children, item)
        else:
            text = element.render(item)
        if text:
            return text
    return ""


class Choose(Element, model.Choose):
    """The first branch whose conditions hold."""

    def render(self, item: Any, delimiter: str = "", **_: Any) -> str:
        """What that branch prints; the delimiter of a group goes through."""
        branch = self.chosen(item)
        return "" if branch is None else str(branch.render_children(item, delimiter=delimiter))

    def chosen(self, item: Any) -> Any:
        """The branch, None if none holds."""
        kind = item["type"]
        branches = self.branches.get(kind)
        if branches is None:
            branches = self.branches[kind] = list(self._possible(kind))
        return next((branch for branch, holds in branches if holds is None or holds(item)), None)

    @cached_property
    def branches(self) -> dict[str, list[tuple[Any, Condition | None]]]:
        """For a type of item, the branches that may hold, and on what condition that depends besides the type."""
        return {}

    def _possible(self, kind: str) -> Iterator[tuple[Any, Condition | None]]:
        for branch in self.children:
            condition = branch.condition(kind)
            if condition is not False:
                yield branch, None if condition is True else condition
            if condition is True:
                return


def _never(_item: Any, _value: str) -> bool:
    """What is not known here: a locator, a citation before this one."""
    return False


def _is_uncertain(item: Any, variable: str) -> bool:
    return variable in item and bool(item[variable].get("circa"))


_TESTS: dict[str, Callable[[Any, str], bool]] = {
    "variable": lambda item, value: value in item,
    "is-numeric": lambda item, value: NUMERIC.fullmatch(str(item.get(value, ""))) is not None,
    "is-uncertain-date": _is_uncertain,
    "locator": _never,
    "position": _never,
    "disambiguate": lambda item, value: item.ambiguous is (value == "true"),
}
_QUANTIFIERS: dict[str, Callable[[Iterable[bool]], bool]] = {
    "all": all,
    "any": any,
    "none": lambda results: not any(results),
}


class If(Element, model.If):
    """Conditions: those on the type of the item are settled once for each type."""

    @cached_property
    def tests(self) -> list[tuple[Callable[[Any, str], bool], str]]:
        """The other conditions, each as a test and what to test for."""
        return [
            (_TESTS[name], value.replace("-", "_"))
            for name, values in self.attrib.items()
            if name not in ("match", "type")
            for value in values.split()
        ]

    def condition(self, kind: str) -> Condition | bool:
        """Whether the branch holds for all items of a type, or what an item has to meet besides."""
        match, tests = self.get("match", "all"), self.tests
        right = [wanted.lower() == kind for wanted in self.get("type", "").split()]
        if not tests:
            return _QUANTIFIERS[match](right)
        if match == "any" and any(right):
            return True
        if (match == "all" and not all(right)) or (match == "none" and any(right)):
            return False
        if len(tests) == 1:
            (test, value), wanted = tests[0], match != "none"
            return lambda item: test(item, value) is wanted
        quantifier = _QUANTIFIERS[match]
        return lambda item: quantifier([test(item, value) for test, value in tests])


class Else_If(If, model.Else_If):  # noqa: N801 - citeproc-py names its classes after the elements
    """As `If`."""


class Else(Element, model.Else):
    """The branch without conditions."""

    def condition(self, _: str) -> bool:
        """Always."""
        return True


class Layout(Element, model.Layout):
    """One entry at a time, so that an entry that prints nothing does not shift the others."""

    def entry(self, item: Any) -> str:
        """The marked text of the item, empty if the style prints nothing for it."""
        if self.getparent().get("second-field-align"):
            margin, *texts = (child.render(item) for child in self.children)
            text = seams.join(filter(None, (margin, seams.join(texts))), " ")
        else:
            text = self.render_children(item)
        return self.dressed(text) if text else ""
