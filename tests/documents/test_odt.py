"""OpenDocument texts: what is printed of them, the list in them, and what Zotero embeds."""

from __future__ import annotations

import io
import json
import zipfile
from xml.sax.saxutils import escape, quoteattr

import pytest

from citeconv.diagnostics import ReadError
from citeconv.documents import Mode, odt
from citeconv.documents.find import list_of
from tests.documents import word as w
from tests.documents.test_managers import ARTICLE, BOOK, PRINTED_ARTICLE, PRINTED_BOOK, TYPED
from tests.documents.word_lists import PROSE, gold_lists

SAMPLE = [reference for number, (_, list_) in enumerate(gold_lists()) if number % 9 == 0 for reference in list_]
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        **{prefix: f"{OASIS}:{prefix}:1.0" for prefix in ("office", "text", "style", "table", "meta")},
        "draw": f"{OASIS}:drawing:1.0",
        "fo": f"{OASIS}:xsl-fo-compatible:1.0",
        "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    }.items()
)
STYLES = """
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>
<style:style style:name="T3" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading"/>
<style:style style:name="Heading" style:family="paragraph"/>
"""


def document(*elements: str, properties: dict[str, str] | None = None, manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(elements)}</office:text></office:body></office:document-content>"
    )
    held = "".join(
        f'<meta:user-defined meta:name="{name}_{number}">{escape(text[start : start + 255])}</meta:user-defined>'
        for name, text in (properties or {}).items()
        for number, start in enumerate(range(0, len(text), 255), 1)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr("meta.xml", f"<office:document-meta {NAMESPACES}>{held}</office:document-meta>")
        package.writestr(
            "META-INF/manifest.xml", f"<manifest:manifest xmlns:manifest='m'>{manifest}</manifest:manifest>"
        )
    return file.getvalue()


def paragraph(*content: str, style: str = "") -> str:
    inside = "".join(one if one.startswith("<") else escape(one) for one in content)
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def heading(text: str) -> str:
    return f'<text:h text:outline-level="1">{text}</text:h>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def note(text: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{paragraph(text)}</text:note-body></text:note>"
    )


def items(*paragraphs: str) -> str:
    return "<text:list>" + "".join(f"<text:list-item>{one}</text:list-item>" for one in paragraphs) + "</text:list>"


FORMS = {
    "paragraphs": lambda refs: [paragraph(ref) for ref in refs],
    "numbered": lambda refs: [items(*(paragraph(ref) for ref in refs))],
    "numbers typed": lambda refs: [paragraph(f"{n}.", "<text:tab/>", ref) for n, ref in enumerate(refs, 1)],
    "a section": lambda refs: [f'<text:section text:name="Bagian1">{"".join(map(paragraph, refs))}</text:section>'],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_list_in_every_form_is_split_exactly(form: str) -> None:
    data = document(
        paragraph(PROSE), heading("DAFTAR PUSTAKA"), *FORMS[form](SAMPLE), heading("Lampiran"), paragraph("Kuesioner")
    )
    assert [entry.text for entry in list_of(odt.blocks(data)).entries] == SAMPLE


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (
            paragraph("a<b & ", "<text:s text:c='3'/>", "c", "<text:tab/>", "d", "<text:line-break/>", "e"),
            "a<b &  c\td\ne",
        ),
        (paragraph("a\n   b"), "a b"),
        (paragraph("a ", "<text:a>https://a.example</text:a>", " b"), "a https://a.example b"),
        (paragraph("a", span("b", "T4"), "c"), "ac"),
        (f"<text:tracked-changes>{paragraph('deleted')}</text:tracked-changes>{paragraph('a')}", "a"),
        (paragraph("a", f"<office:annotation>{paragraph('remark')}</office:annotation>", "b"), "ab"),
        (paragraph("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>"), "a"),
    ],
)
def test_what_is_printed(element: str, expected: str) -> None:
    (block,) = odt.blocks(document(element))
    assert block.text == expected


@pytest.mark.parametrize(
    ("element", "italic"),
    [
        (paragraph("a", span("b", "T1"), "c"), ["b"]),
        (paragraph("a", span("b", "T2"), "c"), ["b"]),
        (paragraph("a ", span("b", "T3"), " c", style="P1"), ["a", "c"]),
        (paragraph("a", span(span("b", "T3") + " c", "T1")), ["c"]),
    ],
)
def test_italics(element: str, italic: list[str]) -> None:
    (block,) = odt.blocks(document(element))
    assert [block.text[one.start : one.end] for one in block.italics] == italic


