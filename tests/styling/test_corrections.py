"""Each correction of citeproc-py: the smallest item that shows the defect, what it prints, and what it should.

Where the second column fails with a new citeproc-py, the defect is mended there and our correction can go.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from citeconv.model import Date, DateRange, Kind, Reference
from citeconv.styling import bibliography
from tests.styling.make import names, stock_lines, style_of


class Case(NamedTuple):
    """A style, an item, and what comes of them."""

    what: str
    layout: str
    item: Reference
    stock: str
    right: str
    macros: str = ""
    attributes: str = ""
    output: Literal["text", "html"] = "text"


def book(**fields: object) -> Reference:
    return Reference(kind=Kind.BOOK, **fields)  # type: ignore[arg-type]


EDITORS = '<names variable="editor"><name/><label form="short" text-case="title" prefix=" (" suffix=")"/></names>'
TITLE = '<text macro="title"/>'
PLAIN_DATE = '<date variable="issued" form="text"/>'

CASES = [
    Case(
        "label in title case",
        EDITORS,
        book(editor=names("Yea, S.; Ham, J.")),
        "S. Yea, J. Ham (eds.)",
        "S. Yea, J. Ham (Eds.)",
    ),
    Case(
        "what stood in for the author is not printed again",
        f'<names variable="author"><substitute>{TITLE}</substitute></names><group prefix=". ">{TITLE}</group>',
        book(title="Babad"),
        "Babad. Babad",
        "Babad",
        macros='<macro name="title"><text variable="title"/></macro>',
    ),
    Case(
        "group of a word and an empty macro",
        '<text variable="title"/><group prefix=" (" suffix=")"><choose><if type="book"><text value="no."/></if>'
        '<else><text variable="genre"/></else></choose><text variable="number"/></group>',
        book(title="Babad"),
        "Babad (no.)",
        "Babad",
    ),
    Case(
        "question mark before a full stop", '<text variable="title" suffix="."/>', book(title="Apa?"), "Apa?.", "Apa?"
    ),
    Case(
        "full stop of the data before formatting and a full stop",
        '<group suffix="."><text variable="title" font-style="italic"/></group>',
        book(title="Vol."),
        "<i>Vol.</i>.",
        "<i>Vol.</i>",
        output="html",
    ),
    Case(
        "full stop and quotation marks",
        '<group suffix="."><text variable="title" quotes="true"/></group>',
        book(title="Babad"),
        "“Babad”.",
        "“Babad.”",
    ),
    Case(
        "hyphenated role",
        '<names variable="collection-editor"/>',
        book(collection_editor=names("Yea, S.")),
        "",
        "S. Yea",
    ),
    Case(
        "role it does not know",
        '<names variable="director"/>',
        book(director=names("Nugroho, Garin")),
        "AttributeError",
        "Garin Nugroho",
    ),
    Case(
        "Arabic article",
        '<names variable="author"/>',
        book(author=names("al-·Ghazali, Abu")),
        "Abu al- Ghazali",
        "Abu al-Ghazali",
    ),
    Case(
        "inherited delimiter of names",
        '<names variable="author"><name and="text"/></names>',
        book(author=names("A,; B,; C,")),
        "A, B, and C",
        "A; B; and C",
        attributes='name-delimiter="; "',
    ),
    Case(
        "lower-case given name",
        '<names variable="author"><name initialize-with=". " name-as-sort-order="all"/></names>',
        book(author=names("hooks, bell")),
        "hooks, . bell .",
        "hooks, b.",
    ),
    Case(
        "initialize=false",
        '<names variable="author"><name initialize-with="." initialize="false"/></names>',
        book(author=names("Yea, Sallie")),
        "S. Yea",
        "Sallie Yea",
    ),
    Case(
        "initials of a name in full",
        '<names variable="author"><name initialize-with=". " initialize="false"/></names>',
        book(author=names("Dewantara, Ki H.")),
        "K. H. Dewantara",
        "Ki H. Dewantara",
    ),
    Case(
        "one of several roles within a condition stands in",
        '<names variable="author"><substitute><choose><if type="book"><names variable="editor"/>'
        '<names variable="translator"/></if></choose></substitute></names>',
        book(editor=names("A,"), translator=names("B,")),
        "AB",
        "A",
    ),
    Case(
        "number of a law or report",
        '<label variable="number" form="short" suffix=" "/><text variable="number"/>',
        book(number="114-12"),
        "nos. 114-12",
        "no. 114-12",
    ),
    Case("number that is none", '<number variable="issue"/>', book(issue="ke-2"), "ke–2", "ke-2"),
    Case(
        "page range with letters",
        '<text variable="page"/>',
        book(page="S12-S19"),
        "S12–S19",
        "S12–19",
        attributes='page-range-format="chicago"',
    ),
    Case(
        "straight quotation marks",
        '<text variable="title"/>',
        book(title="The \"ASEAN way\" and Jum'at"),
        "The \"ASEAN way\" and Jum'at",
        "The “ASEAN way” and Jum’at",
    ),
    Case(
        "hyphenated number",
        '<number variable="number-of-volumes"/>',
        book(number_of_volumes=4),
        "",
        "4",
    ),
    Case(
        "label of an absent variable",
        '<text variable="title"/><label variable="volume" prefix=", "/>',
        book(title="Babad"),
        "Babad, volume",
        "Babad",
    ),
    Case(
        "plural of Roman pages",
        '<label variable="page" form="short" suffix=" "/><text variable="page"/>',
        book(page="xii-xv"),
        "p. xii–xv",
        "pp. xii–xv",
    ),
    Case(
        "number with digits that is no list",
        '<label variable="number" form="short" suffix=" "/><text variable="number"/>',
        book(number="17/DSN/2000"),
        "nos. 17/DSN/2000",
        "no. 17/DSN/2000",
    ),
    Case("range of numbers", '<text variable="issue"/>', book(issue="3-4"), "3-4", "3–4"),
    Case(
        "shortened page range",
        '<text variable="page"/>',
        book(page="1123-34"),
        "1123–34",
        "1123–1134",
        attributes='page-range-format="expanded"',
    ),
    Case(
        "page range of two digits",
        '<text variable="page"/>',
        book(page="1-20"),
        "1–0",
        "1–20",
        attributes='page-range-format="minimal-two"',
    ),
    Case(
        "days of one month",
        PLAIN_DATE,
        book(issued=DateRange(Date(2020, 1, 2), Date(2020, 1, 5))),
        "2,–5, January 2020",
        "January 2–5, 2020",
    ),
    Case(
        "year of a range within it",
        '<date variable="issued" form="numeric" date-parts="year"/>',
        book(issued=DateRange(Date(2020, 1, 2), Date(2020, 1, 5))),
        "",
        "2020",
    ),
    Case(
        "month of a range within it",
        '<date variable="issued" form="text" date-parts="year-month"/>',
        book(issued=DateRange(Date(2020, 1, 2), Date(2020, 1, 5))),
        "",
        "January 2020",
    ),
    Case(
        "date in words, where the month has a place of its own",
        '<date variable="issued" form="text" date-parts="year"/>'
        '<date variable="issued" prefix=", "><date-part name="month"/></date>',
        book(issued="Ramadan 1345 H"),
        "Ramadan 1345 H, Ramadan 1345 H",
        "Ramadan 1345 H",
    ),
    Case(
        "a date after another that changed the form of the month",
        '<date variable="issued" form="text"><date-part name="month" form="short"/></date>'
        '<date variable="accessed" form="text" prefix="; "/>',
        book(issued=Date(2020, 8, 1), accessed=Date(2020, 9, 1)),
        "Aug. 1, 2020; Sept. 1, 2020",
        "Aug. 1, 2020; September 1, 2020",
    ),
    Case(
        "term that has no such form",
        '<names variable="reviewed-author"><label form="verb-short" suffix=" "/><name/></names>',
        book(reviewed_author=names("Yea, S.")),
        "",
        "by S. Yea",
    ),
    Case(
        "sentence case keeps names",
        '<text variable="title" text-case="sentence"/>',
        book(title="the history of Java"),
        "The history of java",
        "The history of Java",
    ),
    Case(
        "title case of v. and of hyphenated words",
        '<text variable="title" text-case="title"/>',
        book(title="brown v. board: the low-income poor", language="en"),
        "Brown V. Board: The Low-income Poor",
        "Brown v. Board: The Low-Income Poor",
    ),
    Case(
        "no title case where the words are not English",
        '<text variable="title" text-case="title"/>',
        book(title="sejarah di Jawa"),
        "Sejarah Di Jawa",
        "sejarah di Jawa",
    ),
    Case(
        "range is numeric",
        '<choose><if is-numeric="volume"><text variable="volume"/></if></choose>',
        book(volume="2-3"),
        "",
        "2–3",
    ),
    Case(
        "nothing is disambiguated",
        '<text variable="title"/><choose><if disambiguate="true"><text value="!"/></if></choose>',
        book(title="Babad"),
        "Babad!",
        "Babad",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_a_defect_is_mended(case: Case, tmp_path: Path) -> None:
    style = style_of(tmp_path, case.layout, case.macros, case.attributes)
    assert bibliography([case.item], style=style, output=case.output).lines == (case.right,)


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_the_defect_is_still_there(case: Case, tmp_path: Path) -> None:
    style = style_of(tmp_path, case.layout, case.macros, case.attributes)
    assert "".join(stock_lines([case.item], style, html=case.output == "html")) == case.stock
    assert case.stock != case.right
