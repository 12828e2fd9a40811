"""Years told apart: ``2018a``, ``2018b``, ``n.d.-a``; stock citeproc-py knows no disambiguation.

Two entries need a suffix when a citation with every name in full would read the same. Letters follow the order of the
bibliography, over the whole list. https://docs.citationstyles.org/en/v1.0.2/specification.html#disambiguation
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from string import ascii_lowercase
from typing import Any

_IN_FULL = {"form": "long", "et-al-min": "0"}


def add_year_suffixes(style: Any, items: Sequence[Any]) -> None:
    """Give ``year_suffix`` to the items that need one, if the style wants it; ``items`` in the order of the style."""
    if style.citation is None or style.citation.get("disambiguate-add-year-suffix") != "true":
        return
    alike: defaultdict[str, list[Any]] = defaultdict(list)
    for item in items:
        style.start(style.citation, _IN_FULL)
        alike[style.citation.layout.render_children(item)].append(item)
    for group in alike.values():
        if len(group) > 1:
            for place, item in enumerate(group):
                item["year_suffix"] = letters(place)


def letters(place: int) -> str:
    """``a`` for 0, ``z`` for 25, ``aa`` for 26."""
    written = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        written = ascii_lowercase[letter] + written
    return written
