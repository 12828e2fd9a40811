"""The neutral model: CSL's vocabulary, dates that exist, numbers that print back."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv.model import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    NUMERAL_FIELDS,
    TEXT_FIELDS,
    Date,
    DateRange,
    Kind,
    Names,
    Organization,
    Person,
    Reference,
    csl_variable,
    numeral,
    page_range,
    roman,
    year_of,
)

# https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types
CSL_TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
"""


def test_kinds_are_the_types_of_csl() -> None:
    assert sorted(Kind) == sorted(CSL_TYPES.split())


def test_every_field_is_of_one_sort() -> None:
    sorts = (*NAME_FIELDS, *DATE_FIELDS, *NUMERAL_FIELDS, *TEXT_FIELDS)
    assert sorted(sorts) == sorted(FIELDS)


@pytest.mark.parametrize(
    ("field", "variable"),
    [("container_title", "container-title"), ("doi", "DOI"), ("url", "URL"), ("archive_location", "archive_location")],
)
def test_fields_are_csl_variables(field: str, variable: str) -> None:
    assert field in FIELDS
    assert csl_variable(field) == variable


def test_a_reference_does_not_change() -> None:
    book = Reference(kind=Kind.BOOK, title="Tenggelamnya Kapal van der Wijck")
    with pytest.raises(dataclasses.FrozenInstanceError):
        book.title = "another"  # type: ignore[misc]


def test_items_are_what_there_is() -> None:
    book = Reference(kind=Kind.BOOK, author=Names((Person(family="Hamka"),)), issued=Date(1938))
    assert [name for name, _ in book.items()] == ["author", "issued"]


@pytest.mark.parametrize(
    ("parts", "why"),
    [((2020, 13, None), "no month 13"), ((2021, 2, 29), "has no day 29"), ((2020, None, 4), "a day needs its month")],
)
def test_no_date_that_no_calendar_has(parts: tuple[int, int | None, int | None], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Date(*parts)


@pytest.mark.parametrize(("month", "season"), [(None, 0), (None, 5), (3, 1)])
def test_a_season_stands_without_a_month(month: int | None, season: int) -> None:
    with pytest.raises(ValueError, match="season"):
        Date(2001, month, season=season)


def test_leap_years() -> None:
    assert str(Date(2020, 2, 29)) == "2020-02-29"
    assert str(Date(2000, 2, 29)) == "2000-02-29"
    with pytest.raises(ValueError, match="no day 29"):
        Date(1900, 2, 29)


def test_years_of_dates() -> None:
    assert year_of(Date(2004, 7)) == 2004
    assert year_of(DateRange(Date(2010), Date(2012))) == 2010
    assert year_of("akan terbit") is None
    assert str(DateRange(Date(2010))) == "2010/.."


@given(st.integers(min_value=0, max_value=10**17))
def test_numbers_are_numbers(value: int) -> None:
    assert numeral(str(value)) == value


@given(st.text())
def test_a_numeral_prints_back(text: str) -> None:
    assert str(numeral(text)) == text


@pytest.mark.parametrize(("text", "value"), [("XVII", 17), ("iv", 4), ("MCMXCIV", 1994), ("IIX", None), ("", None)])
def test_roman(text: str, value: int | None) -> None:
    assert roman(text) == value


@pytest.mark.parametrize(
    ("page", "ends"),
    [("55-84", ("55", "84")), ("439", ("439", None)), ("xii-xv", ("xii", "xv")), ("1-4, 9", ("1-4, 9", None))],
)
def test_page_ranges(page: str, ends: tuple[str, str | None]) -> None:
    assert page_range(page) == ends


@pytest.mark.parametrize(
    ("name", "full"),
    [
        (Person(family="Schendel", given="Willem", particle="van"), "van Schendel"),
        (Person(family="Ghazali", particle="al-"), "al-Ghazali"),
        (Person(family="Sukarno"), "Sukarno"),
    ],
)
def test_full_family_names(name: Person, full: str) -> None:
    assert name.full_family == full


def test_a_mononym_is_no_organisation() -> None:
    people = Names((Person(family="Ali", given="A."), Person(family="BPS")), et_al=True)
    mixed = Names((Person(family="Ali", given="A."), Organization(name="BPS")), et_al=True)
    assert people != mixed
    assert str(people) == str(mixed) == "Ali, A.; BPS; et al."
