"""The tables of the manual's page on messages: what citeconv says is taken from the code, what to do from the page.

Each table has a row for every code that there is. Its last column is written by hand in the page, and stays with its
code when the table is made anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from citeconv.checking.terms import term
from citeconv.checking.words import CODES, WORDS
from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats import biblatex, bibtex, csl_json, ris
from citeconv.formats.mapping import Table
from citeconv.messages import Language, in_language
from tests.doc_tables import as_table

_FORMATS: dict[str, Table] = {
    "BibTeX": bibtex.TABLE, "biblatex": biblatex.TABLE, "RIS": ris.TABLE, "CSL-JSON": csl_json.TABLE,
}  # fmt: skip
_FILLED = re.compile(r"\{\w+(?::[^}]*)?\}")
_HEADS: dict[str, dict[Language, tuple[str, ...]]] = {
    "diagnostics": {"en": ("code", "severity", "what it says", "what it means"),
                    "id": ("kode", "tingkat", "bunyinya", "artinya")},
    "findings": {"en": ("code", "severity", "what it says", "what to do"),
                 "id": ("kode", "tingkat", "bunyinya", "yang perlu dilakukan")},
    "losses": {"en": ("what changes", "why", "what to do"),
               "id": ("yang berubah", "sebabnya", "yang perlu dilakukan")},
}  # fmt: skip


class Rows(NamedTuple):
    """A table without its last column."""

    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def diagnostics(language: Language) -> Rows:
    """Every code of a diagnostic, its severity, and its sentence."""
    rows = []
    for code in Code:
        remark = Diagnostic(code=code, field="…", value="…")
        rows.append((f"`{code}`", term(remark.severity.value, language), remark.said(language)))
    return Rows(_HEADS["diagnostics"][language], rows)


def findings(language: Language) -> Rows:
    """Every code of a finding, its severity, and its sentences."""
    rows = []
    for code in CODES:
        same = [row for row in WORDS.values() if row.code == code]
        said = "<br>".join(_FILLED.sub("…", getattr(row, language)) for row in same)
        rows.append((f"`{code}`", term(same[0].severity.value, language), said))
    return Rows(_HEADS["findings"][language], rows)


def losses(language: Language) -> Rows:
    """What changes on the way into a format and back, and why in which format."""
    reasons: dict[str, list[str]] = {}
    for name, table in _FORMATS.items():
        for what, why in table.why.items():
            reasons.setdefault(what, []).append(f"{name}: {in_language(why, language)}")
    rows = [(f"`{what.replace('_', '-')}`", "<br>".join(said)) for what, said in reasons.items()]
    return Rows(_HEADS["losses"][language], rows)


MESSAGES: dict[str, Callable[[Language], Rows]] = {
    "diagnostics": diagnostics, "findings": findings, "losses": losses,
}  # fmt: skip


def with_last_column(table: Rows, old: str) -> str:
    """The table, with the last column that the old one has for the same first cell; empty where it has none."""
    kept = {cells[0]: cells[-1] for cells in map(cells_of, old.splitlines())}
    return as_table(table.head, [(*row, kept.get(row[0], "")) for row in table.rows])


def cells_of(line: str) -> list[str]:
    """The cells of a table's row in Markdown."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
