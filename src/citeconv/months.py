"""The months by the names that lists and files give them, long and short."""

from __future__ import annotations

_INDONESIAN = (
    "januari djanuari", "februari pebruari peb djebruari", "maret", "", "mei", "juni djuni", "juli djuli",
    "agustus agustoes agus agt agst ags agu", "", "oktober okt", "nopember nop", "desember des",
)  # fmt: skip
_ENGLISH = (
    "january", "february", "march", "", "may", "june", "july", "august aug", "", "october oct", "", "december dec",
)  # fmt: skip
_SHARED = ("jan", "feb", "mar", "apr april", "", "jun", "jul", "", "sep sept september", "", "nov november", "")
_FOREIGN = ("", "febr", "maart mrt", "", "", "", "", "", "septembre", "", "", "")


def _numbered(*names: tuple[str, ...]) -> dict[str, int]:
    return {word: number for twelve in names for number, words in enumerate(twelve, 1) for word in words.split()}


INDONESIAN = _numbered(_INDONESIAN)
"""Names that only Indonesian has, old spellings among them, with their number."""
ENGLISH = _numbered(_ENGLISH)
"""Names that English has and Indonesian has not."""
MONTHS = _numbered(_INDONESIAN, _ENGLISH, _SHARED, _FOREIGN)
"""All names in lower case, with those of Dutch and French lists, 1 to 12."""


def language(text: str) -> str | None:
    """``Indonesian`` or ``English``, whichever alone has the months of this text; None for both and neither."""
    words = [word.strip(".,()").casefold() for word in text.split()]
    indonesian, english = any(word in INDONESIAN for word in words), any(word in ENGLISH for word in words)
    return None if indonesian == english else "Indonesian" if indonesian else "English"
