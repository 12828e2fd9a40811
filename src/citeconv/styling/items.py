"""Our references as the items that the style engine reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from citeproc import source

from citeconv.model import (
    DATE_FIELDS,
    NAME_FIELDS,
    Date,
    DateRange,
    Name,
    Names,
    Organization,
    Reference,
    When,
    csl_variable,
)
from citeconv.styling.corrections import NameList
from citeconv.styling.marks import without_marks
from citeconv.styling.quotes import curled
from citeconv.text import tidy

_DOI_ADDRESS = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)


class Item(source.Reference):  # type: ignore[misc] # citeproc-py has no types
    """A reference under the names of citeproc-py: ``container_title``, ``DOI``; absent fields are no keys."""

    def __init__(self, kind: str, fields: dict[str, Any]) -> None:
        dict.__init__(self, fields, type=kind)
        self.cited: dict[str, str] = {}
        """The options that tell its citation from others (`disambiguation.settle`)."""
        self.citation = ""
        """That citation as a marked text, before a letter is added to the year."""
        self.ambiguous = False
        """Whether another work is cited alike though all names are told."""
        self.first_names: Sequence[Any] = ()
        """The names that it is cited by."""


def item(reference: Reference) -> Item:
    """``reference`` as an item; texts are cleaned, dates and names converted."""
    fields: dict[str, Any] = {}
    for name, value in reference.items():
        variable = csl_variable(name).replace("-", "_")
        if name in NAME_FIELDS:
            fields[variable] = _names(value)
        elif name in DATE_FIELDS:
            fields[variable] = _date(value)
        else:
            fields[variable] = _TEXTS.get(name, _clean)(str(value))
    return Item(reference.kind.value, {variable: value for variable, value in fields.items() if value})


def _clean(text: str) -> str:
    """The text in one line, without what the style sets after it."""
    return curled(_plain(text))


def _plain(text: str) -> str:
    return tidy(without_marks(text)).rstrip(",;: ")


def _doi(text: str) -> str:
    return _DOI_ADDRESS.sub("", _plain(text), count=1)


_TEXTS = {"doi": _doi, "url": _plain}


def _names(names: Names) -> NameList:
    converted = NameList(found for name in names if (found := _name(name)))
    converted.et_al = names.et_al
    return converted


def _name(name: Name) -> source.Name:
    if isinstance(name, Organization):
        return source.Name(literal=_clean(name.name))
    family, given = _clean(name.family), _clean(name.given or "")
    given, dropping = _without_particle(given)
    parts = {
        "family": family,
        "given": given,
        "dropping-particle": dropping,
        "non-dropping-particle": _clean(name.particle or ""),
        "suffix": _clean(name.suffix or ""),
    }
    return source.Name(**{part: text for part, text in parts.items() if text})


def _without_particle(given: str) -> tuple[str, str]:
    """``Johann Wolfgang von`` as ``Johann Wolfgang`` and ``von``."""
    words = given.split()
    end = len(words)
    while end > 1 and words[end - 1].islower():
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _date(when: When) -> source.DateBase:
    if isinstance(when, DateRange):
        end = {"end": _single(when.end)} if when.end else {}
        return source.DateRange(begin=_single(when.start), circa=when.start.circa, **end)
    return _single(when) if isinstance(when, Date) else source.LiteralDate(_clean(when))


def _single(date: Date) -> source.Date:
    parts = {"year": date.year, "month": date.month, "day": date.day, "season": date.season}
    return source.Date(circa=date.circa, **{part: value for part, value in parts.items() if value is not None})
