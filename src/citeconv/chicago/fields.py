"""What a labelled segment says: the value of a field, and the very characters it stands on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from citeconv.chicago import locators
from citeconv.chicago.dates import holds_all, read_date
from citeconv.chicago.grammar import ABSENT, DATES, LEAD_IN, NAMES
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.names import Reading, read_names
from citeconv.model import When


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value and the characters it was read from (labels and delimiters left out)."""

    value: str | Reading | When | None
    ranges: tuple[tuple[int, int], ...]
    """Where it stands in the text: one range, for names one each."""
    whole: bool = True
    """Whether the value says all that was printed there; else the words themselves are worth keeping too."""


_LOCATORS: dict[str, Callable[[str], str]] = {
    "volume": locators.number,
    "issue": locators.number,
    "number": locators.number,
    "collection-number": locators.number,
    "printing-number": locators.number,
    "page": locators.pages,
    "edition": locators.edition,
    "DOI": locators.doi,
    "URL": locators.url,
    "extent": locators.extent,
    "ISSN": locators.serial,
}
_ROLES = frozenset(("editor", "edited-by", "translated-by", "role"))
"""Marks behind names that say what the people did."""
_DATED = frozenset(("date", "year", "years", "year-of"))
_YEARLESS = frozenset(("day", "month"))
_SINGLE_QUOTED = re.compile(r"['‘]{1,2}(?=\S+\s)((?:[^'‘’]|(?<=\w)['’](?=\w))+)['’]{1,2}")
"""Several words in single quotation marks, as British lists print titles; one word may have an ayn and a hamza."""
_ENDED = frozenset(("title", "container-title", "collection-title"))
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}\s[A-Z])\.$")
"""*Penularan Hepatitis B.*: the mark takes it for an initial."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"))
_PAIRED = re.compile(r"[()\[\]“”‘’\"]")


def read_field(label: str, lattice: Lattice, i: int, j: int) -> Value:
    """What pieces ``i`` to ``j - 1`` say if they are a ``label``."""
    start = _after_lead_in(label, lattice, i, j)
    end = lattice.end(j)
    if all(token.kind in ABSENT for token in lattice.tokens[lattice.bounds[i] : lattice.bounds[j]]):
        return Value(None, ())
    if label in DATES:
        return _date(lattice, i, j)
    if label in NAMES:
        return _names(lattice, start, i, j)
    if label == "URL":
        address = lattice.tokens[lattice.bounds[j] - 1]
        start, end = address.start, address.end
    if label in _LOCATORS:
        text = lattice.text[start:end]
        first, last = locators.core(label, text)
        whole = label != "edition" or locators.edition_holds_all(text)
        return Value(_LOCATORS[label](text), ((start + first, start + last),), whole)
    start, end = _with_brackets(lattice.text, start, end, led_in=start > lattice.start(i))
    if quoted := _SINGLE_QUOTED.fullmatch(lattice.text, start, end):
        start, end = quoted.span(1)
    if label in _ENDED and (stop := _SENTENCE_END.search(lattice.text, start, end)):
        end = stop.start()
    return Value(lattice.text[start:end], ((start, end),))


def _date(lattice: Lattice, i: int, j: int) -> Value:
    """The date among access words and the time of day; as it is printed, if its year stands elsewhere."""
    for token in lattice.tokens[lattice.bounds[i] : lattice.bounds[j]]:
        text = lattice.text[token.start : token.end]
        if token.kind in _DATED and (when := read_date(text)):
            return Value(when, ((token.start, token.end),), holds_all(when, text))
        if token.kind in _YEARLESS:
            return Value(text, ((token.start, token.end),))
    return Value(None, ())


def _after_lead_in(label: str, lattice: Lattice, i: int, j: int) -> int:
    """Where the value begins: behind ``dalam``, ``diakses pada``, ``terj.`` ..."""
    marks = LEAD_IN.get(label, frozenset())
    last = lattice.bounds[j] - 1
    k = lattice.bounds[i]
    while k < last and lattice.tokens[k].kind in marks:
        k += 1
    return lattice.tokens[k].start


def _names(lattice: Lattice, start: int, i: int, j: int) -> Value:
    """A list of names; the full stop of a closing initial and a hyphened article belong to it, a role word does not."""
    last = lattice.bounds[j] - 1
    while last > lattice.bounds[i] and lattice.tokens[last].kind in _ROLES:
        last -= 1
    end = max(lattice.tokens[last].end, start + 1)
    after = lattice.text[end : end + 1]
    if after in (".", "-") or (after == ")" and "(" in lattice.text[start:end]):
        end += 1
    reading = read_names(lattice.text[start:end], announced=start > lattice.start(i))
    return Value(reading, tuple((start + one.start, start + one.end) for one in reading.found))


def _with_brackets(text: str, start: int, end: int, *, led_in: bool) -> tuple[int, int]:
    """The range widened by a bracket or quotation mark beside it whose partner lies inside; not into its lead-in."""
    if not _PAIRED.search(text, start, end):
        return start, end
    for _ in range(2):
        inside, after = text[start:end], text[end : end + 2]
        for opening, closing in _PAIRS:
            surplus = inside.count(opening) - inside.count(closing)
            if surplus > 0 and closing in after:
                end += after.index(closing) + 1
            elif surplus < 0 and not led_in and text[start - 1 : start] == opening:
                start -= 1
        if inside.count('"') % 2:
            if not led_in and text[start - 1 : start] == '"':
                start -= 1
            elif text[end : end + 1] == '"':
                end += 1
    return start, end
