"""Lists of names: who is a person, which word is the family name, where one name ends."""

from __future__ import annotations

import re

import pytest

from citeconv.chicago.names import Reading, read_names
from citeconv.model import Name, Organization
from tests.chicago.tables import cases


def shown(name: Name, *, apart: bool) -> str:
    """A name in the notation of names.txt; the particle in angle brackets where it must stand ``apart``."""
    if isinstance(name, Organization):
        return f"{{{name.name}}}"
    family = f"<{name.particle}> {name.family}" if apart and name.particle else name.full_family
    return (f"{family}, {name.given}" if name.given else family) + (f" ({name.suffix})" if name.suffix else "")


def in_notation(reading: Reading, wanted: str) -> str:
    each = wanted.removesuffix(" +").split("; ")
    apart = ["<" in one for one in each] + [False] * len(reading.names)
    text = "; ".join(shown(name, apart=a) for name, a in zip(reading.names, apart, strict=False))
    return text + (" +" if reading.et_al else "")


@pytest.mark.parametrize(("printed", "wanted", "why"), cases("names.txt", 3))
def test_names(printed: str, wanted: str, why: str) -> None:
    assert in_notation(read_names(printed), wanted) == wanted, why


def test_each_name_knows_where_it_stood() -> None:
    for case in cases("names.txt", 3):
        printed = case.values[0]
        end = 0
        for one in read_names(printed).found:
            place = printed[one.start : one.end]
            parts = [one.name.name] if isinstance(one.name, Organization) else [one.name.family, one.name.given or ""]
            assert all(part in place for part in parts), printed
            assert not re.match(r"[\s,;]|.*[\s,;]$", place), printed
            assert end <= one.start, printed
            end = one.end


@pytest.mark.parametrize(
    ("one", "other"),
    [("az-Zuhaili, Wahbah", "Wahbah az-Zuhaili"), ("Ghazali, Abu Hamid al-", "Abu Hamid al-Ghazali"),
     ("van Dijk, Kees", "Kees van Dijk"), ("Dijk, Kees van", "Kees van Dijk")],
)  # fmt: skip
def test_a_person_is_the_same_in_either_order(one: str, other: str) -> None:
    assert read_names(one).names == read_names(other).names


def test_behind_terj_names_stand_in_their_printed_order() -> None:
    printed = "Abdul Rahman Abu, Hasriadi, Nurhady Sirimorok"
    assert [str(name) for name in read_names(printed, announced=True).names] == [
        "Abu, Abdul Rahman",
        "Hasriadi",
        "Sirimorok, Nurhady",
    ]
