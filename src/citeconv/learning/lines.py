"""Gold lines: a reference as it was printed, and the CSL-JSON item that it says, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from citeconv.diagnostics import Code, ReadError
from citeconv.formats import csl_json
from citeconv.messages import Message
from citeconv.model import Reference, csl_variable
from citeconv.text import tidy

Line = dict[str, Any]
"""``raw``, the text; ``csl``, the item; ``alt``, other values that are right too."""

_SAYS_NOTHING = frozenset(("id", "custom", "et-al", "citation-label"))
"""What an item may have that no field of a printed reference is."""
_NO_LINE = Message("not a gold line; it has raw, the reference as printed, and csl, the CSL-JSON item")


def loads(text: str, file: str | None = None) -> list[Line]:
    """The gold lines of a text. Raises ReadError, which names the line, for what is none."""
    rows = ((number, row) for number, row in enumerate(text.removeprefix("\ufeff").splitlines(), 1) if row.strip())
    return [_line(row, number, file) for number, row in rows]


def dumps(lines: Iterable[Mapping[str, Any]]) -> str:
    """The lines as text."""
    return "".join(json.dumps(dict(line), ensure_ascii=False) + "\n" for line in lines)


def together(*groups: Iterable[Line]) -> list[Line]:
    """The lines of all groups; of lines with the same text the last one."""
    by_text = {tidy(line["raw"]): line for lines in groups for line in lines}
    return list(by_text.values())


def checked(line: Any) -> Line:
    """The line with its values as citeconv writes them in CSL-JSON. Raises ValueError, which says what is wrong."""
    parts = (line.get("raw"), line.get("csl")) if isinstance(line, Mapping) else (None, None)
    if not isinstance(parts[0], str) or not isinstance(parts[1], Mapping):
        raise ValueError(_NO_LINE)
    if not tidy(line["raw"]):
        raise ValueError(Message("the reference has no text"))
    alternatives = line.get("alt") or {}
    if not isinstance(alternatives, Mapping) or not all(isinstance(held, list) for held in alternatives.values()):
        raise ValueError(Message("alt: a list of values for each field is expected"))
    csl = dict(line["csl"])
    alt = {name: [_value(name, value) if value else "" for value in held] for name, held in alternatives.items()}
    return {**line, "csl": _item(csl), "alt": alt}


def _line(row: str, number: int, file: str | None) -> Line:
    try:
        return checked(json.loads(row))
    except (json.JSONDecodeError, RecursionError):
        raise ReadError(_NO_LINE, file=file, line=number) from None
    except ValueError as fault:
        raise ReadError(fault.args[0], file=file, line=number) from None


def _item(csl: Line) -> Line:
    """The item as the model holds it; what the model has no field for stays, to be told as not learned."""
    strange: Line = {}

    def tell(code: Code, field: str, value: object = None, _: str = "") -> None:
        if code is Code.BAD_VALUE:
            raise ValueError(Message("{field} not understood: {value!r}", field=field, value=str(value)))
        if code is Code.UNKNOWN_FIELD and field in csl:
            strange[field] = csl[field]

    return {
        name: value
        for name, value in {**strange, **item(csl_json.reference(csl, tell))}.items()
        if name not in _SAYS_NOTHING
    }


def item(reference: Reference) -> Line:
    """The CSL-JSON item of a reference, by the names of CSL's variables where CSL-JSON has others."""
    named = _variables()
    return {named.get(tag, tag): value for tag, value in csl_json.item(reference).items()}


@cache
def _variables() -> dict[str, str]:
    return {str(row.tag): csl_variable(row.field) for row in csl_json.TABLE.rows}


def _value(name: str, value: Any) -> Any:
    """An alternative value; a type is a word, anything else as it would stand in an item."""
    return value if name == "type" else _item({"type": "document", name: value}).get(name, "")
