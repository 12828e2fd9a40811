"""Captions of links behind references, as look-up services put them there: ``[Crossref]``, ``Google Scholar``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citeconv.diagnostics import Code, Diagnostic, Span
from citeconv.documents.lines import Line
from citeconv.messages import counted
from citeconv.text import tidy

_WORDS = (
    r"(?:cross ?ref|google ?scholar|pub ?med|scopus|web of science|publisher|"
    r"view (?:in |at |on )?(?:article|publisher|scopus|crossref|google scholar|pubmed|record|source))"
)
_ENCLOSED = rf"\[\s*{_WORDS}\s*\]|\(\s*{_WORDS}\s*\)"
_BARE = r"(?:cross ?ref|google ?scholar|pub ?med|scopus)"
_CAPTIONS = re.compile(rf"(?:\s*(?:{_ENCLOSED}|[|·•]?\s*\b{_BARE})\s*[|,;·•]?)+\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"(?:[.;,:)\]”\"’/\d]|(?:https?://|www\.)\S+)\s*$")
"""How a text ends before a caption: a word of the reference may stand before ``Google Scholar`` too."""
_LONGEST = 200


def cut_off(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without the captions at their ends, and the captions; a line of nothing else stays."""
    kept: list[Line] = []
    captions: list[Line] = []
    for line in lines:
        found = _CAPTIONS.search(text, max(line.start, line.end - _LONGEST), line.end)
        head = text[line.start : found.start()] if found else ""
        if found and (_CLOSED.search(head[-_LONGEST:]) or (tidy(head) and found[0].strip()[0] in "[(|·•")):
            captions.append(line._replace(start=found.start(), text=tidy(found[0])))
            kept.append(line._replace(end=found.start(), text=tidy(head)))
        else:
            kept.append(line)
    return kept, captions


def told(captions: Sequence[Line]) -> Iterable[Diagnostic]:
    """One remark for all of them, as they say the same behind every reference; none for none."""
    if captions:
        first, number = captions[0], len(captions)
        yield Diagnostic(
            code=Code.NOT_REFERENCES,
            value=first.text,
            detail=counted(number, "caption of a link", "captions of links behind {number} references"),
            span=Span("text", first.start, first.end),
        )
