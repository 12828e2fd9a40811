"""Checking: what is wrong with a list, and its figures for accreditation."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import TYPE_CHECKING

from citeconv.api.writing import References, keyed
from citeconv.model import Reference
from citeconv.parsed import UNSURE_BELOW, Parsed

if TYPE_CHECKING:
    from citeconv.checking import Report


def check(
    references: References,
    year: int | None = None,
    *,
    silence: Collection[str] = (),
    unsure_below: float = UNSURE_BELOW,
) -> Report:
    """What is wrong with a list, in its order, and its figures for accreditation; keys are those of `dumps`.

    ``year`` is the article's: ages count from it; None is this year. ``silence`` holds codes to leave out. Raises
    ValueError for a code that there is not. The codes and the figures are defined in docs/en/checking.md.
    """
    from citeconv import checking

    several = [references] if isinstance(references, Reference | Parsed) else list(references)
    entries = [one if isinstance(one, Parsed) else Parsed(reference=one) for one in several]
    named = [
        dataclasses.replace(entry, reference=reference)
        for entry, reference in zip(entries, keyed(entries), strict=True)
    ]
    return checking.check(named, year, silence=silence, unsure_below=unsure_below)
