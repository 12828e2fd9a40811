"""What holds whatever the references are."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import Code
from citeconv.model import Reference
from citeconv.styling import bibliography
from tests.styling.strategies import ODD, WORDS, references

OWN_MARKUP = re.compile(r'</?(?:i|b|sup|sub|span)(?: style="[a-z:; -]+")?>')
UNCLEAN = re.compile(r"\.\.|[?!]\.|\(\)|\[\]| [,.;:]|,,|  ")


@settings(max_examples=60, deadline=None)
@given(st.lists(references(ODD), max_size=4), st.sampled_from(["apa", "ieee", "chicago-author-date"]))
def test_every_reference_has_its_line(items: Sequence[Reference], style: str) -> None:
    rendered = bibliography(items, style=style)
    assert len(rendered.lines) == len(items)
    assert sorted(rendered.indices) == list(range(len(items)))
    assert all(rendered.lines)
    assert all("\n" not in line for line in rendered.lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(references(ODD), max_size=3))
def test_html_holds_no_markup_but_that_of_the_style(items: Sequence[Reference]) -> None:
    text, marked = bibliography(items), bibliography(items, output="html")
    for plain, line in zip(text.lines, marked.lines, strict=True):
        bare = OWN_MARKUP.sub("", line)
        assert not re.search("[<>\"']", bare)
        assert html.unescape(bare) == plain


@settings(max_examples=60, deadline=None)
@given(st.lists(references(WORDS), max_size=3))
def test_lines_are_clean(items: Sequence[Reference]) -> None:
    for line in bibliography(items).lines:
        assert not UNCLEAN.search(line), line


@settings(max_examples=30, deadline=None)
@given(st.lists(references(WORDS), max_size=4))
def test_nothing_fails_in_the_engine(items: Sequence[Reference]) -> None:
    for remark in bibliography(items).diagnostics:
        assert remark.code is Code.NOT_RENDERED
        assert "failed" not in remark.detail


@settings(max_examples=30, deadline=None)
@given(st.lists(references(WORDS), max_size=4))
def test_the_order_of_the_list_does_not_matter_for_a_line(items: Sequence[Reference]) -> None:
    assert bibliography(items, order="list").lines == tuple(
        line for _, line in sorted(zip(bibliography(items).indices, bibliography(items).lines, strict=True))
    )
