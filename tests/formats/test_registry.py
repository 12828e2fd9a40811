"""The registry of formats, and that it stays light."""

from __future__ import annotations

import subprocess
import sys

import pytest

from citeconv.diagnostics import UnknownFormatError
from citeconv.formats import FORMATS, named, of_file


def test_formats_are_found_by_name_and_by_suffix() -> None:
    assert all(named(name.upper()) is one and one.name == name for name, one in FORMATS.items())
    assert of_file("/tmp/Daftar Pustaka.BIB").name == "bibtex"
    assert of_file("a.b.json").name == "csl-json"


def test_an_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match="no format 'word'; there are bibtex, biblatex, ris, csl-json"):
        named("word")
    with pytest.raises(UnknownFormatError, match=r"'x.docx'; there are .bib, .bibtex, .biblatex, .ris, .json"):
        of_file("x.docx")


def test_suffixes_are_told_apart() -> None:
    suffixes = [suffix for one in FORMATS.values() for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_writing_loads_no_heavy_library() -> None:
    code = (
        "import sys; from citeconv.formats import FORMATS; from citeconv.model import Kind, Reference;"
        "[one.write([Reference(kind=Kind.BOOK)]) for one in FORMATS.values()];"
        "print({'bibtexparser', 'rispy', 'citeproc', 'lxml', 'pylatexenc'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
