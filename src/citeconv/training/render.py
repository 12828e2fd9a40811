"""Sets labelled works anew in house forms they were never printed in: more evidence than the labelled references give.

A rendered reference knows its own cut, so it needs no labelling. Works are those of the training sources only, so
nothing of a held-out source is ever seen; fields may be exchanged between works of a kind, so that no author always
has one publisher.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice
from citeconv.training.houses import House, house
from citeconv.training.slots import SLOTS
from citeconv.training.typeset import Item, Setting

_SWAPPED = (
    "author",
    "publisher",
    "publisher-place",
    "container-title",
    "translator",
    "editor",
    "issued",
    "page",
    "accessed",
)


def renderings(golds: Sequence[Item], *, copies: int, seed: int) -> list[tuple[Lattice, tuple[Segment, ...], str]]:
    """Lattices, their cuts and kinds: ``copies`` rounds over the works, each dozen in a house of its own."""
    random = Random(seed)
    by_kind: dict[str, list[Item]] = {}
    for gold in golds:
        by_kind.setdefault(gold["csl"]["type"], []).append(gold["csl"])
    made = []
    for _ in range(copies):
        order = list(golds)
        random.shuffle(order)
        for k, gold in enumerate(order):
            if k % 12 == 0:
                style = house(random)
            item = _mixed(gold["csl"], by_kind[gold["csl"]["type"]], random)
            if item["type"] in style.orders and (cut := setting(item, style, k % 12 + 1).cut()):
                made.append((*cut, item["type"]))
    return made


def _mixed(item: Item, others: Sequence[Item], random: Random) -> Item:
    """A work of which some fields come from another of its kind, and some that may lack do."""
    mixed = dict(item)
    for name in _SWAPPED:
        if random.random() < 0.3:
            other = random.choice(others)
            if name in other and (name in mixed or random.random() < 0.3):
                mixed[name] = other[name]
    for name in ("publisher-place", "publisher", "page", "DOI", "accessed", "issue", "editor"):
        if random.random() < 0.06:
            mixed.pop(name, None)
    return mixed


def setting(item: Item, style: House, number: int) -> Setting:
    """The work as the house prints it."""
    done = Setting()
    done.add(style.choices["numbering"].format(number), "note" if "[" not in style.choices["numbering"] else None)
    last = ""
    for slot in style.orders[item["type"]].split():
        part = Setting()
        SLOTS[slot](item, style, part)
        if not part.text.strip(" .,()"):
            continue
        _join(done, last, slot, style)
        done.append(part)
        last = slot
    closing = style.choices["closing"]
    if done.text and done.text[-1] not in "/.":
        done.text += closing
    return done


def _join(done: Setting, last: str, slot: str, style: House) -> None:
    """What stands between two elements: a comma or a full stop, unless one stands there or the next brings its own."""
    if not last or slot == "early":
        return
    text = done.text.rstrip(" ")
    spaced = done.text.endswith(" ")
    if spaced and last == "early":
        return
    mark = ", " if style.comma else ". "
    if slot == "locators" or (slot in ("imprint", "thesis-bracket") and style.choices["imprint"].startswith("(")):
        mark = " " if slot != "locators" else ""
    elif slot == "access" and style.choices["access"].startswith(("<", "{url} (")) and style.random.random() < 0.5:
        mark = " "
    elif slot == "pages" and style.random.random() < 0.5:
        mark = ", "
    elif slot in ("in-container", "in-editor", "presented") and last == "quoted" and style.choices["in"][0].islower():
        mark = " " if style.random.random() < 0.3 else ", "
    if text.endswith(("”", '"', "’")) and style.inside and len(text) > 1 and text[-2] in ".,":
        mark = " "
    if (text[-1:] in ".,;" and mark.strip()) or (text[-1:] in "?!" and mark == ". "):
        mark = " "
    done.text = text + mark
