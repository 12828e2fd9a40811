"""Text, HTML, Markdown and RTF: other people's readers find in them what was meant, and hostile data stays inert."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.api import page, rendered
from citeconv.model import Date, Kind, Reference
from citeconv.styling import OUTPUTS, Output, bibliography
from citeconv.styling.marks import BOLD, ITALIC, QUOTE, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT, UNDERLINE, marked
from citeconv.styling.outputs import finish
from tests.styling.make import names

QUOTES = (("“", "”"), ("‘", "’"))
WRITTEN = [
    (marked(ITALIC, "a & b"), "a & b", "<i>a &amp; b</i>", "*a &amp; b*", r"{\i a & b}"),
    (marked(BOLD, "a"), "a", "<b>a</b>", "**a**", r"{\b a}"),
    (marked(SUPERSCRIPT, "2"), "2", "<sup>2</sup>", "<sup>2</sup>", r"{\super 2}"),
    (marked(SUBSCRIPT, "2"), "2", "<sub>2</sub>", "<sub>2</sub>", r"{\sub 2}"),
    (marked(UNDERLINE, "a"), "a", '<span style="text-decoration:underline;">a</span>',
     '<span style="text-decoration:underline;">a</span>', r"{\ul a}"),
    (marked(SMALL_CAPS, "a"), "a", '<span style="font-variant:small-caps;">a</span>',
     '<span style="font-variant:small-caps;">a</span>', r"{\scaps a}"),
    (marked(ITALIC, "a " + marked(ITALIC, "b")), "a b", '<i>a <span style="font-style:normal;">b</span></i>',
     '*a <span style="font-style:normal;">b</span>*', r"{\i a {\i0 b}}"),
    (marked(QUOTE, "a " + marked(QUOTE, "b")), "“a ‘b’”", "“a ‘b’”", "“a ‘b’”", r"\u8220?a \u8216?b\u8217?\u8221?"),
    ("C:\\{x} é 😀", "C:\\{x} é 😀", "C:\\{x} é 😀", r"C:\\\{x\} é 😀", r"C:\\\{x\} \u233? \u-10179?\u-8704?"),
    ("a_b*c`d[e](f)#g|h~i^j$k", "a_b*c`d[e](f)#g|h~i^j$k", "a_b*c`d[e](f)#g|h~i^j$k",
     r"a\_b\*c\`d\[e\](f)\#g\|h\~i\^j\$k", "a_b*c`d[e](f)#g|h~i^j$k"),
    ("2019. Kompas", "2019. Kompas", "2019. Kompas", r"2019\. Kompas", "2019. Kompas"),
    ("- Kompas", "- Kompas", "- Kompas", r"\- Kompas", "- Kompas"),
    ("Baik! [baru]", "Baik! [baru]", "Baik! [baru]", r"Baik! \[baru\]", "Baik! [baru]"),
]  # fmt: skip


@pytest.mark.parametrize(("marked_text", *OUTPUTS), WRITTEN)
def test_written(marked_text: str, text: str, html: str, markdown: str, rtf: str) -> None:
    assert [finish(marked_text, QUOTES, output) for output in OUTPUTS] == [text, html, markdown, rtf]


class Seen(HTMLParser):
    """The tags, and the text between them, that a browser sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"class", "style"}

    def handle_data(self, data: str) -> None:
        self.text += data


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "&lt;b&gt; &amp;",
    '"><svg/onload=alert(1)>',
    "[klik](javascript:alert(1))",
    "![x](http://a.example/x.png)",
    "<!-- ",
    "]]>",
    "`code` *tebal* _miring_",
    r"{\rtf1\object\objdata 0105}",
    r"\par\pard{\field{\*\fldinst HYPERLINK}}",
    "}}}",
    "\ufdd0\ufdd8\ufdd6",
]
EVERYWHERE = ("title", "container_title", "publisher", "page", "volume", "genre", "url", "doi", "archive")


def hostile(text: str) -> Reference:
    who = names(f"{text.replace(';', '').replace(',', '')}, {text.replace(';', '').replace(',', '')}")
    return Reference(kind=Kind.CHAPTER, author=who, issued=text, **dict.fromkeys(EVERYWHERE, text))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_data_is_inert_in_html(text: str) -> None:
    for html in (page(rendered([hostile(text)], output="html"), "html"), _plain_line_page(text)):
        assert Seen(html).tags <= {"div", "i", "span"}


def _plain_line_page(text: str) -> str:
    interview = Reference(kind=Kind.INTERVIEW, title=text, author=names("A,"))
    return page(rendered([interview], output="html"), "html")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_data_is_inert_in_rtf(text: str) -> None:
    written = page(rendered([hostile(text)], output="rtf"), "rtf")
    words = set(re.findall(r"(?<!\\)(?:\\\\)*\\([a-z]+)", written))
    assert words <= {"rtf", "ansi", "deff", "fonttbl", "f", "fs", "pard", "sa", "li", "fi", "par", "i", "u"}
    bare = re.sub(r"\\[\\{}]", "", written)
    assert bare.count("{") == bare.count("}")
    assert bare.rstrip().endswith("}")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_data_is_inert_in_markdown(text: str) -> None:
    (line,) = bibliography([hostile(text)], output="markdown").lines
    unescaped = re.sub(r"\\[^A-Za-z\d\s]", "", line)
    assert not re.search(r"[<>`\[\]#|]", unescaped)
    assert "&" not in re.sub(r"&amp;", "", unescaped)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20))
def test_markdown_and_rtf_hold_the_text(text: str) -> None:
    item = [Reference(kind=Kind.BOOK, title=text or "x", issued=Date(2001))]
    (plain,) = bibliography(item).lines
    (markdown,) = bibliography(item, output="markdown").lines
    unescaped = re.sub(r"\\([^A-Za-z\d\s])", r"\1", markdown.replace("&amp;", "&"))
    assert unescaped.replace("*", "") == plain.replace("*", "")
    (rtf,) = bibliography(item, output="rtf").lines
    assert _unescaped(rtf) == plain


def _unescaped(rtf: str) -> str:
    """RTF as a word processor reads it."""
    token = re.compile(r"\{\\[a-z]+ |\\u(-?\d+)\?|\\([\\{}])|\}|([^\\{}]+)")
    units = b""
    for match in token.finditer(rtf):
        if match[1]:
            units += int(match[1]).to_bytes(2, "little", signed=True)
        else:
            units += (match[2] or match[3] or "").encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "surrogatepass")


PAGES: list[tuple[Output, str]] = [
    ("text", "Babad. (1900).\n"),
    ("html", '<div class="csl-bib-body" style="padding-left: 2em; text-indent: -2em;">\n  <div class="csl-entry">'
     "<i>Babad</i>. (1900).</div>\n</div>\n"),
    ("markdown", "*Babad*. (1900).\n"),
    ("rtf", "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0\\fs24\n"
     "\\pard\\sa120\\li720\\fi-720 {\\i Babad}. (1900).\\par\n}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("output", "whole"), PAGES)
def test_a_page(output: Output, whole: str) -> None:
    babad = Reference(kind=Kind.BOOK, title="Babad", issued=Date(1900))
    assert page(rendered([babad], output=output), output) == whole


def test_only_styles_that_ask_for_it_hang_their_indents() -> None:
    babad = Reference(kind=Kind.BOOK, title="Babad", issued=Date(1900))
    assert "text-indent" not in page(rendered([babad], output="html", style="ieee"), "html")
