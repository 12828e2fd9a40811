"""Reports as text, JSON, CSV and HTML, and the words in them."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from string import Formatter

import pytest

import citeconv
from citeconv import Date, Kind, Reference, checking
from citeconv.checking.aspects import ASPECTS
from citeconv.checking.figures import together
from citeconv.checking.missing import HOUSE, NEEDS
from citeconv.checking.page import marked
from citeconv.checking.terms import TERMS
from citeconv.checking.words import WORDS

NASTY = Reference(kind=Kind.BOOK, key="a", title="<script>alert(1)</script> & \"B\"")
REPORT = citeconv.check([NASTY, Reference(kind=Kind.THESIS, title="C", issued=Date(2019), publisher="UI")], 2021)


@pytest.mark.parametrize("row", WORDS.values(), ids=list(WORDS))
def test_both_sentences_name_the_same(row: checking.words.Row) -> None:
    named = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (row.id, row.en)]
    assert named[0] == named[1]


def test_every_term_that_the_tables_name_is_there() -> None:
    needs = {need.what for several in (*NEEDS.values(), HOUSE.values()) for need in several}
    assert needs | {aspect.name for aspect in ASPECTS} <= TERMS.keys()


def test_json_has_the_promised_form() -> None:
    data = json.loads(checking.as_json({"a.json": REPORT}))
    assert data.keys() == {"references", "findings", "figures"}
    assert data["references"] == 2
    assert data["findings"][0] == {
        "code": "missing-field",
        "entry": 1,
        "key": "a",
        "field": "issued",
        "severity": "warning",
        "message": "no year",
    }
    assert data["figures"] == {
        "total": 2,
        "primary_share": 0.5,
        "share_5_years": 0.5,
        "share_10_years": 0.5,
        "doi_share": 0.0,
        "kinds": {"book": 1, "thesis": 1},
    }


def test_several_files_are_named_in_json() -> None:
    data = json.loads(checking.as_json({"a": REPORT, "b": REPORT}, "id"))
    assert [one["file"] for one in data] == ["a", "b"]
    assert data[0]["findings"][0]["message"] == "tidak ada tahun terbit"


def test_csv_of_findings_and_of_figures() -> None:
    rows = list(csv.DictReader(io.StringIO(checking.findings_csv({"a": REPORT}))))
    assert [(row["entry"], row["code"], row["field"]) for row in rows][:2] == [
        ("1", "missing-field", "issued"),
        ("1", "missing-field", "publisher"),
    ]
    figures = list(csv.DictReader(io.StringIO(checking.figures_csv({"a": REPORT, "b": REPORT}))))
    assert [(row["file"], row["references"], row["primary"], row["primary_share"]) for row in figures] == [
        ("a", "2", "1", "0.5000"),
        ("b", "2", "1", "0.5000"),
        ("total", "4", "2", "0.5000"),
    ]


def test_figures_of_lists_together_are_the_figures_of_all() -> None:
    first, second = [NASTY], [Reference(kind=Kind.ARTICLE_JOURNAL, doi="10.1000/x", issued=Date(2012))]
    parts = [checking.figures(part, 2021) for part in (first, second)]
    assert together(parts) == checking.figures([*first, *second], 2021)


@pytest.mark.parametrize(("age", "five", "ten"), [(0, 1, 1), (5, 1, 1), (6, 0, 1), (10, 0, 1), (11, 0, 0)])
def test_ages_are_counted_in_whole_years(age: int, five: int, ten: int) -> None:
    figures = checking.figures([Reference(kind=Kind.BOOK, issued=Date(2021 - age))], 2021)
    assert (figures.recent_5, figures.recent_10) == (five, ten)


def test_an_empty_list_has_no_shares() -> None:
    assert checking.figures([], 2021).primary_share == 0


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not {name for name, _ in attrs} & {"src", "onclick", "onerror"}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_data_is_never_markup_and_the_page_asks_for_nothing() -> None:
    page = _Page(checking.as_html({"<b>a</b>": REPORT}, "id"))
    assert not {"script", "b", "link", "img", "iframe"} & set(page.tags)
    assert "<script>alert(1)</script> & \"B\"" in "".join(page.text)
    assert "tidak ada penerbit" in "".join(page.text)


def test_marked_characters_are_all_there() -> None:
    html = marked("Yea, S. <Books>", [(0, 3), (2, 6), (8, 15)])
    assert html == "<mark>Yea, S</mark>. <mark>&lt;Books&gt;</mark>"
    assert re.sub("</?mark>", "", html) == "Yea, S. &lt;Books&gt;"


def test_text_tells_each_finding_below_its_reference() -> None:
    lines = checking.as_text({"a.json": REPORT}, "id").splitlines()
    assert lines[0] == "a.json: 2 rujukan, 3 temuan"
    assert lines[2] == "   1  <script>alert(1)</script> & \"B\""
    assert lines[3] == "      periksa  missing-field       tidak ada tahun terbit"
    assert "  sumber primer                        1   50,0 %" in lines


def test_silence_and_a_code_that_there_is_not() -> None:
    assert citeconv.check([NASTY], 2021, silence={"missing-field"}).findings == ()
    with pytest.raises(ValueError, match="no check misspelt"):
        citeconv.check([NASTY], 2021, silence={"misspelt"})
