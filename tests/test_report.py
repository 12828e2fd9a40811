"""What a person is told: the summary after a run, and a reference drawn with its spans."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from citeconv import Alternative, Code, Date, Diagnostic, Kind, Library, Names, Parsed, Person, Reference, Span
from citeconv.explain import explained
from citeconv.report import ranges, summary

SOURCE = "Yea, S. Books. London, 2014, xq."
REFERENCE = Reference(
    kind=Kind.BOOK,
    title="Books",
    author=Names((Person(family="Yea", given="S."),)),
    publisher_place="London",
    issued=Date(2014),
)
PARSED = Parsed(
    reference=REFERENCE,
    source=SOURCE,
    spans=(
        Span("author", 0, 7),
        Span("punctuation", 7, 8),
        Span("title", 8, 13),
        Span("punctuation", 13, 15),
        Span("publisher-place", 15, 21),
        Span("punctuation", 21, 23),
        Span("issued", 23, 27),
        Span("punctuation", 27, 29),
        Span("punctuation", 31, 32),
    ),
    leftover=(Span("leftover", 29, 31),),
    diagnostics=(Diagnostic(code=Code.LEFTOVER, value="xq"),),
    confidence=0.41,
    field_confidence={"title": 0.9},
    alternatives=(
        Alternative(
            reference=Reference(kind=Kind.WEBPAGE, title="Books. London", author=REFERENCE.author, issued=Date(2014)),
            spans=(Span("author", 0, 7), Span("title", 8, 21), Span("issued", 23, 27)),
            leftover=(Span("leftover", 29, 31),),
            likelihood=0.3,
        ),
    ),
)


def test_explained() -> None:
    assert explained(PARSED, width=20).splitlines() == [
        "Yea, S. Books.",
        "aaaaaaa.ttttt.",
        "",
        "London, 2014, xq.",
        "pppppp..iiii..!!.",
        "",
        "    type               0.41  book",
        "  a author                   Yea, S.",
        "  i issued                   2014",
        "  t title              0.90  Books",
        "  p publisher-place          London",
        "  ! left over                xq",
        "",
        "  warning: no field holds 'xq'",
        "",
        "  another reading (1), 0.30 as likely:",
        "Yea, S. Books.",
        "aaaaaaa.tttttt",
        "London, 2014, xq.",
        "tttttt..iiii..!!.",
        "    type                     webpage",
        "  t title                    Books. London",
        "    publisher-place          (nothing)",
    ]


def test_explained_in_indonesian() -> None:
    lines = explained(PARSED, language="id").splitlines()
    assert "    jenis              0,41  book" in lines
    assert "    jenis                    webpage" in lines
    assert "  t title              0,90  Books" in lines
    assert "  ! tersisa                  xq" in lines


def test_fields_with_the_same_first_letter_get_letters_of_their_own() -> None:
    reference = Reference(kind=Kind.BOOK, publisher="Pustaka", page="5")
    parsed = Parsed(reference=reference, source="Pustaka5", spans=(Span("publisher", 0, 7), Span("page", 7, 8)))
    assert explained(parsed).splitlines()[:2] == ["Pustaka5", "pppppppa"]


def told(entries: Iterable[Parsed], *notes: Diagnostic) -> list[str]:
    return list(summary(Library(tuple(entries), notes), "page.txt", "citeconv explain -f page.txt -n"))


def test_summary() -> None:
    sure = Parsed(reference=REFERENCE, source=SOURCE)
    assert told([sure]) == ["page.txt: 1 reference read; 0 unsure; 0 with leftover text"]
    assert told(
        [sure, PARSED, PARSED, sure, PARSED],
        Diagnostic(code=Code.NOT_REFERENCES, value="Refbacks"),
        Diagnostic(code=Code.BAD_ENTRY, value="@book{", line=3),
    ) == [
        "page.txt: 5 references read; 3 unsure (2-3,5); 3 with leftover text (2-3,5)",
        "  1 block of text not taken for references (-v shows them)",
        "  1 entry could not be read (-v shows them)",
        "  see how they were read: citeconv explain -f page.txt -n 2-3,5",
    ]


@pytest.mark.parametrize(
    ("numbers", "shown"), [([], ""), ([4], "4"), ([1, 2, 3], "1-3"), ([1, 4, 5, 7], "1,4-5,7"), (range(1, 73), "1-72")]
)
def test_ranges(numbers: Iterable[int], shown: str) -> None:
    assert ranges(numbers) == shown
