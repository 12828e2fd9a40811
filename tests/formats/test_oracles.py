"""Other people's readers on our files: bibtexparser, pybtex and rispy find what we wrote."""

from __future__ import annotations

import warnings
from types import ModuleType

import pytest
import rispy
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.formats import biblatex, bibtex, ris
from citeconv.formats.bib.latex import decode
from citeconv.model import Date, Kind, Names, Organization, Person, Reference
from tests.strategies import references, tidy_names, tidy_texts

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pybtex looks up its plugins through the deprecated pkg_resources
    from pybtex.database import parse_string as pybtex_parse_string

SERIAL = [Kind.ARTICLE_JOURNAL, Kind.BOOK, Kind.CHAPTER, Kind.THESIS, Kind.LEGISLATION, Kind.WEBPAGE]
ordinary = st.lists(
    st.builds(
        Reference,
        kind=st.sampled_from(SERIAL),
        author=tidy_names,
        title=tidy_texts,
        issued=st.builds(Date, st.integers(1500, 2030), st.none() | st.integers(1, 12)),
        url=st.none() | st.just("https://a.example/c_d?x=1&y=%20#z~"),
    ),
    min_size=1,
    max_size=4,
)


def people(names: Names) -> list[tuple[str, str]]:
    """Family (or body) and given name of each."""
    return [
        (name.name, "") if isinstance(name, Organization) else (name.full_family, name.given or "") for name in names
    ]


def pybtex_people(persons: list[object]) -> list[tuple[str, str]]:
    found = []
    for person in persons:
        parts = {part: " ".join(getattr(person, f"{part}_names")) for part in ("first", "middle", "prelast", "last")}
        family = f"{parts['prelast']} {parts['last']}".strip()
        found.append((decode(family), decode(f"{parts['first']} {parts['middle']}".strip())))
    return found


@pytest.mark.parametrize("dialect", [bibtex, biblatex], ids=["bibtex", "biblatex"])
@settings(max_examples=25, deadline=None)
@given(ordinary)
def test_pybtex_finds_the_same(dialect: ModuleType, given_references: list[Reference]) -> None:
    entries = list(pybtex_parse_string(dialect.write(given_references), "bibtex").entries.values())
    assert len(entries) == len(given_references)
    for reference, entry in zip(given_references, entries, strict=True):
        assert decode(entry.fields["title"]) == reference.title
        assert (entry.fields.get("year") or entry.fields["date"])[:4] == str(reference.issued)[:4]
        assert entry.fields.get("url") == reference.url
        authors = pybtex_people(entry.persons["author"])
        assert authors == people(reference.author) + ([("others", "")] if reference.author.et_al else [])


@settings(max_examples=25, deadline=None)
@given(ordinary)
def test_bibtexparser_finds_the_same(given_references: list[Reference]) -> None:
    stack = [middlewares.RemoveEnclosingMiddleware(), middlewares.SeparateCoAuthors()]
    library = parse_string(bibtex.write(given_references), parse_stack=stack)
    assert not library.failed_blocks
    assert len(library.entries) == len(given_references)
    for reference, entry in zip(given_references, library.entries, strict=True):
        assert decode(entry["title"]) == reference.title
        assert entry["year"] == str(reference.issued)[:4]
        assert len(entry["author"]) == len(reference.author) + reference.author.et_al


@pytest.mark.parametrize("dialect", [bibtex, biblatex], ids=["bibtex", "biblatex"])
@settings(max_examples=25, deadline=None)
@given(st.lists(references(), min_size=1, max_size=3))
def test_no_reference_however_nasty_breaks_a_bib_file(dialect: ModuleType, given_references: list[Reference]) -> None:
    text = dialect.write(given_references)
    assert len(pybtex_parse_string(text, "bibtex").entries) == len(given_references)
    assert len(parse_string(text, parse_stack=[]).entries) == len(given_references)


@settings(max_examples=25, deadline=None)
@given(ordinary)
def test_rispy_finds_the_same(given_references: list[Reference]) -> None:
    records = rispy.loads(ris.write(given_references))
    assert len(records) == len(given_references)
    for reference, record in zip(given_references, records, strict=True):
        assert record["title"] == reference.title
        assert record["year"] == str(reference.issued)[:4]
        assert record["authors"] == [
            name.name if isinstance(name, Organization) else ", ".join(part for part in _ris_parts(name))
            for name in reference.author
        ]


def _ris_parts(name: Person) -> list[str]:
    if name.suffix:
        return [name.full_family, name.given or "", name.suffix]
    return [name.full_family, name.given] if name.given else [name.full_family]


@settings(max_examples=25, deadline=None)
@given(st.lists(references(), min_size=1, max_size=3))
def test_no_reference_however_nasty_breaks_a_ris_file(given_references: list[Reference]) -> None:
    records = rispy.loads(ris.write(given_references))
    assert len(records) == len(given_references)
    tags = {tag for record in records for tag in record.get("unknown_tag", ())}
    assert tags <= {"SV"}  # the number in a series, which Zotero knows
