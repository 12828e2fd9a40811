"""Finds the reference list in a file and splits it into references: bytes in, `Document` out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

from citeconv.diagnostics import ReadError
from citeconv.documents import kinds, plain
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.find import list_of
from citeconv.documents.kinds import FileKind
from citeconv.documents.plain import Decoded
from citeconv.documents.split import split
from citeconv.messages import Message

__all__ = [
    "MODES", "Decoded", "Document", "Entry", "FileKind", "Mode",
    "decode", "kind_of", "list_of", "open_document", "split",
]  # fmt: skip

MODES = {"lines": Mode.LINES, "blank": Mode.BLANK_LINES, "numbered": Mode.NUMBERED, "hanging": Mode.HANGING}
"""The ways to cut a list that a user may ask for, by the words to ask with."""


def open_document(
    data: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    mode: Mode | None = None,
) -> Document:
    """The reference list in the bytes of a file; what kind of file it is, its content tells.

    ``name`` is for messages only; ``mode`` says how the list is cut, where the caller knows better. Raises `ReadError`
    where the file is damaged, of a kind that is not read, too large to be read in bounded memory, or where it is a page
    or document without a list; a text without one gives no entries.
    """
    with _naming(name):
        kind = kinds.kind_of(data)
        if kind is FileKind.TEXT:
            text, found = _decoded(data, encoding)
            return dataclasses.replace(split(text, mode), encoding=found)
        document = _opened(kind, data, encoding, mode)
        if not document.entries:
            raise ReadError(
                Message(
                    "no list of references found in {kind}: no heading such as References or Daftar Pustaka, and no "
                    "paragraphs that look like a list",
                    kind=Message(kind.value),
                )
            )
        return document


def kind_of(data: bytes, *, name: str | None = None) -> FileKind:
    """The kind of a file, by its content; raises `ReadError` for one that is not read."""
    with _naming(name):
        return kinds.kind_of(data)


def decode(data: bytes, *, name: str | None = None, encoding: str | None = None) -> Decoded:
    """The text of a text file, with the name of its encoding; raises `ReadError` as `open_document` does."""
    with _naming(name):
        kind = kinds.kind_of(data)
        if kind is not FileKind.TEXT:
            raise ReadError(Message("this is {kind}, not text", kind=Message(kind.value)))
        return _decoded(data, encoding)


def _decoded(data: bytes, encoding: str | None) -> Decoded:
    decoded = plain.decode(data, encoding=encoding)
    kinds.refuse_binary(decoded.text)
    return decoded


def _opened(kind: FileKind, data: bytes, encoding: str | None, mode: Mode | None) -> Document:
    """A document whose form tells its paragraphs; each reader is loaded when such a file comes."""
    match kind:
        case FileKind.HTML:
            from citeconv.documents import html

            return html.document(data, encoding, mode)
        case FileKind.XML:
            from citeconv.documents import xml

            return list_of(xml.blocks(data), mode)
        case FileKind.DOCX:
            from citeconv.documents import docx

            return list_of(docx.blocks(data), mode)
        case FileKind.ODT:
            from citeconv.documents import odt

            return list_of(odt.blocks(data), mode)
        case _:
            from citeconv.documents import pdf

            return pdf.document(data, mode)


@contextmanager
def _naming(file: str | None) -> Iterator[None]:
    """Puts the name of the file into the `ReadError` raised inside."""
    try:
        yield
    except ReadError as error:
        raise ReadError(error.message, file=file, line=error.line) from None
