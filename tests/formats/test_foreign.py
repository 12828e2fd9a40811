"""Other people's programs find in our files what is in them: Citation.js, pandoc and biber, as golden.json has it.

``ledger.txt`` names every difference, with its reason; the test fails where one is not there, and where one has gone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from citeconv.formats import FORMATS
from citeconv.model import Organization, Reference, year_of
from tests.formats.records import RECORDS

ORACLE = Path(__file__).parents[1] / "oracle" / "formats"
GOLDEN = json.loads((ORACLE / "golden.json").read_text(encoding="utf-8"))
READERS = [(name, reader) for name, held in GOLDEN.items() for reader in held["found"]]


def plain(text: str | None) -> str:
    """A text without markup, in one form of quotes, dashes and case: what readers may set as they like."""
    text = re.sub(r"</?(?:i|b|em|sup|sub|span)\b[^<>]*>", "", text or "")
    text = text.translate(str.maketrans("“”‘’ʼ–—\xa0", "\"\"'''-- ")).replace("''", '"').replace("``", '"')
    return " ".join(re.sub("-+", "-", unicodedata.normalize("NFC", text)).casefold().split())


def ours(reference: Reference) -> dict[str, Any]:
    year = year_of(reference.issued)
    return {
        "authors": [
            [plain(name.name), ""] if isinstance(name, Organization) else [plain(name.full_family), plain(name.given)]
            for name in reference.author
        ],
        "title": plain(reference.title),
        "year": str(year) if year else "",
        "doi": reference.doi or "",
    }


def theirs(found: dict[str, Any]) -> dict[str, Any]:
    return {
        "authors": [[plain(part) for part in name] for name in found.get("authors", [])],
        "title": plain(found.get("title")),
        "year": found.get("year", ""),
        "doi": found.get("doi", ""),
    }


def ledger() -> set[tuple[str, str, str, str]]:
    """Format, reader, key and field of the differences that are known."""
    lines = (ORACLE / "ledger.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[0].split() for line in lines if line.strip() and not line.startswith("#")]
    return {(row[0], row[1], key, row[2]) for row in rows for key in row[3:]}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_golden_file_is_of_what_we_write_now(name: str) -> None:
    written = FORMATS[name].write(RECORDS).encode()
    assert sha256(written).hexdigest() == GOLDEN[name]["sha256"], "run python -m tests.oracle.formats.make"


@pytest.mark.parametrize(("name", "reader"), READERS)
def test_they_find_what_is_there(name: str, reader: str) -> None:
    found = GOLDEN[name]["found"][reader]
    assert len(found) == len(RECORDS)
    different = {
        (name, reader, reference.key, field)
        for reference, entry in zip(RECORDS, found, strict=True)
        for field, value in ours(reference).items()
        if theirs(entry)[field] != value
    }
    assert different == {row for row in ledger() if row[:2] == (name, reader)}
