"""The manual says the same in both languages, tells what to do about every message, and shows what was not learned."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import citeconv
from tests.doc_messages import MESSAGES, Rows, cells_of, with_last_column
from tests.documentation import LEFT_OUT, PAGES, ROOT, language_of, table_of

PAIRS = {
    page: ROOT / "README.id.md" if page.parent == ROOT else ROOT / "docs/id" / page.name
    for page in (ROOT / "README.md", *sorted((ROOT / "docs/en").glob("*.md")))
}
"""English page -> Indonesian page."""
PAIR = pytest.mark.parametrize(("english", "indonesian"), PAIRS.items(), ids=lambda page: str(page.relative_to(ROOT)))
GALLERY = sorted((ROOT / "examples/galeri").glob("*.txt"))
_LANGUAGE = re.compile(r"\b(?:id|en)/|\.id(?=\.md)")
_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_SPOKEN = re.compile(r"(?<=\")(?:id|en)(?=\")|(?<=--lang )(?:id|en)\b")


class Section(NamedTuple):
    """What a section is made of, whatever the language: the level of its heading, and the number of its parts."""

    level: int
    paragraphs: int
    items: int
    tables: list[tuple[int, int]]
    """Rows and columns of each."""
    links: list[str]
    commands: list[str]
    """Everything typed in the examples, and where output is left out."""


def sections(page: Path) -> Iterator[Section]:
    """The sections of a page, from heading to heading."""
    text = page.read_text(encoding="utf-8")
    blocks = _BLOCK.findall(text)
    for part in re.split(r"^(?=#+ )", _BLOCK.sub("```", text), flags=re.MULTILINE)[1:]:
        tables = [table.splitlines() for table in re.findall(r"(?:^\|.*\n)+", part, re.MULTILINE)]
        yield Section(
            level=len(part) - len(part.lstrip("#")),
            paragraphs=len(re.split(r"\n{2,}", part.strip())),
            items=len(re.findall(r"^- ", part, re.MULTILINE)),
            tables=[(len(rows), len(cells_of(rows[0]))) for rows in tables],
            links=sorted(map(neutral, re.findall(r"\]\(([^)\s]+)\)", part))),
            commands=[line for _ in range(part.count("```")) for line in typed(blocks.pop(0))],
        )


def neutral(link: str) -> str:
    """Where a link leads, without the language of the page and the words of the heading."""
    page, _, heading = _LANGUAGE.sub("", link).partition("#")
    return f"{page}#" if heading else page


def typed(block: str) -> Iterator[str]:
    """What an example types, but for the name of a language in it, and where it leaves something out."""
    for line in block.splitlines():
        if line.startswith(("$ ", ">>> ", "... ")) or line == LEFT_OUT:
            yield _SPOKEN.sub("..", line)


@PAIR
def test_both_languages_have_the_same_content(english: Path, indonesian: Path) -> None:
    assert language_of(english) != language_of(indonesian)
    for number, (ours, theirs) in enumerate(zip(sections(english), sections(indonesian), strict=True), 1):
        assert theirs == ours, f"section {number}"


def test_each_page_of_the_manual_has_its_pair() -> None:
    pages = {page for page in PAGES if page.parent in (ROOT / "docs/en", ROOT / "docs/id")}
    assert pages == {page for pair in PAIRS.items() for page in pair if page.parent != ROOT}


@pytest.mark.parametrize("name", MESSAGES)
@pytest.mark.parametrize("page", [ROOT / "docs/en/messages.md", ROOT / "docs/id/messages.md"], ids=language_of)
def test_what_to_do_is_said_for_every_message(name: str, page: Path) -> None:
    _, _, *rows = table_of(name, page.read_text(encoding="utf-8")).splitlines()
    assert len(rows) == len(MESSAGES[name]("en").rows)
    assert [row for row in rows if not cells_of(row)[-1]] == []


def test_a_table_keeps_only_its_last_column() -> None:
    old = "| a | b | c |\n| --- | --- | --- |\n| 1 | old | by hand |\n| 2 | gone | by hand too |\n"
    new = Rows(("a", "b", "c"), [("1", "new"), ("3", "added")])
    assert with_last_column(new, old) == "| a | b | c |\n| --- | --- | --- |\n| 1 | new | by hand |\n| 3 | added |  |\n"


@pytest.mark.parametrize("file", GALLERY, ids=lambda file: file.stem)
def test_the_gallery_shows_what_was_not_learned_from(file: Path) -> None:
    printed = file.read_text(encoding="utf-8").strip()
    assert f"$ cat galeri/{file.name}\n{printed}\n" in (ROOT / "docs/en/gallery.md").read_text(encoding="utf-8")
    for gold in (ROOT / "tests/gold").glob("*.jsonl"):
        for line in gold.read_text(encoding="utf-8").splitlines():
            title = json.loads(line)["csl"].get("title", "").casefold()
            assert len(title) < 12 or title not in printed.casefold(), line


@pytest.mark.parametrize(
    ("file", "field", "value", "least", "most"),
    [
        ("skripsi", "author", "Gie, Soe Hok", 0.5, 1),
        ("dua-rujukan", "author", "Hamka", 0, 0.5),
        ("jilid", "publisher", "Jaringan perdagangan global, yayasan obor", 0.5, 0.9),
        ("video", "type", "article-journal", 0, 0.5),
    ],
)
def test_the_gallery_is_as_wrong_as_it_says(file: str, field: str, value: str, least: float, most: float) -> None:
    (entry,) = citeconv.read(ROOT / f"examples/galeri/{file}.txt")
    held = str(entry.reference.kind if field == "type" else getattr(entry.reference, field))
    assert held == value, "read right now, or wrong in another way: say so in docs/en/gallery.md and docs/id/gallery.md"
    assert least <= entry.confidence <= most
