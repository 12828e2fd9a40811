"""A whole list: order, year suffixes, output, styles, and what happens when something is wrong."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from citeconv.diagnostics import Code, ReadError, UnknownFormatError
from citeconv.model import Date, Kind, Reference
from citeconv.styling import bibliography
from tests.styling.make import names, stock_lines, style_of


def book(author: str, title: str, year: int | None = 2018, key: str | None = None) -> Reference:
    issued = None if year is None else Date(year)
    return Reference(kind=Kind.BOOK, key=key, author=names(author), title=title, issued=issued)


LIST = [
    book("Wati, Sri", "Zaman"),
    book("‘Abduh, Muhammad", "Risalah"),
    book("Ärief, Dedi", "Dua", 2020),
    book("Arief, Dedi; Budi,", "Tiga", 2010),
    book("Arief, Dedi", "Satu", 2018),
    book("Arief, Dedi", "Alpha", 2018),
    book("Arief, Dedi", "Tanpa tahun b", None),
    book("Arief, Dedi", "Tanpa tahun a", None),
    Reference(kind=Kind.BOOK, title="Babad", issued=Date(1900)),
]


def test_the_order_is_that_of_the_style() -> None:
    rendered = bibliography(LIST)
    assert rendered.lines == (
        "‘Abduh, M. (2018). Risalah.",
        "Arief, D. (n.d.-a). Tanpa tahun a.",
        "Arief, D. (n.d.-b). Tanpa tahun b.",
        "Arief, D. (2018a). Alpha.",
        "Arief, D. (2018b). Satu.",
        "Ärief, D. (2020). Dua.",
        "Arief, D., & Budi. (2010). Tiga.",
        "Babad. (1900).",
        "Wati, S. (2018). Zaman.",
    )
    assert rendered.indices == (1, 7, 6, 5, 4, 2, 3, 8, 0)


def test_in_the_order_of_the_list_the_lines_are_the_same() -> None:
    rendered, sorted_ = bibliography(LIST, order="list"), bibliography(LIST)
    assert rendered.indices == tuple(range(len(LIST)))
    assert sorted(rendered.lines) == sorted(sorted_.lines)
    assert rendered.lines[4] == "Arief, D. (2018b). Satu."


def test_a_year_has_no_suffix_where_the_authors_differ() -> None:
    lines = bibliography([book("Arief, Dedi", "A"), book("Arief, Zain", "B"), book("Arief, Dedi; Budi,", "C")]).lines
    assert [re.findall(r"\(.+?\)", line) for line in lines] == [["(2018)"]] * 3


def test_there_are_more_suffixes_than_letters() -> None:
    lines = bibliography([book("Arief, Dedi", f"Jilid {number:02}") for number in range(28)]).lines
    assert [line.partition(" (")[2][:6] for line in lines[24:]] == ["2018y)", "2018z)", "2018aa", "2018ab"]


AUTHORS = [
    "3M Indonesia",
    "‘Abduh, Muhammad",
    "Al-Albani, Nasir",
    "Alatas, Syed",
    "López, M. E.",
    "López de Molina, G.",
    "Singh, Y.",
    "Singh Siddhu, N.",
    "van·Leur, J. C.",
    "Villafuerte, S. A.",
    "Villa-Lobos, J.",
]


def test_authors_sort_letter_by_letter_and_nothing_before_something() -> None:
    rendered = bibliography([book(author, "T") for author in reversed(AUTHORS)])
    assert [AUTHORS[len(AUTHORS) - 1 - index] for index in rendered.indices] == AUTHORS


def test_one_author_before_several_and_years_in_turn() -> None:
    listed = [("A,; B,", 1999), ("A,", 2001), ("A,", None), ("A,", -50), ("A,; C,", 2018)]
    works = [book(author, "T", year) for author, year in listed]
    assert bibliography(works).indices == (2, 3, 1, 0, 4)


def test_an_editor_sorts_as_an_author_does() -> None:
    works = [
        Reference(kind=Kind.BOOK, editor=names("Irianto, S."), title="A", issued=Date(2001)),
        book("Irianto, S.", "B", 2000),
    ]
    assert bibliography(works).indices == (1, 0)


def test_a_title_that_stands_for_the_author_sorts_without_its_article() -> None:
    works = [Reference(kind=Kind.BOOK, title=title) for title in ("The Java war", "A history", "Ithaca", "Theory")]
    assert bibliography(works).indices == (1, 2, 0, 3)


def test_a_style_that_gives_the_letter_no_place_has_it_after_the_year() -> None:
    lines = bibliography([book("Arief, Dedi", "Satu"), book("Arief, Dedi", "Dua")], style="elsevier-harvard").lines
    assert lines == ("Arief, D., 2018a. Satu.", "Arief, D., 2018b. Dua.")


def test_an_apostrophe_is_no_closing_quotation_mark() -> None:
    article = Reference(kind=Kind.ARTICLE_JOURNAL, title="Fatwa para santri'", container_title="Studia")
    assert bibliography([article], style="ieee").lines == ("[1] “Fatwa para santri’,” Studia.",)


def test_stock_citeproc_knows_no_suffixes() -> None:
    assert stock_lines([book("Arief, Dedi", "A"), book("Arief, Dedi", "B")], "apa") == [
        "Arief, D. (2018). A.",
        "Arief, D. (2018). B.",
    ]


def test_numbers_follow_the_style() -> None:
    lines = bibliography([book("Wati, Sri", "Zaman"), book("Arief, Dedi", "Alpha")], style="ieee").lines
    assert lines == ("[1] S. Wati, Zaman. 2018.", "[2] D. Arief, Alpha. 2018.")


def test_keys_that_differ_in_case_are_two_entries() -> None:
    pair = [book("Rahman,", "A", key="Rahman2015"), book("Rahman,", "B", key="rahman2015")]
    assert len(bibliography(pair).lines) == 2
    assert len(bibliography([pair[0], pair[0]]).lines) == 2


def test_an_interview_that_apa_does_not_list_is_printed_as_a_document() -> None:
    interview = Reference(
        kind=Kind.INTERVIEW,
        key="w1",
        author=names("Ngatijo,"),
        title="Wawancara dengan Ngatijo",
        issued=Date(2012, 3, 17),
    )
    rendered = bibliography([interview, Reference(kind=Kind.INTERVIEW)], style="apa-id", order="list")
    assert rendered.lines == ("Ngatijo. (2012, 17 Maret). Wawancara dengan Ngatijo.", "[Wawancara]. (t.t.).")
    assert [(remark.code, remark.entry) for remark in rendered.diagnostics] == [
        (Code.NOT_RENDERED, "w1"),
        (Code.NOT_RENDERED, "2"),
    ]


HOSTILE = Reference(
    kind=Kind.CHAPTER,
    author=names("<img src=x onerror=alert(1)>, <b>"),
    title="<script>alert('x')</script> & Co",
    container_title='"><i>Buku</i>',
    publisher="\ufdd0a\ufdd8 \ufdd6<",
    url="javascript:alert(1)//<",
    issued="<u>2001",
)


def test_html_escapes_all_data() -> None:
    (line,) = bibliography([HOSTILE], output="html").lines
    tags = re.findall(r"<[^>]*>", line)
    assert tags == ["<i>", "</i>"]
    assert "&lt;script&gt;alert(“x”)&lt;/script&gt; &amp; Co" in line


def test_html_escapes_what_the_style_leaves_out_too(tmp_path: Path) -> None:
    interview = Reference(kind=Kind.INTERVIEW, title="<b>Halo</b>", author=names("<i>,"))
    as_document = "&lt;i&gt;. (n.d.). <i>&lt;b&gt;Halo&lt;/b&gt;</i>."
    assert bibliography([interview], output="html").lines == (as_document,)
    nothing = style_of(tmp_path, '<text variable="publisher"/>')
    assert bibliography([interview], style=nothing, output="html").lines == ("&lt;i&gt;. &lt;b&gt;Halo&lt;/b&gt;.",)


def test_text_has_no_tags_but_those_of_the_data() -> None:
    (line,) = bibliography([HOSTILE]).lines
    assert re.findall(r"</?i>", line) == ["<i>", "</i>"]
    assert not re.search("[\ufdd0-\ufdef]", line)


def test_stock_citeproc_lets_data_into_html() -> None:
    assert "<script>" in stock_lines([book("A,", "<script>x</script>")], "apa", html=True)[0]


NESTED = [
    ('<text variable="title" quotes="true"/>', "Kata “merdeka”", "“Kata ‘merdeka’”", "“Kata ‘merdeka’”"),
    (
        '<group font-style="italic"><text variable="title" font-style="italic"/></group>',
        "Babad",
        "Babad",
        '<i><span style="font-style:normal;">Babad</span></i>',
    ),
    ('<text variable="title" font-weight="bold" vertical-align="sup"/>', "Babad", "Babad", "<sup><b>Babad</b></sup>"),
    (
        '<text variable="title" font-variant="small-caps"/>',
        "A&B",
        "A&B",
        '<span style="font-variant:small-caps;">A&amp;B</span>',
    ),
    (
        '<group><text value="«" /><text variable="title" quotes="true" prefix="("  suffix=")"/></group>',
        "Babad",
        "«(“Babad”)",
        "«(“Babad”)",
    ),
]


@pytest.mark.parametrize(("layout", "title", "text", "html"), NESTED)
def test_formatting(layout: str, title: str, text: str, html: str, tmp_path: Path) -> None:
    style = style_of(tmp_path, layout)
    item = [Reference(kind=Kind.BOOK, title=title)]
    assert bibliography(item, style=style).lines == (text,)
    assert bibliography(item, style=style, output="html").lines == (html,)


def test_quotation_marks_alternate(tmp_path: Path) -> None:
    layout = '<group><text macro="m" quotes="true"/></group>'
    style = style_of(tmp_path, layout, macros='<macro name="m"><text variable="title" quotes="true"/></macro>')
    assert bibliography([Reference(kind=Kind.BOOK, title="Babad")], style=style).lines == ("“‘Babad’”",)


def test_the_locale_gives_the_words() -> None:
    chapter = Reference(
        kind=Kind.CHAPTER,
        author=names("Arief, Dedi; dkk."),
        editor=names("Budi, Setia"),
        title="Desa",
        container_title="Gotong royong",
        page="1-2",
    )
    assert bibliography([chapter], locale="id-ID").lines == (
        "Arief, D., dkk. (t.t.). Desa. Dalam S. Budi (Ed.), Gotong royong (hlm. 1–2).",
    )
    assert bibliography([chapter], locale="id").lines == bibliography([chapter], locale="id-ID").lines


def test_a_call_leaves_nothing_behind() -> None:
    alone = bibliography(LIST)
    for style, locale in (("ieee", "en-US"), ("apa", "id-ID"), ("chicago-author-date", "en-US")):
        bibliography(LIST, style=style, locale=locale, output="html")
    assert bibliography(LIST) == alone
    assert bibliography(LIST[:1]).lines == ("Wati, S. (2018). Zaman.",)


def test_threads_do_not_meet() -> None:
    alone = bibliography(LIST)
    with ThreadPoolExecutor(4) as pool:
        assert all(rendered == alone for rendered in pool.map(lambda _: bibliography(LIST), range(12)))


def test_a_dependent_style_follows_its_parent() -> None:
    assert bibliography(LIST, style="nature-digest") == bibliography(LIST, style="nature")


@pytest.mark.parametrize(
    "style", ["apa", "ieee", "chicago-notes-bibliography", "modern-language-association", "vancouver"]
)
def test_styles_print_every_reference(style: str) -> None:
    rendered = bibliography(LIST, style=style)
    assert len(rendered.lines) == len(LIST)
    assert not rendered.diagnostics


def test_a_renamed_style_is_found() -> None:
    assert bibliography(LIST, style="vancouver") == bibliography(LIST, style="nlm-citation-sequence")


def test_an_unknown_style_names_those_that_come_close() -> None:
    with pytest.raises(UnknownFormatError, match=r"no style 'apaa'.*\bapa\b.*FILE\.csl"):
        bibliography([], style="apaa")


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(UnknownFormatError, match=r"no locale 'xx'.*id-ID"):
        bibliography([], locale="xx")


def test_misuse_raises() -> None:
    with pytest.raises(ValueError, match="text, html, markdown, rtf"):
        bibliography([], output="pdf")  # type: ignore[arg-type]


CSL = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">'
LAYOUT = '<bibliography><layout><text macro="m"/></layout></bibliography></style>'
CIRCLE = '<macro name="m"><text macro="n"/></macro><macro name="n"><text macro="m"/></macro>'
NO_NUMBER = '<macro name="m"><names variable="author"><name et-al-min="x"/></names></macro>'
SORTED = '<bibliography><sort><key macro="m"/></sort><layout/></bibliography></style>'
BROKEN = [
    ("<style>", "no well-formed XML"),
    ("<html/>", "expected the root element <style>"),
    (f"{CSL}</style>", "no <bibliography>"),
    (f"{CSL}{LAYOUT}", "no macro 'm'"),
    (f"{CSL}{CIRCLE}{LAYOUT}", "call themselves: m, n"),
    (f"{CSL}{NO_NUMBER}{SORTED}", "does not work"),
    (None, "no such file"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_style_is_a_clear_error(text: str | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.csl"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=re.escape(message)) as error:
        bibliography(LIST, style=str(path))
    assert str(path) in str(error.value)


def test_an_item_that_the_engine_fails_on_gets_a_plain_line(tmp_path: Path) -> None:
    style = style_of(tmp_path, '<text variable="title"/><names variable="editor"><name et-al-min="x"/></names>')
    rendered = bibliography(
        [book("A,", "Satu"), Reference(kind=Kind.BOOK, title="Dua", editor=names("B,"))], style=style
    )
    assert rendered.lines == ("Satu", "B. Dua.")
    assert [remark.code for remark in rendered.diagnostics] == [Code.NOT_RENDERED]
    assert "failed" in rendered.diagnostics[0].detail


def test_a_style_is_read_again_when_its_file_changes(tmp_path: Path) -> None:
    item = [Reference(kind=Kind.BOOK, title="Babad", publisher="Obor")]
    style = style_of(tmp_path, '<text variable="title"/>')
    assert bibliography(item, style=style).lines == ("Babad",)
    style = style_of(tmp_path, '<text variable="publisher"/>')
    assert bibliography(item, style=style).lines == ("Obor",)


def test_a_style_cannot_fetch_other_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("rahasia", encoding="utf-8")
    path = tmp_path / "entity.csl"
    path.write_text(
        f'<!DOCTYPE style [<!ENTITY e SYSTEM "{secret.as_uri()}">]>{CSL}<bibliography><layout><text variable="title"/>'
        '<text value="!"/>&e;</layout></bibliography></style>',
        encoding="utf-8",
    )
    assert "rahasia" not in "".join(bibliography([Reference(kind=Kind.BOOK, title="Babad")], style=str(path)).lines)
