"""References in few words, for tables of cases; styles of a few lines; and citeproc-py as it comes."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from citeconv.model import (
    DATE_FIELDS,
    NAME_FIELDS,
    NUMERAL_FIELDS,
    Date,
    DateRange,
    Kind,
    Name,
    Names,
    Organization,
    Person,
    Reference,
    csl_variable,
    numeral,
)


def person(printed: str) -> Name:
    """``Arief, Dedi``, ``Sukarno,`` (a mononym), ``van·Schendel, Willem`` (a particle), ``BPS`` (a body)."""
    if "," not in printed:
        return Organization(name=printed)
    inverted, given, suffix = (*(part.strip() for part in printed.split(",")), "")[:3]
    particle, _, family = inverted.rpartition("·")
    return Person(family=family, given=given or None, particle=particle or None, suffix=suffix or None)


def names(printed: str) -> Names:
    """Names apart by semicolons; a last ``dkk.`` says that there are more."""
    parts = [part.strip() for part in printed.split(";")]
    more = parts[-1] == "dkk."
    return Names(tuple(map(person, parts[: len(parts) - more])), et_al=more)


def reference(printed: str) -> Reference:
    """``book | author=Sukarno, | issued=1945 | title=Lahirnya Pancasila`` as a reference; dates in EDTF."""
    kind, *fields = printed.split(" | ")
    values = dict(field.split("=", 1) for field in fields)
    return Reference(kind=Kind(kind), **{field: _value(field, text) for field, text in values.items()})


def _value(field: str, text: str) -> Any:
    if field in NAME_FIELDS:
        return names(text)
    if field in DATE_FIELDS:
        start, slash, end = text.partition("/")
        return DateRange(_date(start), None if end == ".." else _date(end)) if slash else _date(text)  # type: ignore[arg-type]
    return numeral(text) if field in NUMERAL_FIELDS else text


def _date(text: str) -> Date | str:
    if not text[:4].isdecimal():
        return text
    year, month, day = ([*map(int, text.rstrip("~").split("-")), None, None])[:3]
    assert year is not None
    if month is not None and month > 12:
        return Date(year, season=month - 20)
    return Date(year, month, day, circa=text.endswith("~"))


def style_of(folder: Path, layout: str, macros: str = "", attributes: str = "", sort: str = "") -> str:
    """The path of a CSL style with this layout of the bibliography."""
    path = folder / "small.csl"
    path.write_text(
        f"""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" {attributes}>
        <info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>{macros}
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography>{sort}<layout>{layout}</layout></bibliography></style>""",
        encoding="utf-8",
    )
    return str(path)


def stock_lines(references: list[Reference], style: str, html: bool = False) -> list[str]:
    """What citeproc-py prints by itself; the type of an exception where it raises one."""
    data = [csl(reference, f"r{place}") for place, reference in enumerate(references)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            loaded = CitationStylesStyle(style, locale="en-US", validate=False)
            form = formatter.html if html else formatter.plain
            engine = CitationStylesBibliography(loaded, CiteProcJSON(data), form)
            engine.register(Citation([CitationItem(item["id"]) for item in data]))
            engine.sort()
            return [str(line) for line in engine.bibliography()]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what a caller would get
            return [type(error).__name__]


def csl(reference: Reference, key: str) -> dict[str, Any]:
    """The reference as CSL-JSON."""
    return {"id": key, "type": reference.kind.value} | {
        csl_variable(field): {"literal": value}
        if field in DATE_FIELDS and isinstance(value, str)
        else _csl_value(value)
        for field, value in reference.items()
    }


def _csl_value(value: object) -> object:
    if isinstance(value, Names):
        return [_csl_name(name) for name in value]
    if isinstance(value, DateRange):
        return {"date-parts": [list(date.parts) for date in (value.start, value.end) if date]}
    return {"date-parts": [list(value.parts)]} if isinstance(value, Date) else str(value)


def _csl_name(name: Name) -> dict[str, str]:
    if isinstance(name, Organization):
        return {"literal": name.name}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix, "non-dropping-particle": name.particle}
    return {part: text for part, text in parts.items() if text}
