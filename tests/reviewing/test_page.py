"""The page as a file: what it holds, that its parts fit together, and that no data gets out of its place."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from string import Template
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv import Kind, Library, Parsed, Reference, Span, reviewing
from citeconv.model import FIELDS, csl_variable
from citeconv.months import MONTHS
from citeconv.reviewing.data import as_json, places, runs
from citeconv.reviewing.fields import TABLE, field_data
from citeconv.reviewing.page import SCRIPTS
from citeconv.reviewing.sheet import form_of
from citeconv.reviewing.words import WORDS
from tests.test_cli import SEED, TEXT, fails, run

PARTS = Path(reviewing.__file__).parent / "page"
SCRIPT = "\n".join((PARTS / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
HTML = (PARTS / "page.html").read_text(encoding="utf-8")
CSS = (PARTS / "page.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """The elements of a page, and the text in its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, str] = {}
        self._at = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._at = dict(attrs).get("type") or tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._at = ""

    def handle_data(self, data: str) -> None:
        if self._at:
            self.inside[self._at] = self.inside.get(self._at, "") + data

    @property
    def data(self) -> Any:
        return json.loads(self.inside["application/json"])


def page_of(*parsed: Parsed, name: str = "daftar.txt") -> Page:
    return Page(citeconv.review(Library(parsed), name=name))


def test_the_policy_names_the_only_script_and_style() -> None:
    page = page_of(citeconv.parse("Yea, S. Human Trafficking. London: Routledge, 2014."))
    policy = next(attrs["content"] or "" for tag, attrs in page.tags if "Content-Security-Policy" in attrs.values())
    for kind, inside in (("script", page.inside["module"]), ("style", page.inside["style"])):
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert [tag for tag, _ in page.tags].count("script") == 2


def test_it_needs_nothing_from_outside() -> None:
    page = page_of(citeconv.parse("Yea, S. Human Trafficking. London: Routledge, 2014."))
    assert not any({"src", "style", "onclick", "onload"} & attrs.keys() for _, attrs in page.tags)
    assert all((attrs.get("href") or "#").startswith("#") for _, attrs in page.tags)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|fetch\(|XMLHttp", SCRIPT)
    assert not re.search(r"url\(|@import", CSS)


@given(st.text(st.sampled_from("<>/&!-'\"\\$ \u2028\ud800abcsriptSCRIPT"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_text_leaves_its_place(text: str) -> None:
    title = f"</script><script>{text}"
    page = page_of(
        Parsed(reference=Reference(kind=Kind.BOOK, title=title), source=title, spans=(Span("title", 0, len(title)),))
    )
    (sheet,) = page.data["sheets"]
    assert sheet["raw"] == title
    assert sheet["readings"][0]["csl"]["title"] == title
    assert [tag for tag, _ in page.tags].count("script") == 2


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_json_is_the_same_and_has_no_markup(text: str) -> None:
    written = as_json([text])
    assert json.loads(written) == [text]
    assert not set("<>&") & set(written)


@given(st.text(st.sampled_from("ab é“𝐀😀"), max_size=20), st.data())
@settings(max_examples=60)
def test_places_are_those_of_javascript(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text)))
    start = data.draw(st.integers(0, end))
    units = [len(text[:place].encode("utf-16-le")) // 2 for place in (start, end)]
    assert places(text, Span("title", start, end)) == units


def test_what_a_sheet_holds() -> None:
    library = citeconv.parse_list(TEXT)
    sheets = Page(citeconv.review(library, name="halaman.txt", language="id")).data["sheets"]
    apa = citeconv.bibliography(library, order="list")
    for parsed, sheet, line in zip(library, sheets, apa, strict=True):
        reading = sheet["readings"][0]
        assert sheet["raw"] == parsed.source
        assert "".join(text for text, _ in reading["apa"]) == line
        assert reading["bibtex"].startswith("@")
        assert len(sheet["readings"]) == 1 + len(parsed.alternatives)
        assert sheet["sure"] <= parsed.confidence
    assert sum(len(sheet["notes"]) for sheet in sheets) == len(citeconv.check(library).findings)
    assert sheets[7]["notes"][0][1].startswith("tautan lewat Google")


def test_the_page_knows_the_months_that_the_reader_knows() -> None:
    page = page_of(Parsed(reference=Reference(kind=Kind.BOOK, title="A")))
    assert page.data["months"] == MONTHS
    assert all(name == name.lower() for name in MONTHS), "typed names are looked up in lower case"


def test_variables_go_by_their_csl_names_until_csl_json_is_saved() -> None:
    page = page_of(Parsed(reference=Reference(kind=Kind.BOOK, title="A", printing_number=2)))
    assert page.data["sheets"][0]["readings"][0]["csl"]["printing-number"] == "2"
    assert page.data["renamed"]["printing-number"] == "printing"


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("a &amp; <i>b</i>", [["a & ", 0], ["b", 1]]),
        ("<b>a</b><sup>2</sup>", [["a", 0], ["2", 0]]),
        ("&lt;i&gt;", [["<i>", 0]]),
    ],
)
def test_runs(html: str, pieces: list[list[object]]) -> None:
    assert runs(html) == pieces


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Yea, S. Human Trafficking. London: Routledge, 2014.", "bibliography"),
        ("Yea, S. (2014). Human Trafficking. London: Routledge.", "author-date"),
        ("Sallie Yea, Human Trafficking (London: Routledge, 2014), 12.", "note"),
    ],
)
def test_form(text: str, form: str) -> None:
    assert form_of(citeconv.parse(text)) == form


