"""What kind of file bytes are, by their content and not by their name."""

from __future__ import annotations

import re
from enum import StrEnum

from citeconv.diagnostics import ReadError
from citeconv.messages import Message, template


class FileKind(StrEnum):
    """The kinds of files that are read; the values are words for people."""

    TEXT = template("text")
    HTML = template("a web page")
    XML = "XML"
    DOCX = template("a Word document")
    ODT = template("an OpenDocument text")
    PDF = template("a PDF")


ADVICE = Message("open it, select the reference list, and paste it or save it as plain text (.txt)")
_SAMPLE = 4096

_REFUSED = (
    (b"{\\rtf", Message("this is an RTF document; {advice}", advice=ADVICE)),
    (
        b"\xd0\xcf\x11\xe0",
        Message("this is an old Office document (.doc), or one locked by a password; save it as .docx without"),
    ),
    (b"PK\x03\x04", Message("this is a ZIP archive, but no document in it (.docx or .odt)")),
    *((magic, Message("this is an image, not text")) for magic in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")),
    (b"\x1f\x8b", Message("this is a GZIP archive, not text")),
)
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*"
    r"(?:<!doctype html|<(?:html|head|body|title|meta|main|div|section|article|table|h[1-6]|ol|ul|li|p|br)\b[^<>]*>)",
    re.IGNORECASE | re.DOTALL,
)
_XHTML = re.compile(r"\s*<\?xml\b.*?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(
    r"\s*(?:<\?xml\b|<!doctype (?!html)|<article\b[^<>]*\b(?:xmlns|article-type|dtd-version)|"
    r"<(?:articles|issues?|publication|submission|native|ref-list|citations)\b[^<>]*>)",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(data: bytes) -> FileKind:
    """The kind of a file; raises `ReadError` for one that is not read, telling what to do instead."""
    if data[:1024].lstrip().startswith(b"%PDF"):
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        if _ODT in data[:200]:
            return FileKind.ODT
        if b"word/" in data:  # names of parts are not packed
            return FileKind.DOCX
    for magic, said in _REFUSED:
        if data.startswith(magic):
            raise ReadError(said)
    head = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf\xff\xfe\x00").replace(b"\0", b"").decode("latin-1")
    if _XHTML.match(head):
        return FileKind.HTML
    if _XML.match(head):
        return FileKind.XML
    return FileKind.HTML if _HTML.match(head) else FileKind.TEXT


def refuse_binary(text: str) -> None:
    """Raises `ReadError` for decoded bytes that are no text at all."""
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) / 50:
        raise ReadError(Message("this is not text but binary data"))
