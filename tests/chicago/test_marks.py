"""The closed sub-languages of a reference, recognised by their form alone."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from citeconv.chicago.marks import MARKS, may_begin, tokens
from tests.chicago.fragments import texts
from tests.chicago.ledger import gold_lines
from tests.chicago.references import fixtures
from tests.chicago.tables import cases


@pytest.mark.parametrize(("text", "wanted", "why"), cases("marks.txt", 3))
def test_marks(text: str, wanted: str, why: str) -> None:
    found = [one for one in tokens(text) if one.kind not in ("word", "initials")]
    assert " · ".join(f"{kind}: {text[start:end]}" for kind, start, end in found) == wanted, why


def test_every_kind_of_mark_has_a_name_of_its_own() -> None:
    names = [name for name, *_ in MARKS]
    assert len(names) == len(set(names))


@given(st.text())
def test_tokens_are_in_order_and_every_letter_is_in_one(text: str) -> None:
    found = tokens(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(one.start < one.end for one in found)
    covered = {k for one in found for k in range(one.start, one.end)}
    assert not [sign for k, sign in enumerate(text) if sign.isalnum() and k not in covered]


@cache
def every_mark() -> re.Pattern[str]:
    """All marks in one pattern, tried wherever a token may start: slow, and needs no openings."""
    apart = {name: "" if name == "url" else r"(?<![^\W_])" for name, _, _ in MARKS}
    groups = "|".join(f"(?P<{name.replace('-', '_')}>{apart[name]}(?:{pattern}))" for name, _, pattern in MARKS)
    return re.compile(groups, re.IGNORECASE | re.VERBOSE)


def first_strays(text: str) -> list[tuple[str, int, str | None, int]]:
    """Where what `tokens` found is not what is found when every mark is tried; ends may be cut back afterwards."""
    found = tokens(text)
    position, strays = 0, []
    for token in [*found, None]:
        match = every_mark().search(text, position)
        kind, start = (str(match.lastgroup).replace("_", "-"), match.start()) if match else (None, len(text))
        here = (token.kind, token.start) if token else (None, len(text))
        if here != (kind, start):
            strays.append((*here, kind, start))
        if token:
            position = token.end
    return strays


@settings(max_examples=150)
@given(texts)
@example("ſkripsi, Ka₁, İbid., ıbid., \u212aITAB UNDANG, ĳ")
def test_tokens_are_those_that_trying_every_mark_finds(text: str) -> None:
    assert not first_strays(text)


def test_tokens_of_known_references_are_those_that_trying_every_mark_finds() -> None:
    known = [line["raw"] for line in gold_lines()] + [fixture.printed for fixture in fixtures()]
    known += [str(case.values[0]) for case in cases("marks.txt", 3)]
    assert not [strays for text in known if (strays := first_strays(text))]


_PART = r"\\.|\[(?:\\.|[^\]\\])+\]|[^()\[\\]"
_LOOKING_AROUND = re.compile(rf"\(\?<?[=!](?:{_PART}|\((?:{_PART})*\))*\)")


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(name, pattern, id=name) for name, _, pattern in MARKS])
@settings(max_examples=20)
@given(data=st.data())
def test_what_a_mark_matches_begins_with_one_of_its_openings(name: str, pattern: str, data: st.DataObject) -> None:
    anywhere = re.compile(_LOOKING_AROUND.sub("", pattern), re.IGNORECASE | re.VERBOSE)
    text = data.draw(st.from_regex(anywhere, fullmatch=True))
    assert not text or name in may_begin(text[:2])
