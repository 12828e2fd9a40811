"""Where the weights come from: gold references are aligned, rendered anew, scored; weights are text and come back."""

from __future__ import annotations

import math
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("scipy")

from citeconv.chicago.fields import read_field
from citeconv.chicago.weights import load, shipped
from citeconv.learning import score
from citeconv.learning.align import Aligned, align, csl_value
from citeconv.training.fit import calibrate, load_gold, written
from citeconv.training.houses import LOCATORS, house
from citeconv.training.noise import WITHIN, spoil
from citeconv.training.render import renderings, setting
from citeconv.training.typeset import Item
from tests.chicago.ledger import gold_is_right

FOLDER = Path(__file__).parents[1] / "gold"
GOLD = load_gold(FOLDER)
LEARNED = GOLD + load_gold(FOLDER / "blind")


@pytest.fixture(scope="module")
def aligned() -> list[Aligned]:
    return [align(gold) for gold in GOLD]


_TALKS = ("interview", "personal_communication")
"""Their title is made of words that name their author."""


def test_every_gold_line_has_its_place_in_the_lattice(aligned: list[Aligned]) -> None:
    """All but a few titles stand in one segment: what the lattice cannot cut, no weight can read."""
    titled = [one for one in aligned if "title" in one.gold["csl"] and one.gold["csl"]["type"] not in _TALKS]
    assert sum("title" in one.missing for one in titled) <= 1


def test_an_alignment_covers_the_reference(aligned: list[Aligned]) -> None:
    for one in aligned:
        edges = [edge for i, j, _ in one.segments for edge in (i, j)]
        assert edges[::2] == [0, *edges[1:-1:2]]
        assert edges[-1] == len(one.lattice)


def test_every_scored_field_of_a_plain_reference_has_its_place(aligned: list[Aligned]) -> None:
    """Where a line has no second reading; but for laws, whose number and year stand in their names.

    Two fields may share a place (``23.4``, *2013* and *26 Maret*), which the reader takes apart after the cut.
    """
    laws = ("legislation", "legal_case")
    plain = [one for one in aligned if not one.gold.get("alt") and one.gold["csl"]["type"] not in laws]
    lacking = [one for one in plain if {*score.FIELDS} & {*one.gold["csl"]} & {*one.missing}]
    missing = [one.gold["id"] for one in lacking if not gold_is_right(one.gold)]
    assert len(plain) > 1000
    assert len(missing) <= 4


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


WORKS: list[Item] = [
    {
        "type": "article-journal", "author": [{"family": "Wahid", "given": "Salma Putri"}, {"family": "Sudarto"}],
        "title": "Pasar Apung di Kalimantan", "container-title": "Jurnal Antropologi Banjar", "volume": "12",
        "issue": "3", "page": "101-119", "issued": {"date-parts": [[2016, 4]]}, "DOI": "10.20527/jab.v12i3.77",
    },
    {
        "type": "book", "author": [{"family": "Schulte", "given": "Willem", "non-dropping-particle": "van"}],
        "title": "Candi dan Sawah", "translator": [{"family": "Basuki", "given": "Tono"}], "edition": "2",
        "publisher": "Pustaka Jaya", "publisher-place": "Jakarta", "issued": {"date-parts": [[1987]]},
    },
    {
        "type": "chapter", "author": [{"literal": "Badan Pusat Statistik"}], "title": "Angka Kemiskinan",
        "container-title": "Wajah Desa Jawa", "editor": [{"family": "Hartono", "given": "Rudi"}], "page": "5-28",
        "publisher": "Kanisius", "publisher-place": "Yogyakarta", "issued": {"date-parts": [[2003]]},
    },
    {
        "type": "webpage", "author": [{"literal": "Bank Indonesia"}], "title": "Laporan Inflasi",
        "URL": "https://www.bi.go.id/id/inflasi.html", "accessed": {"date-parts": [[2020, 7, 4]]},
    },
]  # fmt: skip


