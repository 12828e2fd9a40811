"""Word documents for tests: the XML that Word and the reference managers write, in a package by python-docx."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:m="{M}"'
)
AUTHOR = 'w:id="1" w:author="Editor" w:date="2024-01-01T00:00:00Z"'
ITALIC = "<w:i/>"
HIDDEN = "<w:vanish/>"
LINE = "<w:r><w:br/></w:r>"
END_DELETED = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"


def run(text: str, properties: str = "") -> str:
    """Text; a line end in it is a manual line break, a tab a tab."""
    pieces = re.split(r"(\n|\t)", text)
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    inside = "".join(marks.get(piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>') for piece in pieces if piece)
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain text (what does not begin with ``<``)."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{inside}</w:p>"


def heading(text: str) -> str:
    return paragraph(text, style="Heading1")


def inserted(*content: str) -> str:
    return f"<w:ins {AUTHOR}>{''.join(content)}</w:ins>"


def moved_here(*content: str) -> str:
    return f"<w:moveTo {AUTHOR}>{''.join(content)}</w:moveTo>"


def moved_away(text: str) -> str:
    return f"<w:moveFrom {AUTHOR}>{run(text)}</w:moveFrom>"


def deleted(text: str) -> str:
    return f'<w:del {AUTHOR}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def table(*rows: Sequence[str], properties: str = "") -> str:
    """A table; each cell is a paragraph, or several elements."""
    cells = [
        ["<w:tc><w:tcPr/>" + (cell if cell.startswith("<") else paragraph(cell)) + "</w:tc>" for cell in row]
        for row in rows
    ]
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{properties}{''.join(row)}</w:tr>" for row in cells) + "</w:tbl>"


def control(content: str, tag: str = "", more: str = "") -> str:
    """A content control around runs or paragraphs."""
    tagged = f"<w:tag w:val={quoteattr(tag)}/>" if tag else ""
    return f"<w:sdt><w:sdtPr>{tagged}{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box, in both the forms that Word writes."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    drawing = f"<w:drawing><wp:anchor>{graphic}</wp:anchor></w:drawing>"
    picture = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{drawing}</mc:Choice><mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def mark(kind: str, data: str = "") -> str:
    inside = f'<w:fldData xml:space="preserve">{data}</w:fldData>' if data else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def instruction(code: str) -> str:
    """The runs of an instruction; Word cuts them where it likes."""
    pieces = [code[start : start + 200] for start in range(0, len(code), 200)]
    return "".join(f'<w:r><w:instrText xml:space="preserve">{escape(piece)}</w:instrText></w:r>' for piece in pieces)


def opened(code: str) -> str:
    """A field up to its result."""
    return mark("begin") + instruction(code) + mark("separate")


CLOSED = mark("end")


def field(code: str, result: str) -> str:
    return opened(code) + run(result) + CLOSED


def link(text: str) -> str:
    return f'<w:hyperlink w:anchor="_x">{run(text)}</w:hyperlink>'


def note(kind: str, number: int) -> str:
    """The mark of a footnote or endnote in the text."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def document(
    *elements: str, notes: dict[str, dict[int, str]] | None = None, parts: dict[str, tuple[str, str]] | None = None
) -> bytes:
    """The bytes of a document.

    ``notes``: kind of note -> its id -> its paragraphs. ``parts``: name of a part -> its kind of relation and its XML;
    the relation of ``docProps`` is the package's, others are the document's.
    """
    made = docx.Document()
    body = made.element.body
    end = body[-1]
    for element in elements:
        for one in parse_xml(f"<x {NAMESPACES}>{element}</x>"):
            end.addprevious(one)
    for kind, texts in (notes or {}).items():
        reserved = "".join(
            f'<w:{kind} w:type="{name}" w:id="{number}"><w:p/></w:{kind}>'
            for name, number in (("separator", -1), ("continuationSeparator", 0))
        )
        inside = "".join(f'<w:{kind} w:id="{number}">{text}</w:{kind}>' for number, text in texts.items())
        _relate(
            made.part, f"/word/{kind}s.xml", f"{REL}/{kind}s", f"<w:{kind}s {NAMESPACES}>{reserved}{inside}</w:{kind}s>"
        )
    for name, (kind, xml) in (parts or {}).items():
        owner = made.part.package if name.startswith("/docProps") else made.part
        _relate(owner, name, f"{REL}/{kind}", xml)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _relate(owner: Any, name: str, kind: str, xml: str) -> None:
    package = getattr(owner, "package", owner)
    owner.relate_to(Part(PackURI(name), "application/xml", xml.encode(), package), kind)


def zotero(*items: dict[str, Any], user: str = "local/aB3dE5") -> str:
    """The instruction of a citation by Zotero."""
    cited = [
        {
            "id": number,
            "uris": [f"http://zotero.org/users/{user}/items/{item['id']}"],
            "itemData": {**item, "id": number},
        }
        for number, item in enumerate(items, 101)
    ]
    citation = {
        "citationID": "gH7iJ9kL",
        "properties": {
            "formattedCitation": "(Acharya {\\i{}et al.}, 2004)",
            "plainCitation": "(Acharya, 2004)",
            "noteIndex": 0,
        },
        "citationItems": cited,
        "schema": "https://github.com/citation-style-language/schema/raw/master/csl-citation.json",
    }
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(citation)} "


