"""Captions of links behind references, as look-up services put them there: ``[Crossref]``, ``Google Scholar``."""

from __future__ import annotations

import re
from collections import Counter
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
    """The lines without the captions at their ends, and the captions; a line of nothing else stays.

    Where the words before it leave open whether *Google Scholar* is a caption, it is one if another line ends in the
    same.
    """
    found = [_CAPTIONS.search(text, max(line.start, line.end - _LONGEST), line.end) for line in lines]
    said = Counter(_said(one) for one in found if one)
    kept: list[Line] = []
    captions: list[Line] = []
    for line, one in zip(lines, found, strict=True):
        head = text[line.start : one.start()] if one else ""
        if one and tidy(head) and (said[_said(one)] > 1 or _surely(head, one)):
            captions.append(line._replace(start=one.start(), text=tidy(one[0])))
            kept.append(line._replace(end=one.start(), text=tidy(head)))
        else:
            kept.append(line)
    return kept, captions


def _surely(head: str, caption: re.Match[str]) -> bool:
    return bool(_CLOSED.search(head[-_LONGEST:])) or caption[0].strip()[0] in "[(|·•"


def _said(caption: re.Match[str]) -> str:
    return tidy(caption[0]).casefold()


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
