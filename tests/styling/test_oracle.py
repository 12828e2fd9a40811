"""citeproc-js prints the same: 183 items of all kinds, by the same style and locales (``tests/oracle/citeproc``).

Where it does not, the ledger says why; a difference that is not in it fails, and so does a line of it that is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from citeconv.api import loads
from citeconv.model import Kind, Reference
from citeconv.styling import bibliography, citation

FOLDER = Path(__file__).parents[1] / "oracle" / "citeproc"
LOCALES = ("en-US", "id-ID")
ITEMS: list[dict[str, Any]] = [json.loads(line) for line in (FOLDER / "items.jsonl").read_text("utf-8").splitlines()]
IDS = [item["id"] for item in ITEMS]
GOLDEN = json.loads((FOLDER / "golden.json").read_text("utf-8"))


class Difference(NamedTuple):
    """The thing compared, the item, the locale (``*`` for both), and why ours is another."""

    what: str
    item: str
    locale: str
    why: str


def differences() -> Iterator[Difference]:
    """The lines of the ledger."""
    for line in (FOLDER / "ledger.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield Difference(*(part.strip() for part in line.split("|")))


def ledger() -> Iterator[tuple[str, str, str]]:
    """The locale, the thing compared and the item of each difference."""
    for one in differences():
        yield from ((locale, one.what, one.item) for locale in LOCALES if one.locale in ("*", locale))


LEDGER = frozenset(ledger())


@cache
def references() -> list[Reference]:
    return [parsed.reference for parsed in loads(json.dumps(ITEMS), "csl-json")]


@cache
def entries(locale: str) -> dict[str, str]:
    """The line of each item in the order of the bibliography."""
    rendered = bibliography(references(), locale=locale)
    return {IDS[index]: line for index, line in zip(rendered.indices, rendered.lines, strict=True)}


def test_the_items_are_of_all_kinds_and_the_ledger_names_them() -> None:
    assert {item["type"] for item in ITEMS} == {kind.value for kind in Kind}
    assert {item for _, _, item in LEDGER} <= set(IDS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("item", IDS)
def test_entry(item: str, locale: str) -> None:
    same = entries(locale)[item] == GOLDEN[locale][item][0]
    assert same == ((locale, "entry", item) not in LEDGER), entries(locale)[item]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("item", IDS)
def test_citation(item: str, locale: str) -> None:
    ours = citation([references()[IDS.index(item)]], among=references(), locale=locale)
    assert (ours == GOLDEN[locale][item][1]) == ((locale, "citation", item) not in LEDGER), ours


@pytest.mark.parametrize("locale", LOCALES)
def test_order(locale: str) -> None:
    moved = {item for one, what, item in LEDGER if (one, what) == (locale, "order")}
    ours, theirs = ([item for item in order if item not in moved] for order in (entries(locale), GOLDEN[locale]))
    assert ours == theirs
    for item in moved:
        rest = moved - {item}
        assert [one for one in entries(locale) if one not in rest] != [one for one in GOLDEN[locale] if one not in rest]


@pytest.mark.parametrize("what", ["entry", "citation"])
def test_nearly_all_are_the_same(what: str) -> None:
    for locale in LOCALES:
        differ = sum((locale, what, item) in LEDGER for item in IDS)
        assert differ <= 0.04 * len(ITEMS)
