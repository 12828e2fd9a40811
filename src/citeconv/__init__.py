"""Reads the reference lists of Indonesian journals; writes BibTeX, RIS, CSL-JSON and APA.

>>> import citeconv
>>> library = citeconv.read("daftar-pustaka.txt")       # doctest: +SKIP
>>> citeconv.dump(library, "daftar-pustaka.bib")        # doctest: +SKIP
"""

from citeconv.api import (
    bibliography,
    check,
    citation,
    dump,
    dumps,
    forget,
    keep,
    learn,
    loads,
    losses,
    parse,
    parse_list,
    profile,
    profiles,
    read,
    review,
)  # fmt: skip
from citeconv.diagnostics import (
    CiteconvError,
    Code,
    Diagnostic,
    ReadError,
    Severity,
    Span,
    UnknownFormatError,
    UnknownProfileError,
)
from citeconv.model import Date, DateRange, Kind, Names, Organization, Person, Reference
from citeconv.parsed import Alternative, Library, Parsed

__all__ = [
    "Alternative",
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
    "UnknownProfileError",
    "__version__",
    "bibliography",
    "check",
    "citation",
    "dump",
    "dumps",
    "forget",
    "keep",
    "learn",
    "loads",
    "losses",
    "parse",
    "parse_list",
    "profile",
    "profiles",
    "read",
    "review",
]


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version  # asks the disk, which is slow: only for those who want to know

        return version("citeconv")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
