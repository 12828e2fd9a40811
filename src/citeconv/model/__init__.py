"""The neutral model: what a reference is, whatever it was read from and whatever it will be written to."""

from citeconv.model.dates import Date, DateRange, When, year_of
from citeconv.model.names import NO_NAMES, Name, Names, Organization, Person
from citeconv.model.numerals import Numeral, numeral, page_range, roman
from citeconv.model.reference import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    NUMERAL_FIELDS,
    TEXT_FIELDS,
    Kind,
    Reference,
    csl_variable,
)

__all__ = [
    "DATE_FIELDS", "FIELDS", "NAME_FIELDS", "NO_NAMES", "NUMERAL_FIELDS", "TEXT_FIELDS",
    "Date", "DateRange", "Kind", "Name", "Names", "Numeral", "Organization", "Person", "Reference", "When",
    "csl_variable", "numeral", "page_range", "roman", "year_of",
]
