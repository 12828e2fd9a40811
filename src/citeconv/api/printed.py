"""From a document to its references: what is printed is read, what the document holds as data is taken as it is."""

from __future__ import annotations

import dataclasses
import json
from bisect import bisect_left
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from citeconv.api.learning import taught_by
from citeconv.api.rooms import CHICAGO, room
from citeconv.parsed import Library, Parsed, Place

if TYPE_CHECKING:
    from citeconv.documents import Document, Entry
    from citeconv.learning import Profile


def library_of(
    document: Document, file: str | None = None, *, jobs: int = 1, profile: Profile | str | None = None
) -> Library:
    """The references of a document: read from the text, or taken from the data that the document holds for them."""
    from citeconv import chicago

    free = [entry for entry in document.entries if entry.csl is None]
    texts, italics = [entry.text for entry in free], [entry.italics for entry in free]
    printed = iter(chicago.read_list(texts, italics=italics, jobs=jobs, taught=taught_by(profile)))
    entries = [
        dataclasses.replace(
            next(printed) if entry.csl is None else _held(entry.text, entry.csl), place=place_of(entry, document, file)
        )
        for entry in document.entries
    ]
    numbered = tuple(map(_numbered, entries, range(1, len(entries) + 1)))
    return Library(numbered, document.diagnostics, str(document.mode), document.text, document.joins)


def _held(source: str, item: Mapping[str, Any]) -> Parsed:
    """The reference that a CSL-JSON item holds, beside the text that it is printed as."""
    (reference,), diagnostics = room("csl-json", beside=CHICAGO).read(json.dumps([item]))
    remarks = tuple(dataclasses.replace(remark, entry=None) for remark in diagnostics)
    return Parsed(reference=reference, source=source, diagnostics=remarks)


def place_of(entry: Entry, document: Document, file: str | None) -> Place:
    """Where an entry stood, with what was joined to make its text."""
    places = [join.place for join in document.joins]
    first, last = bisect_left(places, entry.start), bisect_left(places, entry.end)
    joins = document.joins[first:last]
    return Place(start=entry.start, end=entry.end, file=file, page=entry.page, element=entry.element, joins=joins)


def _numbered(parsed: Parsed, number: int) -> Parsed:
    """The reference, its remarks told apart by its place in the list, as it has no key yet."""
    if all(remark.entry for remark in parsed.diagnostics):
        return parsed
    remarks = (dataclasses.replace(remark, entry=remark.entry or str(number)) for remark in parsed.diagnostics)
    return dataclasses.replace(parsed, diagnostics=tuple(remarks))
