"""The README and docs/ tell the truth: examples print what is shown, tables are the code's, links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documentation import PAGES, ROOT, language_of, refreshed, with_figures

PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
OURS = ("benchmarks", "docs", "examples", "src", "styles", "tests", ".ci", "*.md", "*.toml", "Makefile", ".gitignore")
REGISTRIES = re.compile(r"\b(?:pypi|npmjs|rubygems|crates|anaconda|hackage|packagist|pythonhosted)\.(?:org|com|io)\b")
THIS_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+)/")


@PAGE
def test_examples_and_tables_are_fresh(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert refreshed(text, language_of(page)) == text, "make docs pastes what is printed now"


@PAGE
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, heading = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not heading or heading in anchors(file), target


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@PAGE
def test_pages_are_linked(page: Path) -> None:
    linked = {
        (one.parent / target).resolve()
        for one in PAGES
        for target in re.findall(r"\]\(([^)#\s]+)", one.read_text(encoding="utf-8"))
    }
    assert page.name == "README.md" or page.resolve() in linked


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_decisions_are_short_and_numbered(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    number = int(re.fullmatch(r"(\d{4})-[a-z0-9-]+\.md", page.name)[1])  # type: ignore[index]
    assert number == DECISIONS.index(page) + 1
    assert lines[0].startswith(f"# {number}. ")
    assert any("**Decision.**" in line for line in lines)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[<>=~! \[]", one)[0] for one in needed} - {"citeconv"}
    reasons = (ROOT / "docs/decisions/0005-dependencies.md").read_text(encoding="utf-8")
    assert {name for name in names if name not in reasons} == set()


def ours() -> Iterator[Path]:
    """The files of this repository, what tools leave behind apart."""
    for pattern in OURS:
        for found in ROOT.glob(pattern):
            yield from (path for path in ([found] if found.is_file() else found.rglob("*")) if path.is_file())


def test_no_registry_and_no_path_of_a_machine_is_named() -> None:
    for path in ours():
        if "__pycache__" not in path.parts:
            text = path.read_text(encoding="latin-1" if path.suffix in (".pdf", ".png") else "utf-8")
            assert not REGISTRIES.search(text), path
            assert not THIS_MACHINE.search(text), path


def test_figures_of_accuracy_are_pasted_into_their_places() -> None:
    page = "a\n<!-- table: accuracy -->\nold\n<!-- end -->\nb\n<!-- table: accuracy-full -->\n<!-- end -->\n"
    other = "<!-- table: ablations -->\nstays\n<!-- end -->\n"
    figures = "Held out.\n\n      F1\nall   5\nnotes 1\n\nsource\na     2\n\nconfidence  right\n0 to 1  1\n"
    assert with_figures("<!-- table: confidence -->\n<!-- end -->\n", {"accuracy-full": figures}) == (
        "<!-- table: confidence -->\n```text\nconfidence  right\n0 to 1  1\n```\n<!-- end -->\n"
    )
    assert with_figures(page + other, {"accuracy-full": figures}) == (
        "a\n<!-- table: accuracy -->\n```text\n      F1\nall   5\nnotes 1\n```\n<!-- end -->\nb\n"
        f"<!-- table: accuracy-full -->\n```text\n{figures.strip()}\n```\n<!-- end -->\n{other}"
    )
    assert with_figures(page, {}) == page


def test_what_was_left_out_stays_left_out() -> None:
    shown = "```console\n$ printf '1\\n2\\n3\\n4\\n5\\n'\nold\n[...]\nold\n```\n"
    assert refreshed(shown) == "```console\n$ printf '1\\n2\\n3\\n4\\n5\\n'\n1\n[...]\n5\n```\n"
    session = "```python\n>>> a = 1\n>>> for b in range(3):\n...     print(a + b)\n[...]\n```\n"
    assert refreshed(session) == "```python\n>>> a = 1\n>>> for b in range(3):\n...     print(a + b)\n[...]\n```\n"
