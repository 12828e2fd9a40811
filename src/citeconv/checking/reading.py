"""What the reader was not sure of, what it could not place, and what the author did not see himself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeconv.checking.finding import Fault
from citeconv.checking.places import matched, printed
from citeconv.parsed import Parsed
from citeconv.text import excerpt

_SECONDARY = re.compile(
    r"(?:^|[.,;:(\[”\"]\s*)((?:(?:seperti|sebagaimana|yang)\s+)?(?:di\s?kutip|dikutip|mengutip)\s+(?:kembali\s+)?"
    r"(?:dalam|dari|oleh|pada)|(?:as\s+)?(?:cited|quoted)\s+(?:in|by|from)|qtd\.\s+in|apud)\b"
    r"(?!\s*:?\s*(?:https?:|www\.|laman|situs|website|\w+\.(?:com|org|net|id|co)\b))",
    re.IGNORECASE,
)


def unsure(entry: Parsed, below: float) -> Iterator[Fault]:
    """A reading with less confidence than ``below``."""
    if entry.confidence < below:
        yield Fault("unsure", values={"value": entry.confidence})


def leftovers(entry: Parsed) -> Iterator[Fault]:
    """Characters that no field holds."""
    for span in entry.leftover:
        yield Fault("leftover", span=span, values={"value": excerpt(printed(entry, span))})


def secondary_sources(entry: Parsed) -> Iterator[Fault]:
    """Works that are cited from another work; ``dikutip dari`` before an address only says where it was read."""
    text = entry.source or entry.reference.note or ""
    if match := _SECONDARY.search(text):
        span = matched("note", match, 1) if entry.source else None
        yield Fault("secondary-source", None, span, {"value": excerpt(text[match.start(1) :])})
