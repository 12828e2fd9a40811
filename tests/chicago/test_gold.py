"""The labelled references, read by the weights that were learned from them: no measure of accuracy, but no step back.

tests/gold/LEDGER.txt names those that are not fully right; ``python -m tests.chicago.ledger`` renews it.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from citeconv.chicago import read
from citeconv.formats import csl_json
from citeconv.learning.score import Tally
from citeconv.model import Person
from citeconv.parsed import Parsed
from tests.chicago.ledger import GOLD_UNREAD, gold_lines, listed
from tests.chicago.test_cover import partitions

Judged = list[tuple[dict[str, Any], Parsed]]


@pytest.fixture(scope="module")
def judged() -> Judged:
    return [(gold, read(gold["raw"])) for gold in gold_lines()]


def test_every_character_has_its_place(judged: Judged) -> None:
    assert not [gold["id"] for gold, parsed in judged if not partitions(parsed)]


def test_no_step_back(judged: Judged) -> None:
    wrong = {gold["id"] for gold, parsed in judged if not Tally().add(gold, csl_json.item(parsed.reference))}
    unread = listed(GOLD_UNREAD)
    assert not wrong - unread, "was right before"
    assert not unread - wrong, "is right now: strike it from the ledger"


def test_little_is_left_over(judged: Judged) -> None:
    """Nothing is dropped in silence, and hardly anything has no field."""
    letters = sum(sign.isalnum() for gold, _ in judged for sign in gold["raw"])
    left = sum(sign.isalnum() for _, one in judged for span in one.leftover for sign in one.source[slice(*span[1:])])
    assert left < 0.005 * letters


def test_the_full_stop_of_a_sentence_ends_no_name(judged: Judged) -> None:
    """Moh. and Abd. are short for a name; Hasan. is not."""
    people = [one for _, parsed in judged for one in parsed.reference.author if isinstance(one, Person)]
    ends = {name.split()[-1] for one in people for name in (one.family, one.given) if name}
    assert {end for end in ends if re.fullmatch(r"[^\W_]+[a-z]{2}\.", end)} <= {"Moh.", "Mohd.", "Akh.", "Abd."}
