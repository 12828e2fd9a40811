"""The main job, end to end: the text of a journal's page becomes four files that other people's readers understand."""

from __future__ import annotations

import io
import json
import re
import warnings
from pathlib import Path

import pytest
import rispy

import citeconv
from citeconv.model import year_of
from tests.formats.csl_schema import SCHEMA

PAGE = (Path(__file__).parent / "data" / "seed-page.txt").read_text(encoding="utf-8")
COUNT = 72


@pytest.fixture(scope="module")
def library() -> citeconv.Library:
    return citeconv.parse_list(PAGE)


def plain(text: str) -> str:
    """A title as anybody's reader gives it back: no braces, no marks, one case."""
    return re.sub(r"[\W_]+", "", text).casefold()


def test_the_list_is_found_and_nothing_else(library: citeconv.Library) -> None:
    assert len(library) == COUNT
    assert library[0].source.startswith("Acharya, A. Culture")
    assert library[-1].source.startswith("Yusran R.")
    left_out = [str(remark.value) for remark in library.notes]
    for words in ("Difusi Norma", "Rahmadanu", "The United Nations (UN) ratified", "Full Text", "refbacks"):
        assert any(words in block for block in left_out), words


def test_every_reference_is_covered(library: citeconv.Library) -> None:
    for entry in library:
        pieces = sorted((*entry.spans, *entry.leftover), key=lambda span: span.start)
        assert "".join(entry.source[span.start : span.end] for span in pieces) == entry.source


def test_bibtexparser_reads_our_bibtex(library: citeconv.Library) -> None:
    from bibtexparser.entrypoint import parse_string

    found = parse_string(citeconv.dumps(library, "bibtex"))
    assert not found.failed_blocks
    assert len(found.entries) == COUNT
    for entry, reference in zip(found.entries, library.references, strict=True):
        assert plain(entry["title"]) == plain(reference.title or "")


def test_pybtex_reads_our_bibtex(library: citeconv.Library) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pybtex.database import parse_string

        entries = list(parse_string(citeconv.dumps(library, "bibtex"), "bibtex").entries.values())
    assert len(entries) == COUNT
    for entry, reference in zip(entries, library.references, strict=True):
        assert plain(entry.fields["title"]) == plain(reference.title or "")
        year = year_of(reference.issued)
        assert entry.fields.get("year") == (None if year is None else str(year))
        authors = [" ".join((*person.prelast_names, *person.last_names)) for person in entry.persons.get("author", [])]
        assert [plain(name) for name in authors] == [
            plain(name.full_family if isinstance(name, citeconv.Person) else name.name) for name in reference.author
        ]


def test_rispy_reads_our_ris(library: citeconv.Library) -> None:
    entries = rispy.load(io.StringIO(citeconv.dumps(library, "ris")))
    assert len(entries) == COUNT
    for entry, reference in zip(entries, library.references, strict=True):
        assert plain(entry.get("title", entry.get("primary_title", ""))) == plain(reference.title or "")
        assert len(entry.get("authors", entry.get("first_authors", []))) == len(reference.author)


def test_csl_json_is_valid(library: citeconv.Library) -> None:
    items = json.loads(citeconv.dumps(library, "csl-json"))
    assert len({item["id"] for item in items}) == COUNT
    SCHEMA.validate(items)


def test_apa_is_clean(library: citeconv.Library) -> None:
    lines = citeconv.bibliography(library)
    assert len(lines) == COUNT
    for line in lines:
        text = re.sub(r"https?://\S+", "", line)
        assert not re.search(r"\.\.|[?!]\.|\(\s*\)|\[\s*\]|\s[.,;:]|  |None", text), line
    printed = [plain(re.sub(r"https?://\S+", "", line)) for line in lines]
    for reference in library.references:
        title = plain(reference.title or "")
        assert any(title in line for line in printed), title
        assert not any(line.count(title) > 1 for line in printed if len(title) > 20), title


def test_keys_are_readable_and_do_not_change(library: citeconv.Library) -> None:
    keys = re.findall(r"^@\w+\{(.*),$", citeconv.dumps(library, "bibtex"), re.MULTILINE)
    assert keys == re.findall(r"^@\w+\{(.*),$", citeconv.dumps(citeconv.parse_list(PAGE), "bibtex"), re.MULTILINE)
    assert len({key.lower() for key in keys}) == COUNT
    assert "acharya2004how" in keys
    assert all(key.isascii() and key.isalnum() for key in keys)
