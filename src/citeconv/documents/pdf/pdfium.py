"""Reads the words of a PDF by PDFium: bytes from standard input, JSON to standard output; run as a program of its own.

A file made to harm can make any reader of PDF crash, or eat time and memory without end. So it is read in a process
apart, which `citeconv.documents.pdf.words` starts and may end; nothing of citeconv is imported here.

What is written is ``{"pages": [[word, ...], ...]}``, a word being what `Letters.words` says, or ``{"error": why,
"number": n}``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from ctypes import c_double, c_int, create_string_buffer
from typing import Any, NamedTuple

MOST_PAGES = 3000
MOST_ON_A_PAGE = 40_000
"""Characters; a dense page of a journal has 8,000."""
MOST_CHARACTERS = 10_000_000
MOST_MEMORY = 2**30
"""Bytes, the program itself included."""

_ITALIC = re.compile(r"ital|obliq|kursiv|slanted|(?:^|[-+,])it$|CMTI|CMSL|SFTI|SFSL", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
"""Of a font's descriptor: PDF 1.7, section 9.8.2."""
_LEAN = 0.1
"""From this slope on, upright letters that are drawn slanted count as italic."""
_BREAK = 0.25
"""A gap between two letters, in heights of the letters, that stands for a space."""
_LONGEST_NAME = 256
_WHITE = frozenset({0x20, 0xA0, 0x09, 0x0A, 0x0D})
_UNREADABLE = frozenset({0x00, 0xFFFD, 0xFFFE, 0xFFFF})
_SPELT = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x02: "-",  # PDFium's sign for a hyphen at the end of a line
}  # fmt: skip

Word = tuple[str, float, float, float, float, bool, bool]
"""Its text, left and right edge, base line, size, whether it is italic and whether a space stands before it."""


class Refused(Exception):  # noqa: N818  # it is not a fault of the program
    """A file that is not read: why, and the page or number it is about."""


class _Letter(NamedTuple):
    text: str
    place: int
    """Among the characters of its page."""
    left: float
    right: float
    bottom: float
    height: float

    def follows(self, last: _Letter) -> bool:
        """Whether nothing stands between it and the last one."""
        level = abs(self.bottom - last.bottom) < self.height / 2
        return level and -self.height < self.left - last.right < _BREAK * self.height


class Letters:
    """Puts the letters that PDFium finds on pages together to words."""

    def __init__(self, raw: Any) -> None:
        self.readable = 0
        self.unreadable = 0
        """Letters that no character is known for."""
        self._raw = raw

    def words(self, page: Any, number: int) -> list[Word]:
        """The words of a page that run as the page does, in the order of the file."""
        text = page.get_textpage()
        try:
            count = text.count_chars()
            if count > MOST_ON_A_PAGE or self.readable > MOST_CHARACTERS:
                raise Refused("too much", number)
            found = list(self._words(text, count))
        finally:
            text.close()
            page.close()
        self.readable += sum(len(word[0]) for word in found)
        return found

    def _words(self, text: Any, count: int) -> Iterator[Word]:
        box = self._raw.FS_RECTF()
        unicode, bounds = self._raw.FPDFText_GetUnicode, self._raw.FPDFText_GetLooseCharBox
        run: list[_Letter] = []
        spaced = False
        for index in range(count):
            code = unicode(text, index)
            if code in _WHITE or code in _UNREADABLE:
                self.unreadable += code in _UNREADABLE
                yield from self._cut(text, run, spaced)
                spaced = (spaced and not run) or self._raw.FPDFText_IsGenerated(text, index) == 0
                run = []
                continue
            bounds(text, index, box)
            shown = _SPELT.get(code) or chr(code)
            letter = _Letter(shown, index, box.left, box.right, box.bottom, box.top - box.bottom)
            if run and not letter.follows(run[-1]):
                yield from self._cut(text, run, spaced)
                run, spaced = [], False
            run.append(letter)
        yield from self._cut(text, run, spaced)

    def _cut(self, text: Any, run: Sequence[_Letter], spaced: bool) -> Iterator[Word]:
        """Some letters as a word; punctuation behind an italic word as one of its own where it is upright."""
        core = len("".join(letter.text for letter in run).rstrip(".,;:)]”’"))
        if 0 < core < len(run):
            first, last = self._word(text, run[:core], spaced), self._word(text, run[core:], False)
            if first and last and first[5] != last[5]:
                yield from (first, last)
                return
        word = self._word(text, run, spaced) if run else None
        if word:
            yield word

    def _word(self, text: Any, run: Sequence[_Letter], spaced: bool) -> Word | None:
        """A word in the type of its first letter; None for one that is turned, as watermarks are."""
        raw, place = self._raw, run[0].place
        matrix, x, y = raw.FS_MATRIX(), c_double(), c_double()
        raw.FPDFText_GetMatrix(text, place, matrix)
        if not (matrix.a > 0 and matrix.d > 0 and abs(matrix.b) < _LEAN * matrix.a):
            return None
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        size = raw.FPDFText_GetFontSize(text, place) * matrix.d
        italic = matrix.c / matrix.d > _LEAN or self._is_italic(text, place)
        shown = "".join(letter.text for letter in run)
        return shown, round(run[0].left, 2), round(run[-1].right, 2), round(y.value, 2), round(size, 2), italic, spaced

    def _is_italic(self, text: Any, place: int) -> bool:
        name, flags = create_string_buffer(_LONGEST_NAME), c_int()
        self._raw.FPDFText_GetFontInfo(text, place, name, len(name), flags)
        return bool(flags.value & _ITALIC_FLAG) or bool(_ITALIC.search(name.value.decode("utf-8", "replace")))


def pages(data: bytes) -> list[list[Word]]:
    """The words of each page; raises `Refused`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MOST_PAGES:
            raise Refused("pages", len(document))
        letters = Letters(pypdfium2.raw)
        found = [letters.words(document[number], number + 1) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise Refused("locked" if locked else "damaged", 0) from None
    if letters.unreadable > letters.readable:
        raise Refused("fonts", 0)
    if not letters.readable:
        raise Refused("pictures", 0)
    return found


def main() -> None:
    """Read from standard input and write to standard output."""
    with suppress(ImportError, ValueError, OSError):  # not everywhere, and not above what the system allows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        answer: dict[str, Any] = {"pages": pages(sys.stdin.buffer.read())}
    except Refused as refused:
        answer = dict(zip(("error", "number"), refused.args, strict=True))
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
