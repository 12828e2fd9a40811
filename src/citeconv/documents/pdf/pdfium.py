"""Reads the words of a PDF by PDFium: bytes from standard input, JSON to standard output; run as a program of its own.

A file made to harm can make any reader of PDF crash, or eat time and memory without end. So it is read in a process
apart, which `citeconv.documents.pdf.words` starts and may end; nothing of citeconv is imported here.

What is written is ``{"pages": [[word, ...], ...], "turned": [text, ...]}``, a word being what `Letters.words` says and
the text, of each page, what runs another way than the rest of it; or ``{"error": why, "number": n}``.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
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
_SAMPLE = 200
"""Letters that are asked which way the lines of a page run."""
_WHITE = frozenset({0x20, 0xA0, 0x09, 0x0A, 0x0D})
_UNREADABLE = frozenset({0x00, 0xFFFD, 0xFFFE, 0xFFFF})
_SPELT = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x02: "-",  # PDFium's sign for a hyphen at the end of a line
}  # fmt: skip

Direction = tuple[int, int]
"""Which way lines run on a page, to the right and up: ``(1, 0)``, and ``(0, 1)`` where they run up its side."""
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
        self._direction: Direction = (1, 0)
        self._turned: list[str] = []

    def words(self, page: Any, number: int) -> tuple[list[Word], str]:
        """The words of a page that run as most of it does, in the order of the file; and the text that does not.

        Places are those of the page held so that its lines run to the right.
        """
        text = page.get_textpage()
        self._turned = []
        try:
            count = text.count_chars()
            if count > MOST_ON_A_PAGE or self.readable > MOST_CHARACTERS:
                raise Refused("too much", number)
            self._direction = self._most_run(text, count)
            found = list(self._words(text, count))
        finally:
            text.close()
            page.close()
        self.readable += sum(len(word[0]) for word in found)
        return found, " ".join("".join(self._turned).split())

    def _most_run(self, text: Any, count: int) -> Direction:
        """The direction of most letters of a page: a wide table, or a page that was scanned, may lie on its side."""
        ways: Counter[Direction] = Counter()
        matrix = self._raw.FS_MATRIX()
        for index in range(0, count, max(1, count // _SAMPLE)):
            if self._raw.FPDFText_GetMatrix(text, index, matrix):
                level = abs(matrix.a) >= abs(matrix.b)
                ways[(1 if matrix.a >= 0 else -1, 0) if level else (0, 1 if matrix.b >= 0 else -1)] += 1
        return max(ways, key=lambda way: ways[way], default=(1, 0))

    def _held_straight(self, x: float, y: float) -> tuple[float, float]:
        """A place or a vector on the page turned so that its lines run to the right."""
        right, up = self._direction
        return right * x + up * y, right * y - up * x

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
                self._turned.append(" ")
                spaced = (spaced and not run) or self._raw.FPDFText_IsGenerated(text, index) == 0
                run = []
                continue
            bounds(text, index, box)
            shown = _SPELT.get(code) or chr(code)
            letter = self._letter(shown, index, box)
            if run and not letter.follows(run[-1]):
                yield from self._cut(text, run, spaced)
                run, spaced = [], False
            run.append(letter)
        yield from self._cut(text, run, spaced)

    def _letter(self, shown: str, place: int, box: Any) -> _Letter:
        one, other = self._held_straight(box.left, box.bottom), self._held_straight(box.right, box.top)
        (left, right), (bottom, top) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return _Letter(shown, place, left, right, bottom, top - bottom)

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
        """A word in the type of its first letter; None for one that runs another way, as watermarks do."""
        raw, place = self._raw, run[0].place
        matrix, x, y = raw.FS_MATRIX(), c_double(), c_double()
        raw.FPDFText_GetMatrix(text, place, matrix)
        shown = "".join(letter.text for letter in run)
        (along, rise), (lean, height) = (
            self._held_straight(*vector) for vector in ((matrix.a, matrix.b), (matrix.c, matrix.d))
        )
        if not (along > 0 and height > 0 and abs(rise) < _LEAN * along):
            self._turned.append(shown)
            return None
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        _, base = self._held_straight(x.value, y.value)
        size = raw.FPDFText_GetFontSize(text, place) * height
        italic = lean / height > _LEAN or self._is_italic(text, place)
        return shown, round(run[0].left, 2), round(run[-1].right, 2), round(base, 2), round(size, 2), italic, spaced

    def _is_italic(self, text: Any, place: int) -> bool:
        name, flags = create_string_buffer(_LONGEST_NAME), c_int()
        self._raw.FPDFText_GetFontInfo(text, place, name, len(name), flags)
        return bool(flags.value & _ITALIC_FLAG) or bool(_ITALIC.search(name.value.decode("utf-8", "replace")))


def pages(data: bytes) -> list[tuple[list[Word], str]]:
    """The words of each page, and its turned text; raises `Refused`."""
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
        words, turned = zip(*pages(sys.stdin.buffer.read()), strict=True)
        answer: dict[str, Any] = {"pages": words, "turned": turned}
    except Refused as refused:
        answer = dict(zip(("error", "number"), refused.args, strict=True))
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
