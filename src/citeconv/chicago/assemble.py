"""From a labelled cut to the fields of a reference: each segment is read, and what was read twice becomes one value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from citeconv.chicago.dates import read_date
from citeconv.chicago.decode import Segment
from citeconv.chicago.fields import Value, read_field
from citeconv.chicago.grammar import ABSENT, NAMES
from citeconv.chicago.interview import interviewed, name_the_interview
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.law import name_the_law, whole_name, without_gazette
from citeconv.chicago.marks import Token
from citeconv.chicago.names import Reading
from citeconv.chicago.volumes import editions, numbered, parted
from citeconv.diagnostics import Span
from citeconv.model import NUMERAL_FIELDS, Date, DateRange, Kind, Names, csl_variable, numeral

_FIELDS = {"extent": "number_of_pages", "ISSN": "issn", "URL": "url", "DOI": "doi"}
_CITATION_LABEL = re.compile(r"\[([^\W\d_]{2,12})\]\s")
"""What stands in brackets before the author: ``[BPS] Badan Pusat Statistik``."""
_STATUS = re.compile(
    r"\((in press|forthcoming|(?:akan|belum) terbit|(?:dalam )?proses cetak"
    r"|(?:dalam|sedang)(?: proses)? (?:ter|pener)bit(?:an)?)\)",
    re.IGNORECASE,
)
_ADDRESSED = frozenset(("accessed", "available"))
"""Marks that make a bare host behind them an address, though it has no ``www.``"""
_NAMING_SITES = frozenset(("note", "container-title", "publisher"))
"""Labels that such a host is given."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The fields of one reference under their model names, and where each was read."""

    fields: dict[str, Any]
    spans: list[Span]
    named: dict[str, str]
    """Label -> the field that it became."""
    readings: tuple[Reading, ...]
    """The lists of names, with what is known about how they were printed."""


def assemble(cells: Lattice, segments: tuple[Segment, ...], kind: Kind) -> Assembled:
    """Reads each segment and puts the values together under the names of the model.

    A value that no field keeps, a second year that is not the first, has no span: its characters are left over.
    """
    values: dict[str, list[Value]] = {}
    spans: list[Span] = []
    named: dict[str, str] = {}
    segments = whole_name(cells, without_gazette(cells, interviewed(cells, segments)))
    segments = _told_by_form(cells, segments)
    segments = editions(cells, segments, kind)
    if kind is Kind.ARTICLE_JOURNAL:
        segments = numbered(cells, segments)
    of_articles = {"volume", "issue", "issued"} if kind is Kind.ARTICLE_JOURNAL else set()
    lacking = of_articles - {label for _, _, label in segments}
    for i, j, label in segments:
        if label == "note" and _says_nothing(cells, i, j):
            spans.append(Span("label", cells.start(i), cells.end(j)))
            continue
        if label == "note" and cells.kinds(i, j) == {"pmid"}:
            for name, value in _numbers_in_pubmed(cells, i, j):
                values.setdefault(name, []).append(value)
            continue
        value = read_field(label, cells, i, j)
        parts = parted(label, value, lacking)
        value = parts.pop(label)
        for other, its in parts.items():
            values.setdefault(other, []).append(its)
        role = _role(cells, label, i, j) if label in NAMES else None
        named[label] = role or _field(label, value, cells, kind)
        values.setdefault(named[label], []).append(value)
        if not value.whole:
            values.setdefault("note", []).append(Value(cells.text[slice(*value.ranges[0])], ()))
    for time in _times(cells, segments):
        values.setdefault("note", []).append(time)
    fields: dict[str, Any] = {}
    for name, found in values.items():
        merged = _merged(name, found)
        if merged is not None:
            fields[name] = merged
            kept = [one for one in found if name == "note" or _is_kept(one.value, merged)]
            spans.extend(Span(csl_variable(name), *place) for one in kept for place in one.ranges)
    bracket = _CITATION_LABEL.match(cells.text)
    if bracket and "author" in fields:
        fields["citation_label"] = bracket[1]
        spans.insert(0, Span("citation-label", *bracket.span(1)))
    _tell_the_status(cells, fields, spans)
    name_the_law(cells, segments, fields, kind)
    name_the_interview(cells, segments, fields, spans)
    readings = tuple(one.value for found in values.values() for one in found if isinstance(one.value, Reading))
    return Assembled(fields, spans, named, readings)


def _tell_the_status(cells: Lattice, fields: dict[str, Any], spans: list[Span]) -> None:
    """*In press* stands in brackets where the year would, and in no other field."""
    status = _STATUS.search(cells.text)
    if status and not any(span.start < status.end(1) and status.start(1) < span.end for span in spans):
        fields["status"] = status[1]
        spans.append(Span("status", *status.span(1)))


_BY_FORM = {"isbn": "ISSN", "issn": "ISSN", "date": "issued", "year": "issued", "years": "issued",
            "printing": "printing-number", "site": "URL"}  # fmt: skip
"""What a note is that is nothing but one such mark."""


_DAYS = frozenset(("day", "month"))
_WHERE_DAYS_STAND = frozenset(("note", "publisher", "container-title", "collection-title"))
"""Labels that a day or month by itself is given, whose year stands behind the author."""
_TOLD_BY_FORM = _NAMING_SITES | _WHERE_DAYS_STAND
"""Labels that the form may put right."""


