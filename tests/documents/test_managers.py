"""What Zotero, Mendeley, EndNote and Word embed in a document is read as data, each work once."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv.diagnostics import Code
from citeconv.documents import docx
from citeconv.documents.managers import endnote, read_instruction, read_tag
from citeconv.documents.managers.dates import typed_date, typed_within
from citeconv.model import Date, Kind, Person
from tests.documents import word as w
from tests.documents.word_lists import PROSE

ARTICLE: dict[str, Any] = {
    "id": "ABCD2345",
    "type": "article-journal",
    "title": "How ideas spread: Whose norms matter?",
    "container-title": "International Organization",
    "volume": "58",
    "issue": "2",
    "page": "239-275",
    "DOI": "10.1017/S0020818304582024",
    "author": [{"family": "Acharya", "given": "Amitav"}],
    "issued": {"date-parts": [["2004", 4]]},
}
BOOK: dict[str, Any] = {
    "id": "EFGH6789",
    "type": "book",
    "title": "Dasar-Dasar Ilmu Politik",
    "publisher": "Gramedia",
    "publisher-place": "Jakarta",
    "author": [{"family": "Budiardjo", "given": "Miriam"}],
    "issued": {"date-parts": [["2008"]]},
}
PRINTED_ARTICLE = "Acharya, A. (2004). How ideas spread: whose norms matter? Int. Organ., 58(2), 239–275."
PRINTED_BOOK = "Budiardjo, M. (2008). Dasar-dasar ilmu politik. Gramedia."
TYPED = "Sukarno. 1963. Di Bawah Bendera Revolusi. Jakarta: Panitia Penerbit."

RECORD = (
    '<record><rec-number>{number}</rec-number><foreign-keys><key app="EN" db-id="x9zr2" timestamp="1545">{number}</key>'
    '</foreign-keys><ref-type name="{kind}">17</ref-type><contributors><authors>{authors}</authors></contributors>'
    '<titles><title><style face="normal" font="default" size="100%">{title}</style></title>{more}</titles>'
    "{rest}</record>"
)
EN_ARTICLE = RECORD.format(
    number=12,
    kind="Journal Article",
    authors="<author>Acharya, Amitav</author>",
    title="How ideas spread: Whose norms matter?",
    more="<secondary-title>International Organization</secondary-title>",
    rest="<periodical><full-title>International Organization</full-title></periodical><pages>239-275</pages>"
    "<volume>58</volume><number>2</number><dates><year>2004</year><pub-dates><date>April</date></pub-dates></dates>"
    "<electronic-resource-num>https://doi.org/10.1017/S0020818304582024</electronic-resource-num><urls/>",
)
EN_BOOK = RECORD.format(
    number=13,
    kind="Book",
    authors="<author>Budiardjo, Miriam</author>",
    title="Dasar-Dasar Ilmu Politik",
    more="<secondary-title>Seri Ilmu Politik</secondary-title>",
    rest="<pub-location>Jakarta</pub-location><publisher>Gramedia</publisher><isbn>978-979-22-3494-4</isbn>"
    "<dates><year>2008</year></dates>",
)


def listed(code: str) -> list[str]:
    """A printed list in the field of a manager: heading, one typed reference, two of the manager."""
    return [
        w.heading("Daftar Pustaka"),
        w.paragraph(w.opened(code), PRINTED_ARTICLE),
        w.paragraph(PRINTED_BOOK, w.CLOSED),
        w.paragraph(TYPED),
    ]


MANAGERS = {
    "Zotero": w.document(
        w.paragraph("Norma menyebar ", w.field(w.zotero(ARTICLE), "(Acharya, 2004)"), "."),
        w.paragraph("Lagi ", w.field(w.zotero(BOOK, ARTICLE), "(Acharya, 2004; Budiardjo, 2008)"), "."),
        *listed(w.ZOTERO_LIST),
    ),
    "Mendeley Desktop": w.document(
        w.paragraph("Norma menyebar ", w.field(w.mendeley(ARTICLE), "(Acharya, 2004)"), "."),
        w.paragraph("Lagi ", w.field(w.mendeley(BOOK, ARTICLE), "(Acharya, 2004; Budiardjo, 2008)"), "."),
        *listed(w.MENDELEY_LIST),
    ),
    "Mendeley Cite": w.document(
        w.paragraph("Norma menyebar ", w.control(w.run("(Acharya, 2004)"), w.mendeley_cite(ARTICLE)), "."),
        w.paragraph("Lagi ", w.control(w.run("(Acharya, 2004; Budiardjo)"), w.mendeley_cite(ARTICLE, BOOK)), "."),
        w.heading("Daftar Pustaka"),
        w.control(w.paragraph(PRINTED_ARTICLE) + w.paragraph(PRINTED_BOOK), "MENDELEY_BIBLIOGRAPHY"),
        w.paragraph(TYPED),
    ),
    "EndNote": w.document(
        w.paragraph("Norma menyebar ", w.endnote_field(w.endnote(EN_ARTICLE), "(Acharya, 2004)"), "."),
        w.paragraph("Lagi ", w.endnote_field(w.endnote(EN_BOOK, EN_ARTICLE), "(Budiardjo)", as_data=True), "."),
        *listed(w.ENDNOTE_LIST),
    ),
    "Word": w.document(
        w.paragraph("Norma menyebar ", w.control(w.field(r" CITATION Ach04 \l 1057 ", "(Acharya, 2004)")), "."),
        *listed(r" BIBLIOGRAPHY  \l 1057 "),
        parts={"/customXml/item7.xml": ("customXml", w.SOURCES)},
    ),
    "Zotero, as bookmarks": w.document(
        w.paragraph("Norma menyebar ", w.bookmark(1, "ZOTERO_BREF_aB3dE5", w.run("(Acharya, 2004)")), "."),
        w.paragraph("Lagi ", w.bookmark(2, "ZOTERO_BREF_fG7hI9", w.run("(Budiardjo, 2008)")), "."),
        w.heading("Daftar Pustaka"),
        w.paragraph('<w:bookmarkStart w:id="3" w:name="ZOTERO_BREF_kL1mN3"/>', w.run(PRINTED_ARTICLE)),
        w.paragraph(w.run(PRINTED_BOOK), '<w:bookmarkEnd w:id="3"/>'),
        w.paragraph(TYPED),
        parts={
            "/docProps/custom.xml": (
                "custom-properties",
                w.properties(
                    {
                        "ZOTERO_BREF_aB3dE5": w.zotero(ARTICLE).replace(" ADDIN ", ""),
                        "ZOTERO_BREF_fG7hI9": w.zotero(BOOK).replace(" ADDIN ", ""),
                        "ZOTERO_BREF_kL1mN3": w.ZOTERO_LIST.replace(" ADDIN ", ""),
                    }
                ),
            )
        },
    ),
}


@pytest.mark.parametrize("manager", MANAGERS)
def test_a_list_of_a_manager_is_read_as_data(manager: str) -> None:
    library = citeconv.read(MANAGERS[manager])
    article, book, typed = library.references
    assert [entry.source for entry in library] == [PRINTED_ARTICLE, PRINTED_BOOK, TYPED]
    assert (article.kind, article.title) == (Kind.ARTICLE_JOURNAL, "How ideas spread: Whose norms matter?")
    assert article.author.names == (Person(family="Acharya", given="Amitav"),)
    assert (article.container_title, article.volume, article.issue) == ("International Organization", 58, 2)
    assert (article.page, article.doi, article.issued) == ("239-275", "10.1017/S0020818304582024", Date(2004, 4))
    assert (book.kind, book.title, book.publisher_place) == (Kind.BOOK, "Dasar-Dasar Ilmu Politik", "Jakarta")
    assert typed.title == "Di Bawah Bendera Revolusi"
    assert not [remark for remark in library.diagnostics if remark.code is not Code.NOT_REFERENCES]


def test_what_is_cited_but_not_listed_is_given_and_told() -> None:
    cited = w.paragraph("Norma ", w.field(w.zotero(ARTICLE, BOOK), "(Acharya, 2004; Budiardjo, 2008)"), ".")
    alone = citeconv.read(w.document(w.paragraph(PROSE), cited, *(w.paragraph(PROSE) for _ in range(5))))
    assert [reference.title for reference in alone.references] == [ARTICLE["title"], BOOK["title"]]
    library = citeconv.read(w.document(cited, w.heading("Referensi"), w.paragraph(PRINTED_BOOK), w.paragraph(TYPED)))
    assert [reference.title for reference in library.references] == [
        BOOK["title"],
        "Di Bawah Bendera Revolusi",
        ARTICLE["title"],
    ]
    assert Code.NOT_LISTED in {remark.code for remark in library.notes}


def test_two_authors_cite_the_work_from_their_own_libraries() -> None:
    data = w.document(
        w.paragraph(w.field(w.zotero(ARTICLE), "(Acharya)"), w.field(w.zotero(ARTICLE, user="77"), "(Acharya)")),
        w.paragraph(w.field(w.mendeley(BOOK), "(B)"), w.field(w.mendeley(ARTICLE), "(A)")),
    )
    items = [item["title"] for block in docx.blocks(data) for item in block.csl]
    assert items == [ARTICLE["title"], BOOK["title"]]


def test_a_deleted_citation_cites_nothing() -> None:
    field = w.field(w.zotero(ARTICLE), "(Acharya)")
    (block,) = docx.blocks(w.document(w.paragraph("a", f"<w:del {w.AUTHOR}>{field}</w:del>")))
    assert (block.text, block.csl) == ("a", ())


def test_a_citation_in_a_footnote() -> None:
    note = w.paragraph(w.field(w.zotero(ARTICLE), "Acharya, “How Ideas Spread.”"))
    blocks = docx.blocks(w.document(w.paragraph("a", w.note("footnote", 2)), notes={"footnote": {2: note}}))
    assert [[item["title"] for item in block.csl] for block in blocks] == [[], [ARTICLE["title"]]]


def test_records_of_endnote_beside_the_mark_of_their_field() -> None:
    data = base64.b64encode(w.endnote(EN_ARTICLE).encode()).decode()
    begin = f"{w.mark('begin')}<w:r><w:fldData>{data}</w:fldData></w:r>"
    field = begin + w.instruction(" ADDIN EN.CITE ") + w.mark("separate") + w.run("(Acharya)") + w.CLOSED
    (block,) = docx.blocks(w.document(w.paragraph(field)))
    assert (block.text, [item["title"] for item in block.csl]) == ("(Acharya)", [ARTICLE["title"]])


def test_keys_are_those_that_people_see() -> None:
    with_key = {**ARTICLE, "citation-key": "acharya2004"}
    (work,) = read_instruction(w.zotero(with_key)).works
    assert work.item["id"] == "acharya2004"
    (work,) = read_instruction(w.mendeley(ARTICLE)).works
    assert "id" not in work.item
    assert work.item["author"] == ARTICLE["author"]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            RECORD.format(
                number=1,
                kind="Thesis",
                authors="<author>Aprilia, Dewi</author>",
                title="Norma",
                more="",
                rest="<publisher>Universitas Indonesia</publisher><work-type>Skripsi</work-type>"
                "<dates><year>2018</year></dates>",
            ),
            {"type": "thesis", "genre": "Skripsi", "publisher": "Universitas Indonesia", "author": [
                {"family": "Aprilia", "given": "Dewi"}
            ]},
        ),
        (
            RECORD.format(
                number=2,
                kind="Newspaper Article",
                authors="<author>Kementerian Agama RI,</author><author>Jane Doe</author><author>Sukarno</author>"
                "<author>King, Martin Luther, Jr</author>",
                title="Berita",
                more="<secondary-title>Kompas</secondary-title>",
                rest="<dates><year>2019</year><pub-dates><date>12 Mei</date></pub-dates></dates><isbn>0215-207X</isbn>",
            ),
            {"type": "article-newspaper", "container-title": "Kompas", "ISSN": "0215-207X", "author": [
                {"literal": "Kementerian Agama RI"},
                {"family": "Doe", "given": "Jane"},
                {"family": "Sukarno"},
                {"family": "King", "given": "Martin Luther", "suffix": "Jr"},
            ], "issued": {"date-parts": [[2019, 5, 12]]}},
        ),
        (EN_BOOK, {"collection-title": "Seri Ilmu Politik", "ISBN": "978-979-22-3494-4"}),
    ],
)  # fmt: skip
def test_records_of_endnote(xml: str, expected: dict[str, Any]) -> None:
    ((_, item),) = endnote.items(w.endnote(xml))
    assert item | expected == item


@pytest.mark.parametrize(
    "xml",
    ["", "<EndNote>", "<EndNote><Cite/></EndNote>", "<!DOCTYPE x [<!ENTITY a 'b'>]><EndNote><record/></EndNote>"],
)
def test_damaged_records_say_nothing(xml: str) -> None:
    assert list(endnote.items(xml)) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("2004",), [[2004]]),
        (("2004", "Mei", "3"), [[2004, 5, 3]]),
        (("2004", "December", ""), [[2004, 12]]),
        (("2004", "07", "40"), [[2004, 7]]),
        (("t.t.", "", ""), "t.t."),
        (("2004", "Musim gugur", ""), "Musim gugur 2004"),
        (("2004", "13", "1"), "1 13 2004"),
    ],
)
def test_typed_dates(typed: tuple[str, ...], expected: object) -> None:
    found = typed_date(*typed) or {}
    assert found.get("date-parts", found.get("literal")) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [("", [[2019]]), ("May 12", [[2019, 5, 12]]), ("12 Mei 2019", [[2019, 5, 12]]), ("Sept.", [[2019, 9]])],
)
def test_dates_in_two_fields(rest: str, expected: object) -> None:
    assert typed_within("2019", rest) == {"date-parts": expected}


KEYS = st.sampled_from(["citationItems", "itemData", "uris", "id", "author", "family", "x"])
JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inside: st.lists(inside) | st.dictionaries(KEYS, inside)
)
FRONTS = (" ADDIN ZOTERO_ITEM CSL_CITATION ", "ADDIN CSL_CITATION ", " ADDIN EN.CITE ", " CITATION ", "")


@settings(max_examples=60)
@given(st.sampled_from(FRONTS), st.text() | JSON.map(json.dumps), st.text())
def test_no_instruction_raises(front: str, body: str, data: str) -> None:
    for code in (read_instruction(front + body, data), read_tag("MENDELEY_CITATION_v3_" + body)):
        assert all(isinstance(work.item, dict) for work in code.works)
