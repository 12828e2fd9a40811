"""A list, or a part of one, between its two readings: the first tells its form, the second keeps to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from citeconv.chicago.decode import Cut
from citeconv.chicago.house import Form, House, form
from citeconv.chicago.italics import agreement
from citeconv.chicago.order import reordered
from citeconv.chicago.reader import Search, finished, recalled, search
from citeconv.chicago.taught import NOTHING, Taught
from citeconv.chicago.weights import Weights
from citeconv.diagnostics import Span
from citeconv.parsed import Parsed


class Part:
    """References of one list, read for the first time; ``forms`` is what each of them showed."""

    def __init__(
        self,
        texts: Sequence[str],
        italics: Sequence[Sequence[Span]],
        learned: Weights,
        taught: Taught = NOTHING,
    ) -> None:
        """``italics`` has for each text the stretches that were printed so; ``taught`` is known of the journal."""
        self._learned, self._italics, self._taught = taught.weights(learned), italics, taught
        self._searches = [search(text, self._learned) for text in texts]
        self.forms = [self._shown(searched) for searched in self._searches]

    def _shown(self, searched: Search) -> Form:
        """The form of a reference as far as it can be seen before those of the others are known."""
        known = self._taught.by_heart(searched.cells)
        segments = known.segments if known else reordered(searched.cuts, self._learned)[0].segments
        return form(searched.cells, segments)

    def readings(self, house: House | None = None) -> list[Parsed]:
        """The second reading, of each as one of a list of this form; None: the form that these showed."""
        known = house or House([*self.forms, *self._taught.forms])
        return list(map(partial(self._read_again, known), self._searches, self.forms, self._italics))

    def _read_again(self, house: House, searched: Search, first: Form, italics: Sequence[Span]) -> Parsed:
        cells, learned = searched.cells, self._learned
        if known := self._taught.by_heart(cells):
            return recalled(known, cells, learned)
        trust = self._taught.trust(learned)

        def evidence(cut: Cut) -> float:
            kept = house.agreement(form(cells, cut.segments), first)
            return trust * kept + agreement(cells, cut.segments, italics) + self._taught.repeats(cells, cut)

        return finished(searched, learned, evidence)
