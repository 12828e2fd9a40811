"""A marked text as plain text, HTML, Markdown or RTF: all data is escaped, only the style's formatting is markup."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from citeconv.styling import marks
from citeconv.styling.marks import ALL_MARKS, ITALIC, QUOTE, is_closing, opening

Output = Literal["text", "html", "markdown", "rtf"]
Quotes = tuple[tuple[str, str], tuple[str, str]]
"""Outer and inner quotation marks, opening and closing."""
Tag = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """How one kind of output is written."""

    data: Callable[[str], str]
    """Escapes."""
    tags: Mapping[str, Tag]
    upright: Tag
    """Italics within italics."""
    begin: Callable[[str], str] = str
    """Guards the beginning of a finished line."""
    page: Callable[[Sequence[str], bool], str]
    """The lines of a bibliography as a whole; the flag asks for hanging indents."""


def finish(text: str, quotes: Quotes, output: Output) -> str:
    """A marked text in this output; ``quotes`` alternate where they are nested."""
    writer = WRITERS[output]
    written: list[str] = []
    depth = {ITALIC: 0, QUOTE: 0}
    for piece in re.split("([\ufdd0-\ufdef])", text):
        if piece in marks.INVISIBLE:
            continue
        if piece not in ALL_MARKS:
            written.append(writer.data(piece))
            continue
        closing, mark = is_closing(piece), opening(piece)
        if mark in depth:
            depth[mark] += -1 if closing else 1
        level = (depth.get(mark, 0) + closing + 1) % 2
        if mark == QUOTE:
            written.append(writer.data(quotes[level][closing]))
        else:
            written.append((writer.upright if mark == ITALIC and level else writer.tags[mark])[closing])
    return writer.begin("".join(written).strip())


def page(lines: Sequence[str], output: Output, *, hanging: bool = True) -> str:
    """The lines of a bibliography as one text, ready to be saved: RTF whole, HTML as a ``div`` to be put into a page.

    The class names in HTML are those of citeproc-js and Zotero. ``hanging`` indents all but the first line of an entry.
    """
    return WRITERS[output].page(lines, hanging)


def _text_page(lines: Sequence[str], _: bool) -> str:
    return "".join(f"{line}\n" for line in lines)


def _html_page(lines: Sequence[str], hanging: bool) -> str:
    style = ' style="padding-left: 2em; text-indent: -2em;"' if hanging else ""
    entries = [f'  <div class="csl-entry">{line}</div>\n' for line in lines]
    return "".join([f'<div class="csl-bib-body"{style}>\n', *entries, "</div>\n"])


_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~^$]|!(?=\[)")
_LIST_ITEM = re.compile(r"(\d+)([.)])(?=\s)|([-+=])")


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", text.replace("&", "&amp;"))


def _no_list(line: str) -> str:
    """A line that does not begin a list, a heading or a rule: ``2019. Kompas`` -> ``2019\\. Kompas``."""
    found = _LIST_ITEM.match(line)
    if not found:
        return line
    return rf"{found[1]}\{found[2]}{line[found.end() :]}" if found[1] else "\\" + line


def _rtf(text: str) -> str:
    """Control characters escaped, all beyond ASCII as ``\\uN?`` in units of UTF-16."""
    written = []
    for character in text:
        if character in "\\{}":
            written.append("\\" + character)
        elif character.isascii():
            written.append(character)
        else:
            units = character.encode("utf-16-le")
            numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
            written += [f"\\u{number}?" for number in numbers]
    return "".join(written)


def _rtf_page(lines: Sequence[str], hanging: bool) -> str:
    paragraph = r"\pard\sa120" + (r"\li720\fi-720 " if hanging else " ")
    head = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0\fs24" + "\n"
    return head + "".join(f"{paragraph}{line}\\par\n" for line in lines) + "}\n"


def _span(style: str) -> Tag:
    return f'<span style="{style}">', "</span>"


def _group(word: str) -> Tag:
    return rf"{{\{word} ", "}"


_HTML_TAGS: dict[str, Tag] = {
    ITALIC: ("<i>", "</i>"),
    marks.BOLD: ("<b>", "</b>"),
    marks.UNDERLINE: _span("text-decoration:underline;"),
    marks.SUPERSCRIPT: ("<sup>", "</sup>"),
    marks.SUBSCRIPT: ("<sub>", "</sub>"),
    marks.SMALL_CAPS: _span("font-variant:small-caps;"),
}
_NO_TAG = ("", "")
WRITERS: dict[Output, Writer] = {
    "text": Writer(data=str, tags=dict.fromkeys(_HTML_TAGS, _NO_TAG), upright=_NO_TAG, page=_text_page),
    "html": Writer(data=html.escape, tags=_HTML_TAGS, upright=_span("font-style:normal;"), page=_html_page),
    "markdown": Writer(
        data=_markdown,
        tags={**_HTML_TAGS, ITALIC: ("*", "*"), marks.BOLD: ("**", "**")},
        upright=_span("font-style:normal;"),
        begin=_no_list,
        page=lambda lines, _: "\n".join(f"{line}\n" for line in lines),
    ),
    "rtf": Writer(
        data=_rtf,
        tags={
            ITALIC: _group("i"), marks.BOLD: _group("b"), marks.UNDERLINE: _group("ul"),
            marks.SMALL_CAPS: _group("scaps"), marks.SUPERSCRIPT: _group("super"), marks.SUBSCRIPT: _group("sub"),
        },
        upright=_group("i0"),
        page=_rtf_page,
    ),
}  # fmt: skip
OUTPUTS = tuple(WRITERS)
"""The kinds of output there are."""
