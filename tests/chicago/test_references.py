"""Whole references over all kinds of list, made in the manner of the gold and not learned from.

``references-unread.txt`` names those that are not yet read as they should be; it fails both when one of them is read
right (strike it out) and when another is not (mend the reader). ``python -m tests.chicago.ledger`` renews it.
"""

from __future__ import annotations

import pytest

from citeconv.chicago import read
from tests.chicago.ledger import FIXTURES_UNREAD, GOLD, gold_lines, listed
from tests.chicago.references import Fixture, differences, fixtures

UNREAD = listed(FIXTURES_UNREAD)


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.title)
def test_a_reference_is_read(fixture: Fixture) -> None:
    wrong = differences(read(fixture.printed).reference, fixture.wanted)
    if fixture.title in UNREAD:
        assert wrong, "read right now: strike it from references-unread.txt"
    else:
        assert not wrong


def test_the_ledger_names_fixtures() -> None:
    assert {fixture.title for fixture in fixtures()} >= UNREAD


def test_nothing_was_learned_from_the_fixtures() -> None:
    learned = {gold["csl"].get("title", "").casefold() for gold in gold_lines() + gold_lines(GOLD / "blind")}
    assert not [one.title for one in fixtures() if one.wanted["title"].casefold() in learned]
