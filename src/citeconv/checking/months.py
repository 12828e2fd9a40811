"""The names of the months, by language."""

from __future__ import annotations

_IN_BOTH = ("jan", "feb", "mar", "apr april", "", "jun", "jul", "", "sept sep september", "", "nov november", "")
_INDONESIAN = (
    "januari", "februari pebruari", "maret", "", "mei", "juni", "juli", "agustus agt ags agu", "", "oktober okt",
    "nopember nop", "desember des",
)  # fmt: skip
_ENGLISH = (
    "january", "february", "march", "", "may", "june", "july", "august aug", "", "october oct", "", "december dec",
)  # fmt: skip


def _numbered(*names: tuple[str, ...]) -> dict[str, int]:
    return {word: number for twelve in names for number, words in enumerate(twelve, 1) for word in words.split()}


INDONESIAN = _numbered(_INDONESIAN)
"""Names that only Indonesian has, with their number."""
ENGLISH = _numbered(_ENGLISH)
MONTHS = _numbered(_INDONESIAN, _ENGLISH, _IN_BOTH)
MONTHS = INDONESIAN | ENGLISH


def language(text: str) -> str | None:
    """``Indonesian`` or ``English``, whichever alone has the months of this text; None for both and neither."""
    words = [word.strip(".,()").casefold() for word in text.split()]
    indonesian, english = any(word in INDONESIAN for word in words), any(word in ENGLISH for word in words)
    return None if indonesian == english else "Indonesian" if indonesian else "English"
