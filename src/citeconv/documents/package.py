"""The parts of an office file (DOCX, ODT): a ZIP archive of XML, read within limits and trusted with nothing.

A part is unpacked chunk by chunk and given up where it grows past a size or a ratio that no document reaches. Its XML
may declare no document type: entities, internal or external, are never looked at, so none can grow or fetch.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.documents.xml import tree
from citeconv.messages import Message

LARGEST_PART = tree.LARGEST
"""Bytes of one unpacked part."""
LARGEST_RATIO = 200
"""Unpacked against packed; the XML of documents shrinks to a tenth, to a fiftieth where it is all tables."""
LARGEST_WHOLE = 4 * LARGEST_PART
"""Bytes of all parts that are read of one file."""
_NEVER_A_BOMB = 4 * 2**20
_CHUNK = 2**16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = Message("the file is locked with a password; open it, save it without one, and try again")
TOO_DEEP = Message("not read for safety: its elements are nested deeper than any document's")


class Package:
    """An opened office file."""

    def __init__(self, data: bytes) -> None:
        """Raises `ReadError` for what is no whole ZIP archive."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, struct.error, NotImplementedError):
            raise ReadError(Message("a damaged office file: it is cut off or broken")) from None
        self._infos = {info.filename.lstrip("/"): info for info in self._archive.infolist()}
        self._left = LARGEST_WHOLE

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises `ReadError` where it is missing, damaged, encrypted, or too large."""
        info = self._infos.get(name)
        if info is None:
            raise ReadError(Message("a damaged office file: it has no part {name}", name=name))
        if info.flag_bits & 1:
            raise ReadError(ENCRYPTED)
        if info.compress_type not in _METHODS:
            message = Message("a damaged office file: {name} is packed in a way that office files are not", name=name)
            raise ReadError(message)
        limit = min(LARGEST_PART, self._left, max(_NEVER_A_BOMB, LARGEST_RATIO * info.compress_size))
        try:
            data = self._unpacked(info, limit)
        except ReadError:
            raise
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error) as error:
            raise ReadError(_damaged(name, str(error))) from None
        self._left -= len(data)
        return data

    def _unpacked(self, info: zipfile.ZipInfo, limit: int) -> bytes:
        unpacked = bytearray()
        with self._archive.open(info) as part:
            while chunk := part.read(_CHUNK):
                unpacked += chunk
                if len(unpacked) > limit:
                    name, most = info.filename, limit >> 20
                    raise ReadError(
                        Message("not read for safety: {name} unpacks to more than {most} MiB", name=name, most=most)
                    )
        return bytes(unpacked)

    def xml(self, name: str) -> Any:
        """The root element of a part; raises `ReadError` as `read` does, and where it is not well-formed."""
        return parsed(self.read(name), name)


def parsed(data: bytes, name: str) -> Any:
    """The root element of the XML in ``data``; raises `ReadError` for bad XML and for any document type in it."""
    try:
        root = tree.parsed(data)
    except ReadError as error:
        raise ReadError(_damaged(name, error.message)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(Message("{name} declares a document type, as no office file does", name=name))
    return root


def _damaged(name: str, how: str) -> Message:
    return Message("a damaged office file: {name}: {how}", name=name, how=how)
