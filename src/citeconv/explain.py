"""One reference drawn for a terminal: which characters were read as what, how sure, and what else they could be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_letters

from citeconv.diagnostics import Diagnostic
from citeconv.model import Reference, csl_variable
from citeconv.parsed import Parsed
from citeconv.text import tidy

_BETWEEN = frozenset({"punctuation", "label"})
_LEFT_OVER = "!"


def explained(parsed: Parsed, width: int = 80) -> str:
    """One reference for a terminal: the text with a letter below each character, and what each letter stands for.

    A dot marks punctuation and words between the fields, ``!`` what no field holds.
    """
    letters = _letters(parsed)
    marks = _marks(parsed, letters)
    drawn = [line for row in _rows(parsed.source, marks, width) for line in row]
    return "\n".join([*drawn, *_fields(parsed, letters), *_remarks(parsed.diagnostics), *_others(parsed)]) + "\n"


def _letters(parsed: Parsed) -> dict[str, str]:
    """A letter for each field that has a span: its own first letter, if that is free."""
    letters: dict[str, str] = {}
    for span in parsed.spans:
        if span.field not in letters and span.field not in _BETWEEN:
            wanted = f"{span.field}{span.field.upper()}{ascii_letters}"
            free = (letter for letter in wanted if letter.isalpha() and letter not in letters.values())
            letters[span.field] = next(free, "?")
    return letters


def _marks(parsed: Parsed, letters: Mapping[str, str]) -> str:
    marks = ["."] * len(parsed.source)
    for span in parsed.spans:
        marks[span.start : span.end] = letters.get(span.field, ".") * (span.end - span.start)
    for span in parsed.leftover:
        marks[span.start : span.end] = _LEFT_OVER * (span.end - span.start)
    return "".join(marks)


def _rows(source: str, marks: str, width: int) -> Iterator[tuple[str, str, str]]:
    start = 0
    while start < len(source):
        stop = min(start + width, len(source))
        if stop < len(source):
            stop = source.rfind(" ", start, stop) + 1 or stop
        shown = "".join(" " if letter.isspace() else letter for letter in source[start:stop])
        yield shown.rstrip(), marks[start:stop].rstrip(), ""
        start = stop


def _fields(parsed: Parsed, letters: Mapping[str, str]) -> Iterator[str]:
    yield f"    {'type':<18} {parsed.confidence:4.2f}  {parsed.reference.kind}"
    for name, value in parsed.reference.items():
        variable = csl_variable(name)
        sure = parsed.field_confidence.get(variable)
        shown = f"{sure:4.2f}" if sure is not None else "    "
        yield f"  {letters.get(variable, ' ')} {variable:<18} {shown}  {tidy(str(value))}"
    for span in parsed.leftover:
        yield f"  {_LEFT_OVER} {'left over':<18}       {tidy(parsed.source[span.start : span.end])}"


def _remarks(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    if diagnostics:
        yield ""
    for remark in diagnostics:
        yield f"  {remark.severity.value}: {remark}"


def _others(parsed: Parsed) -> Iterator[str]:
    for number, other in enumerate(parsed.alternatives, 1):
        yield ""
        yield f"  another reading ({number}):"
        yield from _differences(parsed.reference, other)


def _differences(reference: Reference, other: Reference) -> Iterator[str]:
    if other.kind is not reference.kind:
        yield f"    {'type':<18} {other.kind}"
    here, there = dict(reference.items()), dict(other.items())
    for name in {**here, **there}:
        if here.get(name) != there.get(name):
            yield f"    {csl_variable(name):<18} {tidy(str(there.get(name, '(nothing)')))}"