def as_set(label: str, value: Any, item: Item) -> bool:
    """Whether a value read from a rendered reference is the one that was set, as far as the house printed it."""
    if label in ("author", "editor", "translator"):
        families = [one.get("family") or one["literal"] for one in item[label]]
        return [one.get("family") or one["literal"] for one in value] == families
    if label == "issued":
        return bool(value["date-parts"][0][0] == item["issued"]["date-parts"][0][0])
    if label == "publisher-place":
        return str(value).startswith(item[label])  # a country may follow in brackets
    if label == "page" and "-" not in str(value):
        return str(item[label]).startswith(value)  # law reviews cite the first page
    return bool(score.key(label, value) == score.key(label, item[label]))


@pytest.mark.parametrize("item", WORKS, ids=[item["type"] for item in WORKS])
def test_a_rendered_reference_says_what_it_was_set_from(item: Item) -> None:
    """The field readers get each value back from the segment that the rendering says it stands in."""
    cuts = [setting(item, house(Random(seed)), 1).cut() for seed in range(60)]
    made = [cut for cut in cuts if cut]
    assert len(made) > 0.7 * len(cuts)
    for cells, segments in made:
        for i, j, label in segments:
            if label in item:
                assert as_set(label, csl_value(read_field(label, cells, i, j).value), item), (label, cells.text)


def test_every_locator_stands_off_from_the_journal() -> None:
    assert not [form for form in LOCATORS if form[0] not in " ,.;"]


def test_a_fault_leaves_every_field_where_it_is() -> None:
    """Between fields characters change, within one at most a few: each range still holds what was set there."""
    for seed in range(200):
        random = Random(seed)
        done = setting(WORKS[seed % len(WORKS)], house(random), 1)
        before = [(label, done.text[start:end]) for start, end, label in done.ranges]
        spoil(done, random)
        after = [(label, done.text[start:end]) for start, end, label in done.ranges]
        assert [label for label, _ in after] == [label for label, _ in before]
        for (label, one), (_, other) in zip(before, after, strict=True):
            assert one == other or (label in WITHIN and abs(len(one) - len(other)) <= len("https://") * 2)


def test_rendering_is_repeatable() -> None:
    first, again = (renderings(GOLD[:40], copies=1, seed=5) for _ in range(2))
    assert [cells.text for cells, _, _ in first] == [cells.text for cells, _, _ in again]


def test_weights_are_text_and_come_back() -> None:
    text = written(shipped(), LEARNED)
    assert load(text) == shipped()
    assert written(load(text), LEARNED) == text


def test_the_shipped_weights_were_learned_from_this_gold() -> None:
    path = Path(__file__).parents[2] / "src" / "citeconv" / "chicago" / "weights.tsv"
    assert written(shipped(), LEARNED) == path.read_text(encoding="utf-8")


def test_calibration_is_learned_from_readings() -> None:
    """Of readings believed with 0.9, half were right: belief must come down."""
    slope, offset = calibrate([(0.9, k % 2 == 0) for k in range(100)] + [(0.5, k % 4 == 0) for k in range(100)])
    assert slope * 2.197 + offset == pytest.approx(0.0, abs=0.15)


@pytest.mark.parametrize(("slope", "offset"), [(1.0, 0.0), (0.6, -0.4), (1.5, 0.3)])
def test_calibration_finds_the_slope_that_beliefs_were_bent_by(slope: float, offset: float) -> None:
    """Readings whose chance to be right follows a known line of the log-odds."""
    random = Random(11)
    readings = []
    for _ in range(1000):
        odds = random.uniform(-3, 3)
        chance = 1 / (1 + math.exp(-(slope * odds + offset)))
        readings.append((1 / (1 + math.exp(-odds)), random.random() < chance))
    assert [*calibrate(readings)] == pytest.approx([slope, offset], abs=0.2)
