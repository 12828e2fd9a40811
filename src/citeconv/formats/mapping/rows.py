"""What a mapping is made of: rows, the codecs of values, and the notes for what has no tag of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from citeconv.formats.mapping.kinds import EVERY
from citeconv.model import DATE_FIELDS, NAME_FIELDS, NUMERAL_FIELDS, Kind, csl_variable

Fields = dict[str, Any]
"""One record of a format: tag -> what stands there (a text, a list of texts, a JSON value)."""


class Codec(NamedTuple):
    """Both ways of one value: into what stands under the tag, and back."""

    put: Callable[[Any], Any]
    get: Callable[[Any], Any]


class Codecs(NamedTuple):
    """How a format holds each type of value, where its row says nothing else."""

    names: Codec
    date: Codec
    numeral: Codec
    text: Codec

    def of(self, name: str) -> Codec:
        """The codec for a field of the model."""
        if name in NAME_FIELDS:
            return self.names
        if name in DATE_FIELDS:
            return self.date
        return self.numeral if name in NUMERAL_FIELDS else self.text


class DoubtError(Exception):
    """Raised by a ``get`` that is not sure: the table keeps ``value`` and tells about ``text``."""

    def __init__(self, value: Any, text: str) -> None:
        self.value, self.text = value, text
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class Row:
    """``field`` stands under ``tag`` in works of these kinds.

    Several tags share one value (year, month, day) when ``tag`` is a tuple: ``put`` then gives one part for each of
    them and ``get`` takes a tuple of as many, None where a tag is missing.
    """

    field: str
    tag: str | tuple[str, ...]
    when: frozenset[Kind] = EVERY
    codec: Codec | None = None
    back: bool = True
    """Whether the tag is read as this field; False where another row of the same kind owns it."""

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags of the row."""
        return (self.tag,) if isinstance(self.tag, str) else self.tag


@dataclass(frozen=True, slots=True)
class Notes:
    """Where a field goes that has no tag of its own: into the notes as ``label value``, before the free note.

    A label is the CSL variable with a colon, unless ``labels`` has the word that people print.
    """

    tag: str
    codecs: Codecs
    glue: str
    """Between the parts of a free note."""
    labels: Mapping[str, str] = field(default_factory=dict)
    said: Callable[[str], tuple[str, Any] | None] | None = None
    """Other words of a note that say a field, as people write them: the field and its value."""
    shield: Callable[[str], str] | None = None
    """Protects a free note that looks like a labelled one; without it, such a note is read back as that field."""

    def label(self, name: str) -> str:
        """What introduces a field in the notes: ``Cet.``, ``status:``."""
        return self.labels.get(name) or csl_variable(name).replace("_", "-") + ":"
