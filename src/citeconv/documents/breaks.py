"""Words and addresses that a line end broke: what the line end put there, and what belongs there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = re.compile(r"[^\W\d_]+")
_TAIL = re.compile(r"(?:[^\W\d_]+-)*([^\W\d_]+)[-\u2010]$")
_DIVIDED_LINES = 0.01
"""The share of lines that end in a divided word, from which a text is taken to divide words at all."""
_WHOLE = 4
"""Letters from which a half counts as a word of its own."""

# A hyphen of its own stands behind these, and before those.
_FIRST = frozenset("anti cross half high long low neo non pasca quasi self short well".split())
_SECOND = frozenset("based driven led making oriented related term up wide".split())

_ADDRESS = re.compile(r"(?:https?:|www\.|\bdoi\.org/|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_PIECE = re.compile(r"[\w.%~/?=&#+:;,@!$'()-]+")
_ALREADY_ONE = re.compile(r"https?:|www\.", re.IGNORECASE)
_LAST = re.compile(r"\S+$")
_PROTOCOL = re.compile(r"https?://\w", re.IGNORECASE)
_OPEN = re.compile(r"://$|\b10\.\d{4,9}/$", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/\S*$")
_UNFINISHED = re.compile(r"[-/_=?&%#+~]$")
_SURELY_WITHIN = re.compile(r"[/=?&%_#~]|\.(?:html?|php|pdf|aspx?)\b|^[.-]\w|\w+(?:-\w+){2,}", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+$")
_MANY_DIGITS = re.compile(r"\d{3,}|\d+[-.]\w")
_IN_HOST = re.compile(r"(?:://|www\.|://www)[^/\s]*[^\W\d_]{2,}-$", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:pdf|html?|php|aspx?|docx?)\b", re.IGNORECASE)
_OF_DOI = re.compile(r"\d{3,}|\d+[-.]\w|[a-z]\S*\d")
_HYPHENED = re.compile(r"[\da-z]+(?:-[\da-z]+)+$")
_BEHIND = re.compile(
    r"[(\[“\"]*(?:di ?akses|di ?unduh|diambil|dikutip|pada|tanggal|tgl|pukul|accessed|retrieved|available|viewed|on|at|"
    r"and|dan|hlm|hal|vol|no|doi|in)\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineEnds:
    """What the lines of a text tell about how their typesetter broke them."""

    words: AbstractSet[str]
    """The words printed whole, those with hyphens too, in small letters."""
    divides: bool
    """Whether words are divided where a line is full."""

    def removed(self, above: str, below: str, *, full: bool = False) -> str | None:
        """What to take out where a line meets the next: ``-\\n`` for a hyphen that only the line end put there,
        ``\\n`` where nothing stood between the halves of a word or an address, None for a space.

        A hyphen belongs in what is doubled (``Undang-Undang``), before capitals and figures, in a word that the text
        has with its hyphen, between words that the text has apart, and everywhere in a text that divides no words.
        ``full`` says that the line above ends because it was full.

        >>> ends = LineEnds(frozenset({"perdagangan"}), divides=True)
        >>> ends.removed("perda-", "gangan orang"), ends.removed("Undang-", "undang"), ends.removed("tindak", "pidana")
        ('-\\n', '\\n', None)
        """
        halves = _halves(above, below)
        if above.endswith("\u00ad") or _goes_on(above, below, full=full):
            return above[-1] + "\n" if halves and self._divided_in_address(above, *halves) else "\n"
        if halves is not None and not self._belongs(*halves):
            return above[-1] + "\n"
        return "\n" if re.search(r"\w[-\u2010\u2013]$", above) and re.match(r"\w", below) else None

    def _divided_in_address(self, above: str, left: str, right: str) -> bool:
        """Whether a typesetter divided an address like a word: in its host, or into halves of a word of the text."""
        return self.divides and (bool(_IN_HOST.search(above)) or (left + right).lower() in self.words)

    def _belongs(self, left: str, right: str) -> bool:
        one, other = left.lower(), right.lower()
        if one + other in self.words and not _doubled(one, other):
            return False
        if right[0].isupper() or _has_own_hyphen(one, other) or f"{one}-{other}" in self.words or not self.divides:
            return True
        return min(len(one), len(other)) >= _WHOLE and {one, other} <= self.words


def line_ends(lines: Sequence[str]) -> LineEnds:
    """What some lines of text tell about their line ends."""
    divided = sum(right[0].islower() for right in _right_halves(lines))
    return LineEnds(frozenset(_whole_words(lines)), divided > _DIVIDED_LINES * len(lines))


def _whole_words(lines: Sequence[str]) -> Iterator[str]:
    """The words of lines, but for the halves of broken ones."""
    broken = False
    for line in lines:
        words = _WORD.findall(line.lower())
        tail = bool(_TAIL.search(line))
        yield from words[1 if broken else 0 : -1 if tail else None]
        broken = tail


def _right_halves(lines: Sequence[str]) -> Iterator[str]:
    for above, below in pairwise(lines):
        halves = _halves(above, below)
        if halves is not None and not _has_own_hyphen(*map(str.lower, halves)):
            yield halves[1]


def _halves(above: str, below: str) -> tuple[str, str] | None:
    tail, head = _TAIL.search(above), _HEAD.match(below)
    return (tail[1], head[0]) if tail and head else None


def _has_own_hyphen(left: str, right: str) -> bool:
    return left in _FIRST or right in _SECOND or _doubled(left, right)


def _doubled(left: str, right: str) -> bool:
    """Whether a hyphen joins a word and its double, as Indonesian forms them: ``tulis-menulis``."""
    if len(left) < 3:
        return False
    return right.startswith(left) or left.endswith(right) or (len(left) >= _WHOLE and left[-_WHOLE:] in right)


def _goes_on(above: str, below: str, *, full: bool) -> bool:
    """Whether an address that ends the line above goes on below."""
    address, piece = _LAST.search(above), _PIECE.match(below)
    if address is None or piece is None:
        return False
    broken, rest = address[0], piece[0].rstrip(".,;)")
    if _PROTOCOL.match(broken + rest) and not _PROTOCOL.match(broken + "."):
        return True
    if not _ADDRESS.search(broken) or _ALREADY_ONE.match(rest) or _BEHIND.match(below):
        return False
    if _OPEN.search(broken):
        return True
    if _SURELY_WITHIN.search(rest):
        return not rest[0].isupper() or full or bool(_UNFINISHED.search(broken))
    if above.endswith("."):
        ending = _OF_DOI if _DOI.search(broken) else _HOST if broken.endswith("www.") else _SUFFIX
        return bool(ending.match(rest))
    if _UNFINISHED.search(broken):
        return bool(_MANY_DIGITS.match(rest) or _HYPHENED.match(rest) or broken[-1] in "-_=")
    return full and broken == above and not rest[:1].isupper()
