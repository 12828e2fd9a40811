"""The tables of docs/, made from what they describe: the records of the model and the mapping tables of the formats."""

from __future__ import annotations

import ast
import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from citeconv.formats import biblatex, bibtex, csl_json, ris
from citeconv.formats.bib.types import SUBTYPES
from citeconv.formats.mapping import Table
from citeconv.formats.mapping import kinds as groups
from citeconv.formats.mapping.kinds import EVERY, KindMap
from citeconv.model import DATE_FIELDS, FIELDS, NAME_FIELDS, NUMERAL_FIELDS, Kind, csl_variable, reference


def fields() -> str:
    """Every field of a reference: its name, its CSL variable, what it holds, and what the source says of it."""
    said = dict(_docstrings())
    rows = [(f"`{name}`", f"`{csl_variable(name)}`", _type(name), said.get(name, "")) for name in FIELDS]
    return as_table(("field", "CSL variable", "holds", "remark"), rows)


def _type(name: str) -> str:
    if name in NAME_FIELDS:
        return "names"
    if name in DATE_FIELDS:
        return "date"
    return "numeral" if name in NUMERAL_FIELDS else "text"


def _docstrings() -> Iterator[tuple[str, str]]:
    """The fields of the record that have a docstring, and that."""
    (record,) = ast.parse(inspect.getsource(reference.Reference)).body
    assert isinstance(record, ast.ClassDef)
    for field, after in zip(record.body, record.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            yield ast.unparse(field.target), " ".join(str(after.value.value).replace("``", "`").split())


def kinds() -> str:
    """What each format calls each kind of work, and what its word is read back as where that is another kind."""
    rows = [(f"`{kind}`", *(_bib_type(dialect.TABLE.kinds, kind) for dialect in (bibtex, biblatex)), _ris_type(kind))
            for kind in Kind]
    return as_table(("kind", "BibTeX", "biblatex", "RIS"), rows)


def _bib_type(words: KindMap, kind: Kind) -> str:
    return _words(words, kind) + (f", `entrysubtype = {{{SUBTYPES[kind]}}}`" if kind in words.lossy else "")


def _ris_type(kind: Kind) -> str:
    words = ris.TABLE.kinds
    lossy = words.lossy.get(kind)
    return _words(words, kind) + (f", read back as `{words.kind(lossy)}`" if lossy else "")


def _words(words: KindMap, kind: Kind) -> str:
    if kind in words.chosen:
        return " or ".join(f"`{word}`" for word in words.chosen[kind].among)
    return f"`{words.exact.get(kind) or words.lossy[kind]}`"


_COLUMNS = {"BibTeX": bibtex.TABLE, "biblatex": biblatex.TABLE, "RIS": ris.TABLE, "CSL-JSON": csl_json.TABLE}


def homes() -> str:
    """Where each field of a reference goes in each format."""
    rows = [(f"`{csl_variable(name)}`", *(_home(table, name) for table in _COLUMNS.values())) for name in FIELDS]
    return as_table(("CSL variable", *_COLUMNS), rows)


def _home(table: Table, name: str) -> str:
    """The tags of a field, for which kinds, and its label in the notes for all others."""
    rows = [row for row in table.rows if row.field == name]
    cells = [(row.when, ", ".join(f"`{tag}`" for tag in row.tags)) for row in rows]
    rest = EVERY.difference(*(row.when for row in rows))
    if rest and table.notes:
        cells.append((rest, f"note, `{table.notes.label(name)}`"))
    if len(cells) == 1:
        return cells[0][1]
    shortest = min(cells, key=lambda cell: -len(cell[0]))
    return "; ".join([*(f"{tags} for {_those(when)}" for when, tags in cells if (when, tags) != shortest),
                      f"else {shortest[1]}"])


_GROUPS = {
    group: name.lower()
    for module in (groups, biblatex, bibtex, ris)
    for name, group in vars(module).items()
    if name.isupper() and isinstance(group, frozenset) and group < EVERY and len(group) > 1
}
"""The sets of kinds that have a name."""


def _those(when: frozenset[Kind]) -> str:
    """A set of kinds in few words."""
    if when == EVERY:
        return "all"
    if when in _GROUPS:
        return f"*{_GROUPS[when]}*"
    rest = EVERY - when
    return f"all but {_named(rest)}" if len(rest) < len(when) else _named(when)


def _named(those: frozenset[Kind]) -> str:
    """The named groups that a set consists of, the largest first, and the single kinds beside them."""
    found: list[str] = []
    left = those
    for group in sorted(_GROUPS, key=lambda group: (-len(group), _GROUPS[group])):
        if group <= left:
            found.append(f"*{_GROUPS[group]}*")
            left -= group
    return ", ".join([*found, *([_listed(left)] if left else [])])


def kind_groups() -> str:
    """The named sets of kinds that the mapping tables use."""
    used = homes()
    named = sorted((f"*{name}*", _listed(group)) for group, name in _GROUPS.items() if f"*{name}*" in used)
    return as_table(("group", "kinds"), named)


def _listed(those: frozenset[Kind]) -> str:
    return ", ".join(sorted(f"`{kind}`" for kind in those))


def as_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def apa() -> str:
    """Each kind of work as the styles apa and apa-id print it."""
    from tests.styling.test_apa import cases

    rows = []
    for case in cases():
        lines = dict.fromkeys((case.apa, case.apa_id))
        rows.append((case.what, "<br>".join(line.replace("|", r"\|").replace("<", "&lt;") for line in lines)))
    return as_table(("what", "line"), rows)


def apa_equal() -> str:
    """How much of our APA is equal to that of citeproc-js."""
    from tests.styling.test_oracle import IDS, LEDGER, LOCALES

    differ = Counter(one[:2] for one in LEDGER)
    rows = [
        (locale, *(f"{len(IDS) - differ[locale, what]} of {len(IDS)}" for what in ("entry", "citation")))
        for locale in LOCALES
    ]
    return as_table(("locale", "entries", "citations"), rows)


def apa_ledger() -> str:
    """Where our APA differs from that of citeproc-js, and why."""
    from tests.styling.test_oracle import differences

    return as_table(("what", "item", "locale", "why"), [tuple(row) for row in differences()])


TABLES: dict[str, Callable[[], str]] = {
    "apa": apa, "apa-equal": apa_equal, "apa-ledger": apa_ledger,
    "fields": fields, "kinds": kinds, "kind-groups": kind_groups, "homes": homes,
}  # fmt: skip
