"""Word documents: what is printed of them, the list in them, and files made to harm."""

from __future__ import annotations

import io
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv.diagnostics import ReadError
from citeconv.documents import Mode, docx, package
from citeconv.documents.find import list_of
from tests.documents import word as w
from tests.documents.word_lists import FORMS, HEADINGS, article, found, gold_lists, in_footnotes

SAMPLE = [reference for number, (_, list_) in enumerate(gold_lists()) if number % 9 == 0 for reference in list_]
PAGE = (Path(__file__).parents[1] / "data" / "seed-page.txt").read_text(encoding="utf-8")


def texts(*elements: str, **more: object) -> list[str]:
    return [block.text for block in docx.blocks(w.document(*elements, **more))]  # type: ignore[arg-type]


def rezipped(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The same file with some parts changed or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changed]):
            new.writestr(name, changed[name] if name in changed else old.read(name))
    return file.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_a_list_in_every_form_is_split_exactly(form: str) -> None:
    assert len(SAMPLE) > 40
    assert found(article(SAMPLE, form)) == SAMPLE


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_list_is_found_under_every_heading(heading: str) -> None:
    document = list_of(docx.blocks(article(SAMPLE[:8], "hanging paragraphs", heading)))
    assert [entry.text for entry in document.entries] == SAMPLE[:8]
    assert document.mode is Mode.PARAGRAPHS


@pytest.mark.parametrize("form", ["numbered by a style", "line break in the middle", "tracked changes"])
def test_the_seed_reads_the_same_from_word(form: str) -> None:
    library = citeconv.parse_list(PAGE)
    read = citeconv.read(article([entry.source for entry in library], form))
    assert len(read) == 72
    assert read.references == library.references


def test_each_reference_tells_where_it_stands() -> None:
    data = w.document(w.paragraph("Judul"), w.paragraph(), w.heading("Daftar Pustaka"), w.paragraph(SAMPLE[0]))
    document = list_of(docx.blocks(data))
    assert [entry.element for entry in document.entries] == ["p[4]"]
    assert document.text[document.entries[0].start : document.entries[0].end] == SAMPLE[0]


