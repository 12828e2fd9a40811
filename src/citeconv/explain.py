"""One reference drawn for a terminal: which characters were read as what, how sure, and what else they could be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from string import ascii_letters

from citeconv.diagnostics import Diagnostic
from citeconv.messages import Language, Message, in_language
from citeconv.model import csl_variable
from citeconv.parsed import Alternative, Parsed
from citeconv.text import tidy

_BETWEEN = frozenset({"punctuation", "label"})
_LEFT_OVER = "!"
_TYPE = Message("type")


def explained(parsed: Parsed, width: int = 80, language: Language = "en") -> str:
    """One reference for a terminal: the text with a letter below each character, and what each letter stands for.

    A dot marks punctuation and words between the fields, ``!`` what no field holds.
    """
    letters = _letters(parsed)
    drawn = [line for row in _rows(parsed, parsed, letters, width) for line in row]
    below = [*_fields(parsed, letters), *_remarks(parsed.diagnostics, language), *_others(parsed, letters, width)]
    return "\n".join([*drawn, *(in_language(line, language) for line in below)]) + "\n"


def _letters(parsed: Parsed) -> dict[str, str]:
    """A letter for each field that has a span in any reading: its own first letter, if that is free."""
    letters: dict[str, str] = {}
    for span in chain(parsed.spans, *(other.spans for other in parsed.alternatives)):
        if span.field not in letters and span.field not in _BETWEEN:
            wanted = f"{span.field}{span.field.upper()}{ascii_letters}"
            free = (letter for letter in wanted if letter.isalpha() and letter not in letters.values())
            letters[span.field] = next(free, "?")
    return letters


def _marks(source: str, reading: Parsed | Alternative, letters: Mapping[str, str]) -> str:
    marks = ["."] * len(source)
    for span in reading.spans:
        marks[span.start : span.end] = letters.get(span.field, ".") * (span.end - span.start)
    for span in reading.leftover:
        marks[span.start : span.end] = _LEFT_OVER * (span.end - span.start)
    return "".join(marks)


def _rows(
    parsed: Parsed, reading: Parsed | Alternative, letters: Mapping[str, str], width: int
) -> Iterator[tuple[str, str, str]]:
    """The text in lines, below each what the reading takes its characters for, and an empty line."""
    source, marks = parsed.source, _marks(parsed.source, reading, letters)
    start = 0
    while start < len(source):
        stop = min(start + width, len(source))
        if stop < len(source):
            stop = source.rfind(" ", start, stop) + 1 or stop
        shown = "".join(" " if letter.isspace() else letter for letter in source[start:stop]).rstrip()
        yield shown, marks[start : start + len(shown)], ""
        start = stop


def _fields(parsed: Parsed, letters: Mapping[str, str]) -> Iterator[str]:
    sure, kind = parsed.confidence, parsed.reference.kind.value
    yield Message("    {label:<18} {sure:4.2f}  {kind}", label=_TYPE, sure=sure, kind=kind)
    for name, value in parsed.reference.items():
        variable = csl_variable(name)
        letter, shown = letters.get(variable, " "), parsed.field_confidence.get(variable)
        known = "    " if shown is None else Message("{share:4.2f}", share=shown)
        yield Message(
            "  {letter} {variable:<18} {known}  {text}",
            letter=letter, variable=variable, known=known, text=tidy(str(value)),
        )  # fmt: skip
    for span in parsed.leftover:
        text = tidy(parsed.source[span.start : span.end])
        label = Message("left over")
        yield Message("  {letter} {variable:<18}       {value}", letter=_LEFT_OVER, variable=label, value=text)


def _remarks(diagnostics: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    if diagnostics:
        yield ""
    for remark in diagnostics:
        yield f"  {Message(remark.severity.value).said(language)}: {remark.said(language)}"


def _others(parsed: Parsed, letters: Mapping[str, str], width: int) -> Iterator[str]:
    """Each other reading: the lines of the text that it reads otherwise, and what it makes of them."""
    chosen = list(_rows(parsed, parsed, letters, width))
    for number, other in enumerate(parsed.alternatives, 1):
        yield ""
        share = other.likelihood
        yield Message("  another reading ({number}), {share:.2f} as likely:", number=number, share=share)
        for row, before in zip(_rows(parsed, other, letters, width), chosen, strict=True):
            if row != before:
                yield from row[:2]
        yield from _differences(parsed, other, letters)


def _differences(parsed: Parsed, other: Alternative, letters: Mapping[str, str]) -> Iterator[str]:
    if other.reference.kind is not parsed.reference.kind:
        yield Message("    {label:<18}       {kind}", label=_TYPE, kind=other.reference.kind.value)
    here, there = dict(parsed.reference.items()), dict(other.reference.items())
    for name in {**here, **there}:
        if here.get(name) != there.get(name):
            variable = csl_variable(name)
            letter = letters.get(variable, " ") if name in there else " "
            value = tidy(str(there[name])) if name in there else Message("(nothing)")
            yield Message("  {letter} {variable:<18}       {value}", letter=letter, variable=variable, value=value)
