"""Gives characters of a reading to another field, where a person said so: within a piece that no cut goes through."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from citeconv.diagnostics import Span

_PUNCTUATION = "punctuation"


def carved(
    text: str, spans: Sequence[Span], places: Iterable[Span], emptied: Collection[str]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans and leftover that partition ``text``, with ``places`` taken from whatever field held them.

    What the fields in ``emptied`` held beside them is left over, or punctuation where it has no letters or digits.
    """
    field_of: list[str | None] = [None] * len(text)
    for span in spans:
        field_of[span.start : span.end] = [None if span.field in emptied else span.field] * (span.end - span.start)
    for place in places:
        field_of[place.start : place.end] = [place.field] * (place.end - place.start)
    pieces: list[Span] = []
    left: list[Span] = []
    edges = {edge for span in [*spans, *places] for edge in (span.start, span.end)}
    begun = sorted({0, *edges, *(k for k in range(1, len(text)) if field_of[k] != field_of[k - 1])})
    for start, end in zip(begun, [*begun[1:], len(text)], strict=True):
        if start == end:
            continue
        field = field_of[start]
        if field is None and any(map(str.isalnum, text[start:end])):
            left.append(Span("leftover", start, end))
        else:
            pieces.append(Span(field or _PUNCTUATION, start, end))
    return tuple(pieces), tuple(left)
