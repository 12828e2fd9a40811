"""Works that a document holds as data (CSL-JSON), each brought together with its printed reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from citeconv.diagnostics import Code, Diagnostic
from citeconv.documents.document import Entry
from citeconv.documents.layout import Layout
from citeconv.messages import Message
from citeconv.text import excerpt, tidy

_NOT_LETTERS = re.compile(r"[\W_]+")
_MARKUP = re.compile(r"</?\w[^<>]*>")


def given(printed: Sequence[Entry], layout: Layout) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The printed references, each with the item that says the same; behind them, items that no reference shows.

    An item belongs to the one reference of its own block, else to the first reference not yet taken that holds its
    title and its year. Where there is a list, items that are not in it are told.
    """
    entries = list(printed)
    owners = _owners(layout, entries)
    texts = [_letters(entry.text) for entry in entries]
    alone: list[Entry] = []
    for block, item in _items(layout):
        owner = owners.get(block)
        index = owner if owner is not None else _shown_by(item, entries, texts)
        if index is None:
            alone.append(_data_only(item, block, layout))
        elif entries[index].csl is None:
            entries[index] = replace(entries[index], csl=item)
    told = tuple(_unlisted(entry) for entry in alone) if printed else ()
    return (*entries, *alone), told


def _items(layout: Layout) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for index, block in enumerate(layout.blocks):
        yield from ((index, item) for item in block.csl)


def _owners(layout: Layout, entries: Sequence[Entry]) -> dict[int, int]:
    """Blocks that hold one item and one reference -> the number of that reference."""
    within: dict[int, list[int]] = {}
    for index, entry in enumerate(entries):
        within.setdefault(layout.block_at(entry.start), []).append(index)
    return {
        block: found[0] for block, found in within.items() if len(found) == 1 and len(layout.blocks[block].csl) == 1
    }


def _shown_by(item: Mapping[str, Any], entries: Sequence[Entry], texts: Sequence[str]) -> int | None:
    title, year = _letters(str(item.get("title", ""))), _year(item)
    if not title:
        return None
    holding = [index for index, text in enumerate(texts) if title in text and entries[index].csl is None]
    same_year = [index for index in holding if year and year in entries[index].text]
    return next(iter(same_year or holding), None)


def _year(item: Mapping[str, Any]) -> str | None:
    match = re.search(r"\d{4}", str(item.get("issued", "")))
    return match[0] if match else None


def _letters(text: str) -> str:
    """A text as titles are compared: letters and digits, in one case."""
    return _NOT_LETTERS.sub("", _MARKUP.sub("", tidy(text))).casefold()


def _data_only(item: Mapping[str, Any], block: int, layout: Layout) -> Entry:
    held, place = layout.blocks[block], layout.starts[block]
    return Entry(text="", start=place, end=place, page=held.page, element=held.element, csl=item)


def _unlisted(entry: Entry) -> Diagnostic:
    title = str((entry.csl or {}).get("title", ""))
    where = Message("in {element}", element=entry.element) if entry.element else ""
    return Diagnostic(code=Code.NOT_LISTED, value=excerpt(title), detail=where)
