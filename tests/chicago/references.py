"""The fixtures of references.txt, and how a reading is shown in their notation."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from citeconv.learning.score import FIELDS
from citeconv.model import Date, Name, Names, Organization, Reference, csl_variable

HERE = Path(__file__).parent


class Fixture(NamedTuple):
    title: str
    printed: str
    wanted: dict[str, str]


def fixtures() -> list[Fixture]:
    """The references of references.txt: blocks of title, string and variables, each closed by a full stop on a line."""
    lines = [line for line in (HERE / "references.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    blocks = [block.strip() for block in "\n".join([*lines, ""]).split("\n.\n")]
    assert not blocks.pop(), "the last block is closed by a full stop on a line of its own"
    return [
        Fixture(title, printed, dict(line.split(": ", 1) for line in variables.splitlines()))
        for title, printed, variables in zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True)
    ]


def name_shown(name: Name) -> str:
    """``Family, Given (suffix)`` or ``{An Organisation}``."""
    if isinstance(name, Organization):
        return f"{{{name.name}}}"
    inverted = f"{name.full_family}, {name.given}" if name.given else name.full_family
    return inverted + (f" ({name.suffix})" if name.suffix else "")


def value_shown(value: Any) -> str:
    """A value in the notation of the fixtures."""
    if isinstance(value, Names):
        return "; ".join(map(name_shown, value)) + (" +" if value.et_al else "")
    if isinstance(value, Date) and value.season:
        return f"{value} season {value.season}"
    return str(value)


def differences(reference: Reference, wanted: dict[str, str]) -> list[str]:
    """Each variable that is not as wanted; those that are not scored only where they are wanted."""
    read = {csl_variable(name): value_shown(value) for name, value in reference.items()} | {
        "type": reference.kind.value
    }
    scored = [name for name in FIELDS if name != "genre" or read["type"] == "thesis"]
    return [
        f"{name}: {read.get(name, 'nothing')!r} instead of {wanted.get(name, 'nothing')!r}"
        for name in dict.fromkeys([*wanted, *scored])
        if read.get(name) != wanted.get(name)
    ]