ZOTERO_LIST = ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY '


def mendeley(*items: dict[str, Any]) -> str:
    """The instruction of a citation by Mendeley Desktop, which counts its items anew in each."""
    cited = [
        {
            "id": f"ITEM-{number}",
            "itemData": {**_by_mendeley(item), "id": f"ITEM-{number}"},
            "uris": [f"http://www.mendeley.com/documents/?uuid={item['id']}"],
        }
        for number, item in enumerate(items, 1)
    ]
    citation = {
        "citationItems": cited,
        "mendeley": {"formattedCitation": "(Acharya, 2004)", "plainTextFormattedCitation": "(Acharya, 2004)"},
        "properties": {"noteIndex": 0},
        "schema": "https://github.com/citation-style-language/schema/raw/master/csl-citation.json",
    }
    return f"ADDIN CSL_CITATION {json.dumps(citation)}"


def _by_mendeley(item: dict[str, Any]) -> dict[str, Any]:
    empty = {"dropping-particle": "", "non-dropping-particle": "", "parse-names": False, "suffix": ""}
    return {**item, "author": [{**name, **empty} for name in item["author"]]}


MENDELEY_LIST = "ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY "


def mendeley_cite(*items: dict[str, Any]) -> str:
    """The tag of a content control by Mendeley Cite."""
    citation = {
        "citationID": "MENDELEY_CITATION_0a1b",
        "properties": {"noteIndex": 0},
        "isEdited": False,
        "manualOverride": {"isManuallyOverridden": False, "citeprocText": "(Acharya, 2004)", "manualOverrideText": ""},
        "citationItems": [{"id": item["id"], "itemData": _by_mendeley(item), "isTemporary": False} for item in items],
    }
    return "MENDELEY_CITATION_v3_" + base64.b64encode(json.dumps(citation).encode()).decode()


def endnote(*records: str) -> str:
    """What EndNote writes for a citation of some records."""
    cites = "".join(
        f"<Cite><Author>Acharya</Author><Year>2004</Year><RecNum>{number}</RecNum>"
        f"<DisplayText>(Acharya 2004)</DisplayText>{record}</Cite>"
        for number, record in enumerate(records, 1)
    )
    return f"<EndNote>{cites}</EndNote>"


def endnote_field(xml: str, result: str, *, as_data: bool = False) -> str:
    """A citation by EndNote: its XML in the instruction, or, where it is long, as data of a field within the field."""
    if not as_data:
        return field(f" ADDIN EN.CITE {xml}", result)
    data = base64.b64encode(xml.encode() + b"\0").decode()
    lines = "\r\n".join(data[start : start + 76] for start in range(0, len(data), 76))
    inner = mark("begin", lines) + instruction(" ADDIN EN.CITE.DATA ") + CLOSED
    return mark("begin", lines) + instruction(" ADDIN EN.CITE ") + inner + mark("separate") + run(result) + CLOSED


ENDNOTE_LIST = " ADDIN EN.REFLIST "


def bookmark(number: int, name: str, content: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def properties(texts: dict[str, str]) -> str:
    """The properties of a document, each text in parts of 255 characters, as Zotero keeps its bookmarks."""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    parts = [
        (f"{name}_{number}", text[start : start + 255])
        for name, text in texts.items()
        for number, start in enumerate(range(0, len(text), 255), 1)
    ]
    held = "".join(
        f'<property name="{name}" pid="{pid}"><vt:lpwstr>{escape(part)}</vt:lpwstr></property>'
        for pid, (name, part) in enumerate(parts, 2)
    )
    return f'<Properties xmlns="{namespace}" xmlns:vt="{types}">{held}</Properties>'


def _source(tag: str, kind: str, family: str, given: str, **texts: str) -> str:
    person = f"<b:Person><b:Last>{family}</b:Last><b:First>{given}</b:First></b:Person>"
    rest = "".join(f"<b:{name}>{text}</b:{name}>" for name, text in texts.items())
    return (
        f"<b:Source><b:Tag>{tag}</b:Tag><b:SourceType>{kind}</b:SourceType><b:Author><b:Author><b:NameList>{person}"
        f"</b:NameList></b:Author></b:Author>{rest}</b:Source>"
    )


SOURCES = (
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="/APA.XSL">'
    + _source(
        "Ach04", "JournalArticle", "Acharya", "Amitav", Title="How ideas spread: Whose norms matter?", Year="2004",
        Month="April", JournalName="International Organization", Pages="239-275", Volume="58", Issue="2",
        DOI="10.1017/S0020818304582024",
    )
    + _source(
        "Bud08", "Book", "Budiardjo", "Miriam", Title="Dasar-Dasar Ilmu Politik", Year="2008", City="Jakarta",
        Publisher="Gramedia",
    )
    + "</b:Sources>"
)  # fmt: skip
