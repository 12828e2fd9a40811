"""What is printed and what is left out: groups, substitutes and conditions.

Stock citeproc-py decides by what an element *could* call, over all branches of its macros; so ``(Publication)`` is
printed for a thesis without number, and a title that stood in for an author is printed again. Here the trail of the
item records what was called and printed.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from citeproc import model

from citeconv.styling.corrections import seams
from citeconv.styling.corrections.base import NUMERIC, Element


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
        for child in self.children:
            printed = len(trail.printed)
            text: str = child.render(item)
            if text:
                trail.suppressed.update(trail.printed[printed:])
                trail.suppressed.discard("")
                return text
        return ""


class Choose(Element, model.Choose):
    """The first branch whose conditions hold."""

    def render(self, item: Any, delimiter: str = "", **_: Any) -> str:
        """What that branch prints; the delimiter of a group goes through."""
        for branch in self.children:
            if branch.holds(item):
                text: str = branch.render_children(item, delimiter=delimiter)
                return text
        return ""


def _never(_item: Any, _value: str) -> bool:
    """What a bibliography knows nothing of; names are not disambiguated by our processor."""
    return False


def _is_uncertain(item: Any, variable: str) -> bool:
    return variable in item and bool(item[variable].get("circa"))


_TESTS: dict[str, Callable[[Any, str], bool]] = {
    "type": lambda item, value: bool(item.get("type") == value),
    "variable": lambda item, value: value in item,
    "is-numeric": lambda item, value: NUMERIC.fullmatch(str(item.get(value, ""))) is not None,
    "is-uncertain-date": _is_uncertain,
    "locator": _never,
    "position": _never,
    "disambiguate": _never,
}
_QUANTIFIERS: dict[str, Callable[[Iterable[bool]], bool]] = {
    "all": all,
    "any": any,
    "none": lambda results: not any(results),
}


class If(Element, model.If):
    """Conditions, their attributes split once."""

    @cached_property
    def tests(self) -> list[tuple[Callable[[Any, str], bool], str]]:
        """The conditions, each as a test and what to test for."""
        return [
            (_TESTS[name], value.replace("-", "_") if name != "type" else value.lower())
            for name, values in self.attrib.items()
            if name != "match"
            for value in values.split()
        ]

    @cached_property
    def quantifier(self) -> Callable[[Iterable[bool]], bool]:
        """How many of the conditions must hold."""
        return _QUANTIFIERS[self.get("match", "all")]

    def holds(self, item: Any) -> bool:
        """Whether the item meets them."""
        return self.quantifier(test(item, value) for test, value in self.tests)


class Else_If(If, model.Else_If):  # noqa: N801 - citeproc-py names its classes after the elements
    """As `If`."""


class Else(Element, model.Else):
    """The branch without conditions."""

    def holds(self, _: Any) -> bool:
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
