"""Bytes to text: encodings told apart."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv import ReadError
from citeconv.documents import decode
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
