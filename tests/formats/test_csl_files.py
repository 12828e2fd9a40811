"""CSL data as other programs write it, in JSON and in YAML."""

from __future__ import annotations

import json
from typing import Any

import pytest

from citeconv.formats import csl_json, csl_yaml
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference

FILES: list[tuple[str, Any, dict[str, Any], list[str]]] = [
    (
        "Zotero",
        [{"id": "http://zotero.org/users/1/items/A", "type": "article-journal", "title": "<i>E. coli</i>",
          "container-title": "Jurnal", "journalAbbreviation": "J.", "volume": "58", "accessed": {"date-parts": [
              ["2020", 7, 4]]}, "issued": {"date-parts": [["2004", 4]]}, "author": [
              {"family": "Schendel", "given": "Willem", "non-dropping-particle": "van"}]}],
        {"key": "http://zotero.org/users/1/items/A", "title": "<i>E. coli</i>", "container_title": "Jurnal",
         "container_title_short": "J.", "volume": 58, "accessed": Date(2020, 7, 4), "issued": Date(2004, 4),
         "author": Names((Person(family="Schendel", given="Willem", particle="van"),))},
        [],
    ),
    (
        "Crossref's API",
        {"status": "ok", "message": {"items": [{
            "DOI": "10.1/x", "type": "journal-article", "title": ["How"], "subtitle": ["Ideas spread"],
            "container-title": ["International Organization"], "short-container-title": ["IO"],
            "ISSN": ["0020-8183", "1531-5088"], "published-print": {"date-parts": [[2004, 4]]},
            "issued": {"date-parts": [[2004, 4]]}, "score": 1.0,
            "author": [{"given": "Amitav", "family": "Acharya", "sequence": "first", "affiliation": []},
                       {"name": "BPS", "sequence": "additional"}]}]}},
        {"doi": "10.1/x", "title": "How: Ideas spread", "container_title": "International Organization",
         "container_title_short": "IO", "issn": "0020-8183, 1531-5088", "issued": Date(2004, 4),
         "author": Names((Person(family="Acharya", given="Amitav"), Organization(name="BPS")))},
        ["score"],
    ),
    (
        "a single object in camel case, an EDTF date",
        {"id": 7, "type": "article-journal", "containerTitle": "Jurnal", "publisherPlace": "Jakarta", "doi": "10.1/x",
         "number_of_pages": "9", "issued": "2004-07/2004-08"},
        {"key": "7", "container_title": "Jurnal", "publisher_place": "Jakarta", "doi": "10.1/x", "number_of_pages": 9,
         "issued": DateRange(Date(2004, 7), Date(2004, 8))},
        [],
    ),
    (
        "pandoc",
        {"references": [{"id": "a", "type": "article-journal", "issued": "2004~", "author": "Acharya, Amitav"}]},
        {"key": "a", "issued": Date(2004, circa=True), "author": Names((Organization(name="Acharya, Amitav"),))},
        ["author"],
    ),
    (
        "string years, raw dates",
        [{"id": "a", "type": "article-journal", "issued": {"date-parts": ["2004"]},
          "accessed": {"raw": "4 Juli 2020"}}],
        {"key": "a", "issued": Date(2004), "accessed": Date(2020, 7, 4)},
        [],
    ),
]


@pytest.mark.parametrize(("source", "data", "fields", "told"), FILES, ids=[source for source, *_ in FILES])
def test_files(source: str, data: Any, fields: dict[str, Any], told: list[str]) -> None:
    references, remarks = csl_json.read(json.dumps(data))
    assert references == (Reference(kind=Kind.ARTICLE_JOURNAL, **fields),)
    assert [remark.field for remark in remarks] == told


PANDOC = """\
---
nocite: "@*"
references:
- id: acharya2004
  type: article-journal
  author:
  - family: Acharya
    given: Amitav
  - literal: Badan Pusat Statistik
  issued: 2004-07-04
  title: 'How ideas spread: whose norms *matter*?'
  volume: 058
  page: 239-275
  DOI: 10.1/x
...
"""


def test_yaml_is_read_as_it_stands() -> None:
    """Values stay what was printed: 058 is no number of base eight, and a date no moment of UTC."""
    assert csl_yaml.read(PANDOC) == ((Reference(
        kind=Kind.ARTICLE_JOURNAL, key="acharya2004", issued=Date(2004, 7, 4), volume="058", page="239-275",
        title="How ideas spread: whose norms *matter*?", doi="10.1/x",
        author=Names((Person(family="Acharya", given="Amitav"), Organization(name="Badan Pusat Statistik"))),
    ),), ())


def test_yaml_layout() -> None:
    reference = Reference(kind=Kind.BOOK, key="k", title="A: “b”", issued=Date(2004), volume=3)
    assert csl_yaml.write([reference]) == (
        '---\nreferences:\n- id: "k"\n  type: "book"\n  title: "A: “b”"\n  issued: {"date-parts": [[2004]]}\n'
        '  volume: "3"\n...\n'
    )
    assert csl_yaml.write([]) == "---\nreferences: []\n...\n"
