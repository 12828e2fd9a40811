"""A format as data: one table of rows that is read in both directions.

A row says which field of the model stands under which tag of the format, for which kinds of work, and how the value is
put there and got back. The rows' order is the order of the output. A field that has no row for some kind of work goes
to the format's notes under a label that is read back (`Notes`). For each kind the table is compiled once into a `Plan`,
so that a writer looks neither at conditions nor at rows that do not concern it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter, is_not
from typing import Any, NamedTuple

from citeconv.diagnostics import Code
from citeconv.formats.mapping.kinds import KindMap
from citeconv.formats.mapping.reading import Reading, Tell
from citeconv.formats.mapping.rows import Codecs, Fields, Notes, Row
from citeconv.messages import Message
from citeconv.model import FIELDS, NAME_FIELDS, NO_NAMES, Kind, Reference

_PLACES = range(len(FIELDS))


class Reader(NamedTuple):
    """How a tag is read: as which field, with what, and together with which tags."""

    field: str
    get: Callable[[Any], Any]
    tags: tuple[str, ...] | None


class Plan(NamedTuple):
    """The table as seen from one kind of work."""

    values: Callable[[Reference], tuple[Any, ...]]
    empty: tuple[Any, ...]
    """What stands in each of these fields while it holds nothing."""
    steps: tuple[tuple[Callable[[Any], Any], str | tuple[str, ...]], ...]
    """For each value: how it is put, and under which tag."""
    homeless: Callable[[Reference], tuple[Any, ...]]
    """The values of the fields that go to the notes."""
    unnoted: tuple[Any, ...]
    labels: tuple[tuple[Callable[[Any], Any], str], ...]
    """For each of them: how it is put, and its label."""
    readers: Mapping[str, Reader]
    """Tag -> how it is read."""


@dataclass(slots=True, kw_only=True)
class Table:
    """A mapping of the model to a format and back."""

    kinds: KindMap
    rows: tuple[Row, ...]
    codecs: Codecs
    notes: Notes | None = None
    also: Mapping[str, str] = field(default_factory=dict)
    """Other tags, read as one of ours."""
    loose: frozenset[str] | None = None
    """The tags that are understood in kinds that have no row for them (None: all of them, their names say enough)."""
    lost: Mapping[str, Message] = field(default_factory=dict)
    """Fields that have no home, and the reason."""
    why: Mapping[str, Message] = field(default_factory=dict)
    """Why something changes: by field, or by ``names``, ``dates``, ``type``."""
    _plans: dict[Kind, Plan] = field(default_factory=dict, init=False)
    _anywhere: dict[str, Reader] = field(default_factory=dict, init=False)
    _labels: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        readers = self._readers(self.rows).items()
        self._anywhere = {tag: reader for tag, reader in readers if self.loose is None or tag in self.loose}
        if self.notes:
            self._labels = {self.notes.label(name): name for name in FIELDS if name != "note"}

    def plan(self, kind: Kind) -> Plan:
        """The rows for one kind, compiled at first use."""
        plan = self._plans.get(kind)
        if plan is None:
            plan = self._plans[kind] = self._compiled(kind)
        return plan

    def _compiled(self, kind: Kind) -> Plan:
        rows = [row for row in self.rows if kind in row.when]
        fields = [row.field for row in rows]
        steps = tuple(((row.codec or self.codecs.of(row.field)).put, row.tag) for row in rows)
        homeless = [name for name in FIELDS if self.notes and name not in self.lost.keys() | set(fields)]
        labels = tuple((self.notes.codecs.of(name).put, self.notes.label(name)) for name in homeless if self.notes)
        return Plan(
            _getter(fields), _empty(fields), steps, _getter(homeless), _empty(homeless), labels,
            self._anywhere | self._readers(rows),
        )

    def put(self, reference: Reference) -> Fields:
        """The record that holds a reference, tags in the order of the rows; kind and key are left to the format."""
        plan = self.plan(reference.kind)
        values = plan.values(reference)
        record: Fields = {}
        # Of a hundred fields a dozen hold something: the others are passed over in C.
        for place in compress(_PLACES, map(is_not, values, plan.empty)):
            put, tag = plan.steps[place]
            held = put(values[place])
            if not held:
                continue
            if isinstance(tag, str):
                record[tag] = record[tag] + held if tag in record else held  # two fields in one repeatable tag
            elif isinstance(held, str):
                record[tag[0]] = held
            else:
                record.update([pair for pair in zip(tag, held, strict=True) if pair[1]])
        if self.notes:
            noted = plan.homeless(reference)
            if noted != plan.unnoted or self.notes.tag in record:
                self._annotate(record, self._noted(noted, plan))
        return record

    def _noted(self, values: tuple[Any, ...], plan: Plan) -> list[str]:
        """The values, each with its label."""
        fields = zip(values, plan.unnoted, plan.labels, strict=True)
        held = [(label, put(value)) for value, empty, (put, label) in fields if value is not empty]
        return [f"{label} {self._shielded(text)}" for label, text in held if text]

    def _shielded(self, held: str) -> str:
        notes = self.notes
        return notes.shield(held) if notes and notes.shield and notes.glue in held else held

    def _annotate(self, record: Fields, noted: list[str]) -> None:
        assert self.notes
        free = record.pop(self.notes.tag, [])
        if not noted and not free:
            return
        if free and self.notes.shield and self._telling(free[0]):
            free = [self.notes.shield(self.notes.glue.join(free))]
        record[self.notes.tag] = noted + free

    def renamed(self, record: Fields) -> Fields:
        """The record with other tags under ours (``also``), unless ours stands there and says something else."""
        if self.also.keys().isdisjoint(record):
            return record
        ours = {tag: held for tag, held in record.items() if tag not in self.also}
        for tag in [tag for tag in record if tag in self.also]:
            name, held = self.also[tag], record[tag]
            if ours.setdefault(name, held) != held:
                ours[tag] = held
        return ours

    def get(self, kind: Kind, record: Fields, tell: Tell) -> dict[str, Any]:
        """The fields of the model that a record holds; ``tell`` hears of what was odd."""
        readers = self.plan(kind).readers
        reading = Reading(tell)
        notes = self.notes.tag if self.notes else None
        done: set[tuple[str, ...]] = set()
        for tag, held in record.items():
            reader = readers.get(tag)
            if tag == notes:
                self._read_notes(held, reading)
            elif reader is None:
                tell(Code.UNKNOWN_FIELD, tag, held, "")
            elif reader.tags is None:
                reading.keep(reader.field, tag, held, reader.get)
            elif reader.tags not in done:
                done.add(reader.tags)
                reading.keep(reader.field, tag, tuple(map(record.get, reader.tags)), reader.get)
        return reading.found

    def _readers(self, rows: Iterable[Row]) -> dict[str, Reader]:
        """How each tag is read: by the first row that has it."""
        readers: dict[str, Reader] = {}
        for row in rows:
            get = (row.codec or self.codecs.of(row.field)).get
            reader = Reader(row.field, get, row.tag if isinstance(row.tag, tuple) else None)
            for tag in row.tags if row.back else ():
                readers.setdefault(tag, reader)
        return readers

    def _read_notes(self, segments: list[str], reading: Reading) -> None:
        """Segments that say a field come first; from the first free one on, everything is the note."""
        assert self.notes
        for place, segment in enumerate(segments):
            rest = self.notes.glue.join(segments[place:])
            name = self._labelled(segment)
            if name and name not in reading.found:
                held = segment.removeprefix(self.notes.label(name)).strip()
                reading.keep(name, self.notes.tag, held, self.notes.codecs.of(name).get)
            elif (said := self._said(segment)) and said[0] not in reading.found:
                reading.found[said[0]] = said[1]
            elif (said := self._said(rest)) and said[0] not in reading.found:
                reading.found[said[0]] = said[1]
                return
            else:
                reading.keep("note", self.notes.tag, rest, self.notes.codecs.text.get)
                return

    def _said(self, note: str) -> tuple[str, Any] | None:
        return self.notes.said(note) if self.notes and self.notes.said else None

    def _telling(self, segment: str) -> bool:
        """Whether a free note would be read as a field."""
        assert self.notes
        first = segment.partition(self.notes.glue)[0]
        return bool(self._labelled(segment) or self._said(first) or self._said(segment))

    def _labelled(self, segment: str) -> str | None:
        """The field that a segment of the notes names."""
        label, space, _ = segment.partition(" ")
        return self._labels.get(label) if space else None


def _getter(fields: list[str]) -> Callable[[Reference], tuple[Any, ...]]:
    """Takes the values of several fields out of a reference."""
    return attrgetter(*fields) if len(fields) > 1 else lambda reference: tuple(getattr(reference, f) for f in fields)


def _empty(fields: list[str]) -> tuple[Any, ...]:
    return tuple(NO_NAMES if name in NAME_FIELDS else None for name in fields)
