"""Bytes to text: encodings told apart, and files that are no text refused with advice."""

from __future__ import annotations

import codecs
import gzip
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv import ReadError
from citeconv.documents import decode, open_document
from citeconv.documents.plain import decode as decode_plain

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
TEXT = "Daftar Pustaka\r\nRüland, J. “The Limits – of Democratizing”. Jakarta: Kompas’s, 2014.\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
        (b"plain", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_recognised(data: bytes, encoding: str) -> None:
    text, found = decode(data)
    assert found == encoding
    assert text in (TEXT, "plain", "")


def test_named() -> None:
    assert decode("Prešeren, ki je… 1846".encode("cp1250"), encoding="cp1250").text == "Prešeren, ki je… 1846"
    assert decode(codecs.BOM_UTF8 + b"x", encoding="utf-8").text == "x"


@pytest.mark.parametrize(
    ("data", "encoding", "line", "said"),
    [
        (b"Ibn \xe9\n", "utf-8", 1, "byte 0xE9 is not utf-8"),
        (b"a\nb\nIbn \xe9", "ascii", 3, "byte 0xE9 is not ascii"),
        (b"x", "klingon", None, "no text encoding is called 'klingon'"),
        (b"x", "hex", None, "no text encoding is called 'hex'"),
        ("“Rüland”\n".encode() + b"Caf\xe9", None, 2, "byte 0xE9 is not UTF-8, though the rest is"),
        (b"\x81\x8d\x8f", None, 1, "is neither UTF-8 nor Windows-1252"),
    ],
)
def test_not_in_that_encoding(data: bytes, encoding: str | None, line: int | None, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        decode(data, name="daftar.txt", encoding=encoding)
    assert (caught.value.file, caught.value.line) == ("daftar.txt", line)


def archive() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("word/document.xml", "<w:document/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF, which citeconv does not read yet; .* paste it or save it as plain text"),
        (archive(), "an Office document .* does not read yet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"an old Office document \(\.doc\)"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\n<!DOCTYPE html><html>", "a web page or XML"),
        ("<html>".encode("utf-16"), "a web page or XML"),
        (b'<p class="ref">Yea, S. Books, 2014.</p>', "a web page or XML"),
        (b"\x89PNG\r\n\x1a\n", "an image, not text"),
        (gzip.compress(b"x"), "a GZIP archive, not text"),
        (bytes(range(32)) * 4, "binary data"),
    ],
)
def test_refused_with_advice(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        open_document(data)


def test_an_angle_bracket_makes_no_web_page() -> None:
    assert len(open_document(b"<https://www.bps.go.id/>, diakses 3 Juli 2020.").entries) == 1


@given(st.binary(max_size=200))
def test_bytes_give_text_or_a_read_error(data: bytes) -> None:
    with suppress(ReadError):
        text, encoding = decode(data)
        assert text.encode(encoding) == data or data.startswith(MARKS)


# No NUL: a text that begins with it looks like another mark (FF FE 00 00 is UTF-32's).
@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_what_is_marked_is_read_back(text: str, encoding: str) -> None:
    assert decode_plain(text.encode(encoding)).text == text.removeprefix("\ufeff")
