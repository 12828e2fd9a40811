"""The doors of a dialect of BibTeX, made from its two functions between references and entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from citeconv.diagnostics import Diagnostic
from citeconv.formats import bib
from citeconv.formats.format import Read
from citeconv.formats.keys import keyed
from citeconv.formats.losses import foretold
from citeconv.formats.reading import Listener, Tell, nobody
from citeconv.formats.rows import Fields
from citeconv.model import Reference


@dataclass(frozen=True, slots=True)
class Dialect:
    """BibTeX or one of its kin: the same syntax, another table."""

    record: Callable[[Reference], tuple[str, Fields]]
    """Entry type and fields of a reference."""
    reference: Callable[[str, str | None, Fields, Tell], Reference]
    """The reference of an entry type, a key and fields."""
    why: Mapping[str, str]

    def write(self, references: Sequence[Reference], *, ascii: bool = False) -> str:  # noqa: A002  # the name users know
        """The references as a .bib file in UTF-8; with ``ascii``, letters with diacritics as LaTeX commands.

        References without a key get one; what of a key BibTeX cannot take is left out.
        """
        named = keyed(references, bib.ILLEGAL_IN_KEY)
        return "\n".join(bib.laid_out(one.key or "", *self.record(one), ascii=ascii) for one in named)

    def read(self, text: str) -> Read:
        """The references of a .bib file. Raises ReadError where the text has no entry at all."""
        remarks: list[Diagnostic] = []
        found = []
        for entry in bib.entries(text, remarks):
            listener = Listener(remarks, entry.key, entry.line, entry.lines)
            found.append(self.reference(entry.type, entry.key, entry.fields, listener))
        return Read(tuple(found), tuple(remarks))

    def losses(self, references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
        """What of these references the dialect cannot hold; computed from its table, field by field."""
        return foretold(references, self._there_and_back, self.why, bib.ILLEGAL_IN_KEY)

    def _there_and_back(self, given: Reference) -> Reference:
        type_, fields = self.record(given)
        return self.reference(type_, given.key, fields, nobody)
