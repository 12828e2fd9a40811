"""How many references come out of each kind of document exactly as they went in, over the lists of tests/gold.

``python -m tests.documents.exactness`` prints the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from citeconv.documents import open_document
from tests.documents import pasted, printed, typesetters, word_lists
from tests.documents.pages import PAGES

Lists = Sequence[Sequence[str]]
Maker = Callable[[Sequence[str]], bytes]


class Form(NamedTuple):
    """A way to print a list, and how many references came out right."""

    name: str
    right: int
    total: int


def lists() -> list[list[str]]:
    """The lists of tests/gold, without the numbers that some print."""
    return [references for _, references in word_lists.gold_lists()]


def measured(name: str, make: Maker, over: Lists) -> Form:
    """One form, measured over all lists."""
    right = sum(_right(references, make(references)) for references in over)
    return Form(name, right, sum(map(len, over)))


def _right(references: Sequence[str], data: bytes) -> int:
    left = [entry.text for entry in open_document(data).entries]
    return sum(one in left and not left.remove(one) for one in references)  # type: ignore[func-returns-value]


def web_pages() -> Iterator[Form]:
    """The pages of OJS and its themes, and an article as HTML."""
    for name, page in PAGES.items():
        yield measured(name, lambda refs, page=page: page(refs).encode(), lists())  # type: ignore[misc]


def xml() -> Iterator[Form]:
    """JATS and the native XML of OJS."""
    yield measured("JATS", lambda refs: _jats(refs).encode(), lists())
    yield measured("OJS native XML", lambda refs: _native(refs).encode(), lists())


def _jats(references: Sequence[str]) -> str:
    refs = "".join(f"<ref><mixed-citation>{escape(one)}</mixed-citation></ref>" for one in references)
    return f"<?xml version='1.0'?><article><back><ref-list>{refs}</ref-list></back></article>"


def _native(references: Sequence[str]) -> str:
    citations = "".join(f"<citation>{escape(one)}</citation>" for one in references)
    return f"<?xml version='1.0'?><publication><citations>{citations}</citations></publication>"


def word() -> Iterator[Form]:
    """Word documents."""
    return (Form(*row) for row in word_lists.measured())


def pdf() -> Iterator[Form]:
    """Articles typeset as PDF by ReportLab in each layout, and by other programs once."""
    in_fonts = [[printed.printable(one) for one in references] for references in lists()]
    for name, layout in printed.LAYOUTS.items():
        yield measured(name, lambda refs, layout=layout: printed.article(refs, layout), in_fonts)  # type: ignore[misc]
    for name, data, references in typesetters.kept():
        yield measured(name, lambda _, data=data: data, [references])  # type: ignore[misc]


def paste() -> Iterator[Form]:
    """Lists hard-wrapped at several widths, in the layouts of pasted text."""
    for name, (_, layout) in pasted.LAYOUTS.items():
        pages = [(refs, f"Daftar Pustaka\n\n{layout(refs, width)}") for refs in lists() for width in pasted.WIDTHS]
        yield Form(name, sum(pasted.right(*page) for page in pages), sum(len(refs) for refs, _ in pages))


KINDS: dict[str, Callable[[], Iterator[Form]]] = {
    "web pages (HTML)": web_pages,
    "JATS and OJS native XML": xml,
    "pasted text, wrapped at 60 to 110": paste,
    "Word (.docx)": word,
    "PDF": pdf,
}


def lines() -> Iterator[str]:
    """A line for each kind, and below it the forms that lose some."""
    yield f"{'kind of document':34} {'forms':>5} {'references':>10} {'exactly right':>13}"
    for kind, measure in KINDS.items():
        forms = list(measure())
        yield _line(Form(kind, sum(form.right for form in forms), sum(form.total for form in forms)), len(forms))
        yield from (_line(form._replace(name=f"  {form.name}")) for form in forms if form.right < form.total)


def _line(form: Form, forms: int | str = "") -> str:
    share = f"{100.0 if form.right == form.total else min(99.9, 100 * form.right / form.total):.1f} %"
    return f"{form.name:34} {forms:>5} {form.total:>10,} {share:>13}"


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
