"""The text of a file: which characters its bytes stand for."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from citeconv.diagnostics import ReadError
from citeconv.messages import Message

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_ADVICE = Message("save the file as UTF-8, or name its encoding")
_STRAY = re.compile("[\udc80-\udcff]")


class Decoded(NamedTuple):
    """A text and the name of the encoding it was read in, as Python's codecs call it."""

    text: str
    encoding: str


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of ``data`` in ``encoding``, or in the one that its bytes tell.

    Told apart are UTF-8, UTF-16 and UTF-32 by their byte order marks, UTF-16 without one by its zero bytes, UTF-8 by
    its form, and Windows-1252, in which older Indonesian files are written. Raises `ReadError` for an encoding that
    does not exist, and for bytes that make no text; a guess that would garble characters is not made.
    """
    name = encoding or _guess(data)
    try:
        return Decoded(data.decode(name).removeprefix("\ufeff"), name)
    except LookupError:
        message = Message("no text encoding is called {name!r}; try utf-8, utf-16 or cp1252", name=encoding)
        raise ReadError(message) from None
    except UnicodeDecodeError as error:
        if encoding is None and name == "utf-8":
            return _windows(data, error)
        message = Message("byte 0x{byte:02X} is not {encoding}", byte=data[error.start], encoding=name)
        raise ReadError(message, line=_line(data, error)) from None


def _guess(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 4  # half of every other byte
    if odd > half and even < half / 8:
        return "utf-16-le"
    if even > half and odd < half / 8:
        return "utf-16-be"
    return "utf-8"


def _windows(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """The text in Windows-1252, for bytes that are not UTF-8, unless most of them are."""
    stray = len(_STRAY.findall(data.decode("utf-8", errors="surrogateescape")))
    if stray < sum(byte > 0x7F for byte in data) / 2:
        message = Message(
            "byte 0x{byte:02X} is not UTF-8, though the rest is; {advice}", byte=data[error.start], advice=_ADVICE
        )
        raise ReadError(message, line=_line(data, error))
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError as second:
        message = Message(
            "byte 0x{byte:02X} is neither UTF-8 nor Windows-1252; {advice}", byte=data[second.start], advice=_ADVICE
        )
        raise ReadError(message, line=_line(data, second)) from None


def _line(data: bytes, error: UnicodeDecodeError) -> int:
    return data.count(b"\n", 0, error.start) + 1
