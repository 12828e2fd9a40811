"""The engine room: references in, lines of a bibliography out, by a CSL style and citeproc-py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from citeconv.diagnostics import Code, Diagnostic, ReadError
from citeconv.messages import Message
from citeconv.model import Kind, Reference
from citeconv.styling import apa, styles
from citeconv.styling.marks import punctuation_in_quotes
from citeconv.styling.outputs import OUTPUTS, Output, finish

Order = Literal["sorted", "list"]
FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a style with mistakes in it makes the engine raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A bibliography: as many lines as references."""

    lines: tuple[str, ...] = ()
    indices: tuple[int, ...] = ()
    """For each line, the place of its reference in the list that was given, from 0."""
    diagnostics: tuple[Diagnostic, ...] = ()
    hanging: bool = True
    """Whether the style asks for hanging indents."""


def bibliography(
    references: Sequence[Reference],
    *,
    style: str = "apa",
    locale: str | None = None,
    output: Output = "text",
    order: Order = "sorted",
) -> Rendered:
    """One line a reference, sorted as the style asks or in the order of the list; year suffixes are the same in both.

    ``style`` is a name (``apa``, ``apa-id``, ``ieee``, any of the CSL repository) or the path of a ``.csl`` file;
    ``locale`` None is the style's own language, else English. In every ``output`` all data is escaped. A reference that
    the style prints nothing for is printed as the style prints a document, and has a NOT_RENDERED diagnostic; a plain
    line stands where even that fails. Raises UnknownFormatError for a style or locale that does not exist, ReadError
    for a file that is no working style.
    """
    if output not in OUTPUTS or order not in ("sorted", "list"):
        raise ValueError(f"output is one of {', '.join(OUTPUTS)}, order is sorted or list: not {output!r}, {order!r}")
    root = styles.load(style, locale)
    with root.lock:  # the style holds the trail of the item at hand
        return _rendered(root, references, style, output, order)


def _rendered(root: Any, references: Sequence[Reference], style: str, output: Output, order: str) -> Rendered:
    items = prepared(references, style)
    sequence = settled(root, items, style)
    if order == "list":
        sequence = list(range(len(items)))
    lines, diagnostics = [], []
    for index in sequence:
        text, fault = _entry(root, items[index])
        if not text:
            text = "" if fault else _as_document(root, items[index])
            detail = fault or (Message("printed as a document") if text else Message("a plain line stands for it"))
            entry = references[index].key or str(index + 1)
            diagnostics.append(Diagnostic(code=Code.NOT_RENDERED, entry=entry, detail=detail))
        lines.append(finished(root, text, output) if text else _plain(references[index], output))
    hanging = root.bibliography.get("hanging-indent") == "true"
    return Rendered(lines=tuple(lines), indices=tuple(sequence), diagnostics=tuple(diagnostics), hanging=hanging)


def prepared(references: Sequence[Reference], style: str) -> list[Any]:
    """The references as items of the engine, what APA leaves to the data done."""
    from citeconv.styling.items import item

    prepare = apa.prepared if apa.is_apa(style) else lambda reference: reference
    return [item(prepare(reference)) for reference in references]


def settled(root: Any, items: list[Any], style: str) -> list[int]:
    """The places of the items in the order of the style; numbers and year suffixes are given to them on the way.

    Raises ReadError if the style fails at it.
    """
    from citeconv.styling.disambiguation import settle

    for index, item in enumerate(items):
        item["place"] = index
    try:
        ordered = in_order(root.bibliography, items)
        for number, item in enumerate(ordered, 1):
            item["citation_number"] = str(number)
        settle(root, ordered)
    except FAULTS as error:
        raise ReadError(Message("the style does not work: {error}", error=repr(error)), file=style) from error
    return [item["place"] for item in ordered]


def in_order(area: Any, items: Sequence[Any]) -> Sequence[Any]:
    """The items as ``cs:bibliography`` or ``cs:citation`` sorts them."""
    sort = area.find("cs:sort", area.nsmap)
    ordered: Sequence[Any] = items if sort is None else sort.sort(items, area.layout)
    return ordered


def _entry(root: Any, item: Any) -> tuple[str, str]:
    """The marked text of an item, and what went wrong."""
    root.start(root.bibliography)
    try:
        return root.bibliography.layout.entry(item), ""
    except FAULTS as error:
        return "", Message("the style engine failed: {error}", error=repr(error))


def _as_document(root: Any, item: Any) -> str:
    """The marked text of an item that its style leaves out: as the style prints a document; without title, its kind."""
    if "title" not in item:
        item.setdefault("genre", root.get_single_term(item["type"]) or item["type"])
    item["type"] = Kind.DOCUMENT.value
    return _entry(root, item)[0]


def finished(root: Any, text: str, output: Output) -> str:
    """A marked text of this style in an output."""
    if root.has_punctuation_in_quotes:
        text = punctuation_in_quotes(text)
    return finish(text, root.quotation_marks, output)


def _plain(reference: Reference, output: Output) -> str:
    from citeconv.styling.fallback import plain_line

    return finish(plain_line(reference), (("", ""), ("", "")), output)
