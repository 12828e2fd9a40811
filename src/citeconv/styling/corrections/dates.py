"""Dates and ranges of dates.

Stock citeproc-py loses the year of a range within it, prints a date in words once for every part asked for, and writes
the attributes of one date into the locale that all dates share, so that a later date is printed like the one before it.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

import copy
from functools import cached_property
from typing import Any

from citeproc import model
from citeproc.source import DateRange, LiteralDate

from citeconv.styling.corrections import seams
from citeconv.styling.corrections.base import Element

_BEFORE_ALL_YEARS = 100_000
"""Added in sort keys, so that years before our era come first."""
_GRANULARITY = ("year", "month", "day")


class Date(Element, model.Date):
    """A date in the order and form that its style or locale gives."""

    @cached_property
    def shown(self) -> tuple[Any, ...]:
        """The parts to print: those of the style, or those of the locale as far as the style changes nothing."""
        if self.get("form") is None:
            return self.children
        own = {part.get("name"): part for part in self.children}
        names = self.get("date-parts", "year-month-day").split("-")
        return tuple(
            self._adapted(part, own.get(part.get("name")))
            for part in self.pattern.children
            if part.get("name") in names
        )

    @cached_property
    def pattern(self) -> Any:
        """The element that gives the order and the delimiter: this one, or that of the locale."""
        return self if self.get("form") is None else self.get_date(self.get("form"))

    def _adapted(self, part: Any, own: Any) -> Any:
        """A copy of the locale's part: what this date asks for must not show in the next."""
        adapted = copy.copy(part)
        adapted.attrib.update({} if own is None else own.attrib)
        adapted.style = self.style
        return adapted

    def render(self, item: Any, **_: Any) -> str:
        """The date, or nothing."""
        trail, name = self.trail, self.variable
        trail.called += 1
        value = item.get(name)
        if not value or name in trail.suppressed:
            return ""
        if name == "issued" and "issued" not in trail.printed and not self.style.places_year_suffix:
            trail.year_suffix = item.get("year_suffix", "")
        text = self._written(value)
        if not text:
            return ""
        if "date-parts" in self.attrib:
            text = text.rstrip(" ,")  # what the locale sets between parts, the latter of which is not wanted
        trail.printed.append(name)
        return self.style.when(self.dressed(text))

    def _written(self, value: Any) -> str:
        if isinstance(value, LiteralDate):
            return str(value.text) if any(part.get("name") == "year" for part in self.shown) else ""
        if isinstance(value, DateRange):
            return self._range(value["begin"], value.get("end"))
        return self._joined([part.dressed(text) for part in self.shown if (text := part.written(value))])

    def _joined(self, texts: list[str]) -> str:
        return seams.join(texts, self.pattern.delimiter)

    def _range(self, begin: Any, end: Any) -> str:
        """What both have in common once, around what differs: ``January 2–5, 2020``; ``2010–`` while it lasts."""
        if end is None:
            text = self._written(begin)
            return text + "–" if text else ""
        shown = {part.get("name") for part in self.shown}
        differing_parts = (name in shown and begin.get(name) != end.get(name) for name in _GRANULARITY)
        differs = next((place for place, differs in enumerate(differing_parts) if differs), 3)
        differing = set(_GRANULARITY[differs:])
        inner = [part for part in self.shown if part.get("name") in differing]
        if not inner:
            return self._written(begin)
        texts: list[str] = []
        for part in self.shown:
            if part is inner[0]:
                texts += filter(None, [self._span(inner, begin, end)])
            elif part not in inner and (text := part.written(begin)):
                texts.append(part.dressed(text))
        return self._joined(texts)

    def _span(self, parts: list[Any], begin: Any, end: Any) -> str:
        first = self._joined([part.dressed(text) for part in parts if (text := part.written(begin))])
        last = self._joined([part.dressed(text) for part in parts if (text := part.written(end))])
        if not first and not last:
            return ""
        for era in (self.get_single_term("bc"), self.get_single_term("ad")):
            if last.endswith(era):
                first = first.removesuffix(era)
        before, after = parts[0].affixes[0], parts[-1].affixes[1]
        return first.removesuffix(after).rstrip(" ,") + "–" + last.removeprefix(before)


class Date_Part(Element, model.Date_Part):  # noqa: N801 - citeproc-py names its classes after the elements
    """Year, month or day of a date."""

    def written(self, date: Any) -> str:
        """The bare part, empty if the date is not that exact."""
        return str(_WRITERS[self.get("name")](self, date))

    def _year(self, date: Any) -> str:
        year = date["year"]
        if self.trail.sorting:
            return str(year + _BEFORE_ALL_YEARS)
        letter, self.trail.year_suffix = self.trail.year_suffix, ""
        if self.get("form") == "short":
            return str(year)[-2:] + letter
        era = self.get_single_term("bc") if year < 0 else self.get_single_term("ad") if year < 500 else ""
        return f"{abs(year)}{era}{letter}"

    def _month(self, date: Any) -> str:
        form = self.get("form", "long")
        kind = next((kind for kind in ("month", "season") if date.get(kind)), None)
        if kind is None or (kind == "season" and form.startswith("numeric")):
            return ""
        number = date[kind]
        if form.startswith("numeric"):
            return f"{number:02}" if form == "numeric-leading-zeros" else str(number)
        return str(self.get_single_term(f"{kind}-{number:02}", form="short" if form == "short" else None))

    def _day(self, date: Any) -> str:
        day = date.get("day")
        if not day:
            return ""
        form = self.get("form", "numeric")
        if form == "ordinal" and (day == 1 or self.get_locale_option("limit-day-ordinals-to-day-1") != "true"):
            return str(model.to_ordinal(day, self))
        return f"{day:02}" if form == "numeric-leading-zeros" else str(day)


_WRITERS = {"year": Date_Part._year, "month": Date_Part._month, "day": Date_Part._day}
