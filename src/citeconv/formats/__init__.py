"""Every format that citeconv reads and writes: a room with the same doors.

>>> named("ris").title, of_file("daftar.bib").name
('RIS', 'bibtex')
"""

from __future__ import annotations

from citeconv.diagnostics import UnknownFormatError
from citeconv.formats.biblatex import BIBLATEX
from citeconv.formats.bibtex import BIBTEX
from citeconv.formats.csl_json import CSL_JSON
from citeconv.formats.csl_yaml import CSL_YAML
from citeconv.formats.format import Format, Read
from citeconv.formats.ris import RIS
from citeconv.formats.values.keys import keyed
from citeconv.messages import Message

FORMATS = {
    "bibtex": BIBTEX,
    "biblatex": BIBLATEX,
    "ris": RIS,
    "csl-json": CSL_JSON,
    "csl-yaml": CSL_YAML,
}


def named(name: str) -> Format:
    """The format of that name, in any case of letters. Raises UnknownFormatError, which lists those there are."""
    try:
        return FORMATS[name.lower()]
    except KeyError:
        message = Message("no format {name!r}; there are {all}", name=name, all=", ".join(FORMATS))
        raise UnknownFormatError(message) from None


def of_file(name: str) -> Format:
    """The format that the suffix of a file name means. Raises UnknownFormatError, which lists the suffixes."""
    for one in FORMATS.values():
        if name.lower().endswith(one.suffixes):
            return one
    suffixes = ", ".join(suffix for one in FORMATS.values() for suffix in one.suffixes)
    raise UnknownFormatError(Message("no format has the suffix of {name!r}; there are {all}", name=name, all=suffixes))


__all__ = ["FORMATS", "Format", "Read", "keyed", "named", "of_file"]
