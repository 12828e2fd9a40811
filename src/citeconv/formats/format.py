"""What a format is: a room with two doors, one in and one out, and an honest account of what does not fit through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from citeconv.diagnostics import Diagnostic
from citeconv.model import Reference


class Read(NamedTuple):
    """What came out of a file: its references in their order, and what was odd about it."""

    references: tuple[Reference, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. ``read(write(references))`` gives the references back but for what ``losses(references)`` tells."""

    name: str
    """As users type it: ``bibtex``."""
    title: str
    """As people write it: ``BibTeX``."""
    suffixes: tuple[str, ...]
    """Of file names, lower-case, the usual one first."""
    read: Callable[[str], Read]
    """Text -> `Read`; raises ReadError for a text that is not in this format at all."""
    write: Callable[..., str]
    """References -> text; options are keywords."""
    losses: Callable[[Sequence[Reference]], tuple[Diagnostic, ...]]
    """What of these references the format cannot hold."""
    options: tuple[str, ...] = ()
    """The keywords that ``write`` understands."""
