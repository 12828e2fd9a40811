"""Whatever stands in a file is found in the references or in the remarks: every tag, in every type of entry."""

from __future__ import annotations

import json
from itertools import product
from string import ascii_uppercase, digits
from types import ModuleType

import pytest

from citeconv.formats import Read, biblatex, bibtex, csl_json, ris
from citeconv.formats.mapping import Table
from citeconv.model import Kind
from tests.formats.csl_schema import DATES, NAMES, NUMBERS, STRINGS

TOKEN = "Zq{}x"  # like a name, a title and a number of no format


def missing(read: Read, tokens: dict[str, str]) -> list[str]:
    """The tags whose token is nowhere."""
    seen = repr(read)
    return [tag for tag, token in tokens.items() if token not in seen]


def words(table: Table) -> list[str]:
    kinds = table.kinds
    chosen = [word for choice in kinds.chosen.values() for word in choice.among]
    return sorted({*kinds.exact.values(), *chosen, *kinds.also, "zebra"})


MORE = ("entrysubtype", "organization", "eprint", "eprinttype", "archiveprefix", "primaryclass", "crossref", "zebra")


@pytest.mark.parametrize("type_", words(bibtex.TABLE))
@pytest.mark.parametrize("dialect", [bibtex, biblatex], ids=["bibtex", "biblatex"])
def test_bib_files(dialect: ModuleType, type_: str) -> None:
    tags = sorted({*(tag for row in dialect.ROWS for tag in row.tags), *dialect.TABLE.also, *MORE})
    tokens = {tag: TOKEN.format(place) for place, tag in enumerate(tags)}
    fields = "".join(f"  {tag} = {{{token}}},\n" for tag, token in tokens.items())
    assert missing(dialect.read(f"@{type_}{{k,\n{fields}}}\n"), tokens) == []


@pytest.mark.parametrize("type_", words(ris.TABLE))
def test_ris(type_: str) -> None:
    tags = [first + second for first, second in product(ascii_uppercase, ascii_uppercase + digits)]
    tokens = {tag: TOKEN.format(place) for place, tag in enumerate(tags) if tag not in ("TY", "ER")}
    lines = "".join(f"{tag}  - {token}\n" for tag, token in tokens.items())
    assert missing(ris.read(f"TY  - {type_}\n{lines}ER  - \n"), tokens) == []


@pytest.mark.parametrize("kind", Kind)
def test_csl_json(kind: Kind) -> None:
    tags = [*NAMES, *DATES, *NUMBERS, *STRINGS, *csl_json.TABLE.also, "categories", "custom", "zebra"]
    tokens = {tag: TOKEN.format(place) for place, tag in enumerate(tags)}
    item = {"id": "k", "type": kind.value} | {
        tag: [{"family": token}] if tag in NAMES else {"literal": token} if tag in DATES else token
        for tag, token in tokens.items()
    }
    assert missing(csl_json.read(json.dumps([item])), tokens) == []
