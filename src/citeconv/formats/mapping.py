"""A format as data: one table of rows that is read in both directions.

A row says which field of the model stands under which tag of the format, for which kinds of work, and how the value is
put there and got back. The rows' order is the order of the output. A field that has no row for some kind of work goes
to the format's notes under a label that is read back (`Notes`). For each kind the table is compiled once into a `Plan`,
so that a writer looks neither at conditions nor at rows that do not concern it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from citeconv.diagnostics import Code
from citeconv.formats.kinds import KindMap
from citeconv.formats.reading import Reading, Tell
from citeconv.formats.rows import Codecs, Fields, Notes, Row
from citeconv.model import FIELDS, NO_NAMES, Kind, Reference


class Plan(NamedTuple):
    """The table as seen from one kind of work."""

    values: Callable[[Reference], tuple[Any, ...]]
    steps: tuple[tuple[Callable[[Any], Any], str | tuple[str, ...], str], ...]
    """For each value: how it is put, under which tag, and its label if that tag is the notes."""
    rows: Mapping[str, Row]
    """Tag -> the row that reads it."""


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
    lost: Mapping[str, str] = field(default_factory=dict)
    """Fields that have no home, and the reason."""
    why: Mapping[str, str] = field(default_factory=dict)
    """Why something changes: by field, or by ``names``, ``dates``, ``type``."""
    _plans: dict[Kind, Plan] = field(default_factory=dict, init=False)
    _anywhere: dict[str, Row] = field(default_factory=dict, init=False)
    _labels: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for tag, row in _by_tag(self.rows).items():
            if self.loose is None or tag in self.loose:
                self._anywhere[tag] = row
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
        steps = [(row.field, ((row.codec or self.codecs.of(row.field)).put, row.tag, "")) for row in rows]
        if self.notes:
            housed = {row.field for row in rows} | self.lost.keys()
            codec, tag, label = self.notes.codecs.of, self.notes.tag, self.notes.label
            steps += [(name, (codec(name).put, tag, label(name))) for name in FIELDS if name not in housed]
        return Plan(attrgetter(*(name for name, _ in steps)), tuple(step for _, step in steps), _by_tag(rows))

    def put(self, reference: Reference) -> Fields:
        """The record that holds a reference, tags in the order of the rows; kind and key are left to the format."""
        plan = self.plan(reference.kind)
        record: Fields = {}
        noted: list[str] = []
        for value, step in zip(plan.values(reference), plan.steps, strict=True):
            if value is None or value is NO_NAMES:
                continue
            put, tag, label = step
            held = put(value)
            if not held:
                continue
            if label:
                noted.append(f"{label} {self._shielded(held)}")
            elif isinstance(tag, tuple):
                record.update((part, text) for part, text in zip(tag, held, strict=True) if text)
            elif tag in record:
                record[tag] += held  # two fields in one repeatable tag
            else:
                record[tag] = held
        if self.notes and (noted or self.notes.tag in record):
            self._annotate(record, noted)
        return record

    def _shielded(self, held: str) -> str:
        notes = self.notes
        return notes.shield(held) if notes and notes.shield and notes.glue in held else held

    def _annotate(self, record: Fields, noted: list[str]) -> None:
        assert self.notes
        free = record.pop(self.notes.tag, [])
        if free and self.notes.shield and self._labelled(free[0]):
            free = [self.notes.shield(self.notes.glue.join(free))]
        record[self.notes.tag] = noted + free

    def renamed(self, record: Mapping[str, Any]) -> Fields:
        """The record with other tags under ours (``also``), unless ours stands there already."""
        ours = {tag: held for tag, held in record.items() if tag not in self.also}
        for tag in [tag for tag in record if tag in self.also]:
            name = self.also[tag]
            ours[tag if name in ours else name] = record[tag]
        return ours

    def get(self, kind: Kind, record: Fields, tell: Tell) -> dict[str, Any]:
        """The fields of the model that a record holds; ``tell`` hears of what was odd."""
        known = self.plan(kind).rows
        reading = Reading(tell)
        done: set[int] = set()
        for tag, held in record.items():
            row = known.get(tag) or self._anywhere.get(tag)
            if self.notes and tag == self.notes.tag:
                self._read_notes(held, reading)
            elif row is None:
                tell(Code.UNKNOWN_FIELD, tag, held, "")
            elif id(row) not in done:
                done.add(id(row))
                parts = tuple(record.get(tag) for tag in row.tags) if isinstance(row.tag, tuple) else held
                reading.keep(row.field, tag, parts, row.codec or self.codecs.of(row.field))
        return reading.found

    def _read_notes(self, segments: list[str], reading: Reading) -> None:
        """Labelled segments come first; from the first free one on, everything is the note."""
        assert self.notes
        for place, segment in enumerate(segments):
            name = self._labelled(segment)
            if not name or name in reading.found:
                free = self.notes.glue.join(segments[place:])
                reading.keep("note", self.notes.tag, free, self.notes.codecs.text)
                return
            held = segment.removeprefix(self.notes.label(name)).strip()
            reading.keep(name, self.notes.tag, held, self.notes.codecs.of(name))

    def _labelled(self, segment: str) -> str | None:
        """The field that a segment of the notes names."""
        label, space, _ = segment.partition(" ")
        return self._labels.get(label) if space else None


def _by_tag(rows: Iterable[Row]) -> dict[str, Row]:
    """The row that reads each tag: the first that has it."""
    return {tag: row for row in reversed(tuple(rows)) if row.back for tag in row.tags}
