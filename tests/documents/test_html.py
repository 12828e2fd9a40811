"""Web pages: all versions of OJS, other pages by their heading, and pages made to harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv.diagnostics import Code, ReadError
from citeconv.documents import Document, Mode, open_document
from citeconv.documents.html import page as html_page
from citeconv.formats import FORMATS
from tests.documents import pages
from tests.documents.pages import PAGES
from tests.documents.word_lists import gold_lists

SEED = (Path(__file__).parents[1] / "data" / "seed-page.txt").read_text(encoding="utf-8")
SAMPLE = [references for number, (_, references) in enumerate(gold_lists()) if number % 7 == 0]
BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."
ARTICLE = "Goh, G. The ‘ASEAN Way’. Pacific Review 13, No. 3. (2000): 439."


def read(page: str) -> Document:
    return open_document(page.encode())


def texts(document: Document) -> list[str]:
    return [entry.text for entry in document.entries]


@pytest.mark.parametrize("name", PAGES)
def test_every_reference_comes_out_as_it_went_in(name: str) -> None:
    for references in SAMPLE:
        assert texts(read(PAGES[name](references))) == references


@pytest.mark.parametrize("name", ["OJS 2, References", "OJS 3.0", "OJS 3.3, parsed", "OJS 3.3, metadata"])
def test_the_seeds_list_is_read_the_same_from_every_page(name: str) -> None:
    from_text = citeconv.parse_list(SEED)
    page = PAGES[name]([entry.source for entry in from_text])
    from_page = citeconv.read(page.encode())
    assert from_page.references == from_text.references
    assert len(from_page) == 72


def test_what_stands_around_the_list_is_told() -> None:
    document = read(PAGES["OJS 2, References"]([BOOK, ARTICLE]))
    told = " ".join(map(str, document.diagnostics))
    assert [remark.code for remark in document.diagnostics] == [Code.NOT_REFERENCES] * 2
    assert "Home" in told
    assert "https://doi.org/10.7454/g.438" in told or "DOI" in told


def test_captions_are_told_once() -> None:
    document = read(PAGES["OJS 3.5, captions"]([BOOK, ARTICLE, BOOK]))
    (told,) = [str(remark) for remark in document.diagnostics if "caption" in remark.detail]
    assert told == "not taken for references: [Crossref] (captions of links behind 2 references)"


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Yea, S. Books, 2014. [Crossref] [Google Scholar]", "Yea, S. Books, 2014."),
        ("Yea, S. Books, 2014. CrossRef | PubMed", "Yea, S. Books, 2014."),
        ("Yea, S. https://x.id/a Google Scholar", "Yea, S. https://x.id/a"),
        ("Jacsó, P. Google Scholar. Online Review, 2005.", "Jacsó, P. Google Scholar. Online Review, 2005."),
        ("Jacsó, P. (2005). Savvy search in Google Scholar", "Jacsó, P. (2005). Savvy search in Google Scholar"),
    ],
)  # fmt: skip
def test_captions_and_titles(printed: str, kept: str) -> None:
    assert texts(read(f"<h2>References</h2><p>{printed}</p><p>{ARTICLE}</p>")) == [kept, ARTICLE]


def test_what_two_references_end_in_is_a_caption_whatever_stands_before() -> None:
    books = ["Ching, Francis. 2008. Arsitektur. Erlangga. Jakarta", "Lontaan, J.U. 1975. Sejarah. Pemda. Pontianak"]
    printed = "".join(f"<p>{book} Google Scholar</p>" for book in books)
    assert texts(read(f"<h2>References</h2>{printed}")) == books


# Type faces, spaces, characters


@pytest.mark.parametrize("tag", ["i", "em", "cite", 'span style="font-style: italic"'])
def test_italics(tag: str) -> None:
    shown = BOOK.replace("Human Trafficking", f"<{tag}>Human&nbsp;\n Traf&shy;ficking</{tag.partition(' ')[0]}>")
    (entry, _) = read(f"<h2>References</h2><p>{shown}</p><p>{ARTICLE}</p>").entries
    assert entry.text == BOOK
    assert [entry.text[span.start : span.end] for span in entry.italics] == ["Human Trafficking"]


def test_upright_inside_italics() -> None:
    shown = "<em>Yea, S. <span style='font-style:normal'>Human Trafficking</span> in Asia</em>. London, 2014."
    (entry, _) = read(f"<h2>References</h2><p>{shown}</p><p>{ARTICLE}</p>").entries
    assert [entry.text[span.start : span.end] for span in entry.italics] == ["Yea, S.", "in Asia"]


def test_a_hidden_element_and_a_comment_show_nothing() -> None:
    hidden = "<span style='display: none'>rahasia</span><!-- catatan --><script>x</script><span hidden>y</span>"
    page = f"<h2>Referensi</h2><p>{BOOK[:20]}{hidden}{BOOK[20:]}</p><p>{ARTICLE}</p>"
    assert texts(read(page)) == [BOOK, ARTICLE]


def test_lines_of_preformatted_text() -> None:
    assert texts(read(f"<h2>Referensi</h2><pre>[1] {BOOK}\n[2] {ARTICLE}</pre>")) == [BOOK, ARTICLE]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("cp1252", ""), ("utf-16", ""), ("iso-8859-9", "iso-8859-9")],
)
def test_encodings(encoding: str, declared: str) -> None:
    name = "Rüland, J. The Limits of Democratizing. London: Routledge, 2014."
    head = f"<html><head><meta charset='{declared}'></head>" if declared else "<html>"
    document = open_document(f"{head}<h2>References</h2><p>{name}</p><p>{BOOK}</p>".encode(encoding))
    assert texts(document) == [name, BOOK]


# What the head of a page states


def test_metadata_is_the_list_where_the_page_prints_none() -> None:
    document = read(PAGES["OJS 3.5, metadata only"]([BOOK.replace("Human", "<i>Human</i>"), ARTICLE]))
    assert texts(document) == [BOOK, ARTICLE]
    assert [entry.element for entry in document.entries] == ["meta[1]", "meta[2]"]
    assert [BOOK[span.start : span.end] for span in document.entries[0].italics] == ["Human"]


def test_the_printed_list_is_given_where_it_says_the_same() -> None:
    document = read(PAGES["OJS 3.3, metadata"]([BOOK, ARTICLE]))
    assert [entry.element[:2] for entry in document.entries] == ["p[", "p["]


def test_what_metadata_lacks_is_told() -> None:
    page = PAGES["OJS 3.3, parsed"]([BOOK, ARTICLE]).replace("</head>", pages.metas([BOOK]) + "</head>")
    document = read(page)
    assert texts(document) == [BOOK]
    assert any(str(remark.value).startswith("Goh, G.") for remark in document.diagnostics)


FIELDS = (
    "citation_title=How ideas spread; citation_author=Acharya, A.; citation_author=S. van Schendel; "
    "citation_journal_title=International Organization; citation_volume=58; citation_issue=2; "
    "citation_publication_date=2004/04; citation_firstpage=239; citation_lastpage=275; citation_doi=10.1017/S00208; "
    "citation_keywords=norma"
)


def test_fields_in_metadata_are_data() -> None:
    head = f'<meta name="citation_reference" content="{FIELDS}"><meta name="citation_reference" content="{BOOK}">'
    library = citeconv.read(f"<html><head>{head}</head><body>x</body></html>".encode())
    assert len(library) == 2
    item = FORMATS["csl-json"].write(library.references[:1])
    assert library[0].reference.note == "keywords: norma"
    for said in (
        '"type": "article-journal"', '"title": "How ideas spread"', '"volume": 58', '"page": "239-275"', '[[2004, 4]]',
        '"DOI": "10.1017/S00208"', '"family": "Acharya"', '"container-title": "International Organization"',
    ):  # fmt: skip
        assert said in item.replace('"58"', "58"), said
    assert library[1].source == BOOK


# Pages without a list, and pages made to harm


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        pages.whole(f"<h1>Difusi</h1><p>{pages.ABSTRACT}</p>"),
        pages.ojs_2([]),
        "<html><body><h2>References</h2><p>Belum ada.</p></body></html>",
    ],
)
def test_a_page_without_a_list(page: str) -> None:
    with pytest.raises(ReadError, match="no list of references found in a web page: no heading such as References"):
        open_document(page.encode(), name="halaman.html")


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_page, "LARGEST", 10_000)
    picture = f"<img src='data:image/png;base64,{'QUJD' * 10_000}'>"
    page = f"<html><body>{picture}<h2>References</h2><p>{BOOK}</p><p>{ARTICLE}</p></body></html>"
    assert texts(read(page)) == [BOOK, ARTICLE], "pictures do not count"
    with pytest.raises(ReadError, match="MiB of text are read"):
        read(f"{page}{'x' * 10_000}")


@pytest.mark.parametrize("tag", ["div", "i", "ul", "table", "span"])
def test_deep_nesting(tag: str) -> None:
    def nested(depth: int) -> str:
        return f"<html><body>{f'<{tag}>' * depth}<h2>References</h2><p>{BOOK}</p><p>{ARTICLE}</p></body></html>"

    assert texts(read(nested(1000))) == [BOOK, ARTICLE]
    with pytest.raises(ReadError, match="nested thousands deep"):
        read(nested(5000))


TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "<li>",
    "<i>",
    "</i>",
    "<ol>",
    "</ol>",
    "<div id=references>",
    "</div>",
    "<h2>",
    "<!--",
]
SCRAPS = st.lists(st.sampled_from([*TAGS, "References", BOOK, "&nbsp;", "&#0;", "<?xml?>"]) | st.text(max_size=8))


@given(SCRAPS.map("".join))
@settings(max_examples=150, deadline=None)
def test_no_page_does_worse_than_a_read_error(scraps: str) -> None:
    try:
        document = read(f"<html>{scraps}")
    except ReadError:
        return
    assert all(entry.text for entry in document.entries)


def test_mode_is_said() -> None:
    assert read(PAGES["OJS 3.3, parsed"]([BOOK, ARTICLE])).mode is Mode.PARAGRAPHS
    assert read(PAGES["Bootstrap theme, items"]([BOOK, ARTICLE])).mode is Mode.ITEMS
    assert read(PAGES["OJS 3.0"]([BOOK, ARTICLE, BOOK])).mode is Mode.LINES
