"""What kind of file bytes are, by their content and not by their name: enough to say clearly what is not read yet."""

from __future__ import annotations

import re

from citeconv.diagnostics import ReadError

_ADVICE = "open it, select the reference list, and paste it or save it as plain text (.txt)"

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (b"PK\x03\x04", "an Office document (.docx, .odt) or another ZIP archive"),
)
_BINARY = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a GZIP archive"),
)
_MARKUP = re.compile(
    r"\s*(?:<\?xml\b|<!doctype html|<!--|<(?:html|head|body|meta|div|section|article|table|ol|ul|li|p|br)\b[^<>]*>)",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 4096


def refuse_bytes(data: bytes) -> None:
    """Raises `ReadError` for a file of a kind that is not read, telling what to do instead."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReadError(f"this is {kind}, which citeconv does not read yet; {_ADVICE}")
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise ReadError(f"this is {kind}, not text")


def refuse_text(text: str) -> None:
    """Raises `ReadError` for decoded bytes that are a web page, or no text at all."""
    sample = text[:_SAMPLE]
    if _MARKUP.match(sample):
        raise ReadError(f"this is a web page or XML, which citeconv does not read yet; {_ADVICE}")
    if len(_CONTROL.findall(sample)) > len(sample) / 50:
        raise ReadError("this is not text but binary data")