FORMULA = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
PRINTED = {
    "tabs and line breaks": (w.paragraph("a\tb\nc"), ["a\tb\nc"]),
    "hyphens": (
        w.paragraph("<w:r><w:t>un</w:t><w:softHyphen/><w:t>dang</w:t><w:noBreakHyphen/><w:t>undang</w:t></w:r>"),
        ["undang-undang"],
    ),
    "symbols of a font": (
        w.paragraph('<w:r><w:sym w:font="Symbol" w:char="F062"/><w:sym w:font="Arial" w:char="2013"/></w:r>'),
        ["β–"],
    ),
    "line ends of the file are no line ends": (w.paragraph("<w:r><w:t>a\nb</w:t></w:r>"), ["a b"]),
    "insertions and moves": (
        w.paragraph(w.inserted(w.run("a")), w.deleted("b"), w.moved_away("c"), w.moved_here(w.run("d"))),
        ["ad"],
    ),
    "a deleted end": (w.paragraph("a", properties=w.END_DELETED) + w.paragraph("b"), ["ab"]),
    "a deleted last end": (w.table([w.paragraph("a", properties=w.END_DELETED)]) + w.paragraph("b"), ["a", "b"]),
    "a deleted row": (w.table(["a"], properties=f"<w:trPr><w:del {w.AUTHOR}/></w:trPr>") + w.table(["b"]), ["b"]),
    "hidden text": (w.paragraph("a", w.run("b", w.HIDDEN), w.run("c", '<w:vanish w:val="0"/>')), ["ac"]),
    "a link": (w.paragraph("a ", w.link("https://a.example"), "."), ["a https://a.example."]),
    "a field": (w.paragraph("a ", w.field(' HYPERLINK "https://b.example" ', "c")), ["a c"]),
    "a field in the instruction of a field": (
        w.paragraph(w.mark("begin"), w.instruction(" IF "), w.field(" PAGE ", "7"), w.mark("separate"), "a", w.CLOSED),
        ["a"],
    ),
    "a field over paragraphs": (w.paragraph("a", w.opened(" TOC "), "b") + w.paragraph("c", w.CLOSED), ["ab", "c"]),
    "a field that nobody closed": (w.paragraph("a", w.mark("begin"), "b") + w.paragraph("c"), ["ab", "c"]),
    "a field that nobody opened": (w.paragraph("a", w.CLOSED, "b"), ["ab"]),
    "a simple field": (w.paragraph('<w:fldSimple w:instr=" DATE "><w:r><w:t>a</w:t></w:r></w:fldSimple>'), ["a"]),
    "content controls": (w.control(w.paragraph("a", w.control(w.run("b")))), ["ab"]),
    "an empty content control": (w.paragraph("a", w.control(w.run("Isi di sini"), more="<w:showingPlcHdr/>")), ["a"]),
    "a text box once, behind its paragraph": (w.paragraph("a", w.text_box(w.paragraph("b")), "c"), ["ac", "b"]),
    "a table": (w.table(["a", "b"], ["c", w.table(["d"]) + w.paragraph()]), ["a", "b", "c", "d"]),
    "phonetic guides": (
        w.paragraph(
            "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        ),
        ["a"],
    ),
    "formulas": (w.paragraph("a ", w.run("b", w.HIDDEN), FORMULA), ["a x=1"]),
}


@pytest.mark.parametrize("case", PRINTED)
def test_what_is_printed(case: str) -> None:
    element, expected = PRINTED[case]
    assert texts(element) == expected


def style(kind: str, name: str, inside: str) -> str:
    called = f'<w:name w:val="called {name}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{called}{inside}</w:style>'


STYLES = (
    style("character", "Italic", "<w:rPr><w:i/></w:rPr>"),
    style("character", "Like", '<w:basedOn w:val="Italic"/>'),
    style("paragraph", "Leaning", "<w:rPr><w:i/></w:rPr>"),
    style("paragraph", "Circle", '<w:basedOn w:val="Circle"/>'),
    style("paragraph", "Top", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style("paragraph", "Level", '<w:basedOn w:val="Top"/>'),
    style("paragraph", "List", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
)


def styled(*elements: str) -> bytes:
    """A document with those styles and no others."""
    root = f"<w:styles {w.NAMESPACES}>{''.join(STYLES)}</w:styles>"
    return rezipped(w.document(*elements), {"word/styles.xml": root.encode()})


@pytest.mark.parametrize(
    ("element", "italic"),
    [
        (w.paragraph("a", w.run("b", w.ITALIC), "c"), ["b"]),
        (w.paragraph(w.run(" a", w.ITALIC), w.run(" "), w.run("b ", w.ITALIC), "c"), ["a b"]),
        (w.paragraph(w.run("a", '<w:i w:val="0"/>'), w.run("b", '<w:i w:val="true"/>')), ["b"]),
        (w.paragraph("a", w.run("b", '<w:rStyle w:val="Italic"/>')), ["b"]),
        (w.paragraph("a", w.run("b", '<w:rStyle w:val="Like"/>')), ["b"]),
        (w.paragraph("a ", w.run("b", '<w:rStyle w:val="Italic"/>'), style="Leaning"), ["a"]),
        (w.paragraph("a", w.run("b", w.ITALIC), w.run("c", '<w:i w:val="0"/>'), style="Leaning"), ["ab"]),
        (w.paragraph("a", style="Circle"), []),
        (w.paragraph("a", properties="<w:rPr><w:i/></w:rPr>"), []),
    ],
)
def test_italics(element: str, italic: list[str]) -> None:
    (block,) = docx.blocks(styled(element))
    assert [block.text[span.start : span.end] for span in block.italics] == italic


@pytest.mark.parametrize(
    ("element", "heading", "item"),
    [
        (w.paragraph("a", style="Top"), True, False),
        (w.paragraph("a", style="Level"), True, False),
        (w.paragraph("a", properties='<w:outlineLvl w:val="2"/>'), True, False),
        (w.paragraph("a", style="Top", properties='<w:outlineLvl w:val="9"/>'), False, False),
        (w.paragraph("a", style="List"), False, True),
        (w.paragraph("a", style="List", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), False, False),
        (w.paragraph("a", style="Top", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'), True, False),
        (w.paragraph("a"), False, False),
    ],
)
def test_headings_and_items(element: str, heading: bool, item: bool) -> None:
    (block,) = docx.blocks(styled(element))
    assert (block.heading, block.item) == (heading, item)


def test_notes_come_in_the_order_of_their_marks_and_deleted_ones_not_at_all() -> None:
    deleted = f"<w:del {w.AUTHOR}>{w.note('footnote', 4)}</w:del>"
    data = w.document(
        w.paragraph("a", w.note("footnote", 3), "b", deleted, w.note("endnote", 2), "c", w.note("footnote", 2)),
        notes={
            "footnote": {number: w.paragraph(f" f{number}") for number in (2, 3, 4, 5)},
            "endnote": {2: w.paragraph("e2") + w.paragraph("e2 lagi")},
        },
    )
    assert [(block.element, block.text.strip(), block.note) for block in docx.blocks(data)] == [
        ("p[1]", "abc", False),
        ("footnote[1]", "f3", True),
        ("endnote[1]", "e2", True),
        ("endnote[1]", "e2 lagi", True),
        ("footnote[2]", "f2", True),
    ]


NOTES = (
    "Miriam Budiardjo, Dasar-Dasar Ilmu Politik, edisi revisi (Jakarta: Gramedia, 2008), hlm. 403.",
    "Lihat pembahasan pada bagian sebelumnya.",
    "Amitav Acharya, Whose Ideas Matter (Ithaca: Cornell University Press, 2008), hlm. 12; Sukarno, Di Bawah Bendera "
    "Revolusi (Jakarta: Panitia Penerbit, 1963), hlm. 5.",
    "Ibid., hlm. 7.",
)


def test_references_in_footnotes_where_there_is_no_list() -> None:
    data = w.document(
        w.heading("Pendahuluan"),
        *(w.paragraph("Kalimat biasa tentang norma.", w.note("footnote", number)) for number in range(2, 6)),
        notes={"footnote": {number: w.paragraph(f" {text}") for number, text in enumerate(NOTES, 2)}},
    )
    document = list_of(docx.blocks(data))
    assert document.mode is Mode.NOTES
    assert [entry.text.rstrip(";") for entry in document.entries] == [NOTES[0], *NOTES[2].split("; ")]
    assert [entry.element for entry in document.entries] == ["footnote[1]", "footnote[3]", "footnote[3]"]


@pytest.mark.parametrize(
    "note",
    [
        "Lihat Pasal 18B ayat (2) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945.",
        "Kompilasi Hukum Islam, Pasal 209 ayat (1) dan (2).",
        "Hasil wawancara dengan Bapak Abdullah, Imam Masjid Raya, tanggal 4 November 2015.",
        "Soerabaijasch Handelsblad, 12 Februari 1931.",
        "Jalaluddin as-Suyuthi, al-Asybah wa an-Nadha’ir (Surabaya: al-Hidayah, tth), 59-60",
        "محمد سعيد رمضان البوطي، ضوابط المصلحة (دمشق: مؤسسة الرسالة، 1973)، ص 119.",
    ],
)
def test_what_a_footnote_cites_in_its_own_way_is_found(note: str) -> None:
    assert found(in_footnotes([note])) == [note]


@pytest.mark.parametrize("remark", ["Lihat bab 3.", "Pasal 5 ayat (1).", "Lihat juga bahasan Pasal 18B di atas."])
def test_a_footnote_that_cites_nothing_is_left_out(remark: str) -> None:
    assert found(in_footnotes([NOTES[0], remark])) == [NOTES[0]]


def test_most_references_in_footnotes_are_found_and_no_other_notes() -> None:
    total = exact = 0
    for _, references in gold_lists("note"):
        came = found(in_footnotes(references))
        assert set(came) <= set(references)
        total, exact = total + len(references), exact + len(came)
    assert exact >= 0.99 * total


def test_strict_open_xml_and_a_main_part_of_another_name() -> None:
    data = w.document(w.paragraph("a", FORMULA))
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        main, relations = opened.read("word/document.xml"), opened.read("_rels/.rels")
    strict = main.replace(w.W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    strict = strict.replace(w.M.encode(), b"http://purl.oclc.org/ooxml/officeDocument/math")
    changed = {
        "word/document.xml": b"<nothing/>",
        "word/document2.xml": strict,
        "_rels/.rels": relations.replace(b"document.xml", b"document2.xml"),
    }
    assert [block.text for block in docx.blocks(rezipped(data, changed))] == ["ax=1"]


PLAIN = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.tuples(PLAIN, st.booleans()), max_size=4), max_size=4))
def test_python_docx_reads_the_same(paragraphs: list[list[tuple[str, bool]]]) -> None:
    made = python_docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for text, italic in runs:
            paragraph.add_run(text).italic = italic
    file = io.BytesIO()
    made.save(file)
    expected = [one for one in made.paragraphs if one.text.strip()]
    blocks = docx.blocks(file.getvalue())
    assert [block.text for block in blocks] == [one.text for one in expected]
    for block, one in zip(blocks, expected, strict=True):
        leaning = "".join(run.text for run in one.runs if run.italic)
        shown = "".join(block.text[span.start : span.end] for span in block.italics)
        assert "".join(shown.split()) == "".join(leaning.split())


GOOD = w.document(w.paragraph("a"))
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>'
BODY = f"<w:document {w.NAMESPACES}><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"


@pytest.mark.parametrize(
    ("main", "said"),
    [
        (BOMB + BODY % "&e9;", "entity amplification|document type"),
        (BOMB + BODY.replace("<w:t>", "<w:t a='&e9;'>") % "a", "entity amplification|document type"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + BODY % "&e;", "declares a document type"),
        ('<!DOCTYPE x SYSTEM "http://localhost:9/x.dtd">' + BODY % "a", "declares a document type"),
        (BODY % ("a" * 5_000_000), "unpacks to more than"),
        (BODY % "<w:p>", "damaged"),
        ("", "damaged"),
        ("<a/>", "no Word document"),
        (BODY % ("<w:ins>" * 2000 + "</w:ins>" * 2000), "nested deeper|damaged"),
    ],
)
def test_harmful_and_damaged_documents(main: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        docx.blocks(rezipped(GOOD, {"word/document.xml": main.encode()}))


def test_a_part_larger_than_any_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PART", 1000)
    with pytest.raises(ReadError, match="unpacks to more than"):
        docx.blocks(GOOD)


@pytest.mark.parametrize("size", [0, 4, 100, 5000, len(GOOD) - 30])
def test_a_file_cut_off(size: int) -> None:
    with pytest.raises(ReadError, match="damaged office file"):
        docx.blocks(GOOD[:size])


@pytest.mark.parametrize(
    "runs",
    [
        (w.mark("begin") + w.run("a")) * 20_000 + w.CLOSED * 20_000,
        w.note("footnote", 2) * 20_000,
        w.bookmark(1, "ZOTERO_BREF_x", "") * 20_000,
    ],
    ids=["fields in fields", "a note again and again", "a bookmark again and again"],
)
def test_repetition_costs_no_more_than_its_length(runs: str) -> None:
    large = {"ZOTERO_BREF_x": f'ZOTERO_ITEM CSL_CITATION {{"citationItems": "{"a" * 20_000}"}}'}
    data = w.document(
        notes={"footnote": {2: w.paragraph("a" * 20_000)}},
        parts={"/docProps/custom.xml": ("custom-properties", w.properties(large))},
    )
    main = f"<w:document {w.NAMESPACES}><w:body>{w.paragraph(runs)}</w:body></w:document>"
    started = time.perf_counter()
    blocks = docx.blocks(rezipped(data, {"word/document.xml": main.encode()}))
    assert sum(len(block.text) for block in blocks) <= 20_000
    assert time.perf_counter() - started < 10


def test_an_encrypted_archive() -> None:
    locked = bytearray(GOOD)
    at = 0
    while (at := locked.find(b"PK\x01\x02", at)) >= 0:
        locked[at + 8] |= 1
        at += 4
    with pytest.raises(ReadError, match="locked with a password"):
        docx.blocks(bytes(locked))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_is_a_document_or_a_clear_error(data: st.DataObject) -> None:
    broken = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ReadError):  # any other error fails
        assert all(block.text or block.csl for block in docx.blocks(bytes(broken)))
