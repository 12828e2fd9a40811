"""The engine room: references in, lines of a bibliography out, by a CSL style and citeproc-py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.model import Reference
from citeconv.styling import apa, styles
from citeconv.styling.marks import Output, Quotes, finish, punctuation_in_quotes

_FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a style with mistakes in it makes the engine raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A bibliography: as many lines as references."""

    lines: tuple[str, ...] = ()
    indices: tuple[int, ...] = ()
    """For each line, the place of its reference in the list that was given, from 0."""
    diagnostics: tuple[Diagnostic, ...] = ()


def bibliography(
    references: Sequence[Reference],
    *,
    style: str = "apa",
    locale: str = "en-US",
    output: Output = "text",
    order: Literal["style", "list"] = "style",
) -> Rendered:
    """One line a reference, sorted as the style asks or in the order of the list; year suffixes are the same in both.

    ``style`` is a name (``apa``, ``ieee``, any of the CSL repository) or the path of a ``.csl`` file; as ``html``, all
    data is escaped and italics and the like are marked. A reference that the style prints nothing for gets a plain line
    and a NOT_RENDERED diagnostic. Raises UnknownFormatError for a style or locale that does not exist, ReadError for a
    file that is no working style.
    """
    if output not in ("text", "html") or order not in ("style", "list"):
        raise ValueError(f"output is text or html, order is style or list: not {output!r}, {order!r}")
    root = styles.load(style, locale)
    with root.lock:  # the style holds the trail of the item at hand
        return _rendered(root, references, style, output, order)


def _rendered(root: Any, references: Sequence[Reference], style: str, output: Output, order: str) -> Rendered:
    from citeconv.styling.items import item

    prepare = apa.prepared if apa.is_apa(style) else lambda reference: reference
    items = [item(prepare(reference)) for reference in references]
    sequence = _sequence(root, items, style)
    if order == "list":
        sequence = list(range(len(items)))
    lines, diagnostics = [], []
    for index in sequence:
        text, fault = _entry(root, items[index])
        if not text:
            detail = fault or "a plain line stands for it"
            entry = references[index].key or str(index + 1)
            diagnostics.append(Diagnostic(code=Code.NOT_RENDERED, entry=entry, detail=detail))
        lines.append(_finished(root, text, output) if text else _plain(references[index], output))
    return Rendered(lines=tuple(lines), indices=tuple(sequence), diagnostics=tuple(diagnostics))


def _sequence(root: Any, items: list[Any], style: str) -> list[int]:
    """The places of the items in the order of the style; numbers and year suffixes are given to them on the way."""
    from citeconv.styling.suffixes import add_year_suffixes

    for index, item in enumerate(items):
        item["place"] = index
    layout = root.bibliography.layout
    sort = root.bibliography.find("cs:sort", root.nsmap)
    try:
        ordered = items if sort is None else sort.sort(items, layout)
        add_year_suffixes(root, ordered)
    except _FAULTS as error:
        raise ReadError(f"the style does not work: {error!r}", file=style) from error
    for number, item in enumerate(ordered, 1):
        item["citation_number"] = str(number)
    return [item["place"] for item in ordered]


def _entry(root: Any, item: Any) -> tuple[str, str]:
    """The marked text of an item, and what went wrong."""
    root.start(root.bibliography)
    try:
        return root.bibliography.layout.entry(item), ""
    except _FAULTS as error:
        return "", f"the style engine failed: {error!r}"


def _finished(root: Any, text: str, output: Output) -> str:
    if root.get_locale_option("punctuation-in-quote") == "true":
        text = punctuation_in_quotes(text)
    return finish(text, _quotes(root), output).strip()


def _quotes(root: Any) -> Quotes:
    term = root.get_single_term
    return (term("open-quote"), term("close-quote")), (term("open-inner-quote"), term("close-inner-quote"))


def _plain(reference: Reference, output: Output) -> str:
    from citeconv.styling.fallback import plain_line

    return finish(plain_line(reference), (("", ""), ("", "")), output)
