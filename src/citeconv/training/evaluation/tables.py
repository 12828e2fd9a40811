"""The figures as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from citeconv.learning.score import FIELDS
from citeconv.parsed import UNSURE_BELOW
from citeconv.training.evaluation import calibration
from citeconv.training.evaluation.intervals import MEASURES, field_f1, figure, fully_right, gain
from citeconv.training.evaluation.scores import Score, grouped

Row = tuple[str, ...]
FORMS: dict[str, frozenset[str]] = {
    "bibliography": frozenset(("bibliography",)),
    "author-date": frozenset(("author-date",)),
    "both of these": frozenset(("bibliography", "author-date")),
    "notes": frozenset(("note", "short-note")),
}
DEMO = "000_82e9683b6f6b86a9.txt"
"""The source of the demo's page, the only one that is a printed page."""
_VERDICTS = ("right", "wrong", "extra", "missing")


def aligned(rows: Iterable[Row]) -> str:
    """Rows of cells under each other: the first column from the left, the others from the right."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = []
    for first, *rest in table:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def by_form(alone: Sequence[Score], more: Iterable[tuple[str, Sequence[Score]]] = ()) -> str:
    """The head figures with their intervals: over all, by form of list, and of further groups by name."""
    groups: list[tuple[str, Sequence[Score]]] = [("all", alone)]
    groups.extend((name, [one for one in alone if one.form in forms]) for name, forms in FORMS.items())
    groups.extend(more)
    rows = [("", "references", "sources", *MEASURES)]
    for name, those in groups:
        if those:
            sources = len({one.source for one in those})
            cells = [str(figure(those, measure)) for measure in MEASURES.values()]
            rows.append((name, str(len(those)), str(sources), *cells))
    return aligned(rows)


def by_field(scores: Sequence[Score]) -> str:
    """F1 with its interval, the verdicts, and how far the confidence in each field can be trusted."""
    rows: list[Row] = [("field", "F1", *_VERDICTS, "mean confidence", "calibration error")]
    for variable in FIELDS:
        counts = Counter(one.verdicts[variable] for one in scores if variable in one.verdicts)
        beliefs = calibration.fields(scores, variable)
        trust = ("", "")
        if beliefs:
            mean = sum(sure for sure, _ in beliefs) / len(beliefs)
            trust = (f"{mean:.3f}", f"{calibration.error(beliefs):.3f}")
        f1 = str(figure(scores, field_f1, (variable,))) if counts else ""
        rows.append((variable, f1, *(str(counts[verdict]) for verdict in _VERDICTS), *trust))
    return aligned(rows)


def by_source(alone: Sequence[Score], listed: Sequence[Score]) -> str:
    """Counts for each source, read alone and as a list; then what the list brings over all."""
    lists = grouped(listed, lambda one: one.source)
    rows: list[Row] = [("source", "references", "fully right", "in its list", "with type", "type", "field F1")]
    turns = Counter[str]()
    for source, those in grouped(alone, lambda one: one.source).items():
        right, together = (sum(one.right for one in scores) for scores in (those, lists[source]))
        turns["better" if together > right else "worse" if together < right else "the same"] += 1
        kinds = (sum(one.right and one.kind_right for one in those), sum(one.kind_right for one in those))
        f1 = f"{figure(those, field_f1).value:.3f}"
        rows.append((source, *map(str, (len(those), right, together, *kinds)), f1))
    gains = ", ".join(f"{name} {gained(alone, listed, name)}" for name in ("fully right", "field F1"))
    counts = ", ".join(f"{turn} {turns[turn]}" for turn in ("better", "the same", "worse"))
    return f"{aligned(rows)}\n\nRead in its list, against alone: {gains}; lists: {counts}."


def gained(before: Sequence[Score], after: Sequence[Score], measure: str) -> str:
    """The gain in a measure of `MEASURES`, with its sign and its interval."""
    return f"{gain(before, after, MEASURES[measure]):+.3f}"


def reliability(scores: Sequence[Score]) -> str:
    """How often what is believed is right, by tenths: whole references, and all fields together."""
    whole, parts = calibration.references(scores), calibration.fields(scores)
    held = [{one.low: one for one in calibration.bins(beliefs)} for beliefs in (whole, parts)]
    rows: list[Row] = [("confidence", "references", "mean", "fully right", "fields", "mean", "right")]
    for low in sorted({*held[0], *held[1]}):
        cells = []
        for found in held:
            one = found.get(low)
            cells += [str(one.count), f"{one.mean:.2f}", f"{one.right:.2f}"] if one else ["0", "", ""]
        rows.append((f"{low:.1f} to {low + 1 / calibration.BINS:.1f}", *cells))
    return f"{aligned(rows)}\n{doubts(scores)}\nExpected calibration error: {calibration_errors(scores)}."


def calibration_errors(scores: Sequence[Score]) -> str:
    """The expected calibration error of references and of fields."""
    errors = (calibration.error(beliefs(scores)) for beliefs in (calibration.references, calibration.fields))
    return "references {:.3f}, fields {:.3f}".format(*errors)


def doubts(scores: Sequence[Score]) -> str:
    """What a person has to look at, and what slips by."""
    unsure = [one for one in scores if one.confidence < UNSURE_BELOW]
    sure = [one for one in scores if one.confidence >= UNSURE_BELOW]
    shares = [f"{figure(those, fully_right).value:.3f}" if those else "-" for those in (unsure, sure)]
    return (
        f"Called unsure (below {UNSURE_BELOW}): {len(unsure)} references, fully right {shares[0]};"
        f" the other {len(sure)}: {shares[1]}."
    )
