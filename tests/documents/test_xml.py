"""XML: JATS and the native export of OJS, and files made to harm."""

from __future__ import annotations

from html import escape

import pytest

import citeconv
from citeconv import Code, Date, Kind, Names, Person
from citeconv.diagnostics import ReadError
from citeconv.documents import Document, Mode, open_document
from tests.documents.word_lists import gold_lists

BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."
SAMPLE = [references for number, (_, references) in enumerate(gold_lists()) if number % 7 == 0]


def jats(*refs: str) -> str:
    listed = "".join(f'<ref id="B{number}"><label>{number}.</label>{ref}</ref>' for number, ref in enumerate(refs, 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal '
        'Publishing DTD v1.2 20190208//EN" "JATS-journalpublishing1.dtd"><article xmlns:xlink="http://www.w3.org/1999/xlink"><body>'
        f"<p>Isi (2004).</p></body><back><ref-list><title>Referensi</title>{listed}</ref-list></back>"
        "</article>"
    )


def native(*citations: str) -> str:
    """What OJS 3 exports of an article."""
    listed = "".join(f"<citation>{escape(one)}</citation>" for one in citations)
    return (
        '<?xml version="1.0"?>\n<article xmlns="http://pkp.sfu.ca" stage="production"><submission_file id="1"><file>'
        f'<embed encoding="base64">{"QUJD" * 100}</embed></file></submission_file>'
        f'<publication><title locale="id_ID">Difusi</title><citations>{listed}</citations></publication></article>'
    )


def read(text: str) -> Document:
    return open_document(text.encode())


def texts(text: str) -> list[str]:
    return [entry.text for entry in read(text).entries]


@pytest.mark.parametrize("references", SAMPLE, ids=lambda references: references[0][:20])
def test_printed_references_come_out_as_they_went_in(references: list[str]) -> None:
    assert texts(jats(*(f"<mixed-citation>{escape(one)}</mixed-citation>" for one in references))) == references
    assert texts(native(*references)) == references


def test_jats_tells_places_and_italics() -> None:
    document = read(jats(f"<mixed-citation>{BOOK.replace('Human', '<italic>Human</italic>')}</mixed-citation>"))
    (entry,) = document.entries
    assert (entry.text, entry.element) == (BOOK, "ref[B1]")
    assert [entry.text[span.start : span.end] for span in entry.italics] == ["Human"]
    assert document.mode is Mode.ITEMS


def test_tags_inside_a_printed_reference() -> None:
    marked = (
        "<mixed-citation publication-type='book'><name><surname>Yea</surname>, <given-names>S.</given-names></name> "
        "<source>Human Trafficking\n   in Asia: Forcing Issues</source>. <publisher-loc>London</publisher-loc>: "
        "<publisher-name>Routledge</publisher-name>, <year>2014</year>.</mixed-citation>"
    )
    assert texts(jats(marked)) == [BOOK]


def test_of_alternatives_the_printed_one() -> None:
    both = f"<element-citation><source>x</source></element-citation><mixed-citation>{BOOK}</mixed-citation>"
    assert texts(jats(f"<citation-alternatives>{both}</citation-alternatives>")) == [BOOK]


def test_several_citations_under_one_number() -> None:
    assert texts(jats(f"<mixed-citation>{BOOK}</mixed-citation><mixed-citation>Goh, G. 2000.</mixed-citation>")) == [
        BOOK,
        "Goh, G. 2000.",
    ]


PARTS = """<element-citation publication-type="journal"><person-group person-group-type="author">
<name><surname>Acharya</surname><given-names>A.</given-names></name><collab>ASEAN</collab><etal/></person-group>
<article-title>How <italic>ideas</italic> spread</article-title><source>International Organization</source>
<year iso-8601-date="2004">2004</year><month>4</month><volume>58</volume><issue>2</issue><fpage>239</fpage>
<lpage>275</lpage><pub-id pub-id-type="doi">10.1017/S0020818304582024</pub-id><fn>Cetak ulang</fn></element-citation>"""


def test_parts_are_data() -> None:
    (entry,) = citeconv.read(jats(PARTS).encode())
    reference = entry.reference
    assert reference.kind is Kind.ARTICLE_JOURNAL
    assert reference.title == "How ideas spread"
    assert reference.container_title == "International Organization"
    names = Person(family="Acharya", given="A."), citeconv.Organization(name="ASEAN")
    assert reference.author == Names(names, et_al=True)
    assert (reference.volume, reference.issue, reference.page) == (58, 2, "239-275")
    assert reference.issued == Date(2004, 4)
    assert reference.doi == "10.1017/S0020818304582024"
    assert reference.note == "Cetak ulang", "what has no place is kept"


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        ("book", "<source>Norms</source><publisher-name>CUP</publisher-name>", {"title": "Norms", "publisher": "CUP"}),
        (
            "book",
            "<chapter-title>One</chapter-title><source>Norms</source>",
            {"title": "One", "container_title": "Norms"},
        ),
        ("thesis", "<source>Norms</source><institution>UI</institution>", {"title": "Norms", "publisher": "UI"}),
        ("web", "<source>Situs</source><uri>https://x.id</uri>", {"title": "Situs", "url": "https://x.id"}),
        ("?", "<source>Apa</source><edition>2</edition>", {"title": "Apa", "edition": 2}),
    ],
)
def test_kinds_of_parts(kind: str, parts: str, expected: dict[str, object]) -> None:
    source = f'<element-citation publication-type="{kind}">{parts}<year>n.d.</year></element-citation>'
    (entry,) = citeconv.read(jats(source).encode())
    assert {name: getattr(entry.reference, name) for name in expected} == expected
    assert entry.reference.issued == "n.d."


