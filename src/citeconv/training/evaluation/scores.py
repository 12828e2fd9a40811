"""What was right about each reference: the little that all figures are counted from, and that a file can hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from citeconv.diagnostics import Code
from citeconv.formats import csl_json
from citeconv.learning.score import Tally, verdicts
from citeconv.model import csl_variable
from citeconv.parsed import Parsed
from citeconv.training.fit import Gold


@dataclass(frozen=True, slots=True)
class Score:
    """One reading, judged."""

    id: str
    source: str
    form: str
    """bibliography, author-date, note or short-note."""
    verdicts: dict[str, str]
    """For each CSL variable that is there or should be: right, wrong, extra or missing."""
    kind_right: bool
    confidence: float
    field_confidence: dict[str, float]

    @property
    def right(self) -> bool:
        """Whether every scored field is right."""
        return all(verdict == "right" for verdict in self.verdicts.values())


def judged(gold: Gold, parsed: Parsed) -> Score:
    """The score of one reading.

    What a list lends a reference (the author that a dash stands for) is not judged: the gold labels each alone.
    """
    lent = {csl_variable(one.field) for one in parsed.diagnostics if one.code is Code.SAME_AUTHOR and one.field}
    item = {name: value for name, value in csl_json.item(parsed.reference).items() if name not in lent}
    counts = Tally()
    counts.add(gold, item)
    return Score(
        id=gold["id"],
        source=gold["source"],
        form=gold["kind"],
        verdicts=dict(verdicts(gold, item)),
        kind_right=bool(counts.type_right),
        confidence=parsed.confidence,
        field_confidence=dict(parsed.field_confidence),
    )


def grouped(scores: Iterable[Score], by: Callable[[Score], str]) -> dict[str, list[Score]]:
    """The scores by source or form, in order of the alphabet."""
    groups: dict[str, list[Score]] = {}
    for score in scores:
        groups.setdefault(by(score), []).append(score)
    return dict(sorted(groups.items()))


def dumps(scores: Sequence[Score]) -> str:
    """The scores as text, one JSON object a line."""
    return "".join(json.dumps(asdict(score)) + "\n" for score in scores)


def loads(text: str) -> list[Score]:
    """The scores that `dumps` wrote. Raises ValueError or TypeError for other text."""
    return [Score(**json.loads(line)) for line in text.splitlines()]
