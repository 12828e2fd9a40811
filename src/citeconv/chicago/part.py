"""A list, or a part of one, between its two readings: the first tells its form, the second keeps to it."""

from __future__ import annotations

from collections.abc import Sequence

from citeconv.chicago.decode import Cut
from citeconv.chicago.house import Form, House, form
from citeconv.chicago.italics import agreement
from citeconv.chicago.order import reordered
from citeconv.chicago.reader import Search, finished, search
from citeconv.chicago.weights import Weights
from citeconv.diagnostics import Span
from citeconv.parsed import Parsed


class Part:
    """References of one list, read for the first time; ``forms`` is what each of them showed."""

    def __init__(self, texts: Sequence[str], italics: Sequence[Sequence[Span]], learned: Weights) -> None:
        """``italics`` has for each text the stretches that were printed so."""
        self._learned, self._italics = learned, italics
        self._searches = [search(text, learned) for text in texts]
        self.forms = [form(cells, reordered(found, learned)[0].segments) for cells, found in self._searches]

    def readings(self, house: House | None = None) -> list[Parsed]:
        """The second reading, of each as one of a list of this form; None: the form that these showed."""
        known = house or House(self.forms)
        each = zip(self._searches, self.forms, self._italics, strict=True)
        return [_read_again(*one, known, self._learned) for one in each]


def _read_again(searched: Search, first: Form, italics: Sequence[Span], house: House, learned: Weights) -> Parsed:
    def evidence(cut: Cut) -> float:
        kept = house.agreement(form(searched.cells, cut.segments), first)
        return learned.house * kept + agreement(searched.cells, cut.segments, italics)

    return finished(searched, learned, evidence)
