"""Reference lists in every form that manuscripts in Word give them, each in a whole article.

``python -m tests.documents.word_lists`` prints how many references of the gold lists come out exactly as they went in.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from citeconv.documents import docx
from citeconv.documents.find import list_of
from citeconv.text import tidy
from tests.documents import word as w

GOLD = Path(__file__).parents[1] / "gold"
_NUMBER = re.compile(r"^(?:\[\d+\]|\d{1,2}\.) ")
HANGING = '<w:ind w:left="720" w:hanging="720"/>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PROSE = (
    "Penelitian ini membahas perubahan norma di Asia Tenggara sejak 1998 (Acharya, 2004: 239; Tan, 2017) dan akibatnya "
    "bagi negara-negara anggota, yang menurut beberapa penulis belum banyak diteliti secara mendalam."
)

Form = Callable[[Sequence[str]], list[str]]
FORMS: dict[str, Form] = {
    "plain paragraphs": lambda refs: [w.paragraph(ref) for ref in refs],
    "hanging paragraphs": lambda refs: [w.paragraph(ref, properties=HANGING) for ref in refs],
    "empty paragraphs between": lambda refs: [one for ref in refs for one in (w.paragraph(ref), w.paragraph())],
    "numbered by a style": lambda refs: [w.paragraph(ref, style="ListNumber") for ref in refs],
    "numbered directly": lambda refs: [w.paragraph(ref, properties=NUMBERED) for ref in refs],
    "bulleted by a style": lambda refs: [w.paragraph(ref, style="ListBullet") for ref in refs],
    "typed numbers, 1.": lambda refs: [w.paragraph(f"{n}.\t{ref}") for n, ref in enumerate(refs, 1)],
    "typed numbers, [1]": lambda refs: [w.paragraph(f"[{n}] {ref}") for n, ref in enumerate(refs, 1)],
    "typed bullets": lambda refs: [w.paragraph(f"•\t{ref}") for ref in refs],
    "line break in the middle": lambda refs: [w.paragraph(*_broken(ref)) for ref in refs],
    "runs of one word": lambda refs: [w.paragraph(*_words(ref)) for ref in refs],
    "links": lambda refs: [w.paragraph(*_linked(ref)) for ref in refs],
    "tracked changes": lambda refs: [one for ref in refs for one in _changed(ref)],
    "hidden words": lambda refs: [w.paragraph(w.run("[periksa lagi] ", w.HIDDEN), w.run(ref)) for ref in refs],
    "content control": lambda refs: [w.control("".join(w.paragraph(ref) for ref in refs))],
    "text box": lambda refs: [w.paragraph(w.text_box(*(w.paragraph(ref) for ref in refs)))],
    "table, a row each": lambda refs: [w.table(*([ref] for ref in refs))],
    "table with numbers": lambda refs: [w.table(*([f"{n}.", ref] for n, ref in enumerate(refs, 1)))],
    "table with numbering": lambda refs: [w.table(*([w.paragraph(properties=NUMBERED), ref] for ref in refs))],
    "bibliography field": lambda refs: [
        w.paragraph(w.opened(w.ZOTERO_LIST), w.run(refs[0])),
        *(w.paragraph(ref) for ref in refs[1:]),
        w.paragraph(w.CLOSED),
    ],
}
HEADINGS: dict[str, str] = {
    "style": w.heading("DAFTAR PUSTAKA"),
    "bold": w.paragraph(w.run("Daftar Pustaka", "<w:b/>")),
    "numbered": w.paragraph("References", style="Heading1", properties=NUMBERED),
    "typed number": w.paragraph(w.run("VI. REFERENSI", "<w:b/>")),
}


def article(references: Sequence[str], form: str, heading: str = "style") -> bytes:
    """An article with its reference list: text, a table and notes before the list, an appendix behind it."""
    return w.document(
        w.paragraph("Difusi Norma Kerja Sama Keamanan ASEAN", style="Title"),
        w.paragraph("Rahmadanu Pradityo"),
        w.heading("Pendahuluan"),
        w.paragraph(PROSE, w.note("footnote", 2)),
        w.table(["Tahun", "Negara"], ["2004", "Indonesia"], ["2017", "Malaysia"]),
        w.paragraph("Sumber: Acharya (2004), Tan (2017)."),
        w.heading("Simpulan"),
        w.paragraph(PROSE),
        HEADINGS[heading],
        *FORMS[form](references),
        w.heading("Lampiran 1"),
        w.table(["No.", "Pertanyaan"], ["1.", "Apakah Anda setuju?"]),
        notes={"footnote": {2: w.paragraph(" Wawancara dengan Ngatijo, di Bantul, 17 Maret 2012.")}},
    )


def _broken(reference: str) -> list[str]:
    """A line broken by hand at a space in the middle, as before a long address."""
    middle = reference.find(" ", len(reference) // 2)
    return [w.run(reference)] if middle < 0 else [w.run(reference[:middle]), w.LINE, w.run(reference[middle + 1 :])]


def _words(reference: str) -> list[str]:
    first, *rest = reference.split(" ")
    return [w.run(first), *(w.run(f" {word}") for word in rest)]


def _linked(reference: str) -> list[str]:
    return [w.link(word) if "://" in word else w.run(word) for word in reference.replace(" ", " \0").split("\0")]


def _changed(reference: str) -> list[str]:
    """A paragraph with words inserted, deleted and moved, its end set anew, and one deleted whole before it."""
    half = max(3, len(reference) // 2)
    return [
        w.paragraph(w.deleted("Zed, A. Dihapus. Jakarta: Balai Pustaka, 1999."), properties=w.END_DELETED),
        w.paragraph(
            w.moved_away("Prof. "), w.inserted(w.run(reference[:3])), w.deleted("XX"), w.run(reference[3:half]),
            properties=w.END_DELETED,
        ),
        w.paragraph(w.moved_here(w.run(reference[half:]))),
    ]  # fmt: skip


def in_footnotes(notes: Sequence[str]) -> bytes:
    """An article without a list, with those notes, and others that hold no reference."""
    others = ("Lihat pembahasan di atas.", "Ibid.", "Ibid., hlm. 12.", "Acharya, Whose Ideas Matter, 15.")
    numbered = dict(enumerate([*notes, *others], 2))
    return w.document(
        w.heading("Pendahuluan"),
        *(w.paragraph(PROSE, w.note("footnote", number)) for number in numbered),
        notes={"footnote": {number: w.paragraph(f" {text}") for number, text in numbered.items()}},
    )


def pairs(references: Sequence[str]) -> list[tuple[str, ...]]:
    """Two references for each note, the first without its full stop, as they stand before a semicolon."""
    ended = [reference.rstrip(".") if place % 2 == 0 else reference for place, reference in enumerate(references)]
    return [tuple(ended[start : start + 2]) for start in range(0, len(ended), 2)]


def gold_lists(kind: str | None = None, *, files: str = "*.jsonl") -> Iterator[tuple[str, list[str]]]:
    """The references of each gold list, in one line, as they were printed but without their numbers.

    ``kind`` asks for those of one kind alone: ``note``; ``files`` for those of some files.
    """
    lists: dict[str, list[str]] = {}
    for file in sorted(GOLD.glob(files)):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            if kind in (None, one["kind"]):
                lists.setdefault(one["source"], []).append(_NUMBER.sub("", tidy(one["raw"])))
    yield from lists.items()


def found(data: bytes) -> list[str]:
    """The references that come out of a document."""
    return [entry.text for entry in list_of(docx.blocks(data)).entries]


def right(references: Sequence[str], data: bytes) -> int:
    """How many of the references come out, each exactly."""
    return (Counter(references) & Counter(found(data))).total()


def measured() -> Iterator[tuple[str, int, int]]:
    """Form, references that come out exactly, and all of them: the gold lists in each form of a list, and in notes."""
    lists = [references for _, references in gold_lists()]
    for form in FORMS:
        yield form, sum(right(one, article(one, form)) for one in lists), sum(map(len, lists))
    notes = [references for _, references in gold_lists("note")]
    yield "a footnote each", sum(right(one, in_footnotes(one)) for one in notes), sum(map(len, notes))
    both = [pairs(one) for one in notes]
    right_ones = sum(right(list(chain(*one)), in_footnotes(["; ".join(pair) for pair in one])) for one in both)
    yield "two in a footnote", right_ones, sum(map(len, notes))


if __name__ == "__main__":
    for name, exact, total in measured():
        print(f"{name:<26}{exact:>5} of {total}  {exact / total:7.1%}")
