"""From a labelled reference to its cut: which segment of the lattice holds which field.

A gold line says what a reference says, not where. A segment is right for a label if the field reader gets the gold
value from it; among the cuts that place every field, the one that leaves the fewest letters outside wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.fields import read_field
from citeconv.chicago.grammar import LABELS, LONGEST, NAMES, fits
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.chicago.names import Reading
from citeconv.learning import score
from citeconv.model import Date, DateRange, Organization

_SOURCES = {"extent": ("number-of-pages", "number-of-volumes"), "ISSN": ("ISSN", "ISBN")}
_CUES = {
    "volume": {"volume", "annual", "number", "roman"},
    "issue": {"issue", "edition", "number"},
    "page": {"page", "range"},
    "edition": {"edition"},
    "printing-number": {"printing"},
    "number": {"issue", "code"},
    "collection-number": {"issue"},
    "issued": {"date", "year", "year-of"},
    "extent": {"extent"},
    "translator": {"translated-by"},
}


@dataclass(frozen=True, slots=True)
class Aligned:
    """A gold line with its lattice and cut; ``missing`` names the labels that no segment could hold."""

    gold: dict[str, Any]
    lattice: Lattice
    segments: tuple[Segment, ...]
    missing: tuple[str, ...]


def csl_value(value: Any) -> Any:
    """A field reader's value in CSL-JSON."""
    if isinstance(value, Reading):
        return [_csl_name(name) for name in value.names]
    if isinstance(value, Date):
        return {"date-parts": [list(value.parts)]}
    if isinstance(value, DateRange):
        return {"date-parts": [list(date.parts) for date in (value.start, value.end) if date]}
    return value


def _csl_name(name: Any) -> dict[str, str]:
    if isinstance(name, Organization):
        return {"literal": name.name}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def align(gold: dict[str, Any]) -> Aligned:
    """The best cut of a gold line."""
    cells = lattice(gold["raw"])
    wanted = _wanted(gold)
    weights = {label: _weight(gold, label) for label in wanted}
    matches = _matches(cells, wanted, weights)
    order = list(wanted)
    best: list[dict[int, tuple[float, tuple[Segment, ...]]]] = [{} for _ in range(len(cells) + 1)]
    best[0][0] = (0.0, ())
    for i in range(len(cells)):
        for mask, (gain, path) in best[i].items():
            letters = sum(c.isalnum() for c in cells.segment(i, i + 1))
            _relax(best[i + 1], mask, gain - letters / 100, (*path, (i, i + 1, "note")))
            for j, label, worth in matches.get(i, ()):
                bit = 1 << order.index(label)
                if not mask & bit:
                    _relax(best[j], mask | bit, gain + worth, (*path, (i, j, label)))
    mask, (_, path) = max(best[-1].items(), key=lambda item: item[1][0])
    missing = tuple(label for k, label in enumerate(order) if not mask >> k & 1)
    return Aligned(gold, cells, tuple(_tidy(gold, cells, path)), missing)


def _relax(
    column: dict[int, tuple[float, tuple[Segment, ...]]], mask: int, gain: float, path: tuple[Segment, ...]
) -> None:
    if mask not in column or column[mask][0] < gain:
        column[mask] = (gain, path)


def _wanted(gold: dict[str, Any]) -> dict[str, list[Any]]:
    """For each label that the gold line fills: the keys of the values that count as right, the first one first."""
    item, alternatives = gold["csl"], gold.get("alt") or {}
    wanted: dict[str, list[Any]] = {}
    for label in LABELS:
        values: list[Any] = [item[name] for name in _SOURCES.get(label, (label,)) if name in item]
        values += [value for value in alternatives.get(label, []) if value]
        if values and label != "note":
            wanted[label] = [score.key(label, value) for value in values if isinstance(value, (str, dict, list))]
    return wanted


def _weight(gold: dict[str, Any], label: str) -> float:
    """How much it is worth to place a field: most for author and title, little for what may be absent."""
    if not any(name in gold["csl"] for name in _SOURCES.get(label, (label,))):
        return 2.0
    if "" in (gold.get("alt") or {}).get(label, []):
        return 5.0
    if label in ("author", "title"):
        return 31.0 if label == "author" else 30.0
    return 10.0 if label in score.FIELDS else 3.0


def _matches(
    cells: Lattice, wanted: dict[str, list[Any]], weights: dict[str, float]
) -> dict[int, list[tuple[int, str, float]]]:
    """From each gap: where a right segment ends, its label, and what it is worth."""
    found: dict[int, list[tuple[int, str, float]]] = {}
    for label, keys in wanted.items():
        for i in range(len(cells)):
            if cells.closed[i]:
                continue
            for j in range(i + 1, min(len(cells), i + LONGEST.get(label, 400)) + 1):
                if cells.closed[j]:
                    continue
                kinds = tuple(token.kind for k in range(i, j) for token in cells.piece(k))
                if label == "issued" and _in_gazette(cells, i):
                    continue
                if not fits(label, kinds):
                    continue
                value = csl_value(read_field(label, cells, i, j).value)
                if value and (key := score.key(label, value)) in keys:
                    worth = weights[label] + (key == keys[0]) + _cue(cells, i, j, label)
                    found.setdefault(i, []).append((j, label, worth))
    return found


def _cue(cells: Lattice, i: int, j: int, label: str) -> float:
    """A small preference where the same words could be two fields."""
    kinds = {token.kind for k in range(i, j) for token in cells.piece(k)}
    near = {token.kind for token in cells.piece(i - 1)} if i else set()
    worth = 0.5 if kinds & _CUES.get(label, set()) else 0.0
    if label == "accessed":
        worth += 0.5 if "accessed" in kinds | near else 0.0
    if label == "issued" and "accessed" in kinds | near:
        worth -= 0.5
    early = label in NAMES or label == "title"
    return worth + (-i if early else i) / 1000


def _tidy(gold: dict[str, Any], cells: Lattice, path: tuple[Segment, ...]) -> list[Segment]:
    """Neighbouring left-over pieces joined; a second mention of the year of publication called so.

    Within the words of a gazette (*Lembaran Negara Tahun 2011 Nomor 82*) a year is the gazette's.
    """
    dates = [gold["csl"].get("issued"), *gold.get("alt", {}).get("issued", [])]
    years = {part[0] for date in dates if date for part in date.get("date-parts", [])}
    dated = any(label == "issued" for _, _, label in path)
    tidy: list[Segment] = []
    for i, j, label in path:
        behind = tidy[-1] if tidy and tidy[-1][2] == "note" and label == "note" else None
        if label == "note" and dated and not _in_gazette(cells, i) and _year_of(cells, i) in years:
            tidy.append((i, j, "issued"))
        elif behind:
            tidy[-1] = (behind[0], j, "note")
        else:
            tidy.append((i, j, label))
    return tidy


def _in_gazette(cells: Lattice, k: int) -> bool:
    """Whether the words just before piece ``k`` name a gazette, whose year it would then be."""
    return "gazette" in {token.kind for near in range(max(0, k - 2), k) for token in cells.piece(near)}


def _year_of(cells: Lattice, k: int) -> int | None:
    """The year that piece ``k`` is, outside quotation marks."""
    if cells.closed[k] or not {token.kind for token in cells.piece(k)} & {"year", "date", "year-of"}:
        return None
    value = read_field("issued", cells, k, k + 1).value
    return value.year if isinstance(value, Date) else None
