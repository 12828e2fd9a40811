"""read(write(references)) gives them back, but for what losses() foretold; and what it foretells is really so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeconv.diagnostics import Code
from citeconv.formats import FORMATS, Format, keyed, ris
from citeconv.formats.bib.entries import ILLEGAL_IN_KEY
from citeconv.formats.mapping.building import built
from citeconv.model import FIELDS, Reference, csl_variable
from tests.strategies import references, tidy_references

FORMAT_LIST = pytest.mark.parametrize("one", FORMATS.values(), ids=FORMATS)


def changed(before: Reference, after: Reference) -> set[str]:
    """The CSL variables that are not the same."""
    pairs = ((name, getattr(before, name) or None, getattr(after, name) or None) for name in FIELDS)
    variables = {csl_variable(name) for name, old, new in pairs if old != new}
    return variables | ({"type"} if before.kind != after.kind else set())


@FORMAT_LIST
@settings(max_examples=40, deadline=None)
@given(given_references=st.lists(references(), min_size=1, max_size=3))
def test_what_is_written_is_read_back_but_for_what_was_foretold(
    one: Format, given_references: list[Reference]
) -> None:
    named = keyed(given_references, ILLEGAL_IN_KEY if one.name in ("bibtex", "biblatex") else None)
    foretold: dict[str, set[str]] = {}
    for remark in one.losses(given_references):
        if remark.field != "id":
            foretold.setdefault(remark.entry or "", set()).add(remark.field or "")
    back = one.read(one.write(given_references)).references
    assert len(back) == len(named)
    for before, after in zip(named, back, strict=True):
        assert changed(before, after) == foretold.get(before.key or "", set())


@FORMAT_LIST
@settings(max_examples=30, deadline=None)
@given(given_references=st.lists(references(), min_size=1, max_size=3))
def test_a_loss_says_which_what_and_why(one: Format, given_references: list[Reference]) -> None:
    for loss in one.losses(given_references):
        assert loss.entry
        assert loss.field in {"id", "type", *map(csl_variable, FIELDS)}
        assert loss.value
        assert loss.detail


@settings(max_examples=30, deadline=None)
@given(references())
def test_references_made_in_bulk_are_the_same(reference: Reference) -> None:
    assert built(reference.kind, reference.key, dict(reference.items())) == reference


@FORMAT_LIST
@settings(max_examples=30, deadline=None)
@given(given_references=st.lists(references(), min_size=1, max_size=3))
def test_a_second_way_changes_nothing_more(one: Format, given_references: list[Reference]) -> None:
    once = one.read(one.write(given_references)).references
    twice = one.read(one.write(once)).references
    assert one.write(twice) == one.write(one.read(one.write(twice)).references)


@FORMAT_LIST
@settings(max_examples=30, deadline=None)
@given(given_references=st.lists(references(), min_size=1, max_size=3))
def test_our_own_files_are_understood(one: Format, given_references: list[Reference]) -> None:
    remarks = one.read(one.write(given_references)).diagnostics
    assert {remark.code for remark in remarks} <= {Code.BAD_VALUE}


@settings(max_examples=80, deadline=None)
@given(reference=tidy_references())
def test_a_well_formed_reference_loses_nothing(reference: Reference) -> None:
    """losses() follows the code, so it cannot tell that the code loses too much; this can."""
    assert FORMATS["bibtex"].losses([reference]) == ()
    assert FORMATS["biblatex"].losses([reference]) == ()
    assert FORMATS["csl-json"].losses([reference]) == ()
    lost = {remark.field for remark in FORMATS["ris"].losses([reference])}
    film = {"author", "director"} if reference.kind in ris.FILMS and reference.director else set()
    assert lost <= ({"type"} if reference.kind in ris.TABLE.kinds.lossy else set()) | film
