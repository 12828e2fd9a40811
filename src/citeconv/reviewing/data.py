"""The sheets as JSON for the page. Places are counted in UTF-16, as JavaScript counts them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from citeconv.diagnostics import Span
from citeconv.parsed import Place
from citeconv.reviewing.sheet import Reading, Remark, Sheet, form_of

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def as_json(data: Any) -> str:
    r"""JSON that may stand in a ``script`` element of an HTML page, whatever strings it holds: no tag can end it.

    >>> print(as_json("</script><!-- &"))
    "\u003c/script\u003e\u003c!-- \u0026"
    """
    return json.dumps(data, separators=(",", ":")).translate(_ESCAPES)


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """One reference as the page takes it."""
    parsed = sheet.parsed
    return {
        "raw": parsed.source,
        "at": _place(parsed.place),
        "sure": _rounded(parsed.confidence),
        "fields": {name: _rounded(sure) for name, sure in parsed.field_confidence.items()},
        "form": form_of(parsed),
        "notes": [_remark(parsed.source, remark) for remark in sheet.remarks],
        "readings": [_reading(parsed.source, reading) for reading in sheet.readings],
    }


def places(source: str, span: Span) -> list[int]:
    """Start and end of a span in UTF-16 units.

    >>> places("𝐀b", Span("title", 1, 2))
    [2, 3]
    """
    if source.isascii():
        return [span.start, span.end]
    return [place + sum(letter > "\uffff" for letter in source[:place]) for place in (span.start, span.end)]


def runs(html: str) -> list[list[Any]]:
    """The text of a line of HTML in pieces, each with 1 where it is italic, else 0.

    >>> runs("Yea, S. <i>A &amp; <span style='font-style:normal;'>B</span></i>.")
    [['Yea, S. ', 0], ['A & ', 1], ['B', 0], ['.', 0]]
    """
    reader = _Runs()
    reader.feed(html)
    reader.close()
    return reader.runs


class _Runs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[list[Any]] = []
        self._italic = [0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        upright = any(name == "style" and value and "font-style:normal" in value for name, value in attrs)
        self._italic.append(1 if tag == "i" else 0 if upright else self._italic[-1])

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # what is written here is balanced
        if len(self._italic) > 1:
            self._italic.pop()

    def handle_data(self, data: str) -> None:
        self.runs.append([data, self._italic[-1]])


def _rounded(sure: float) -> float:
    """Down, so that only what is certain is 1."""
    return int(sure * 1000) / 1000


def _reading(source: str, reading: Reading) -> dict[str, Any]:
    spans = [[span.field, *places(source, span)] for span in reading.spans]
    return {"csl": dict(reading.item), "apa": runs(reading.apa), "bibtex": reading.bibtex, "spans": spans}


def _remark(source: str, remark: Remark) -> Sequence[Any]:
    return [remark.severity.value, remark.message, *(places(source, remark.span) if remark.span else ())]


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    held = {"page": place.page, "element": place.element}
    return {name: value for name, value in held.items() if value}
