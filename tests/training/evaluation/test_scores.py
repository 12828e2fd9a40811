"""A score keeps of a reading what the figures need."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("scipy")

from citeconv.chicago import read, read_list
from citeconv.formats import csl_json
from citeconv.learning.score import Tally
from citeconv.training.evaluation.intervals import MEASURES, figure
from citeconv.training.evaluation.scores import Score, dumps, judged, loads
from citeconv.training.fit import Gold, load_gold

GOLD = load_gold(Path(__file__).parents[2] / "gold")[::12]


@pytest.fixture(scope="module")
def torn() -> tuple[list[Score], Tally]:
    """References that lost their beginning, so that much of them is read wrongly; and the same, counted by `Tally`."""
    scores, counts = [], Tally()
    for gold in GOLD:
        parsed = read(gold["raw"][9:])
        scores.append(judged(gold, parsed))
        counts.add(gold, csl_json.item(parsed.reference))
    return scores, counts


def test_figures_are_those_of_the_tally(torn: tuple[list[Score], Tally]) -> None:
    scores, counts = torn
    assert 0 < counts.fully_right < len(scores)
    shares = [counts.fully_right, counts.fully_right_with_type, counts.type_right]
    wanted = [counts.f1(), *map(counts.share, shares)]
    assert [figure(scores, measure).value for measure in MEASURES.values()] == pytest.approx(wanted)


def test_figures_of_a_field_are_those_of_the_tally(torn: tuple[list[Score], Tally]) -> None:
    scores, counts = torn
    assert len(counts.fields) > 12
    for variable in counts.fields:
        assert figure(scores, MEASURES["field F1"], (variable,)).value == pytest.approx(counts.f1([variable]))


def test_scores_can_be_kept(torn: tuple[list[Score], Tally]) -> None:
    scores, _ = torn
    assert loads(dumps(scores)) == scores


def test_the_author_that_a_dash_takes_from_above_is_not_judged() -> None:
    texts = ["Acharya, A. Whose Community. London: Routledge, 2001.", "———. Whose Order. London: Routledge, 2004."]
    gold: Gold = {
        "id": "x", "source": "x", "kind": "bibliography",
        "csl": {
            "type": "book", "title": "Whose Order", "publisher": "Routledge", "publisher-place": "London",
            "issued": {"date-parts": [[2004]]},
        },
    }  # fmt: skip
    _, parsed = read_list(texts)
    assert parsed.reference.author
    score = judged(gold, parsed)
    assert score.right
    assert "author" not in score.verdicts