def test_headings_items_boxes_cells_and_notes_each_in_their_place() -> None:
    box = f"<draw:frame><draw:text-box>{paragraph('box')}</draw:text-box></draw:frame>"
    cells = "".join(f"<table:table-cell>{paragraph(text)}</table:table-cell>" for text in ("c1", "c2"))
    data = document(
        paragraph("title", style="P2"),
        heading("h"),
        paragraph("a", note("n1"), box, "b", note("n2", "endnote")),
        items(paragraph() + paragraph("first") + paragraph("second"), heading("in a list")),
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>",
    )
    assert [(one.text, one.element, one.heading, one.item, one.note) for one in odt.blocks(data)] == [
        ("title", "p[1]", True, False, False),
        ("h", "p[2]", True, False, False),
        ("ab", "p[3]", False, False, False),
        ("box", "p[4]", False, False, False),
        ("first", "p[6]", False, True, False),
        ("second", "p[7]", False, False, False),
        ("in a list", "p[8]", True, False, False),
        ("c1", "p[9]", False, False, False),
        ("c2", "p[10]", False, False, False),
        ("n1", "footnote[1]", False, False, True),
        ("n2", "endnote[1]", False, False, True),
    ]


def mark(name: str, text: str) -> str:
    called = quoteattr(name)
    return f"<text:reference-mark-start text:name={called}/>{text}<text:reference-mark-end text:name={called}/>"


def code(*works: dict[str, object]) -> str:
    return w.zotero(*works).strip().removeprefix("ADDIN ")


LIST = w.ZOTERO_LIST.strip().removeprefix("ADDIN ")
ZOTERO = {
    "reference marks and a section": document(
        paragraph("Norma ", mark(f"{code(ARTICLE)} RNDaB3dE5fG7h", "(Acharya)")),
        paragraph("Lagi ", mark(f"{code(BOOK, ARTICLE)} RNDiJ9kL1mN3o", "(Budiardjo)")),
        heading("Referensi"),
        f"<text:section text:name={quoteattr(LIST + ' RNDpQ5rS7tU9v')}>",
        paragraph(PRINTED_ARTICLE),
        paragraph(PRINTED_BOOK),
        "</text:section>",
        paragraph(TYPED),
    ),
    "bookmarks": document(
        paragraph("Norma ", '<text:bookmark-start text:name="ZOTERO_BREF_a1"/>', "(Acharya)"),
        heading("Referensi"),
        paragraph('<text:bookmark-start text:name="ZOTERO_BREF_b2"/>', PRINTED_ARTICLE),
        paragraph(PRINTED_BOOK, '<text:bookmark-end text:name="ZOTERO_BREF_b2"/>'),
        paragraph(TYPED),
        properties={"ZOTERO_BREF_a1": code(ARTICLE, BOOK), "ZOTERO_BREF_b2": LIST},
    ),
    "fields of Word": document(
        paragraph(
            "Norma ",
            '<field:fieldmark-start text:name="_1" field:type="vnd.oasis.opendocument.field.UNHANDLED">'
            '<field:param field:name="vnd.oasis.opendocument.field.code" '
            f"field:value={quoteattr(w.zotero(ARTICLE, BOOK))}/>"
            "</field:fieldmark-start><field:fieldmark-separator/>",
            "(Acharya)",
            "<field:fieldmark-end/>",
        ),
        heading("Referensi"),
        paragraph(PRINTED_ARTICLE),
        paragraph(PRINTED_BOOK),
        paragraph(TYPED),
    ),
}


@pytest.mark.parametrize("way", ZOTERO)
def test_what_zotero_embeds_is_data(way: str) -> None:
    found = list_of(odt.blocks(ZOTERO[way]))
    assert [entry.text for entry in found.entries] == [PRINTED_ARTICLE, PRINTED_BOOK, TYPED]
    titles = [json.loads(json.dumps(entry.csl))["title"] if entry.csl else None for entry in found.entries]
    assert titles == [ARTICLE["title"], BOOK["title"], None]


def test_references_in_footnotes_where_there_is_no_list() -> None:
    reference = "Miriam Budiardjo, Dasar-Dasar Ilmu Politik (Jakarta: Gramedia, 2008), hlm. 403."
    found = list_of(odt.blocks(document(paragraph("Kalimat biasa", note(reference), "."))))
    assert (found.mode, [entry.text for entry in found.entries]) == (Mode.NOTES, [reference])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document(manifest="<manifest:encryption-data/>"), "locked with a password"),
        (document("<text:p>"), "damaged office file"),
        (document(paragraph("a")).replace(b"office:text>", b"office:draw>"), "damaged office file|no text document"),
        (document(paragraph("a"))[:60], "damaged office file"),
    ],
)
def test_files_that_cannot_be_read(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        odt.blocks(data)