def _told_by_form(cells: Lattice, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The cut with notes and bare hosts called what their form gives away, where no other segment is that.

    A day belongs to the date that is a bare year elsewhere: ``2020. “...” 8 Oktober.``
    """
    there = {label for _, _, label in segments}
    if there.isdisjoint(_TOLD_BY_FORM):
        return segments
    issued = {kind for i, j, label in segments if label == "issued" for kind in cells.kinds(i, j)}
    told = []
    for i, j, label in segments:
        if label not in _TOLD_BY_FORM:
            told.append((i, j, label))
            continue
        kinds = cells.kinds(i, j)
        form = _form(label, kinds)
        own_day = label in _WHERE_DAYS_STAND and kinds <= _DAYS and issued == {"year"}
        told.append((i, j, "issued" if own_day else form if form and form not in there else label))
    return tuple(told)


def _form(label: str, kinds: set[str]) -> str | None:
    """What the marks of a segment give away: what a note is, and a bare host behind *diakses dari*."""
    if label in _NAMING_SITES and "site" in kinds and _ADDRESSED & kinds and kinds <= _ADDRESSED | {"site"}:
        return "URL"
    return _BY_FORM.get(next(iter(kinds))) if label == "note" and len(kinds) == 1 else None



def _numbers_in_pubmed(cells: Lattice, i: int, j: int) -> Iterator[tuple[str, Value]]:
    """The fields of notes that are numbers of PubMed and of its archive, and their values."""
    for k in range(i, j):
        for _, start, end in cells.piece(k):
            said = cells.text[start:end].upper()
            number = said.split("ID")[-1].lstrip(": ")
            yield "pmcid" if "PMC" in said else "pmid", Value(number, ((end - len(number), end),))


def _says_nothing(cells: Lattice, i: int, j: int) -> bool:
    """A list number, or marks that only say what is missing (``t.t.``)."""
    tokens = [token for k in range(i, j) for token in cells.piece(k)]
    if i == 0 and j == 1 and len(cells) > 1 and [token.kind for token in tokens] == ["number"]:
        return True
    return all(token.kind in ABSENT or _says_online(cells, token) for token in tokens)


def _says_online(cells: Lattice, token: Token) -> bool:
    """``[Online]``, which the address says too; *Print.* of MLA is said nowhere else."""
    return token.kind == "online" and cells.text.startswith(("]", ")"), token.end)


def _times(cells: Lattice, segments: tuple[Segment, ...]) -> list[Value]:
    """The time of day beside an access date: no variable holds it, so it goes to the note."""
    return [
        Value(cells.text[token.start : token.end], ((token.start, token.end),))
        for i, j, label in segments
        if label in ("accessed", "issued")
        for k in range(i, j)
        for token in cells.piece(k)
        if token.kind == "time"
    ]


def _field(label: str, value: Value, cells: Lattice, kind: Kind) -> str:
    """The model's name for a label; what an extent counts and what a serial number is, the words beside it say."""
    if label == "issue" and kind is Kind.REPORT:
        return "number"  # a report is no part of a volume
    if label in ("extent", "ISSN") and value.ranges:
        start, end = value.ranges[0]
        words = cells.text[max(0, start - 10) : end].lower()
        if label == "extent" and ("jilid" in words or "vol" in words):
            return "number_of_volumes"
        if label == "ISSN" and "isbn" in words:
            return "isbn"
    return _FIELDS.get(label, label.replace("-", "_"))


_ROLES = {"sutradara": "director", "director": "director", "dir.": "director", "produser": "producer",
          "ilustrator": "illustrator"}  # fmt: skip
"""The field of people who did what a word in brackets behind their names says."""


def _role(cells: Lattice, label: str, i: int, j: int) -> str | None:
    """The field that the role word of a segment names; None without one."""
    if label == "author" and cells.piece(j - 1)[-1].kind == "translated-by":
        return "translator"
    said = (cells.text[start:end].lower() for k in range(i, j) for mark, start, end in cells.piece(k) if mark == "role")
    return next((_ROLES[word] for word in said if word in _ROLES), None)


def _merged(name: str, found: list[Value]) -> Any:
    """One value of several: dates by their exactness, names and notes joined, otherwise the first."""
    values = [one.value for one in found if one.value]
    if not values:
        return None
    readings = [value for value in values if isinstance(value, Reading)]
    if readings:
        names = tuple(one for reading in readings for one in reading.names)
        return Names(names, any(reading.et_al for reading in readings)) if names else None
    if name in ("issued", "accessed"):
        return _one_date(values)
    if name == "note":
        return ". ".join(str(value) for value in values)
    first = values[0]
    return numeral(first) if name in NUMERAL_FIELDS and isinstance(first, str) else first


def _one_date(values: list[Any]) -> Any:
    """The most exact of several dates; a day without a year (``Bogor, 11-13 November``) belongs to a year alone.

    A day of another year than the one that stands first is not of this work, but of the meeting it was read at.
    """
    dates = [value for value in values if not isinstance(value, str)]
    best = max(dates, key=_exactness, default=None)
    if best and _exactness(dates[0]) == 1 and _start(dates[0]).year != _start(best).year:
        best = dates[0]
    yearless = [value for value in values if isinstance(value, str)]
    if yearless and isinstance(best, Date) and len(best.parts) == 1:
        return read_date(f"{yearless[0]} {best.year}") or best
    return best


def _is_kept(value: Any, merged: Any) -> bool:
    """Whether what was read in one place is in the value that the field got: names are joined, a year is in its day."""
    if isinstance(value, str) and isinstance(merged, Date | DateRange):
        return _exactness(merged) > 1
    start = _start(merged)
    if isinstance(start, Date) and isinstance(value, Date):
        return start.parts[: len(value.parts)] == value.parts
    if isinstance(merged, Names):
        return True
    return bool(value) and str(value) == str(merged)


def _start(when: Any) -> Any:
    return when.start if isinstance(when, DateRange) else when


def _exactness(when: Any) -> int:
    if isinstance(when, Date):
        return len(when.parts)
    return len(when.start.parts) if isinstance(when, DateRange) else 0
