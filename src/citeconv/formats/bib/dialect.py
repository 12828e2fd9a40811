"""BibTeX or one of its kin: a table, and the doors that are made from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citeconv.diagnostics import Code, Diagnostic
from citeconv.formats.bib.entries import ILLEGAL_IN_KEY, entries, laid_out, split_at_top
from citeconv.formats.bib.inheritance import inherited
from citeconv.formats.bib.types import BY_SUBTYPE, GENRES, SUBTYPES, UNSAID
from citeconv.formats.format import Format, Read
from citeconv.formats.mapping import Fields, Listener, Table, Tell, foretold, nobody
from citeconv.formats.mapping.building import built, uncollected
from citeconv.formats.mapping.kinds import ONLINE
from citeconv.formats.values.keys import keyed
from citeconv.formats.values.lines import Lines
from citeconv.messages import Message
from citeconv.model import Kind, Reference

_GLUE = re.compile(r"; ")
_URL = re.compile(r"\{?\\url\s*\{[^{}]*\}\}?|https?://\S+")
_PUBMED = re.compile(r"pubmed", re.IGNORECASE)
_ARXIV = re.compile(r"arxiv", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The syntax of .bib files with the table of one dialect."""

    table: Table
    website: str
    """The field that names the site of a page."""

    def record(self, reference: Reference) -> tuple[str, Fields]:
        """Entry type and fields of a reference."""
        kind, fields = reference.kind, self.table.put(reference)
        if "note" in fields:
            fields["note"] = "; ".join(fields["note"])
        if kind in self.table.kinds.lossy:
            fields["entrysubtype"] = SUBTYPES[kind]
        if kind is Kind.THESIS and "type" not in fields:
            fields["type"] = UNSAID
        return self.table.kinds.word(reference), fields

    def reference(self, type_: str, key: str | None, fields: Fields, tell: Tell) -> Reference:
        """The reference that an entry holds; ``tell`` hears what is odd."""
        kind = self.table.kinds.kind(type_)
        if kind is None:
            tell(Code.BAD_VALUE, "@" + type_, type_, Message("no such type; read as {type}", type="@misc"))
            kind = Kind.DOCUMENT
        fields = self.table.renamed(fields)
        subtype = BY_SUBTYPE.get(fields.get("entrysubtype", ""))
        if subtype:
            kind = subtype
            del fields["entrysubtype"]
        _spell_out(type_, kind, fields)
        home = self.website if kind in ONLINE else "publisher"
        if "organization" in fields and home not in fields:
            fields[home] = fields.pop("organization")
        if "note" in fields:
            fields["note"] = split_at_top(fields["note"], _GLUE)
        return built(kind, key or None, self.table.get(kind, fields, tell))

    def write(self, references: Sequence[Reference], *, ascii: bool = False) -> str:  # noqa: A002  # the name users know
        """The references as a .bib file in UTF-8; with ``ascii``, letters with diacritics as LaTeX commands.

        References without a key get one; what of a key BibTeX cannot take is left out.
        """
        named = keyed(references, ILLEGAL_IN_KEY)
        return "\n".join([laid_out(one.key or "", *self.record(one), ascii=ascii) for one in named])

    @uncollected()
    def read(self, text: str) -> Read:
        """The references of a .bib file. Raises ReadError where the text has no entry at all."""
        remarks: list[Diagnostic] = []
        found, lines = [], Lines(text)
        for entry in inherited(entries(text, remarks, lines), remarks, lines):
            listener = Listener(remarks, entry.key, lines.finder(entry.start, entry.starts))
            found.append(self.reference(entry.type, entry.key, entry.fields, listener))
        return Read(tuple(found), tuple(remarks))

    def losses(self, references: Sequence[Reference]) -> tuple[Diagnostic, ...]:
        """What of these references the dialect cannot hold; computed from its table, field by field."""
        return foretold(references, self._there_and_back, self.table.why, ILLEGAL_IN_KEY)

    def _there_and_back(self, given: Reference) -> Reference:
        type_, fields = self.record(given)
        return self.reference(type_, given.key, fields, nobody)

    def format(self, name: str, title: str, suffixes: tuple[str, ...]) -> Format:
        """The format with these doors."""
        return Format(
            name=name, title=title, suffixes=suffixes, read=self.read, write=self.write, losses=self.losses,
            options=("ascii",),
        )


def _spell_out(type_: str, kind: Kind, fields: Fields) -> None:
    """Fields that say their matter in a code, or in the place of another, as the table knows them."""
    genre = fields.get("type")
    if kind is Kind.THESIS and type_ in ("phdthesis", "thesis") and genre == UNSAID:
        del fields["type"]
    elif genre in GENRES:
        fields["type"] = GENRES[genre]
    elif type_ in ("phdthesis", "mastersthesis"):
        fields.setdefault("type", GENRES[type_])
    if "url" not in fields and _URL.fullmatch(fields.get("howpublished", "")):
        fields["url"] = fields.pop("howpublished")
    if "eprint" in fields:
        _place_eprint(fields)


def _place_eprint(fields: Fields) -> None:
    """An arXiv number is printed as ``arXiv:2101.00001 [cs.CL]``, one of PubMed is a field of its own."""
    kind = next((tag for tag in ("eprinttype", "archiveprefix") if tag in fields), "")
    if _PUBMED.fullmatch(fields.get(kind, "")) and "pmid" not in fields:
        fields["pmid"] = fields.pop("eprint")
        del fields[kind]
    elif _ARXIV.fullmatch(fields.get(kind, "")):
        del fields[kind]
        said = [f"arXiv:{fields.pop('eprint')}"]
        said += [f"[{fields.pop(tag)}]" for tag in ("eprintclass", "primaryclass") if tag in fields]
        fields["note"] = "; ".join(filter(None, (fields.get("note"), " ".join(said))))
