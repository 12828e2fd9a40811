"""Finds the reference list in a file and splits it into references: bytes in, `Document` out."""

from __future__ import annotations

import dataclasses

from citeconv.diagnostics import ReadError
from citeconv.documents import kinds, plain
from citeconv.documents.document import Document, Entry, Mode
from citeconv.documents.plain import Decoded
from citeconv.documents.split import split

__all__ = ["Decoded", "Document", "Entry", "Mode", "decode", "open_document", "split"]


def open_document(data: bytes, *, name: str | None = None, encoding: str | None = None) -> Document:
    """The reference list in the bytes of a file; what kind of file it is, its content tells.

    ``name`` is for messages only. Raises `ReadError` where the bytes are no text, or of a kind that is not read.
    """
    text, found = decode(data, name=name, encoding=encoding)
    return dataclasses.replace(split(text), encoding=found)


def decode(data: bytes, *, name: str | None = None, encoding: str | None = None) -> Decoded:
    """The text of a file, with the name of its encoding; raises `ReadError` as `open_document` does."""
    try:
        kinds.refuse_bytes(data)
        decoded = plain.decode(data, encoding=encoding)
        kinds.refuse_text(decoded.text)
    except ReadError as error:
        raise ReadError(error.message, file=name, line=error.line) from None
    return decoded