def test_every_word_is_used_and_every_used_word_exists() -> None:
    used = {*Template(HTML).get_identifiers()} - {"language", "policy", "name", "style", "script", "data"}
    used |= set(re.findall(r"words\.(\w+)", SCRIPT))
    used |= {word for call in re.findall(r"\bsay\(([^{]*?)[,{)]", SCRIPT) for word in re.findall(r'"(\w+)"', call)}
    used |= set(re.findall(r'"(now_\w+|key_\w+)"', SCRIPT))
    looked_up = {"low", "middle", "high", "error", "warning", "info"}
    assert used | looked_up == WORDS.keys()


def test_both_languages_fill_the_same_places() -> None:
    for name, (indonesian, english) in WORDS.items():
        assert set(re.findall(r"{\w+}", indonesian)) == set(re.findall(r"{\w+}", english)), name
    assert all(len(months.split()) == 12 for months in WORDS["months"])


def test_fields_are_those_of_csl_each_once_with_a_key_of_its_own() -> None:
    names = [name for name, *_ in field_data("id")]
    assert sorted(names) == sorted(map(csl_variable, FIELDS))
    keys = [row.key for row in TABLE if row.key]
    assert len(keys) == len(set(keys))
    assert len({(row.hue, row.line) for row in TABLE if row.key}) == len(keys)
    for row in TABLE:
        assert f'[data-hue="{row.hue}"]' in CSS
        assert row.line == "solid" or f'[data-line="{row.line}"]' in CSS


def test_ids_that_the_script_asks_for_stand_in_the_page() -> None:
    asked = set(re.findall(r'\$\("([\w-]+)"\)', SCRIPT)) | set(re.findall(r'getElementById\("([\w-]+)"\)', SCRIPT))
    assert asked <= set(re.findall(r'\bid="([\w-]+)"', HTML))


@pytest.mark.parametrize("part", sorted(PARTS.iterdir()), ids=lambda part: part.name)
def test_parts_are_files_of_one_idea(part: Path) -> None:
    assert part.suffix != ".js" or part.stem in SCRIPTS
    lines = part.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 300
    assert max(map(len, lines)) <= 120


def test_the_command(tmp_path: Path) -> None:
    page = tmp_path / "review.html"
    done = run("review", SEED, "-o", page, "--lang", "id")
    assert (done.returncode, done.stdout) == (0, b"")
    text = page.read_text(encoding="utf-8")
    assert '<html lang="id">' in text
    assert "<title>Pemeriksaan: seed-page.txt</title>" in text
    assert str(SEED.parent) not in text
    assert b"72 rujukan" in done.stderr


def test_a_file_of_data_has_no_print_but_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@book{a, title={A}, year={2019}}", encoding="utf-8")
    page = Page(run("review", tmp_path / "a.bib").stdout.decode())
    assert page.data["sheets"][0]["raw"] == ""
    fails(run("review", tmp_path / "none.txt"), "none.txt")
