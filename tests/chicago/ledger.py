"""Which references the shipped weights do not read fully right: lists that may only get shorter by themselves.

``python -m tests.chicago.ledger`` renews both; run it when the weights were learned anew, and look at what it changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from citeconv.chicago import read
from citeconv.formats import csl_json
from citeconv.learning.score import Tally
from tests.chicago.references import Fixture, differences, fixtures

GOLD = Path(__file__).parents[1] / "gold"
FIXTURES_UNREAD = Path(__file__).parent / "references-unread.txt"
GOLD_UNREAD = GOLD / "LEDGER.txt"


def gold_lines(folder: Path = GOLD) -> list[dict[str, Any]]:
    """The labelled references: those that may be looked at."""
    files = sorted(folder.glob("*.jsonl"))
    return [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines() if line]


def gold_is_right(gold: dict[str, Any]) -> bool:
    """Whether every scored field of a labelled reference is read as the guide has it."""
    return Tally().add(gold, csl_json.item(read(gold["raw"]).reference))


def fixture_is_right(fixture: Fixture) -> bool:
    """Whether a reference of references.txt is read letter for letter."""
    return not differences(read(fixture.printed).reference, fixture.wanted)


def listed(ledger: Path) -> set[str]:
    """The names in a ledger."""
    return {line for line in ledger.read_text("utf-8").splitlines() if line and not line.startswith("#")}


def main() -> None:
    """Writes both ledgers."""
    remark = "# Not read fully right. Renewed by `python -m tests.chicago.ledger`.\n"
    titles = [one.title for one in fixtures() if not fixture_is_right(one)]
    FIXTURES_UNREAD.write_text(remark + "".join(f"{title}\n" for title in titles), encoding="utf-8")
    ids = [gold["id"] for gold in gold_lines() if not gold_is_right(gold)]
    GOLD_UNREAD.write_text(remark + "".join(f"{one}\n" for one in ids), encoding="utf-8")


if __name__ == "__main__":
    main()
