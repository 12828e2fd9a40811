"""The tables of docs/, made from what they describe: the records of the model and the mapping tables of the formats."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator

from citeconv.formats import bibtex, csl_json, ris
from citeconv.formats import kinds as groups
from citeconv.formats.kinds import EVERY, KindMap
from citeconv.formats.mapping import Table
from citeconv.model import DATE_FIELDS, FIELDS, NAME_FIELDS, NUMERAL_FIELDS, Kind, csl_variable, reference


def fields() -> str:
    """Every field of a reference: its name, its CSL variable, what it holds, and what the source says of it."""
    said = dict(_docstrings())
    rows = [(f"`{name}`", f"`{csl_variable(name)}`", _type(name), said.get(name, "")) for name in FIELDS]
    return _table(("field", "CSL variable", "holds", "remark"), rows)


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
    """What BibTeX and RIS call each kind of work, and what their word is read back as where it is another kind."""
    return _table(("kind", "BibTeX", "RIS"), [(f"`{kind}`", _bibtex_type(kind), _ris_type(kind)) for kind in Kind])


def _bibtex_type(kind: Kind) -> str:
    subtype = f", `entrysubtype = {{{bibtex.SUBTYPES[kind]}}}`" if kind in bibtex.SUBTYPES else ""
    return _words(bibtex.KINDS, kind) + subtype


def _ris_type(kind: Kind) -> str:
    lossy = ris.KINDS.lossy.get(kind)
    return _words(ris.KINDS, kind) + (f", read back as `{ris.KINDS.kind(lossy)}`" if lossy else "")


def _words(words: KindMap, kind: Kind) -> str:
    if kind in words.chosen:
        return " or ".join(f"`{word}`" for word in words.chosen[kind].among)
    return f"`{words.exact.get(kind) or words.lossy[kind]}`"


def bibtex_rows() -> str:
    """The mapping table of BibTeX."""
    return _mapping(bibtex.TABLE)


def ris_rows() -> str:
    """The mapping table of RIS."""
    return _mapping(ris.TABLE)


def _mapping(table: Table) -> str:
    rows = []
    for row in table.rows:
        tags = ", ".join(f"`{tag}`" for tag in row.tags)
        rows.append((f"`{csl_variable(row.field)}`", tags, _those(row.when), "" if row.back else "write only"))
    return _table(("CSL variable", "tag", "kinds", ""), rows)


_GROUPS = {
    group: name.lower()
    for module in (groups, bibtex, ris)
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
    used = bibtex_rows() + ris_rows()
    named = sorted((f"*{name}*", _listed(group)) for group, name in _GROUPS.items() if f"*{name}*" in used)
    return _table(("group", "kinds"), named)


def _listed(those: frozenset[Kind]) -> str:
    return ", ".join(sorted(f"`{kind}`" for kind in those))


def noted() -> str:
    """The fields that have no tag in some kinds, and so go to the notes."""
    rows = []
    for name in FIELDS:
        cells = [_homeless(table, name) for table in (bibtex.TABLE, ris.TABLE)]
        if any(cells):
            rows.append((f"`{csl_variable(name)}`", *cells))
    return _table(("CSL variable", "in the notes of BibTeX", "in the notes of RIS"), rows)


def _homeless(table: Table, name: str) -> str:
    """The label of a field in the notes, and for which kinds it goes there."""
    homes = frozenset(kind for row in table.rows if row.field == name for kind in row.when)
    if not table.notes or homes == EVERY:
        return ""
    label = f"`{table.notes.label(name)}`"
    if not homes:
        return label
    rest = EVERY - homes
    return f"{label}, for {_named(rest)}" if len(rest) < len(homes) else f"{label}, but for {_named(homes)}"


def csl_names() -> str:
    """Where the names in CSL-JSON are others than CSL's."""
    pairs = [(csl_variable(row.field), row.tag) for row in csl_json.TABLE.rows]
    return _table(("CSL variable", "in CSL-JSON"), [(f"`{name}`", f"`{tag}`") for name, tag in pairs if name != tag])


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


TABLES: dict[str, Callable[[], str]] = {
    "fields": fields, "kinds": kinds, "kind-groups": kind_groups, "bibtex": bibtex_rows, "ris": ris_rows,
    "notes": noted, "csl-names": csl_names,
}  # fmt: skip
