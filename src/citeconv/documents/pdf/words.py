"""The words on the pages of a PDF, each with its place and whether it is italic."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from citeconv.diagnostics import ReadError
from citeconv.documents.kinds import ADVICE
from citeconv.messages import Message, template

MOST_SECONDS = 120
"""For one file; 3,000 pages take less."""

_PROGRAM = Path(__file__).with_name("pdfium.py")
_REFUSED = {
    "damaged": template("this PDF is damaged; {advice}"),
    "locked": template("this PDF is locked by a password; save it without one"),
    "pages": template("this PDF has {number} pages, more than are read; save those with the list alone"),
    "too much": template("page {number} of this PDF holds more than a page of text; save those with the list alone"),
    "fonts": template("the fonts of this PDF do not tell which letters they draw; {advice}"),
    "pictures": template("this PDF holds pictures of pages, no text; run text recognition (OCR) over it first"),
}


class Word(NamedTuple):
    """Characters without a space between them, from ``left`` to ``right`` on the line at ``base``, in points.

    Places count from the lower left corner of the page; of one whose lines run up or down its side, as it is held.
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


class Pages(NamedTuple):
    """The words of each page, as the file orders them, and its text that runs another way than they do."""

    words: list[list[Word]]
    turned: list[str]


def pages(data: bytes) -> Pages:
    """What stands on the pages of a PDF; read in a process apart, within bounds of time and memory.

    Raises `ReadError` for a file that is damaged or locked, that holds pictures of text only, or more than any list of
    references needs; and with what to install where PDFium is missing.
    """
    if find_spec("pypdfium2") is None:
        raise ReadError(Message("to read a PDF, install pypdfium2: pip install 'citeconv[pdf]'"))
    answer = _answer(data)
    if "error" in answer:
        raise ReadError(_refused(answer["error"], answer["number"]))
    return Pages([[Word(*word) for word in page] for page in answer["pages"]], answer["turned"])


def _answer(data: bytes) -> Any:
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(_PROGRAM)], input=data, capture_output=True, timeout=MOST_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        slow = Message("this PDF takes longer than {most} seconds to read; {advice}", most=MOST_SECONDS, advice=ADVICE)
        raise ReadError(slow) from None
    except subprocess.CalledProcessError:
        raise ReadError(_refused("damaged")) from None
    return json.loads(done.stdout)


def _refused(why: str, number: int = 0) -> Message:
    return Message(_REFUSED[why], number=number, advice=ADVICE)
