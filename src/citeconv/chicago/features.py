"""What is asked about a segment: named questions, each about its edges, its pieces, its gaps or the whole of it.

A feature's name says what it saw: ``begin.gap=. “`` (the segment begins behind a full stop and an opening quotation
mark), ``end.next=year``, ``word=press``, ``cross=: `` (it runs over a colon), ``quoted``. The weights file is
readable by them.

Most questions concern one place only, so their weights are added up once for each place and shared by all segments that
begin, end or run there; only those of `Features.whole` are asked anew for each segment. Questions that look at the same
few things are asked as a *group*: what stands around a place is seldom new, so the names of a group, and what their
weights come to, are remembered.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import or_

from citeconv.chicago.gaps import closed_brackets, open_brackets, seen
from citeconv.chicago.lanes import Group, Question
from citeconv.chicago.lattice import Lattice
from citeconv.chicago.lexicon import words
from citeconv.chicago.looks import LONGEST_LOOK, WORD_KINDS, Look, look

_FLAGS = {
    "url": ("url", "doi"),
    "access": ("accessed",),
    "numbered": ("volume", "issue"),
    "pages": ("page", "range"),
    "printing": ("printing",),
    "genre": ("genre",),
    "law": ("law", "case"),
    "paper": ("paper", "meeting"),
    "report": ("report",),
    "in": ("in",),
    "editor": ("editor", "edited-by"),
    "gazette": ("gazette", "article"),
}
MOST_TOKENS = 400
"""Of a piece, those that are looked at."""
_YEARS = ("year", "date")
_LONGEST_FORM = 4
"""Pieces of a segment whose form is a feature."""
_FORMLESS: Group = ()
_LENGTHS = tuple(str(next(most for most in (1, 2, 3, 4, 6, 9, 13, 18, 25) if words <= most)) for words in range(26))
"""How long a segment of so many words is said to be; longer ones are the same."""
_LONG = len(_LENGTHS)
_PLACES = tuple(f"begin.place={k}" for k in range(6))
_remembered = lru_cache(maxsize=8192)
"""What keeps the names of a group for those who look at the same again."""


@dataclass(frozen=True, slots=True)
class Features:
    """The answers for one lattice, by where a segment begins and ends, what it holds and what it crosses."""

    begin: list[list[Question]]
    """For gap ``i``: of a segment that begins behind it."""
    end: list[list[Question]]
    """For gap ``j``: of a segment that ends before it."""
    inside: list[list[Question]]
    """For piece ``k``: of a segment that holds it."""
    cross: list[list[Question]]
    """For gap ``k``: of a segment that runs over it."""
    lengths: list[int]
    """How many words the pieces before gap ``k`` have."""
    gaps: list[str]
    bracketed: bool
    """Whether any bracket is open anywhere."""
    depths: list[int]
    """How many brackets are open where piece ``k`` stands."""
    closing: list[int]
    """How many brackets gap ``k`` closes before it opens any."""
    forms: list[list[str]]
    """The shapes of the words of piece ``k``; of it and the next; of it and the next two ..."""
    towns: list[bool]
    """Whether piece ``k`` is the name of a town."""

    def whole(self, i: int, j: int) -> tuple[Question, Question]:
        """Features of pieces ``i`` to ``j - 1`` as a whole: of its edges and extent, and of its form."""
        before, after, pieces = self.gaps[i], self.gaps[j], j - i
        words = self.lengths[j] - self.lengths[i]
        length = _LENGTHS[words] if words < _LONG else "more"
        brackets = self._brackets(i, j) if self.bracketed else ""
        alone = "" if pieces > 1 else "town" if self.towns[i] else "one-piece"
        form = f"form={self.forms[i][pieces - 1]}{after[:1]}" if pieces <= _LONGEST_FORM else _FORMLESS
        return _whole(length, before, after, brackets, alone), form

    def _brackets(self, i: int, j: int) -> str:
        """What the segment does to the brackets around it."""
        depth = self.depths[i]
        if depth and j - i > 1 and min(self.depths[i + 1 : j]) < depth:
            return "leaves-bracket"
        return "opens-bracket" if self.depths[j - 1] - self.closing[j] > depth else ""

    def names(self, i: int, j: int) -> list[str]:
        """Every feature of pieces ``i`` to ``j - 1``."""
        asked = [*self.begin[i], *self.end[j], *self.whole(i, j)]
        for k in range(i, j):
            asked += self.inside[k]
            if k > i:
                asked += self.cross[k]
        return [name for one in asked for name in ((one,) if isinstance(one, str) else one)]


def features(cells: Lattice) -> Features:
    """The features of all segments of a lattice."""
    gaps = [seen(cells, k) for k in range(len(cells.gaps))]
    pieces = [_looks(cells, k) for k in range(len(cells))]
    depths = open_brackets(cells.gaps)
    return Features(
        begin=_begins(gaps, pieces, _flags(cells, pieces)),
        end=_ends(gaps, pieces),
        inside=[_inside(piece) for piece in pieces],
        cross=_crossings(gaps, pieces),
        lengths=[0, *accumulate(map(len, pieces))],
        gaps=gaps,
        bracketed=any(depths),
        depths=depths,
        closing=[closed_brackets(gap) for gap in cells.gaps],
        forms=_forms(gaps, pieces),
        towns=[_is_town(piece) for piece in pieces],
    )


def _looks(cells: Lattice, k: int) -> list[Look]:
    text = cells.text
    tokens = cells.piece(k)[:MOST_TOKENS]
    return [look(kind, text[start : min(end, start + LONGEST_LOOK)]) for kind, start, end in tokens]


def _begins(gaps: list[str], pieces: list[list[Look]], flags: Group) -> list[list[Question]]:
    """For each piece, what is asked of a segment that begins with it."""
    quoted = accumulate(("”" in gap for gap in gaps[1:]), or_, initial=False)
    dated = accumulate((piece[0].kind in _YEARS for piece in pieces), or_, initial=False)
    found: list[list[Question]] = []
    before = None
    for k, (piece, quote_before, year_before) in enumerate(zip(pieces, quoted, dated, strict=False)):
        first = piece[0]
        asked: list[Question] = [
            _begin(gaps[k], first.kind, first.shape, before.kind if before else "start"),
            _PLACES[min(k, 5)],
            "begin.quoted-before" if quote_before else "begin.unquoted-before",
            "begin.year-before" if year_before else "begin.no-year-before",
            flags,
        ]
        if first.sort:
            asked.append(f"begin={first.sort}")
        if before:
            asked.append(f"begin.last-word={before.word}")
            if before.sort:
                asked.append(f"begin.last={before.sort}")
        if first.kind in WORD_KINDS:
            asked.append(f"begin.word={first.word}")
        found.append(asked)
        before = piece[-1]
    return found


@_remembered
def _begin(gap: str, kind: str, shape: str, before: str) -> Group:
    return (
        f"begin.gap={gap}",
        f"begin.kind={kind}",
        f"begin.before={before}",
        f"begin.gap={gap}&{shape}",
        f"begin.before={before}&{shape}",
        f"begin.before={before}&gap={gap}",
    )


def _ends(gaps: list[str], pieces: list[list[Look]]) -> list[list[Question]]:
    """For each gap, what is asked of a segment that ends before it."""
    quoted = accumulate(("“" in gap for gap in reversed(gaps)), or_)
    dated = accumulate((piece[0].kind in _YEARS for piece in reversed(pieces)), or_, initial=False)
    found: list[list[Question]] = []
    after, then = None, "end"
    for k, quote_later, year_later in zip(range(len(pieces), 0, -1), quoted, dated, strict=False):
        last = pieces[k - 1][-1]
        kind, shape = (after.kind, after.shape) if after else ("end", "end")
        asked: list[Question] = [
            _end(gaps[k], kind, shape, last.kind, last.shape),
            "end.quote-later" if quote_later else "end.no-quote-later",
            "end.year-later" if year_later else "end.no-year-later",
            f"end.word={last.word}",
        ]
        if last.sort:
            asked.append(f"end={last.sort}")
        if after and after.sort:
            asked.append(f"end.next={after.sort}")
        if after:
            asked.append(f"end.next={shape}&then={gaps[k + 1]}{then}")
            if kind in WORD_KINDS:
                asked.append(f"end.next-word={after.word}")
            then = kind
        found.append(asked)
        after = pieces[k - 1][0]
    return [[], *reversed(found)]


@_remembered
def _end(gap: str, kind: str, shape: str, last: str, last_shape: str) -> Group:
    return (
        f"end.gap={gap}",
        f"end.next={kind}",
        f"end.gap={gap}&{shape}",
        f"end.last={last_shape}",
        f"end.last={last}&next={kind}",
    )


def _inside(piece: list[Look]) -> list[Question]:
    asked: list[Question] = [token.inside for token in piece]
    shapes = [token.shape for token in piece if token.kind == "word"]
    if len(shapes) > 1 and "lower" not in shapes:
        asked.append("all-capitalised")
    return asked


def _crossings(gaps: list[str], pieces: list[list[Look]]) -> list[list[Question]]:
    """For each gap before a piece, what is asked of a segment that runs over it."""
    pairs = zip(pieces, gaps[1:], pieces[1:], strict=False)
    found: list[list[Question]] = [[]]
    found.extend([_cross(gap, one[-1].kind, other[0].kind, other[0].shape)] for one, gap, other in pairs)
    return found


@_remembered
def _cross(gap: str, before: str, kind: str, shape: str) -> Group:
    return f"cross={gap}", f"cross={gap}&{shape}", f"cross={before}{gap}{kind}"


@_remembered
def _whole(length: str, before: str, after: str, brackets: str, alone: str) -> Group:
    found = [f"length={length}", f"between={before}|{after}"]
    if before.endswith("“"):
        found.append("quoted" if "”" in after else "leaves-quotes")
    if before.endswith("(") and ")" in after[:2]:
        found.append("bracketed")
    if brackets:
        found.append(brackets)
    if alone:
        found.append("one-piece")
    if alone == "town":
        found.append("town")
    return tuple(found)


def _flags(cells: Lattice, pieces: list[list[Look]]) -> Group:
    """What the reference as a whole has: ``with-url``, ``with-volume`` ... and how its names and year stand."""
    there = {token.kind for token in cells.tokens}
    flags = [f"with-{name}" for name, marks in _FLAGS.items() if not there.isdisjoint(marks)]
    printed = "".join(cells.gaps)
    if "“" in printed or '"' in printed:
        flags.append("with-quotes")
    if any(piece[0].kind in ("year", "date", "no-date") for piece in pieces[1:4]):
        flags.append("year-early")
    if "(" in printed:
        flags.append("with-brackets")
    if len(pieces) > 1 and "," in cells.gaps[1] and len(pieces[0]) == 1:
        flags.append("inverted")
    return tuple(f"{flag}&begin" for flag in flags)


def _forms(gaps: list[str], pieces: list[list[Look]]) -> list[list[str]]:
    """For each piece the forms of the segments that begin with it, the shortest first."""
    forms = [_form(piece) for piece in pieces]
    onward = [gap + form for gap, form in zip(gaps, forms, strict=False)]
    return [list(accumulate(onward[k + 1 : k + _LONGEST_FORM], initial=form)) for k, form in enumerate(forms)]


def _form(piece: list[Look]) -> str:
    """The signs of the first four words; ``+`` for those that follow."""
    return "".join([token.sign for token in piece[:4]]) + ("+" if len(piece) > 4 else "")


def _is_town(piece: list[Look]) -> bool:
    name = " ".join([token.word for token in piece])
    return name in words("towns") or name in words("towns-old")
