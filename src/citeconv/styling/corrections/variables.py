"""Texts, numbers and their labels.

Stock citeproc-py looks hyphenated variables up wrongly in numbers and labels (``number-of-volumes``, an exception),
prints the label of an absent variable, takes ``xii-xv`` for one page and ``17/DSN/2000`` for several numbers.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from citeproc import model

from citeconv.model import NUMERAL_FIELDS
from citeconv.styling import marks
from citeconv.styling.corrections.base import NUMERIC, Element
from citeconv.styling.corrections.letter_case import is_english
from citeconv.styling.corrections.page_ranges import last_page

_GENERATED = ("year_suffix",)
"""Does not count as called: a group prints without it."""
_TELL_WHEN = frozenset({"status", "citation_number"})
"""Stand for the date in a citation: *in press*, ``[12]``."""
_RANGES = frozenset({*NUMERAL_FIELDS} - {"number", "part_number", "printing_number", "supplement_number"})
"""Their ranges are printed with a dash: ``22(3–4)``."""
_SEVERAL = re.compile(r"\w(?:\s*[-–&]\s*|,\s+)\w")
_LISTED = re.compile(r"\w(?:\s*&\s*|,\s+)\w")


class _Paged(Element):
    def _format_last_page(self, first: str, last: str) -> str:
        return last_page(first, last, self.style.get("page-range-format"))


class Text(_Paged, model.Text):
    """A variable, a macro, a term or a value."""

    @cached_property
    def fixed(self) -> str | None:
        """The text if it is the same for every item: a term or a value."""
        if "term" in self.attrib:
            text = self._term(None)
        elif "value" in self.attrib:
            text = self.get("value")
        else:
            return None
        return self.dressed(text, language="en") if text else ""

    @cached_property
    def macro(self) -> Any:
        """The macro it calls, None if it calls none."""
        return self.style.macros.get(self.get("macro"))

    def render(self, item: Any, **_: Any) -> str:
        """The text with its affixes, or nothing."""
        if self.fixed is not None:
            return self.style.when(self.fixed) if self.get("term") == "no date" else self.fixed
        text = self.macro.render(item) if self.macro is not None else self._value(item)
        text = self.dressed(text, self._language(item, text)) if text else ""
        return self.style.when(text) if self.variable in _TELL_WHEN else text

    def _pages(self, value: str) -> str:
        if self.variable == "page_first":
            return re.split(r"\s*[-–,&]", value, maxsplit=1)[0]
        return str(self._process(value, "page"))

    def _language(self, item: Any, text: str) -> str:
        """The language that title case goes by: that of the item, else that of the style's words if it may be so."""
        if self.get("text-case") != "title":
            return ""
        return str(item.get("language", ""))[:2].lower() or (self.style.language if is_english(text) else "")

    def _value(self, item: Any) -> str:
        name, trail = self.variable, self.trail
        if self.get("form") == "short" and name + "_short" in item:
            name += "_short"
        value = item.get("page" if name == "page_first" else name)
        if not value or name in trail.suppressed:
            trail.called += name not in _GENERATED
            return ""
        trail.called += 1
        trail.printed.append(name)
        if name.startswith("page"):
            return self._pages(value)
        return value.replace("-", "–") if name in _RANGES and NUMERIC.fullmatch(value) else str(value)


class Number(_Paged, model.Number):
    """A number in one of CSL's forms."""

    def render(self, item: Any, **_: Any) -> str:
        """The number, or nothing."""
        trail, name = self.trail, self.variable
        trail.called += 1
        value = item.get("page" if name == "page_first" else name)
        if not value or name in trail.suppressed:
            return ""
        trail.printed.append(name)
        is_number = name.startswith("page") or NUMERIC.fullmatch(value)
        return self.dressed(str(self._process(value, name.replace("_", "-"))) if is_number else value)


class Label(Element, model.Label):
    """The word for a variable or a role; title-cased in every language, as other processors do."""

    def render(self, item: Any, variable: str | None = None, plural: bool | None = None, **_: Any) -> str:
        """The label, or nothing if the variable is absent."""
        name = variable or self.variable
        value = item.get(name)
        if not value:
            return ""
        if plural is None:
            plural = _is_plural(name, marks.without_marks(str(value)))
        plural = {"always": True, "never": False}.get(self.get("plural", ""), plural)
        form = self.get("form", "long")
        term = self.get_term(name.replace("_", "-"), None if form == "long" else form)
        text = "" if term is None else term.multiple if plural else term.single
        return self.dressed(text, language="en") if text else ""


def _is_plural(name: str, value: str) -> bool:
    if name.startswith("number_of"):
        return value.strip() != "1"
    if name == "number":  # of a law or a report: one number, whatever hyphens it has
        return _LISTED.search(value) is not None
    return _SEVERAL.search(value) is not None and (name.startswith("page") or NUMERIC.fullmatch(value) is not None)
