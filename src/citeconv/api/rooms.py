"""The formats by their names: which room reads or writes what a user asks for."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from citeconv.diagnostics import UnknownFormatError
from citeconv.messages import Message

if TYPE_CHECKING:
    from citeconv.formats import Format

CHICAGO = "chicago"
"""Printed references as free text; only read."""
APA = "apa"
"""A bibliography as free text, by the APA style or another; only written."""


def room(name: str, *, beside: str) -> Format:
    """The format of that name; raises UnknownFormatError, which names them all and the one that goes only one way."""
    from citeconv import formats

    found = formats.FORMATS.get(name.lower())
    if found is None:
        known = ", ".join([*formats.FORMATS, beside])
        if beside == CHICAGO:
            raise UnknownFormatError(Message("no format {name!r} to read; there are {all}", name=name, all=known))
        raise UnknownFormatError(Message("no format {name!r} to write; there are {all}", name=name, all=known))
    return found


def format_of_suffix(path: str | PathLike[str]) -> str:
    """The name of the format that a file's suffix means; raises UnknownFormatError."""
    from citeconv import formats

    return formats.of_file(str(path)).name
