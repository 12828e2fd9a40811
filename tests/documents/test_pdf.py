"""PDFs: the list in them, what line ends broke, what stands around the text, and files made to harm."""

from __future__ import annotations

import io
import sys
import time
import zlib
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from citeconv.diagnostics import Code, ReadError
from citeconv.documents import Document, Mode, pdf, split
from citeconv.documents.breaks import LineEnds, line_ends
from citeconv.text import tidy
from tests.documents.printed import FOOT, HEAD, LAYOUTS, Layout, article, printable
from tests.documents.typesetters import kept
from tests.documents.word_lists import gold_lists

SEED_PAGE = (Path(__file__).parents[1] / "data" / "seed-page.txt").read_text(encoding="utf-8")
SEED = [entry.text for entry in split(SEED_PAGE).entries]
SAMPLE = [one for _, references in list(gold_lists())[1::7] for one in references if printable(one) == one]
_JOINS_ADDRESSES = ("two columns, hanging", "two columns, hanging, hyphens")
"""In narrow columns a bare address is joined to the reference above, if that may go on (docs/documents.md)."""


def texts(document: Document) -> list[str]:
    return [entry.text for entry in document.entries]


def letters(several: Sequence[str]) -> list[str]:
    return ["".join(filter(str.isalnum, one)) for one in several]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(strict=True) if name in _JOINS_ADDRESSES else ())
        for name in LAYOUTS
        if "nothing" not in name
    ],
)
def test_every_layout_is_cut_exactly(name: str) -> None:
    document = pdf.document(article(SAMPLE, LAYOUTS[name]))
    assert len(SAMPLE) > 60
    assert letters(texts(document)) == letters(SAMPLE)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if "nothing" in name])
def test_lists_set_apart_by_nothing(name: str) -> None:
    found = letters(texts(pdf.document(article(SAMPLE, LAYOUTS[name]))))
    assert (Counter(found) & Counter(letters(SAMPLE))).total() >= 0.95 * len(SAMPLE)


@pytest.mark.parametrize(("data", "references"), [pytest.param(*rest, id=name) for name, *rest in kept()])
def test_other_typesetters(data: bytes, references: list[str]) -> None:
    found = texts(pdf.document(data))
    assert letters(found) == letters(references)
    assert (Counter(found) & Counter(references)).total() >= 0.96 * len(references)


def test_the_seed_comes_out_of_a_pdf_as_out_of_its_page() -> None:
    assert texts(pdf.document(article(SEED, LAYOUTS["hanging"]))) == SEED


def test_an_entry_is_the_text_of_its_place_and_knows_its_page() -> None:
    document = pdf.document(article(SAMPLE, LAYOUTS["two columns, hanging, hyphens"]))
    assert all(entry.text == tidy(document.text[entry.start : entry.end]) for entry in document.entries)
    pages = [entry.page for entry in document.entries]
    assert pages == sorted(pages)  # type: ignore[type-var]
    assert {1, 2} <= set(pages)


def test_what_was_joined_can_be_parted_again() -> None:
    document = pdf.document(article(SAMPLE, LAYOUTS["two columns, hanging, hyphens"]))
    assert {join.removed for join in document.joins} == {"\n", "-\n"}
    printed = document.text
    for join in reversed(document.joins):
        printed = printed[: join.place] + join.removed + printed[join.place :]
    widest = max(len(line) for line in printed.splitlines() if " " in line)
    assert widest < 80, "the lines of the columns are there again"


def test_italics_are_known_by_their_fonts() -> None:
    references = ["Acharya, A. Norms. Jurnal Hukum dan Pembangunan, 58. (2004): 2-7.", "Yea, S. Books. London, 2014."]
    first, second = pdf.document(article(references, Layout(hanging=20))).entries
    assert [first.text[span.start : span.end] for span in first.italics] == ["Jurnal Hukum dan Pembangunan"]
    assert second.italics == ()


@pytest.mark.parametrize("columns", [1, 2])
def test_running_heads_and_page_numbers_are_left_out_and_told(columns: int) -> None:
    document = pdf.document(article(SAMPLE, Layout(hanging=18, columns=columns)))
    told = {remark.value: remark.detail for remark in document.diagnostics if "running" in remark.detail}
    assert {HEAD, FOOT} <= told.keys()
    assert HEAD not in document.text
    assert any("pages" in detail for detail in told.values())
    assert {remark.code for remark in document.diagnostics} == {Code.NOT_REFERENCES}


BOOKS = [f"Yea, S. {title} Trafficking in Asia. London: Routledge, 2014." for title in ("Human", "Child", "Sex")]


