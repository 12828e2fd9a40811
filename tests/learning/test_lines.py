"""Gold lines as people save and write them, and what is said of those that are none."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv import ReadError
from citeconv.learning import score
from citeconv.learning.lines import checked, dumps, loads

GOLD = Path(__file__).parents[1] / "gold"
GOOD = '{"raw": "Yea, S. Books. London: Routledge, 2014.", "csl": {"type": "book", "title": "Books"}}'


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.jsonl")), ids=lambda path: path.name)
def test_the_gold_files_are_gold_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for line, given_line in zip(loads(text), map(json.loads, text.splitlines()), strict=True):
        csl = given_line["csl"]
        scored = [name for name in score.FIELDS if score.present(csl, name)]
        assert {name: score.key(name, line["csl"][name]) for name in scored} == {
            name: score.key(name, csl[name]) for name in scored
        }


def test_they_come_back_as_they_were_written() -> None:
    for path in GOLD.glob("*.jsonl"):
        lines = loads(path.read_text(encoding="utf-8"))
        assert loads(dumps(lines)) == lines


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Yea, S. Books.", "not a gold line"),
        ("[1]", "not a gold line"),
        ('{"raw": "x"}', "not a gold line"),
        ('{"raw": 3, "csl": {}}', "not a gold line"),
        ('{"raw": " ", "csl": {"type": "book"}}', "no text"),
        ('{"raw": "x", "csl": {"type": "buku"}}', "type not understood: 'buku'"),
        ('{"raw": "x", "csl": {"type": "book", "author": "Yea"}}', "author not understood"),
        ('{"raw": "x", "csl": {"type": "book"}, "alt": {"title": "y"}}', "alt: a list of values"),
    ],
)
def test_what_is_no_gold_line_is_told_with_its_place(line: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads(f"{GOOD}\n\n{line}\n", "jurnal.jsonl")
    assert str(caught.value).startswith("jurnal.jsonl:3: ")
    assert said in str(caught.value)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["title", "author", "issued", "page", "publisher", "number", "foo", "language"])


@given(st.dictionaries(NAMES, VALUES, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_values_are_a_line_or_told(csl: dict[str, object]) -> None:
    given_line = {"raw": "Yea, S. Books. London: Routledge, 2014.", "csl": {"type": "book", **csl}}
    with suppress(ValueError):
        line = checked(given_line)
        assert checked(line) == line
        assert citeconv.learn([given_line]).trial.lines == 1
