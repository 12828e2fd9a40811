"""What was worked out from the lines of a profile, as JSON beside them: a copy to save time, never the only one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from citeconv.chicago.taught import Known, Taught
from citeconv.diagnostics import Span
from citeconv.formats import csl_json
from citeconv.learning.lines import Line
from citeconv.learning.profile import Profile, Trial
from citeconv.model import Kind
from citeconv.text import tidy


def dumps(profile: Profile, stamp: str) -> str:
    """What a profile teaches, without its lines; ``stamp`` tells what it was worked out from."""
    taught = profile.taught
    held = {
        "stamp": stamp,
        "trial": profile.trial,
        "unfound": profile.unfound,
        "known": [_cut(taught.known[tidy(line["raw"])]) for line in profile.lines],
        "forms": taught.forms,
        "phrases": sorted(taught.phrases),
        "moves": [(*move, value) for move, value in taught.moves.items()],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n"


def loads(text: str, stamp: str, lines: Sequence[Line]) -> Profile | None:
    """The profile of these lines; None where the text was worked out from something else. Raises ValueError."""
    held = json.loads(text)
    if held["stamp"] != stamp:
        return None
    taught = Taught(
        known={tidy(line["raw"]): _known(cut, line) for cut, line in zip(held["known"], lines, strict=True)},
        forms=tuple(held["forms"]),
        phrases=frozenset((label, words) for label, words in held["phrases"]),
        moves={(feature, label): value for feature, label, value in held["moves"]},
    )
    unfound = tuple(map(tuple, held["unfound"]))
    return Profile(lines=tuple(lines), taught=taught, trial=Trial(*held["trial"]), unfound=unfound)


def _cut(known: Known) -> dict[str, Any]:
    return {"pieces": known.pieces, "segments": known.segments, "names": sorted(known.fields), "places": known.places,
            "placed": sorted(known.placed)}  # fmt: skip


def _known(cut: dict[str, Any], line: Line) -> Known:
    reference = csl_json.reference(line["csl"], lambda *_: None) if cut["names"] else None
    return Known(
        pieces=cut["pieces"],
        segments=tuple((i, j, label) for i, j, label in cut["segments"]),
        kind=Kind(line["csl"]["type"]),
        fields={name: getattr(reference, name) for name in cut["names"]},
        places=tuple(Span(*place) for place in cut["places"]),
        placed=frozenset(cut["placed"]),
    )
