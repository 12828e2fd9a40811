"""What printers do to a reference: lost spaces, doubled dots, commas for full stops, forgotten marks."""

from __future__ import annotations

import re
from random import Random

from citeconv.training.typeset import Setting

BETWEEN: tuple[tuple[str, str], ...] = (
    (r"\.(?= )", ".."),
    (r"\.(?= )", ","),
    (r"\.(?= )", ".,"),
    (r",(?= )", "."),
    (r"(?<=[.,:;]) ", ""),
    (r"(?<=[,.]) ", "  "),
    (r"(?=[:,;])", " "),
    (r"(?=\. )", " "),
    (r"[.,](?= )", ""),
    (r"[”\"’](?=[.,]? )", ""),
    (r"[“\"‘]", ""),
    (r"\)", ""),
    (r"(?<=\() ?", " "),
    (r"\.$", ""),
    (r"$", "."),
)
"""Faults between fields: a pattern, and what stands there instead."""
WITHIN: dict[str, tuple[tuple[str, str], ...]] = {
    "URL": ((r"(?<=/)(?=[a-z])", " "), (r"https?://", "")),
    "page": ((r"[-–](?=\d)", " - "), (r"[-–](?=\d)", "--")),
    "author": ((r"(?<=[a-z]),(?= )", ""), (r"(?<=[A-Z])\.(?=,|$)", "")),
    "title": ((r"(?<=[a-z]):(?= )", "."), (r"(?<=[a-z]) (?=[a-z])", "  ")),
    "issue": ((r"(?<=No)\.", ""), (r"(?<=\.) ", "")),
    "volume": ((r"(?<=ol)\.", ""), (r"(?<=\.) ", "")),
}
"""Faults inside a field."""


def spoil(done: Setting, random: Random) -> None:
    """Makes one or two faults in a reference that was set; its fields stay where they are."""
    for _ in range(random.choice((1, 1, 2))):
        label = random.choice((None, None, *WITHIN))
        pattern, instead = random.choice(WITHIN[label] if label else BETWEEN)
        places = [match.span() for match in re.finditer(pattern, done.text) if _lies(done, *match.span(), label)]
        if places:
            done.replace(*random.choice(places), instead)


def _lies(done: Setting, start: int, end: int, label: str | None) -> bool:
    """Whether these characters lie in a field of that name; None: between the fields."""
    if label is None:
        return all(end <= first or start >= last for first, last, _ in done.ranges)
    return any(first < start and end < last and name == label for first, last, name in done.ranges)
