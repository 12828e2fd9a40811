"""README.md and docs/ with their examples run again: ``make docs`` writes the pages, tests/test_docs.py compares them.

A ``console`` block holds commands behind ``$`` and what they print (standard output, then standard error), a ``python``
block a session behind ``>>>``; ``[...]`` alone on a line stands for lines left out. All blocks of a page run in one
folder that has the files of `FILES`. Tables between ``<!-- table: NAME -->`` and ``<!-- end -->`` come from
`tests.doc_tables`; those of `MEASURED` take minutes; ``make docs-accuracy`` and ``make docs-studies`` fill them.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from citeconv import CiteconvError, cli
from tests.checking.lists import CLEAN, faulty
from tests.doc_tables import TABLES
from tests.documents.pages import PAGES as PAGES_OF_JOURNALS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MEASURED = {
    "accuracy-full": "citeconv.training.evaluation",
    "learning-curve": "citeconv.training.evaluation.curve",
    "ablations": "citeconv.training.evaluation.ablations",
    "documents": "tests.documents.exactness",
    "documents-speed": "benchmarks.documents",
}
"""Modules that print figures which take minutes, by the name of the table."""
LEFT_OUT = "[...]"
_FENCE = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^<!-- table: (\S+) -->\n(.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL)
_FOR_A_SHELL = re.compile(r"[|;<>$*]")
_DAMAGED = "H. Abdul Manan, Aneka Masalah Hukum Perdata Islam di Indonesia, Jakarta Kencana Cet. I, h. 161."
"""A gold reference that lost the colon of its imprint, and its year."""


def files() -> Iterator[tuple[str, str]]:
    """The files that examples find: a journal's page, a short list, and a folder with the lists of an issue."""
    page = (ROOT / "tests/data/seed-page.txt").read_text(encoding="utf-8")
    references = page.partition("Full Text:")[2].split("\n\n")
    yield "halaman.txt", page
    yield "daftar.txt", "\n".join(["Daftar Pustaka", references[3].strip(), _DAMAGED, ""])
    yield "edisi/artikel-1.txt", page
    gold = (ROOT / "tests/gold/train-social.jsonl").read_text(encoding="utf-8").splitlines()
    for number, source in ((2, "jpp-lipi"), (3, "kajian-wilayah-lipi")):
        raw = [line["raw"] for line in map(json.loads, gold) if line["source"] == source]
        yield f"edisi/artikel-{number}.txt", "\n".join(["Daftar Pustaka", *raw, ""])
    yield "artikel.html", PAGES_OF_JOURNALS["OJS 3.5, captions"]([reference.strip() for reference in references[2:6]])
    yield "bersih.txt", CLEAN
    yield "keliru.txt", faulty()


def refreshed(text: str) -> str:
    """A page with every example run and every table made anew."""
    session: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        for file, content in files():
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_text(content, encoding="utf-8")

        def rerun(block: re.Match[str]) -> str:
            lines = _console(block[2]) if block[1] == "console" else _python(block[2], session)
            return "\n".join([f"```{block[1]}", *lines, "```"])

        return _TABLE.sub(_remade, _FENCE.sub(rerun, text))


def _remade(table: re.Match[str]) -> str:
    made = TABLES[table[1]]() if table[1] in TABLES else table[2]
    return f"<!-- table: {table[1]} -->\n{made}<!-- end -->"


def _examples(block: str, prompts: tuple[str, ...]) -> Iterator[tuple[list[str], list[str]]]:
    """The lines of each example that are typed, and those that are printed."""
    typed: list[str] = []
    printed: list[str] = []
    for line in block.splitlines():
        if line.startswith(prompts[0]):
            if typed:
                yield typed, printed
            typed, printed = [line], []
        elif line.startswith(prompts[1:]) and not printed:
            typed.append(line)
        else:
            printed.append(line)
    yield typed, printed


def _console(block: str) -> Iterator[str]:
    for typed, printed in _examples(block, ("$ ",)):
        command = typed[0].removeprefix("$ ")
        plain = command.startswith("citeconv ") and not _FOR_A_SHELL.search(command)
        yield from [*typed, *_like(printed, _citeconv(command) if plain else _shell(command))]


def _citeconv(command: str) -> str:
    """What citeconv prints: in this process, since starting it two dozen times is what takes long."""
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors), contextlib.suppress(SystemExit):
        cli.main(shlex.split(command)[1:])
    return out.getvalue() + errors.getvalue()


def _shell(command: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = {**os.environ, "PATH": path}
    done = subprocess.run(
        command, shell=True, env=settings, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.stdout + done.stderr


def _python(block: str, session: dict[str, Any]) -> Iterator[str]:
    for typed, printed in _examples(block, (">>> ", "... ")):
        source = "".join(f"{line[4:]}\n" for line in typed)
        heard = io.StringIO()
        with contextlib.redirect_stdout(heard):
            try:
                exec(compile(source, "<example>", "single"), session)
            except CiteconvError as error:
                print(f"{type(error).__name__}: {error}")
        yield from [*typed, *_like(printed, heard.getvalue())]


def _like(printed: list[str], now: str) -> list[str]:
    """What is printed now, with as much of it left out as before."""
    lines = [line.rstrip() for line in now.splitlines()]
    if LEFT_OUT not in printed or len(lines) < len(printed):
        return lines
    head = printed.index(LEFT_OUT)
    tail = len(printed) - head - 1
    return [*lines[:head], LEFT_OUT, *lines[len(lines) - tail :]]


def measured(names: Iterable[str]) -> dict[str, str]:
    """What the commands of `MEASURED` print, by the table that it fills."""
    printed = {}
    for name in names:
        command = [sys.executable, "-m", MEASURED[name]]
        printed[name] = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    return printed


def with_figures(text: str, printed: Mapping[str, str]) -> str:
    """A page whose tables hold these figures; ``accuracy`` is the first table of ``accuracy-full``."""
    texts = {name: figures.strip("\n") for name, figures in printed.items()}
    if "accuracy-full" in texts:
        texts["accuracy"] = texts["accuracy-full"].split("\n\n")[1]

    def filled(table: re.Match[str]) -> str:
        inside = f"```text\n{texts[table[1]]}\n```\n" if table[1] in texts else table[2]
        return f"<!-- table: {table[1]} -->\n{inside}<!-- end -->"

    return _TABLE.sub(filled, text)


def main() -> None:
    """Write the pages; with names of `MEASURED`, also those figures."""
    figures = measured(sys.argv[1:])
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = refreshed(with_figures(text, figures))
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"{page.relative_to(ROOT)}: renewed")


if __name__ == "__main__":
    main()
