"""The README and docs/ with their examples run again: ``make docs`` writes the pages, tests/test_docs.py compares them.

Pages in Indonesian (README.id.md and docs/id/) are run where the system speaks Indonesian, all others where it speaks
English. A ``console`` block holds commands behind ``$`` and what they print (standard output, then standard error), a
``python`` block a session behind ``>>>``; ``[...]`` alone on a line stands for lines left out. All blocks of a page run
in one folder that has the `files`. Tables between ``<!-- table: NAME -->`` and ``<!-- end -->`` come from
`tests.doc_tables`, and from `tests.doc_messages` all but their last column; those of `MEASURED` take minutes, and
``make docs-accuracy``, ``make docs-studies`` and ``make docs-documents`` fill them.
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
from unittest import mock

from citeconv import CiteconvError, cli
from citeconv.messages import Language
from tests.checking.lists import CLEAN, faulty
from tests.doc_messages import MESSAGES, with_last_column
from tests.doc_tables import TABLES
from tests.documents.pages import PAGES as PAGES_OF_JOURNALS

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("README*.md")), ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MEASURED = {
    "accuracy-full": "citeconv.training.evaluation",
    "learning-curve": "citeconv.training.evaluation.curve",
    "ablations": "citeconv.training.evaluation.ablations",
    "documents": "tests.documents.exactness",
    "documents-speed": "benchmarks.documents",
}
"""Modules that print figures which take minutes, by the name of the table."""
PARTS = {"accuracy": "   ", "confidence": "confidence "}
"""How the tables of ``accuracy-full`` begin that other pages show too."""
_PLAIN = {"LC_ALL": "", "LC_MESSAGES": "", "LC_COLLATE": "C"}
SPEAKING: dict[Language, dict[str, str]] = {
    "id": {**_PLAIN, "LANG": "id_ID.UTF-8"},
    "en": {**_PLAIN, "LANG": "en_US.UTF-8"},
}
"""What the environment says of the language; an empty variable counts as none."""
LEFT_OUT = "[...]"
_FENCE = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^<!-- table: (\S+) -->\n(.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL)
_FOR_A_SHELL = re.compile(r"[|;<>$*]")
_STATUS = "; echo $?"
_DAMAGED = "H. Abdul Manan, Aneka Masalah Hukum Perdata Islam di Indonesia, Jakarta Kencana Cet. I, h. 161."
"""A gold reference that lost the colon of its imprint, and its year."""


def language_of(page: Path) -> Language:
    """The language that a page is written in."""
    return "id" if page.parent.name == "id" or page.name.endswith(".id.md") else "en"


def files() -> Iterator[tuple[str, str]]:
    """The files that examples find: a journal's page, lists, an issue's lists, and the references of the gallery."""
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
    for file in sorted((ROOT / "examples/galeri").glob("*.txt")):
        yield f"galeri/{file.name}", file.read_text(encoding="utf-8")


def refreshed(text: str, language: Language = "en") -> str:
    """A page with every example run, and every table made anew, where the system speaks that language."""
    session: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name), mock.patch.dict(os.environ, SPEAKING[language]):
        for file, content in files():
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_text(content, encoding="utf-8")

        def rerun(block: re.Match[str]) -> str:
            lines = _console(block[2]) if block[1] == "console" else _python(block[2], session)
            return "\n".join([f"```{block[1]}", *lines, "```"])

        return _TABLE.sub(lambda table: _remade(table[1], table[2], language), _FENCE.sub(rerun, text))


def table_of(name: str, text: str) -> str:
    """The table of that name in a page."""
    return next(table[2] for table in _TABLE.finditer(text) if table[1] == name)


def _remade(name: str, old: str, language: Language) -> str:
    if name in TABLES:
        made = TABLES[name]()
    else:
        made = with_last_column(MESSAGES[name](language), old) if name in MESSAGES else old
    return f"<!-- table: {name} -->\n{made}<!-- end -->"


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
        plain = command.startswith("citeconv ") and not _FOR_A_SHELL.search(command.removesuffix(_STATUS))
        yield from [*typed, *_like(printed, _citeconv(command) if plain else _shell(command))]


def _citeconv(command: str) -> str:
    """What citeconv prints: in this process, since starting it dozens of times is what takes long."""
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        try:
            status: object = cli.main(shlex.split(command.removesuffix(_STATUS))[1:])
        except SystemExit as stopped:
            status = stopped.code
        if command.endswith(_STATUS):
            print(status)
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
    """A page whose tables hold these figures; those of `PARTS` are parts of ``accuracy-full``."""
    texts = {name: figures.strip("\n") for name, figures in printed.items()}
    for part in texts.get("accuracy-full", "").split("\n\n"):
        texts |= {name: part for name, beginning in PARTS.items() if part.startswith(beginning)}

    def filled(table: re.Match[str]) -> str:
        inside = f"```text\n{texts[table[1]]}\n```\n" if table[1] in texts else table[2]
        return f"<!-- table: {table[1]} -->\n{inside}<!-- end -->"

    return _TABLE.sub(filled, text)


def main() -> None:
    """Write the pages; with names of `MEASURED`, also those figures."""
    figures = measured(sys.argv[1:])
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = refreshed(with_figures(text, figures), language_of(page))
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"{page.relative_to(ROOT)}: renewed")


if __name__ == "__main__":
    main()
