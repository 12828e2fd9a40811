"""The markup that CSL allows in a text: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, small capitals, and ``nocase``.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SMALL_CAPS = '<span style="font-variant:small-caps;">'
NOCASE = '<span class="nocase">'
OPENING = {"i": "<i>", "b": "<b>", "sup": "<sup>", "sub": "<sub>", "sc": SMALL_CAPS, "nocase": NOCASE}
"""Our short names of the tags."""
CLOSING = {name: f"</{tag[1:].partition(' ')[0].rstrip('>')}>" for name, tag in OPENING.items()}

_TAG = re.compile(
    r"""<(?P<simple>i|b|sup|sub)>|(?P<sc><span\ style="font-variant:\ ?small-caps;?">)"""
    r"""|(?P<nocase><span\ class="nocase">)|</(?P<end>i|b|sup|sub|span)>"""
)


def marked(text: str, name: str) -> str:
    """The text in tags."""
    return f"{OPENING[name]}{text}{CLOSING[name]}"


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with what it is: ``text``, ``open`` (then the piece is the tag's name) or ``close``.

    Only tags that are opened and closed in good order are tags; all others are text.

    >>> list(pieces("<i>H</i> 1 <b> 2"))
    [('open', 'i'), ('text', 'H'), ('close', 'i'), ('text', ' 1 <b> 2')]
    """
    real = _real(text)
    start = held = 0
    for tag in _TAG.finditer(text):
        if tag.start() not in real:
            continue
        if start < tag.start():
            yield "text", text[start : tag.start()]
        held = tag.end()
        start = held
        yield ("close" if tag["end"] else "open"), real[tag.start()]
    if start < len(text):
        yield "text", text[start:]


def _real(text: str) -> dict[int, str]:
    """Where tags stand that have their partner -> their names."""
    real: dict[int, str] = {}
    waiting: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        name = tag["simple"] or ("sc" if tag["sc"] else "nocase" if tag["nocase"] else "")
        if name:
            waiting.append((name, tag.start()))
            continue
        ends = ("sc", "nocase") if tag["end"] == "span" else (tag["end"],)
        if waiting and waiting[-1][0] in ends:
            name, start = waiting.pop()
            real[start] = real[tag.start()] = name
    return real
