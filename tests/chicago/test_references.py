"""Whole references over all kinds of list, made in the manner of the gold and not learned from.

``references-unread.txt`` names those that are not yet read as they should be; it fails both when one of them is read
right (strike it out) and when another is not (mend the reader). ``python -m tests.chicago.test_references`` renews it.
"""

from __future__ import annotations

import pytest

from citeconv.chicago import read
from tests.chicago.references import UNREAD, Fixture, differences, fixtures, unread


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.title)
def test_a_reference_is_read(fixture: Fixture) -> None:
    wrong = differences(read(fixture.printed).reference, fixture.wanted)
    if fixture.title in unread():
        assert wrong, "read right now: strike it from references-unread.txt"
    else:
        assert not wrong


def test_the_ledger_names_fixtures() -> None:
    assert unread() <= {fixture.title for fixture in fixtures()}


def main() -> None:
    titles = [one.title for one in fixtures() if differences(read(one.printed).reference, one.wanted)]
    UNREAD.write_text("".join(f"{title}\n" for title in titles), encoding="utf-8")


if __name__ == "__main__":
    main()
