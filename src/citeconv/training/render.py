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
from citeconv.training.houses import LANDS, SITES, House, house
from citeconv.training.noise import spoil
from citeconv.training.slots import SLOTS
from citeconv.training.typeset import Item, Setting

NOISY = 0.3
"""How many of the references have a fault."""
Rendering = tuple[Lattice, tuple[Segment, ...], str]
"""A reference that was set: its lattice, its cut, the CSL type."""
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


def renderings(golds: Sequence[Item], *, copies: int, seed: int, noise: float = NOISY) -> list[Rendering]:
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
            if item["type"] in style.orders:
                done = setting(item, style, k % 12 + 1)
                if random.random() < noise:
                    spoil(done, random)
                if cut := done.cut():
                    made.append((*cut, "document" if item["type"] == "short-note" else item["type"]))
    return made


_SHORT = 0.04
"""How many works are cited as named before."""
_NAMED_BEFORE = frozenset(("book", "article-journal", "chapter", "thesis"))
_ABBREVIATED = 0.1
"""How many organisations stand with their abbreviation."""
_SERIES = ("collection-title", "collection-number")


def _mixed(item: Item, others: Sequence[Item], random: Random) -> Item:
    """A work of which some fields come from another of its kind, and some that may lack do."""
    mixed = dict(item)
    if item["type"] in _NAMED_BEFORE and random.random() < _SHORT:
        mixed = _named_again(mixed, random)
    for name in _SWAPPED:
        if random.random() < 0.3:
            other = random.choice(others)
            if name in other and (name in mixed or random.random() < 0.3):
                mixed[name] = other[name]
    if "author" in mixed:
        mixed["author"] = [_abbreviated(name, random) for name in mixed["author"]]
    if item["type"] in ("book", "report") and random.random() < 0.08:
        other = random.choice(others)
        mixed.update({name: other[name] for name in _SERIES if name in other})
    _complete(mixed, random)
    for name in ("publisher-place", "publisher", "page", "DOI", "accessed", "volume", "issue", "editor"):
        if random.random() < 0.06:
            mixed.pop(name, None)
    return mixed


def _named_again(work: Item, random: Random) -> Item:
    """The work as a later note names it: by a page, often by the family name and the first words of the title."""
    again = {**work, "type": "short-note", "page": str(random.randint(1, 400))}
    if random.random() < 0.5 and "author" in work:
        again["author"] = [{k: v for k, v in name.items() if k != "given"} for name in work["author"]]
    words = work.get("title", "").split()
    if random.random() < 0.6 and len(words) > 4:
        again["title"] = " ".join(words[: random.randint(2, 4)]).rstrip(":,“‘(") + random.choice(("", "", "...", "…"))
    return again


def _complete(mixed: Item, random: Random) -> None:
    """Prints what is not known of the work, the site of a page or the land of a town, or less of an article than is."""
    if mixed["type"] == "webpage":
        if random.random() < 0.4:
            mixed.setdefault("container-title", random.choice(SITES))
        if random.random() < 0.15:
            mixed.pop("author", None)
    for name in ("publisher-place", "event-place"):
        if name in mixed and "," not in mixed[name] and random.random() < 0.04:
            mixed[name] += f", {random.choice(LANDS)}"
    if mixed["type"] == "article-journal" and random.random() < 0.03:
        for name in random.choice((("volume", "issue", "page"), ("container-title",))):
            mixed.pop(name, None)


def _abbreviated(name: Item, random: Random) -> Item:
    """An organisation, now and then with its abbreviation: *Badan Pusat Statistik (BPS)*."""
    printed = name.get("literal", "")
    abbreviation = "".join(word[0] for word in printed.split() if word[0].isupper())
    if len(abbreviation) < 3 or "(" in printed or random.random() > _ABBREVIATED:
        return name
    return {"literal": f"{printed} ({abbreviation})"}


def setting(item: Item, style: House, number: int) -> Setting:
    """The work as the house prints it."""
    done = Setting()
    done.add(style.choices["numbering"].format(number), "note" if "[" not in style.choices["numbering"] else None)
    last = ""
    slots = style.orders[item["type"]].split()
    if slots[0] == "author" and "author" not in item and "editor" not in item:
        slots = [*slots[2:3], *slots[1:2], *slots[3:]] if slots[1] == "early" else slots[1:]
    for slot in slots:
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