def test_native_citations_with_typed_tags() -> None:
    (entry,) = read(native("Yea, S. <em>Human Trafficking</em>. R&amp;D. London, 2014.")).entries
    assert entry.text == "Yea, S. Human Trafficking. R&D. London, 2014."
    assert [entry.text[span.start : span.end] for span in entry.italics] == ["Human Trafficking"]


# What is no list, and files made to harm


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<?xml version='1.0'?><feed><entry/></feed>", r"no list of references in this XML \(<feed>\)"),
        ("<?xml version='1.0'?><ref-list><ref>", "not well-formed XML"),
        ("<?xml version='1.0'?>" + "<a>" * 1000, "not well-formed XML: Excessive depth"),
        ("<?xml version='1.0'?><article><ref-list/></article>", "no list of references found in XML"),
    ],
)
def test_refused(text: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(text)


def bomb(place: str) -> str:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "aaaaaaaaaa"}">' for n in range(12))
    return f"<?xml version='1.0'?><!DOCTYPE a [{entities}]><ref-list>{place}</ref-list>"


@pytest.mark.parametrize(
    "place", ["<ref><mixed-citation>Yea, S. &a11; 2014.</mixed-citation></ref>", "<ref id='&a11;'/>"]
)
def test_entity_bombs_do_not_go_off(place: str) -> None:
    with pytest.raises(ReadError, match="entity amplification"):
        read(bomb(place))


@pytest.mark.parametrize("declared", ["<!ENTITY x SYSTEM '{}'>", "<!ENTITY % y SYSTEM '{}'> %y; <!ENTITY x 'z'>"])
def test_external_entities_open_no_file(declared: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text("rahasia", encoding="utf-8")
    text = (
        f"<?xml version='1.0'?><!DOCTYPE a [{declared.format(secret.as_uri())}]>"
        "<ref-list><ref><mixed-citation>Yea, S. &x; Books, 2014.</mixed-citation></ref></ref-list>"
    )
    assert "rahasia" not in read(text).text


def test_entities_of_a_missing_dtd_are_read_or_kept() -> None:
    text = jats("<mixed-citation>R&uuml;land, J.&nbsp;Books &unknown; 2014.</mixed-citation>")
    assert texts(text) == ["Rüland, J. Books &unknown; 2014."]


def test_remarks_on_data_name_the_reference() -> None:
    odd = (
        '<element-citation publication-type="journal"><article-title>A</article-title><year>x</year></element-citation>'
    )
    library = citeconv.read(jats(f"<mixed-citation>{BOOK}</mixed-citation>", odd).encode())
    assert {remark.entry for remark in library[1].diagnostics} <= {"2"}
    assert all(remark.code is not Code.BAD_ENTRY for remark in library.diagnostics)
