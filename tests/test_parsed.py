"""A reference with its provenance: other readings, worked out when somebody looks."""

from __future__ import annotations

import pickle

import citeconv
from citeconv import Alternative, Kind, Parsed, Reference, Span
from citeconv.parsed import Alternatives

OTHER = Alternative(reference=Reference(kind=Kind.BOOK, title="Satu Dua"), spans=(Span("title", 0, 8),), likelihood=0.5)
DAMAGED = "H. Abdul Manan, Aneka Masalah Hukum Perdata Islam di Indonesia, Jakarta Kencana Cet. I, h. 161."


def test_other_readings_are_worked_out_once_and_when_somebody_looks() -> None:
    looked: list[str] = []

    def work_out() -> list[Alternative]:
        looked.append("looked")
        return [OTHER]

    parsed = Parsed(reference=Reference(kind=Kind.BOOK), source="Satu Dua", alternatives=Alternatives(work_out))
    assert looked == []
    assert list(parsed.alternatives) == [OTHER]
    assert len(parsed.alternatives) == 1
    assert (parsed.alternatives[0], *parsed.alternatives[:1]) == (OTHER, OTHER)
    assert looked == ["looked"]


def test_other_readings_compare_as_a_tuple_does() -> None:
    lazy = Alternatives(lambda: [OTHER])
    assert lazy == (OTHER,)
    assert (OTHER,) == lazy == Alternatives(lambda: [OTHER])
    assert lazy != ()
    assert lazy != [OTHER]
    assert {lazy, (OTHER,)} == {lazy}
    assert repr(lazy) == repr((OTHER,))


def test_a_reading_survives_the_way_to_another_process() -> None:
    parsed = citeconv.parse(DAMAGED)
    again = pickle.loads(pickle.dumps(parsed))
    assert again == parsed
    assert len(again.alternatives) == len(parsed.alternatives) > 0


def test_the_characters_of_another_reading() -> None:
    parsed = Parsed(reference=Reference(kind=Kind.BOOK), source="Satu Dua", spans=(Span("title", 0, 4),))
    assert (parsed.text("title"), parsed.text("title", OTHER), parsed.text("author", OTHER)) == (
        "Satu",
        "Satu Dua",
        None,
    )
