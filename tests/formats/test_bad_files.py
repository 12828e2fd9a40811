"""Files that are broken, or made to break readers: a clear error, or the rest is read; linear time, bounded memory."""

from __future__ import annotations

import contextlib
import time
import tracemalloc
from collections.abc import Callable

import pytest

from citeconv.diagnostics import Code, ReadError
from citeconv.formats import FORMATS
from citeconv.formats.bib.latex import decode

MANY = 6_000


def nested(opening: str, count: int) -> str:
    return opening * count + "x" + "}" * count


HOSTILE: dict[str, tuple[str, Callable[[int], str]]] = {
    "nothing but braces": ("bibtex", lambda n: "{" * n),
    "an entry of braces": ("bibtex", lambda n: "@book{k, title = " + "{" * n),
    "nested braces": ("bibtex", lambda n: "@book{k, title = {" + nested("{", n) + "}}"),
    "nested braces around a name": ("bibtex", lambda n: "@book{k, author = {" + nested("{", n) + "}}"),
    "nested accents": ("bibtex", lambda n: "@book{k, title = {" + nested("\\'{", n // 4) + "}}"),
    "nested italics": ("bibtex", lambda n: "@book{k, title = {" + nested("\\emph{", n // 6) + "}}"),
    "a long field": ("bibtex", lambda n: "@book{k, title = {" + "Kata " * (n // 5) + "}}"),
    "many authors": ("bibtex", lambda n: "@book{k, author = {" + "A B and " * (n // 8) + "C}}"),
    "many pieces": ("bibtex", lambda n: "@book{k, year = " + "1 # " * (n // 4) + "2}"),
    "many formulas": ("bibtex", lambda n: "@book{k, title = {" + "$x^2$" * (n // 5) + "}}"),
    "many entries that break off": ("bibtex", lambda n: "@book{k, title = {\n" * (n // 19)),
    "entries on one line": ("bibtex", lambda n: "@x{" * (n // 3)),
    "at signs": ("bibtex", lambda n: "@" * n + "@book{k, title = {x}}"),
    "backslashes": ("bibtex", lambda n: "@book{k, title = {" + "\\" * n + "}}"),
    "quotes": ("bibtex", lambda n: '@book{k, title = "' + '{"}' * (n // 3) + '"}'),
    "a chain of parents": (
        "bibtex",
        lambda n: "".join(f"@book{{k{i}, title = {{x}}, xdata = {{k{i + 1},k{i + 2}}}}}\n" for i in range(n // 40)),
    ),
    "a line without end": ("ris", lambda n: "TY  - BOOK\nTI  - " + "Kata " * (n // 5) + "\nER  - "),
    "a value of many lines": ("ris", lambda n: "TY  - BOOK\nTI  - x\n" + "y\n" * (n // 2) + "ER  - "),
    "many notes": ("ris", lambda n: "TY  - BOOK\n" + "N1  - a\n" * (n // 8) + "ER  - "),
    "nested arrays": ("csl-json", lambda n: "[" * n),
    "nested objects": ("csl-json", lambda n: '{"items":' * (n // 9)),
    "nested YAML": ("csl-yaml", lambda n: "[" * n),
}


def seconds(text: str, name: str) -> float:
    """The CPU time to read, or to refuse."""
    best = 9.0
    for _ in range(2):
        start = time.process_time()
        with contextlib.suppress(ReadError):
            FORMATS[name].read(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(("name", "made"), HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_file_and_no_faster(name: str, made: Callable[[int], str]) -> None:
    """Four times the file in well under sixteen times the time, which is what its square would take."""
    small, large = made(MANY), made(4 * MANY)
    assert seconds(large, name) < 9 * seconds(small, name) + 0.05


@pytest.mark.parametrize("made", [HOSTILE[name][1] for name in ("nested braces", "nested accents", "a long field")])
def test_memory_stays_a_small_multiple_of_the_file(made: Callable[[int], str]) -> None:
    text = made(200_000)
    tracemalloc.start()
    FORMATS["bibtex"].read(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(text)


def test_strings_that_double_one_another_do_not_fill_the_memory() -> None:
    lines = ["@string{a0 = {xxxxxxxxxx}}", *(f"@string{{a{i + 1} = a{i} # a{i}}}" for i in range(60))]
    references, remarks = FORMATS["bibtex"].read("\n".join([*lines, "@book{k, title = a60}"]))
    assert len(references) == 1
    assert all(remark.code is Code.BAD_VALUE for remark in remarks)
    assert len(str(remarks)) < 1_000_000


def test_aliases_of_yaml_are_refused() -> None:
    with pytest.raises(ReadError, match="aliases"):
        FORMATS["csl-yaml"].read("- &a {id: x, type: book}\n- *a\n")


NOT_IT = [
    "<html><body><p>@ home</p></body></html>",
    "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj",
    "PK\x03\x04\x14\x00\x06\x00",
    "\x00\x01\x02\x03",
    "Daftar Pustaka\n\nYea, S. Human Trafficking. London: Routledge, 2014.",
]


@pytest.mark.parametrize("text", NOT_IT)
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_not_what_it_claims_is_refused(name: str, text: str) -> None:
    with pytest.raises(ReadError, match=r"expected|not YAML"):
        FORMATS[name].read(text)


PIECES = [
    ("bibtex", "@book{{k{n}, title = {{T{n}}}}}\n", "@book{{k{n}, title = {{T{n}\n"),
    ("bibtex", "@book{{k{n}, title = {{T{n}}}}}\n", "@book{{k{n} title = T{n}}}\n"),
    ("bibtex", "@book{{k{n}, title = {{T{n}}}}}\n", "@book{{k{n}, title = {{T{n}}}}}}}\n"),
    ("bibtex", "@book{{k{n}, title = {{T{n}}}}}\n", "@book{{k{n}, title = {{T{n}}} }} year = {{2004}}}}\n"),
    ("ris", "TY  - BOOK\nID  - k{n}\nTI  - T{n}\nER  - \n\n", "TY  - BOOK\nID  - k{n}\nTI  - T{n}\n\n"),
    ("ris", "TY  - BOOK\nID  - k{n}\nTI  - T{n}\nER  - \n\n", "ID  - k{n}\nTI  - T{n}\nER  - \n\n"),
]


@pytest.mark.parametrize(("name", "good", "bad"), PIECES)
def test_a_broken_entry_in_the_middle_costs_that_entry_alone(name: str, good: str, bad: str) -> None:
    text = "".join((bad if n == 5 else good).format(n=n) for n in range(10))
    references, remarks = FORMATS[name].read(text)
    found = {reference.key: reference.title for reference in references}
    assert {f"k{n}": f"T{n}" for n in range(10) if n != 5}.items() <= found.items()
    assert remarks
    lines = text.count("\n", 0, text.index("k5" if name == "bibtex" else "ID  - k5")) + 1
    assert all(remark.line is not None and abs(remark.line - lines) <= 2 for remark in remarks)


ESCAPED = [
    (r"@book{k, title = {a lone \{ brace}}", "a lone { brace"),
    (r"@book{k, title = {a lone \} brace}, year = 2004}", "a lone } brace"),
    (r"@book{k, title = {a pair \{ of \} braces}}", "a pair { of } braces"),
]


@pytest.mark.parametrize(("text", "title"), ESCAPED)
def test_escaped_braces_as_pandoc_writes_them(text: str, title: str) -> None:
    """BibTeX counts every brace, so these files are broken for it; they are common all the same."""
    references, remarks = FORMATS["bibtex"].read(f"{text}\n@book{{other, title = {{x}}}}")
    assert [reference.title for reference in references] == [title, "x"]
    assert remarks == ()


def test_deep_nesting_is_undone_as_far_as_it_is_sane() -> None:
    assert decode(nested("\\emph{", 3)) == "<i><i><i>x</i></i></i>"
    assert "x" in decode(nested("\\emph{", 5000))
