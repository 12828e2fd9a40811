"""Word documents (.docx): paragraphs in reading order, and the works that reference managers embedded in them.

ECMA-376, both the transitional namespaces that Word writes and the strict ones it can write.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents.blocks import Block
from citeconv.documents.docx.sources import is_sources, sources
from citeconv.documents.docx.story import Context, story
from citeconv.documents.docx.styles import M, Styles, W
from citeconv.documents.managers import Works, in_parts
from citeconv.documents.package import TOO_DEEP, Package, parsed
from citeconv.messages import Message

_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
}
"""Namespaces of *Strict Open XML*, and what they are called everywhere else."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def blocks(data: bytes) -> tuple[Block, ...]:
    """The paragraphs of a Word document as they are printed when all changes are accepted, its notes behind them.

    Raises `ReadError` for a file that is encrypted, damaged, no Word document, or made to harm.
    """
    package = Package(data)
    main = next(iter(_related(package, "", "officeDocument")), "word/document.xml")
    root = _xml(package, main)
    if root.tag != f"{W}document":
        raise ReadError(Message("an office file, but no Word document"))
    styles = next(iter(_related(package, main, "styles")), None)
    context = Context(
        styles=Styles(None if styles is None else _xml(package, styles)),
        works=Works(_sources(package, main)),
        bookmarks=_bookmarks(package),
    )
    try:
        body = story(root, context)
        return (*body, *_notes(package, main, context))
    except RecursionError:
        raise ReadError(TOO_DEEP) from None


def _xml(package: Package, name: str) -> Any:
    data = package.read(name)
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    return parsed(data, name)


def _related(package: Package, part: str, kind: str) -> Iterator[str]:
    """The parts that a part (the whole package: "") is related to in that way, as far as they are there."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package:
        return
    for related in package.xml(listed).iter(_RELATIONSHIP):
        target = posixpath.normpath(posixpath.join("/", folder, related.get("Target", ""))).lstrip("/")
        if related.get("Type", "").rpartition("/")[2] == kind and target in package:
            yield target


def _notes(package: Package, main: str, context: Context) -> Iterator[Block]:
    """The footnotes and endnotes in the order of their references, which is how they are numbered."""
    notes = {
        (kind, note.get(f"{W}id", "")): note
        for kind in ("footnote", "endnote")
        for part in _related(package, main, f"{kind}s")
        for note in _xml(package, part).iterfind(W + kind)
    }
    numbers = {"footnote": 0, "endnote": 0}
    for kind, name in list(dict.fromkeys(context.notes)):
        numbers[kind] += 1
        if (note := notes.get((kind, name))) is not None:
            yield from story(note, context, f"{kind}[{numbers[kind]}]")


def _sources(package: Package, main: str) -> dict[str, dict[str, Any]]:
    """What Word's own citation manager knows, by tag."""
    found: dict[str, dict[str, Any]] = {}
    for part in _related(package, main, "customXml"):
        root = package.xml(part)
        if is_sources(root):
            found.update(sources(root))
    return found


def _bookmarks(package: Package) -> dict[str, str]:
    """What Zotero keeps as properties of the document, by the names of its bookmarks."""
    return in_parts(
        (held.get("name", ""), "".join(held.itertext()))
        for part in _related(package, "", "custom-properties")
        for held in package.xml(part).iter(_PROPERTY)
    )
