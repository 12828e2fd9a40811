"""The words on the pages of a PDF, each with its place and whether it is italic."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from citeconv.diagnostics import ReadError

MOST_SECONDS = 120
"""For one file; 3,000 pages take less."""

_PROGRAM = Path(__file__).with_name("pdfium.py")
_ADVICE = "open it, select the reference list, and paste it or save it as plain text (.txt)"
_REFUSED = {
    "damaged": f"this PDF is damaged; {_ADVICE}",
    "locked": "this PDF is locked by a password; save it without one",
    "pages": "this PDF has {number} pages, more than are read; save those with the list alone",
    "too much": "page {number} of this PDF holds more than a page of text; save those with the list alone",
    "fonts": f"the fonts of this PDF do not tell which letters they draw; {_ADVICE}",
    "pictures": "this PDF holds pictures of pages, no text; run text recognition (OCR) over it first",
}


class Word(NamedTuple):
    """Characters without a space between them, from ``left`` to ``right`` on the line at ``base``, in points.

    Places count from the lower left corner of the page.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    """Of its letters."""
    italic: bool = False
    spaced: bool = False
    """Whether the file has a space before it, however narrow."""


def pages(data: bytes) -> list[list[Word]]:
    """The words of each page, as the file orders them; read in a process apart, within bounds of time and memory.

    Raises `ReadError` for a file that is damaged or locked, that holds pictures of text only, or more than any list of
    references needs; and with what to install where PDFium is missing.
    """
    if find_spec("pypdfium2") is None:
        raise ReadError("to read a PDF, install pypdfium2: pip install 'citeconv[pdf]'")
    answer = _answer(data)
    if "error" in answer:
        raise ReadError(_REFUSED[answer["error"]].format(number=answer["number"]))
    return [[Word(*word) for word in page] for page in answer["pages"]]


def _answer(data: bytes) -> Any:
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(_PROGRAM)], input=data, capture_output=True, timeout=MOST_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise ReadError(f"this PDF takes longer than {MOST_SECONDS} seconds to read; {_ADVICE}") from None
    except subprocess.CalledProcessError:
        raise ReadError(_REFUSED["damaged"]) from None
    return json.loads(done.stdout)
