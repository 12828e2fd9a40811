"""The figures of a list that the accreditation of a journal asks for.

Their definitions, with the guidelines they come from, stand in docs/en/checking.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from citeconv.model import Kind, Reference, year_of

PRIMARY = frozenset({Kind.ARTICLE_JOURNAL, Kind.ARTICLE, Kind.PAPER_CONFERENCE, Kind.THESIS, Kind.REPORT})
"""Where research is first told: journals, preprints, proceedings, theses, research reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How many references a list has, of which kinds, how primary and how recent; shares are of all references."""

    year: int
    """The year from which ages are counted."""
    total: int
    primary: int
    recent_5: int
    """Not older than 5 years: published in ``year - 5`` or later."""
    recent_10: int
    with_doi: int
    undated: int
    """Without a year of publication; they count as old."""
    kinds: Mapping[str, int]
    """Number by CSL type, the most frequent first."""

    def share(self, number: int) -> float:
        """That number as a part of all references, 0 to 1; 0 for an empty list."""
        return number / self.total if self.total else 0.0

    @property
    def primary_share(self) -> float:
        """The part that is primary sources."""
        return self.share(self.primary)

    @property
    def share_5_years(self) -> float:
        """The part not older than 5 years."""
        return self.share(self.recent_5)

    @property
    def share_10_years(self) -> float:
        """The part not older than 10 years."""
        return self.share(self.recent_10)

    @property
    def doi_share(self) -> float:
        """The part with a DOI."""
        return self.share(self.with_doi)


def figures(references: Iterable[Reference], year: int) -> Figures:
    """The figures of these references, ages counted from ``year``."""
    several = tuple(references)
    years = [year_of(reference.issued) for reference in several]
    return Figures(
        year=year,
        total=len(several),
        primary=sum(reference.kind in PRIMARY for reference in several),
        recent_5=sum(one is not None and year - one <= 5 for one in years),
        recent_10=sum(one is not None and year - one <= 10 for one in years),
        with_doi=sum(_has_doi(reference) for reference in several),
        undated=years.count(None),
        kinds=dict(Counter(str(reference.kind) for reference in several).most_common()),
    )


def _has_doi(reference: Reference) -> bool:
    return bool(reference.doi) or "doi.org/10." in (reference.url or "")


def together(several: Sequence[Figures]) -> Figures:
    """The figures of several lists as one; raises ValueError for none, and for ages counted from different years."""
    (year,) = {one.year for one in several}
    kinds: Counter[str] = Counter()
    for one in several:
        kinds.update(one.kinds)
    return Figures(
        year=year,
        total=sum(one.total for one in several),
        primary=sum(one.primary for one in several),
        recent_5=sum(one.recent_5 for one in several),
        recent_10=sum(one.recent_10 for one in several),
        with_doi=sum(one.with_doi for one in several),
        undated=sum(one.undated for one in several),
        kinds=dict(kinds.most_common()),
    )
