"""From a labelled cut to a `Parsed`: field readers, one reference, and spans that cover every character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.fields import Value, read_field
from citeconv.chicago.law import LEGAL, number_and_date
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.names import Reading
from citeconv.diagnostics import Span
from citeconv.model import Date, DateRange, Kind, Names, Reference, numeral
from citeconv.model.reference import NUMERAL_FIELDS, csl_variable

_FIELDS = {"extent": "number_of_pages", "ISSN": "issn", "URL": "url", "DOI": "doi"}
_SILENT = frozenset(("no-date", "no-place", "no-publisher", "online"))


@dataclass(slots=True)
class Assembled:
    """The fields of one reference under their model names, and the characters they came from."""

    fields: dict[str, Any] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)


def assemble(cells: Lattice, segments: tuple[Segment, ...], kind: Kind) -> Assembled:
    """Reads each segment and puts the values together."""
    done = Assembled()
    values: dict[str, list[Value]] = {}
    for i, j, label in segments:
        value = read_field(label, cells, i, j)
        values.setdefault(label, []).append(value)
        done.spans.extend(_spans(label, value))
    for label, found in values.items():
        merged = _merged(label, found)
        if merged:
            name = _field(label, found[0], cells)
            done.fields[name] = numeral(merged) if name in NUMERAL_FIELDS and isinstance(merged, str) else merged
    if kind in LEGAL and "title" in done.fields:
        number, date = number_and_date(done.fields["title"])
        if number:
            done.fields.setdefault("number", numeral(number))
        if date:
            done.fields.setdefault("issued", date)
    return done


def _field(label: str, value: Value, cells: Lattice) -> str:
    """The model's name for a label; what an extent counts and a serial number is, its own words say."""
    words = cells.text[value.start : value.end].lower()
    if label == "extent" and ("jilid" in words or "vol" in words):
        return "number_of_volumes"
    if label == "ISSN" and "isbn" in cells.text[max(0, value.start - 8) : value.end].lower():
        return "isbn"
    return _FIELDS.get(label, label.replace("-", "_"))


def _merged(label: str, found: list[Value]) -> Any:
    """One value of several: dates by their exactness, names and notes joined, otherwise the first."""
    values = [one.value for one in found if one.value]
    if not values:
        return None
    if all(isinstance(value, Reading) for value in values):
        names = tuple(name for value in values if isinstance(value, Reading) for name in value.names)
        return Names(names, any(value.et_al for value in values if isinstance(value, Reading))) if names else None
    if label in ("issued", "accessed", "original-date"):
        return max(values, key=_exactness)
    if label == "note":
        return ". ".join(str(value) for value in values)
    return values[0]


def _exactness(when: Any) -> int:
    if isinstance(when, Date):
        return len(when.parts)
    return len(when.start.parts) if isinstance(when, DateRange) else 0


def _spans(label: str, value: Value) -> Iterator[Span]:
    variable = csl_variable(_FIELDS.get(label, label.replace("-", "_")))
    if isinstance(value.value, Reading):
        for one in value.value.found:
            yield Span(variable, value.start + one.start, value.start + one.end)
    elif value.value:
        yield Span(variable, value.start, value.end)


def reference(done: Assembled, kind: Kind) -> Reference:
    """The record."""
    return Reference(kind=kind, **done.fields)
