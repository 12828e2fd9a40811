"""Hypothesis strategies for the model: references with the titles, names, dates and numerals that break writers."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from citeconv.model import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    NUMERAL_FIELDS,
    Date,
    DateRange,
    Kind,
    Names,
    Organization,
    Person,
    Reference,
    numeral,
)
from citeconv.model.dates import days_in

SNIPPETS = [
    "ASEAN",
    "Al-Qur’an",
    "Undang-Undang",
    "R&D 100%",
    "$5 #1 _x_",
    "a~b^c",
    "C:\\x\\",
    "{",
    "}",
    "{{x}}",
    '"q"',
    "'",
    "''",
    "``",
    "--",
    "---",
    "–",
    "—",
    "“x”",
    "‘ASEAN way’",
    "Ṣāliḥ, ʿAbd",
    "é",
    "e\u0301",
    "ß",
    "<i>",
    "<i>x</i>",
    "<sup>2</sup>",
    "$x^2$",
    "|",
    "…",
    "。中",
    "@book{x,",
    "= {",
    " and ",
    "and",
    "others",
    "et al.",
    "dkk.",
    "; ",
    ", ",
    ": ",
    ". ",
    "/",
    "Cet. 3",
    "status: x",
    "TY  - JOUR",
    "ER  - ",
    "2004",
    "A",
    "C",
    "di",
    "van der",
    "al-",
    "http://a.b/c?d=1&e=%20_~",
    "%",
    "\\textit{x}",
    "\\'e",
    "\\c c",
    "\n",
    "  ",
    "\t",
    "\xa0",
    "n.d.",
    "Jr.",
    "III",
    "et-al: author",
    "1999/2000",
    "2010-03",
    "///",
    "null",
    "UU No. 12",
]
plain = st.text("abc ABC éñṢ", min_size=1, max_size=12).map(str.strip).filter(bool)
nasty = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=3), min_size=1, max_size=4).map("".join)
texts = (plain | nasty).filter(bool)

words = st.text("abcdeéñş", min_size=1, max_size=8).map(str.capitalize)
name_parts = words | texts
persons = st.builds(
    Person,
    family=name_parts,
    given=st.none() | words | name_parts,
    particle=st.none() | st.sampled_from(["van", "van der", "de", "al-", "d’", "El", "’t"]),
    suffix=st.none() | st.sampled_from(["Jr.", "III", "S.J.", "Drs., M.A."]),
)
bodies = st.sampled_from(["UNESCO", "Badan Pusat Statistik", "Ernst and Young"])
organizations = st.builds(Organization, name=bodies | texts)
names = st.builds(Names, st.lists(persons | organizations, min_size=1, max_size=3).map(tuple), et_al=st.booleans())


@st.composite
def single_dates(draw: st.DrawFn) -> Date:
    """Any date the model holds, of a year that files write with four digits."""
    year, circa = draw(st.integers(1, 9999)), draw(st.booleans())
    if draw(st.integers(0, 5)) == 0:
        return Date(year, season=draw(st.integers(1, 4)), circa=circa)
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_in(year, month))) if month else None
    return Date(year, month, day, circa=circa)


dates = single_dates() | st.builds(DateRange, single_dates(), st.none() | single_dates()) | texts
numerals = st.integers(0, 3000) | texts.map(numeral)
SICI = "10.1000/(SICI)1<1::AID>3.0.CO;2-#"
ADDRESSES = ["https://a.example/x_y?b=1&c=%20~d#e", "http://a.example/{id}\\x", SICI, "x y"]


def values(field: str) -> st.SearchStrategy[Any]:
    """Values for a field of the model."""
    if field in NAME_FIELDS:
        return names
    if field in DATE_FIELDS:
        return dates
    if field in NUMERAL_FIELDS:
        return numerals
    if field in ("url", "doi"):
        return st.sampled_from(ADDRESSES)
    if field == "language":
        return st.sampled_from(["id", "en", "id-ID", "jv", "Indonesian"])
    if field == "page":
        return st.sampled_from(["55-84", "439", "1-4, 9", "xii-xv", "e12", "5--6"]) | texts
    return texts


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """A reference of any kind with up to eight fields, and perhaps a key."""
    common = ["author", "title", "issued", "container_title", "note", "page", "genre"]
    fields = draw(st.lists(st.sampled_from(common) | st.sampled_from(FIELDS), unique=True, max_size=8))
    key = draw(st.none() | st.sampled_from(["sukarno1965", "Sukarno1965", "a b", "ключ", "x{y}", "http://z.example/1"]))
    return Reference(kind=draw(st.sampled_from(Kind)), key=key, **{field: draw(values(field)) for field in fields})


# Such as careful people write: odd signs in texts, but names, dates and pages in good order.

tidy_words = st.text("abcdeéñşāḥ", min_size=2, max_size=8).map(str.capitalize)
tidy_people = st.builds(Person, family=tidy_words, given=st.none() | tidy_words) | st.builds(
    Person,
    family=tidy_words,
    given=st.builds("{} {}.".format, tidy_words, st.sampled_from("ABC")),
    particle=st.sampled_from([None, "van", "van der", "al-", "asy-", "d’"]),
    suffix=st.sampled_from([None, "Jr.", "III", "S.J."]),
)
tidy_bodies = st.builds("{} {} {}".format, tidy_words, tidy_words, tidy_words).map(lambda name: Organization(name=name))
tidy_names = st.builds(
    Names, st.lists(tidy_people | tidy_bodies, min_size=1, max_size=3).map(tuple), et_al=st.booleans()
)
SIGNS = [
    "ASEAN",
    "R&D",
    "“x”",
    "100%",
    "a_b",
    "{y}",
    '"q"',
    "Al-Qur’an",
    "#1",
    "$5",
    "~",
    "^",
    "\\",
    "<i>",
    "1990–91",
    "''",
]
tidy_texts = st.lists(tidy_words | st.sampled_from(SIGNS), min_size=1, max_size=5).map(" ".join)
plain_dates = st.builds(Date, st.integers(1000, 2100), st.none() | st.integers(1, 12))
tidy_dates = single_dates() | st.builds(DateRange, plain_dates, st.none() | plain_dates)


def tidy_values(field: str) -> st.SearchStrategy[Any]:
    """Well-formed values for a field of the model."""
    if field in NAME_FIELDS:
        return tidy_names
    if field in DATE_FIELDS:
        return tidy_dates
    if field in NUMERAL_FIELDS:
        return st.integers(0, 3000) | st.sampled_from(["IV", "05", "2-3", "91/PUU-XVIII/2020"])
    if field in ("url", "doi"):
        return st.sampled_from(["https://a.example/c_d?x=1&y=%20#z~", SICI])
    if field == "page":
        return st.sampled_from(["55-84", "439", "1-4, 9", "xii-xv"])
    return st.just("pendidikan, kurikulum 2013") if field == "keyword" else tidy_texts


@st.composite
def tidy_references(draw: st.DrawFn) -> Reference:
    """A well-formed reference of any kind with up to eight fields."""
    fields = draw(st.lists(st.sampled_from(FIELDS), unique=True, max_size=8))
    return Reference(kind=draw(st.sampled_from(Kind)), **{field: draw(tidy_values(field)) for field in fields})
