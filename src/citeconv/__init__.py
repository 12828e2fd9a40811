"""Reads the reference lists of Indonesian journals; writes BibTeX, RIS, CSL-JSON and APA.

>>> import citeconv
>>> library = citeconv.read("daftar-pustaka.txt")       # doctest: +SKIP
>>> citeconv.dump(library, "daftar-pustaka.bib")        # doctest: +SKIP
"""

from citeconv.api import bibliography, check, citation, dump, dumps, loads, losses, parse, parse_list, read, review
from citeconv.diagnostics import CiteconvError, Code, Diagnostic, ReadError, Severity, Span, UnknownFormatError
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference
from citeconv.parsed import Library, Parsed

__all__ = [
    "CiteconvError",
    "Code",
    "Date",
    "DateRange",
    "Diagnostic",
    "Kind",
    "Library",
    "Names",
    "Organization",
    "Parsed",
    "Person",
    "ReadError",
    "Reference",
    "Severity",
    "Span",
    "UnknownFormatError",
    "__version__",
    "bibliography",
    "check",
    "citation",
    "dump",
    "dumps",
    "loads",
    "losses",
    "parse",
    "parse_list",
    "read",
    "review",
]


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version  # asks the disk, which is slow: only for those who want to know

        return version("citeconv")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
