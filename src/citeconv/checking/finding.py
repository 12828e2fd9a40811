"""What a check finds: data first; severity and sentence are functions over it, as for `citeconv.Diagnostic`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from citeconv.checking.figures import Figures
from citeconv.checking.terms import term
from citeconv.checking.words import WORDS
from citeconv.diagnostics import Severity, Span
from citeconv.messages import Language
from citeconv.messages.catalogue import filled
from citeconv.parsed import Parsed


class Term(str):
    """A word of the table of terms, which the sentence prints in its own language."""

    __slots__ = ()


class Fault(NamedTuple):
    """What a check says about one reference."""

    says: str
    """The row of the table of sentences."""
    field: str | None = None
    """The CSL variable."""
    span: Span | None = None
    """The characters of the reference's source; None where nothing stands, or nothing was printed."""
    values: Mapping[str, str | float] = {}
    """What the sentence names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault of a list."""

    entry: int
    """The place of the reference in its list, from 1."""
    key: str | None = None
    """Its citation key, as the writers give it."""
    fault: Fault

    @property
    def code(self) -> str:
        """What it is about; stable, may be silenced."""
        return WORDS[self.fault.says].code

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return WORDS[self.fault.says].severity

    @property
    def field(self) -> str | None:
        """The CSL variable it is about."""
        return self.fault.field

    @property
    def span(self) -> Span | None:
        """The characters of the reference's source it is about."""
        return self.fault.span

    def said(self, language: Language = "en") -> str:
        """The finding as a sentence without a full stop, in Indonesian (``id``) or English (``en``)."""
        values = {
            name: term(value, language) if isinstance(value, Term) else value
            for name, value in self.fault.values.items()
        }
        row = WORDS[self.fault.says]
        return filled(row.id, values) if language == "id" else row.en.format(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A list that was checked: its references, what was found, and its figures."""

    entries: tuple[Parsed, ...] = field(repr=False)
    findings: tuple[Finding, ...]
    """In the order of the list."""
    figures: Figures

    @property
    def faulty(self) -> bool:
        """Whether anything found is more than a remark."""
        return any(finding.severity is not Severity.INFO for finding in self.findings)