def sideways(degrees: int, *, rotated: int = 0, pages: int = 1) -> bytes:
    """Pages whose text is turned, which are shown rotated; a small line of each runs across the rest."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(800, 800))
    for number in range(1, pages + 1):
        canvas.setPageRotation(rotated)
        canvas.translate(400, 400)
        canvas.rotate(degrees)
        for line, text in enumerate(["Daftar Pustaka", *BOOKS] if number == 1 else BOOKS):
            canvas.drawString(-300, 300 - 30 * line, text)
        canvas.rotate(90)
        canvas.drawString(-300, 300, f"Diunduh dari jurnal, {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("rotated", [0, 90])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_pages_that_lie_on_their_side(degrees: int, rotated: int) -> None:
    assert texts(pdf.document(sideways(degrees, rotated=rotated))) == BOOKS


def test_text_that_runs_another_way_is_told_once() -> None:
    for pages, where in ((1, "page 1"), (3, "3 pages")):
        document = pdf.document(sideways(90, pages=pages))
        told = [(remark.value, remark.detail) for remark in document.diagnostics if "turned" in remark.detail]
        assert told == [("Diunduh dari jurnal, 1", f"turned text of {where}")]


def test_a_mode_that_is_asked_for() -> None:
    data = article(SAMPLE[:5], LAYOUTS["spaced"])
    assert pdf.document(data).mode is Mode.BLANK_LINES
    assert len(pdf.document(data, Mode.LINES).entries) > 5


# Line ends

PARTED = LineEnds(frozenset({"perdagangan", "decision", "making", "asean", "socio-economic"}), divides=True)


@pytest.mark.parametrize(
    ("above", "below", "removed"),
    [
        ("tindak", "pidana", None),
        ("per-", "kembangan", "-\n"),
        ("Inter-", "nasional", "-\n"),
        ("ASE-", "AN", "-\n"),
        ("Undang-", "Undang", "\n"),
        ("perundang-", "undangan", "\n"),
        ("surat-", "menyurat", "\n"),
        ("decision-", "making", "\n"),
        ("socio-", "economic", "\n"),
        ("non-", "formal", "\n"),
        ("91/PUU-", "XVIII", "\n"),
        ("hlm. 397-", "424", "\n"),
        ("hlm. 397–", "424", "\n"),
        ("Pub\u00ad", "lik", "\n"),
        ("https://doi.org/10.1016/S0140-", "6736(20)30460-8", "\n"),
        ("https://doi.org/10.22146/", "jh.v1", "\n"),
        ("https://doi.org/10.1016/j.", "ajp.2018.03", "\n"),
        ("Tersedia: https://", "www.kompas.com", "\n"),
        ("di http:", "//www.kompas.com", "\n"),
        ("https://www.", "kompas.com/read", "\n"),
        ("https://a.id/hasil-riskesdas-2018.", "pdf", "\n"),
        ("https://a.id/index", ".php/jurnal", "\n"),
        ("https://www.dep-", "kes.go.id/resources", "-\n"),
        ("https://www.bps.go.id/", "diakses 3 Juli 2020", None),
        ("https://www.bps.go.id.", "25 Mei 2010", None),
        ("https://www.bps.go.id.", "Yea, S. Books", None),
        ("https://a.id/view/123", "Yea/Lay, S. Books", None),
        ("https://a.id/view/", "Yea/2014", "\n"),
        ("doi:", "https://doi.org/10.1017/x", None),
    ],
)
def test_line_ends(above: str, below: str, removed: str | None) -> None:
    assert PARTED.removed(above, below) == removed


def test_a_text_that_divides_no_words_keeps_its_hyphens() -> None:
    lines = ["Sosiologi masyarakat", "hukum dan pembangunan"] * 60
    assert line_ends([*lines, "kajian sosio-", "legal"]).removed("sosio-", "legal") == "\n"
    assert line_ends(["perdagang-", "an orang", "pemerin-", "tah"]).removed("perkem-", "bangan") == "-\n"


# Files that hold no list, or were made to harm


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"


def objects(*bodies: bytes, root: int = 1) -> bytes:
    """A bare PDF of some objects, without a table of their places, which readers have to make anew."""
    parts = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, 1)]
    return b"%PDF-1.4\n" + b"".join(parts) + b"trailer\n<< /Root %d 0 R >>\n%%%%EOF\n" % root


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def one_page(content: bytes, resources: bytes = b"", *more: bytes) -> bytes:
    """A PDF of one page; objects from 5 on are ``more``."""
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> "
    return objects(
        CATALOG,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>"
        % (font + resources),
        content,
        *more,
    )


def locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("open sesame"))
    canvas.drawString(100, 700, "Daftar Pustaka")
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
        (article(SAMPLE[:9], Layout())[:900], "damaged|no text"),
        (locked(), "locked by a password"),
        (one_page(stream(b"0.5 g 0 0 595 842 re f")), r"pictures of pages, no text; run text recognition \(OCR\)"),
        (objects(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "damaged|no text"),
        (objects(b"<< /Type /Catalog /Pages 1 0 R >>"), "damaged|no text"),
        (one_page(stream(b"BT /F1 1 Tf " + b"(x) Tj " * 50_000 + b"ET")), "page 1 of this PDF holds more"),
    ],
    ids=["empty", "no objects", "noise", "cut off", "locked", "a scan", "pages in pages", "no pages", "too much"],
)
def test_what_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        pdf.document(data)


@pytest.mark.parametrize(
    "data",
    [
        one_page(
            stream(b"/X Do BT /F1 12 Tf 72 700 Td (Daftar Pustaka) Tj ET"),
            b"/XObject << /X 5 0 R >>",
            stream(b"/X Do /X Do", FORM),
        ),
        one_page(stream(zlib.compress(b"q Q " * 10_000_000), b"/Filter /FlateDecode")),
        one_page(stream(b"q " * 200_000 + b"BT /F1 12 Tf 72 700 Td (Daftar Pustaka) Tj ET")),
    ],
    ids=["a drawing that draws itself", "packed 1:1000", "deeply nested"],
)
def test_files_made_to_harm_take_no_long_time(data: bytes) -> None:
    began = time.monotonic()
    with suppress(ReadError):
        pdf.document(data)
    assert time.monotonic() - began < 30


def test_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"pip install 'citeconv\[pdf\]'"):
        pdf.document(b"%PDF-1.7")
