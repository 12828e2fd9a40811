"""What a format cannot hold: found by sending a reference through its table and comparing what comes back."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.values.keys import keyed
from citeconv.messages import Message
from citeconv.model import DATE_FIELDS, FIELDS, NAME_FIELDS, Names, Person, Reference, csl_variable

_NOTHING = Message("nothing of it comes back: the format has no sign that it is written in")


def foretold(
    references: Sequence[Reference],
    there_and_back: Callable[[Reference], Reference],
    why: Mapping[str, Message],
    illegal_in_key: re.Pattern[str] | None = None,
) -> tuple[Diagnostic, ...]:
    """One diagnostic for each field that does not come back as it was.

    ``why`` has reasons by field, or by ``names``, ``dates`` and ``type``.
    """
    return tuple(
        remark
        for given, named in zip(references, keyed(references, illegal_in_key), strict=True)
        for remark in _differences(given, named, there_and_back(given), why)
    )


def _differences(
    given: Reference, named: Reference, back: Reference, why: Mapping[str, Message]
) -> Iterator[Diagnostic]:
    key = named.key or ""
    if given.key and given.key != key:
        detail = Message("the key is {key!r}", key=key)
        yield Diagnostic(code=Code.FIELD_CHANGED, entry=key, field="id", value=given.key, detail=detail)
    if given == dataclasses.replace(back, key=given.key):
        return
    for name in ("kind", *FIELDS):
        value, other = getattr(given, name) or None, getattr(back, name) or None
        if value != other:
            yield _difference(name, value, other, key, why)


def _reading(value: Any, back: Any) -> Message:
    """What the value reads back as; names that print the same differ in what they are taken for."""
    if str(value) != str(back) or not isinstance(value, Names) or not isinstance(back, Names):
        return Message("reads back as {value!r}", value=str(back))
    for before, after in zip(value, back, strict=False):
        if type(before) is not type(after):
            taken_for = Message("a person") if isinstance(after, Person) else Message("an organisation")
            return Message("{name!r} reads back as {kind}", name=str(after), kind=taken_for)
        if before != after and isinstance(after, Person):
            return Message("{name!r} reads back with {family!r} as family name", name=str(after), family=after.family)
    return Message("reads back divided otherwise")


def _together(reason: Message | None, reads: Message | None) -> Message:
    """Why a value changes, and into what, as far as that is known."""
    if reason and reads:
        return Message("{reason}; {reads}", reason=reason, reads=reads)
    return reason or reads or _NOTHING


def _difference(name: str, value: Any, back: Any, key: str, why: Mapping[str, Message]) -> Diagnostic:
    group = "type" if name == "kind" else "names" if name in NAME_FIELDS else "dates" if name in DATE_FIELDS else name
    reason = why.get(name) or why.get(group)
    reads = (_reading(value, back) if value else Message("appears on reading back")) if back else None
    return Diagnostic(
        code=Code.FIELD_CHANGED if back else Code.FIELD_DROPPED,
        entry=key,
        field="type" if name == "kind" else csl_variable(name),
        value=str(value or back),
        detail=_together(reason, reads),
    )
