"""The search for the best cuts, against the plain definition: every cut there is, each added up feature by feature."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.chicago.decode import Cut, Segment, cuts
from citeconv.chicago.features import features
from citeconv.chicago.grammar import LABELS, REPEATABLE, segments
from citeconv.chicago.lanes import UNIT, Lanes, Sums, packed
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.chicago.weights import shipped

NARROW, UNTITLED = 5.0, 2.0
EDGE = 0.005
"""Scores are added up in thousandths there, and exactly here: so near the edge a cut may or may not be found."""
CONTAINERS = {"container-title", "collection-title", "event-title"}


def every_cut(arcs: dict[int, list[tuple[int, int, str]]], at: int, end: int) -> Iterator[tuple[Segment, ...]]:
    """Every way from a gap to the end."""
    if at == end:
        yield ()
    for arc in arcs.get(at, []):
        for rest in every_cut(arcs, arc[1], end):
            yield (arc, *rest)


def score(cut: tuple[Segment, ...], weighed: dict[Segment, float]) -> float:
    """What the features and transitions of a cut add up to, and what the rules take off."""
    rows, columns = shipped().transitions, (*LABELS, "end")
    labels = [label for _, _, label in cut]
    total = sum(weighed[segment] for segment in cut)
    total += sum(rows[one][columns.index(other)] for one, other in pairwise(["start", *labels, "end"]))
    before_title = labels[: labels.index("title")] if "title" in labels else labels
    faults = sum(label in CONTAINERS for label in before_title)
    return total - UNTITLED * (faults + ("title" not in labels and labels[-1] not in CONTAINERS))


def allowed(cut: tuple[Segment, ...]) -> bool:
    labels = [label for _, _, label in cut if label not in REPEATABLE]
    return len(labels) == len(set(labels))


def by_definition(cells: Lattice) -> list[tuple[float, tuple[Segment, ...]]]:
    """All cuts that keep the rules and come near the best, the best first."""
    asked, known = features(cells), shipped().features
    arcs: dict[int, list[Segment]] = {}
    weighed: dict[Segment, float] = {}
    for i, j, labels in segments(cells):
        rows = [known[name] for name in asked.names(i, j) if name in known]
        for k in labels.places:
            arcs.setdefault(i, []).append((i, j, LABELS[k]))
            weighed[i, j, LABELS[k]] = sum(row[k] for row in rows)
    kept = filter(allowed, every_cut(arcs, 0, len(cells)))
    scored = sorted(((score(cut, weighed), cut) for cut in kept), reverse=True)
    return [one for one in scored if one[0] > scored[0][0] - NARROW - EDGE]


@pytest.mark.parametrize(
    "text",
    [
        "Hamka. Tasawuf Modern. Jakarta, 1990.",
        "“Desa.” Jurnal Hukum 12 (2010).",
        "dalam Prosiding. Jakarta: Mizan. Desa.",  # the best path names the container before the title
        "Jakarta: Jakarta: Jakarta: Jakarta",
        "Kompas. Kompas. Kompas. Kompas",
        "1990. 1991. hlm. 3. Vol. 2",
        "https://a.id/b. Diakses 4 Juli 2020. x",
    ],
)
def test_the_best_cuts_are_those_of_the_definition(text: str) -> None:
    cells = lattice(text)
    wanted = by_definition(cells)
    found = cuts(cells, features(cells), shipped(), most=len(wanted) + 1)
    near_the_edge = [one for one in wanted if one[0] < wanted[0][0] - NARROW + EDGE]
    assert len(wanted) - len(near_the_edge) <= len(found) <= len(wanted)
    by_score = {cut: total for total, cut in wanted}
    assert [round(by_score[cut.segments], 3) for cut in found] == [round(cut.score, 3) for cut in found]
    assert [cut.score for cut in found] == sorted((cut.score for cut in found), reverse=True)
    assert found[0].score == pytest.approx(wanted[0][0], abs=1e-3)


def test_no_text_has_no_cut_but_an_empty_one() -> None:
    assert cuts(lattice("—.—"), features(lattice("—.—")), shipped()) == [Cut(0.0, ())]


rows = st.lists(st.floats(-1000, 1000, allow_nan=False), min_size=5, max_size=5).map(tuple)


@given(st.lists(rows, min_size=1, max_size=20))
def test_packed_rows_add_up_column_by_column(several: list[tuple[float, ...]]) -> None:
    total = Lanes(5).unpacked(sum(map(packed, several)))
    assert total == tuple(sum(round(weight * UNIT) for weight in column) for column in zip(*several, strict=True))


def test_sums_are_remembered_up_to_a_number_and_unknown_features_not_at_all() -> None:
    sums = Sums({"a": (1.0, 0.0), "b": (0.5, -2.0)}, packed, most=3)
    for question in ("a", "x", ("a", "b"), ("b", "x"), ("x",), ("b", "b")):
        names = (question,) if isinstance(question, str) else question
        assert sums[question] == sum(packed({"a": (1.0, 0.0), "b": (0.5, -2.0)}[name]) for name in names if name != "x")
        assert len(sums) <= 3
    assert "x" not in sums
