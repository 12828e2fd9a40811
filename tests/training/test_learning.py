"""Where the weights come from: gold references are aligned, rendered anew, scored; weights are text and come back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("scipy")

from citeconv.chicago.fields import read_field
from citeconv.chicago.weights import load, shipped
from citeconv.training import score
from citeconv.training.align import align
from citeconv.training.fit import calibrate, load_gold, written
from citeconv.training.render import renderings

GOLD = load_gold(Path(__file__).parents[1] / "gold")


def test_every_gold_line_has_its_place_in_the_lattice() -> None:
    """All but a few titles stand in one segment: what the lattice cannot cut, no weight can read."""
    missing = [gold["id"] for gold in GOLD if "title" in gold["csl"] and "title" in align(gold).missing]
    assert len(missing) <= 3


def test_an_alignment_covers_the_reference() -> None:
    for gold in GOLD[::7]:
        aligned = align(gold)
        edges = [edge for i, j, _ in aligned.segments for edge in (i, j)]
        assert edges[::2] == [0, *edges[1:-1:2]]
        assert edges[-1] == len(aligned.lattice)


def test_alignment_names_the_fields() -> None:
    gold = {
        "raw": "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014.",
        "csl": {
            "type": "book", "author": [{"family": "Yea", "given": "S."}], "publisher": "Routledge",
            "title": "Human Trafficking in Asia: Forcing Issues", "publisher-place": "London",
            "issued": {"date-parts": [[2014]]},
        },
    }  # fmt: skip
    aligned = align(gold)
    assert [label for _, _, label in aligned.segments] == ["author", "title", "publisher-place", "publisher", "issued"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_rendered_reference_says_what_it_was_set_from(seed: int) -> None:
    """The field readers get a title back from the segment that the rendering says it stands in."""
    titles = {score.text(gold["csl"]["title"]) for gold in GOLD if "title" in gold["csl"]}
    made = renderings(GOLD[::5], copies=1, seed=seed)
    assert len(made) > len(GOLD[::5]) * 0.7
    read = [read_field(label, cells, i, j).value for cells, cut, _ in made for i, j, label in cut if label == "title"]
    right = [value for value in read if isinstance(value, str) and score.text(value) in titles]
    assert len(right) > 0.9 * len(read)


def test_rendering_is_repeatable() -> None:
    first, again = (renderings(GOLD[:40], copies=1, seed=5) for _ in range(2))
    assert [cells.text for cells, _, _ in first] == [cells.text for cells, _, _ in again]


def test_weights_are_text_and_come_back() -> None:
    text = written(shipped(), GOLD)
    assert load(text) == shipped()
    assert written(load(text), GOLD) == text


def test_the_shipped_weights_were_learned_from_this_gold() -> None:
    path = Path(__file__).parents[2] / "src" / "citeconv" / "chicago" / "weights.tsv"
    assert written(shipped(), GOLD) == path.read_text(encoding="utf-8")


def test_calibration_is_learned_from_readings() -> None:
    """Of readings believed with 0.9, half were right: belief must come down."""
    slope, offset = calibrate([(0.9, k % 2 == 0) for k in range(100)] + [(0.5, k % 4 == 0) for k in range(100)])
    assert slope * 2.197 + offset == pytest.approx(0.0, abs=0.15)


SAME: tuple[tuple[str, Any, Any], ...] = (
    ("page", "143-61", "143–161"),
    ("page", "hlm. 5-9", "5-9"),
    ("title", "“Hukum Adat”", "hukum adat."),
    ("author", [{"family": "Soekanto", "given": "S. W."}], [{"family": "Soekanto", "given": "SW"}]),
    ("author", [{"literal": "BPS"}], [{"family": "BPS"}]),
    ("edition", "kedua", "2"),
    ("DOI", "https://doi.org/10.1/x", "10.1/X"),
    ("URL", "http://www.a.id/b/", "https://a.id/b"),
    ("volume", "Vol. IV", "IV"),
)


@pytest.mark.parametrize(("variable", "one", "other"), SAME)
def test_values_that_count_as_the_same(variable: str, one: Any, other: Any) -> None:
    assert score.key(variable, one) == score.key(variable, other)


def test_verdicts() -> None:
    item = {"type": "book", "title": "A", "publisher": "B", "volume": "2"}
    gold = {"csl": item, "alt": {"volume": [""], "issue": ["3"]}}
    read = {"type": "book", "title": "A", "publisher": "C", "page": "4", "issue": "3"}
    assert dict(score.verdicts(gold, read)) == {"title": "right", "publisher": "wrong", "page": "extra"}


def test_the_kind_of_thesis_counts_for_theses_only() -> None:
    book = {"csl": {"type": "book", "title": "A"}}
    assert dict(score.verdicts(book, {"type": "book", "title": "A", "genre": "Novel"})) == {"title": "right"}


