"""What a file is, its content tells; what is not read is refused with advice."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

import citeconv
from citeconv.diagnostics import ReadError
from citeconv.documents import FileKind, decode, kind_of, open_document

BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."


def archive(*names: str, first: bytes = b"") -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        if first:
            file.writestr("mimetype", first)
        for name in names:
            file.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.TEXT),
        (b"Daftar Pustaka\n", FileKind.TEXT),
        (b"<https://www.bps.go.id/>, diakses 3 Juli 2020.", FileKind.TEXT),
        (b"<i>Al-Qur'an</i>. Jakarta, 2008.", FileKind.TEXT),
        (b"PK. Ojong. Perang Eropa. Jakarta: Kompas, 2003.", FileKind.TEXT),
        (b"\n<!DOCTYPE html><html>", FileKind.HTML),
        ("<html>".encode("utf-16"), FileKind.HTML),
        (b"\xef\xbb\xbf<!-- saved --><html lang='id'>", FileKind.HTML),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>", FileKind.HTML),
        (b'<p class="ref">Yea, S. Books, 2014.</p>', FileKind.HTML),
        (b"<?xml version='1.0'?><article>", FileKind.XML),
        (b"<article xmlns='http://pkp.sfu.ca'>", FileKind.XML),
        (b"<ref-list>", FileKind.XML),
        (b"%PDF-1.7\n%\xe2\xe3", FileKind.PDF),
        (archive("word/document.xml"), FileKind.DOCX),
        (archive("content.xml", first=b"application/vnd.oasis.opendocument.text"), FileKind.ODT),
    ],
)
def test_kinds(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"an old Office document \(\.doc\)"),
        (b"{\\rtf1\\ansi", "an RTF document; open it, select the reference list"),
        (archive("xl/workbook.xml"), "a ZIP archive, but no document in it"),
        (b"\x89PNG\r\n\x1a\n", "an image, not text"),
        (gzip.compress(b"x"), "a GZIP archive, not text"),
        (bytes(range(32)) * 4, "binary data"),
        (b"%PDF-1.7 ...", "PDF"),
        (archive("word/document.xml"), "."),
    ],
)
def test_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        open_document(data, name="berkas")
    assert caught.value.file == "berkas"


def test_a_page_is_no_text_in_a_structured_format() -> None:
    with pytest.raises(ReadError, match="this is a web page, not text"):
        decode(b"<html></html>")
    with pytest.raises(ReadError, match="this is a web page, not text"):
        citeconv.read(b"<html></html>", format="bibtex")


@pytest.mark.parametrize("name", ["halaman.txt", "halaman.pdf", "halaman.html", "halaman"])
def test_the_suffix_says_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(f"<html><h2>Referensi</h2><p>{BOOK}</p></html>", encoding="utf-8")
    (entry,) = citeconv.read(path)
    assert entry.source == BOOK
    assert entry.place is not None
    assert (entry.place.file, entry.place.element) == (str(path), "p[1]")
