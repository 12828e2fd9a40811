"""Sets labelled works anew in house forms they were never printed in: more evidence than the labelled references give.

A rendered reference knows its own cut, so it needs no labelling. Works are those of the training sources only, so nothing of
a held-out source is ever seen; fields may be exchanged between works of a kind, so that no author always has one publisher.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from citeconv.chicago.decode import Segment
from citeconv.chicago.lattice import Lattice, lattice
from citeconv.training.houses import EDITOR_TAGS, House, house

Item = dict[str, Any]
_COUNTRIES = ("ID", "US", "UK", "NL", "SG", "MY", "AU")
_SWAPPED = ("author", "publisher", "publisher-place", "container-title", "translator", "editor", "issued", "page", "accessed")


@dataclass(slots=True)
class Setting:
    """A reference being set: its text so far, and which characters are which field."""

    text: str = ""
    ranges: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str, label: str | None = None) -> None:
        """Appends text that is (part of) a field, or delimits."""
        if label and text.strip():
            self.ranges.append((len(self.text), len(self.text) + len(text), label))
        self.text += text

    def cut(self) -> tuple[Lattice, tuple[Segment, ...]] | None:
        """The lattice and the segments; None where a field shares a piece with another."""
        cells = lattice(self.text)
        labels = [_label(self.ranges, cells.start(k), cells.end(k + 1)) for k in range(len(cells))]
        if None in labels:
            return None
        segments: list[Segment] = []
        for k, (label, origin) in enumerate(label for label in labels if label):
            if segments and labels[k - 1] == (label, origin):
                segments[-1] = (segments[-1][0], k + 1, label)
            else:
                segments.append((k, k + 1, label))
        whole = all(not cells.closed[edge] for i, j, _ in segments for edge in (i, j))
        return (cells, tuple(segments)) if whole else None


def _label(ranges: list[tuple[int, int, str]], start: int, end: int) -> tuple[str, int] | None:
    """The field that holds a piece, and which one of that name; ``note`` for what delimits (a list number)."""
    for k, (a, b, label) in enumerate(ranges):
        if a <= start < b or a < end <= b:
            return (label, k) if a <= start and end <= b + 1 else None
    return ("note", -1)


def renderings(golds: Sequence[Item], *, copies: int, seed: int) -> list[tuple[Lattice, tuple[Segment, ...], str]]:
    """Lattices with their cuts and kinds: ``copies`` rounds over the works, each list of a dozen in a house of its own."""
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
        _SLOTS[slot](item, style, part)
        if not part.text.strip(" .,()"):
            continue
        _join(done, last, slot, style)
        offset = len(done.text)
        done.text += part.text
        done.ranges.extend((a + offset, b + offset, label) for a, b, label in part.ranges)
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
    elif slot in ("in-container", "in-editor", "presented") and last in ("quoted",) and style.choices["in"][0].islower():
        mark = " " if style.random.random() < 0.3 else ", "
    if text.endswith(("”", '"', "’")) and style.inside and len(text) > 1 and text[-2] in ".,":
        mark = " "
    if text[-1:] in ".,;" and mark.strip():
        mark = " "
    elif text[-1:] in "?!" and mark == ". ":
        mark = " "
    done.text = text + mark


def _names(people: list[Item], style: House) -> str:
    """A list of names in the house's manner; more than three may be cut off by *dkk.*"""
    few = people[:1] if len(people) > 3 and style.random.random() < 0.6 else people
    set_names = [_name(person, style, first=k == 0) for k, person in enumerate(few)]
    if len(set_names) == 1:
        text = set_names[0]
    else:
        separator = style.choices["separator"] if style.choices["separator"] in (", ", "; ") else ", "
        text = separator.join(set_names[:-1]) + style.choices["last"] + set_names[-1]
    if len(few) < len(people):
        text += " " * (style.choices["et-al"][0] not in ", ") + style.choices["et-al"]
    return text


def _name(person: Item, style: House, *, first: bool) -> str:
    if "literal" in person:
        return str(person["literal"])
    particle, family, given = person.get("non-dropping-particle", ""), person["family"], person.get("given", "")
    joint = "" if particle.endswith("-") else " "
    full = f"{particle}{joint}{family}" if particle else family
    if not given:
        return full
    given = _initials(given, style.given)
    if style.given == "bare":
        return f"{full} {given}"
    if style.inverted == "none" or (style.inverted == "first" and not first):
        return f"{given} {full}"
    if particle and style.random.random() < 0.6:
        return f"{family}, {given} {particle}"
    return f"{full}, {given}"


def _initials(given: str, manner: str) -> str:
    if manner == "full" or not given.isascii():
        return given
    letters = [word[0].upper() for word in given.replace(".", ". ").replace("-", " ").split() if word[0].isalpha()]
    if not letters:
        return given
    return "".join(letters) if manner == "bare" else (" " if manner == "spaced" else "").join(f"{one}." for one in letters)


def _parts(item: Item, name: str) -> tuple[int, ...]:
    parts = item.get(name, {}).get("date-parts") or [[]]
    return tuple(parts[0])


def _author(item: Item, style: House, out: Setting) -> None:
    if "author" in item:
        out.add(_names(item["author"], style), "author")
    elif "editor" in item and "container-title" not in item:
        tag = style.choices["tag"] if style.choices["tag"] in EDITOR_TAGS else EDITOR_TAGS[0]
        out.add(_names(item["editor"], style) + tag, "editor")


def _early(item: Item, style: House, out: Setting) -> None:
    if not style.early:
        return
    before, after = style.early.split("{}")
    year = _parts(item, "issued")[:1]
    out.add(before)
    out.add(str(year[0]) if year else style.choices["no-date"], "issued" if year else "note")
    out.add(after)


def _title(item: Item, style: House, out: Setting) -> None:
    if title := item.get("title"):
        out.add(title.upper() if style.random.random() < 0.03 else title, "title")


def _quoted(item: Item, style: House, out: Setting) -> None:
    if not item.get("title"):
        return
    opening, closing = style.quotes
    title = item["title"] if opening != "‘" else item["title"].replace("‘", "“").replace("’", "”")
    if opening in title and opening:
        opening = closing = ""
    out.add(opening)
    out.add(title, "title")
    if opening and style.inside and title[-1] not in "?!":
        out.add("," if style.comma else ".")
    out.add(closing)


def _labelled(name: str, label: str, choice: str | None = None) -> Callable[[Item, House, Setting], None]:
    """A slot that prints one text field, in the form the house chose for it."""

    def slot(item: Item, style: House, out: Setting) -> None:
        if value := item.get(name):
            form = style.choices[choice] if choice else "{}"
            _bracketed(form.format(value), label, out)

    return slot


def _bracketed(text: str, label: str, out: Setting) -> None:
    """Brackets around a field delimit it."""
    if text[:1] in "([" and text[-1:] in ")]":
        out.add(text[0])
        out.add(text[1:-1], label)
        out.add(text[-1])
    else:
        out.add(text, label)


def _people(name: str, label: str, choice: str) -> Callable[[Item, House, Setting], None]:
    def slot(item: Item, style: House, out: Setting) -> None:
        if name in item and (name != "editor" or "container-title" in item):
            plain = House(**{**_fields(style), "inverted": "none" if style.inverted == "first" else style.inverted})
            _bracketed(style.choices[choice].format(_names(item[name], plain)), label, out)

    return slot


def _fields(style: House) -> dict[str, Any]:
    return {name: getattr(style, name) for name in House.__dataclass_fields__}


def _in_container(item: Item, style: House, out: Setting) -> None:
    if container := item.get("container-title") or item.get("event-title"):
        label = "container-title" if "container-title" in item else "event-title"
        out.add(style.choices["in"] + container, label)


def _in_editor(item: Item, style: House, out: Setting) -> None:
    if "editor" in item:
        plain = House(**{**_fields(style), "inverted": "none" if style.inverted == "first" else style.inverted})
        out.add(style.choices["in"] + _names(item["editor"], plain) + style.choices["tag"], "editor")
    else:
        out.add(style.choices["in"])


def _locators(item: Item, style: House, out: Setting) -> None:
    """Volume, issue, year and pages as one piece of pattern; what is missing is left out with the mark before it."""
    date = _parts(item, "issued")
    late = not style.early
    values = {
        "v": (str(item.get("volume", "")), "volume"), "n": (str(item.get("issue", "")), "issue"),
        "p": (_dashed(item.get("page", ""), style), "page"),
        "pp": ((style.choices["pages"] if item.get("page") else "") + _dashed(item.get("page", ""), style), "page"),
        "year": (str(date[0]) if date and late else "", "issued"),
        "date": (style.date(date[:2]) if date and (late or len(date) > 1) else "", "issued"),
    }
    _pattern(style.choices["locators"], values, out)


def _dashed(page: str, style: House) -> str:
    return page.replace("-", style.choices["dash"])


_LEADS = ("no. ", "No. ", "Vol. ", "vol. ", "Volume ", "Nomor ", "Th. ", "Issue ")


def _pattern(pattern: str, values: dict[str, tuple[str, str]], out: Setting) -> None:
    """Fills a pattern; a field that is empty takes its keyword and the punctuation before it along."""
    for chunk in pattern.split("{")[0:1]:
        before = chunk
    for piece in pattern.split("{")[1:]:
        name, after = piece.split("}")
        text, label = values[name]
        if text:
            lead = next((lead for lead in _LEADS if before.endswith(lead)), "")
            out.add(before[: len(before) - len(lead)] if out.text or before.strip() else before)
            out.add(lead + text, label)
            before = after
        else:
            before = _merged_marks(before, after)
    if before.strip() == ")" and "(" in out.text[out.text.rfind(")") + 1 :]:
        out.add(")")


def _merged_marks(before: str, after: str) -> str:
    """The marks around a missing field: an empty pair of brackets goes, otherwise what came before it stays."""
    for lead in _LEADS:
        before = before.removesuffix(lead)
    if before.endswith("(") and after.startswith(")"):
        return before[:-1].rstrip() + after[1:]
    return before if before.strip() else after


def _imprint(item: Item, style: House, out: Setting) -> None:
    pattern = style.choices["imprint"]
    date = _parts(item, "issued")
    values = {
        "place": (item.get("publisher-place", ""), "publisher-place"), "publisher": (item.get("publisher", ""), "publisher"),
        "year": (str(date[0]) if date and not style.early else "", "issued"),
    }
    if "({country})" in pattern:
        pattern = pattern.replace(" ({country})", "")
        if values["place"][0]:
            values["place"] = (f"{values['place'][0]} ({style.random.choice(_COUNTRIES)})", "publisher-place")
    wrapped = pattern.startswith("(")
    pattern = pattern.strip("()") if wrapped else pattern
    if "{year}" not in pattern:
        pattern += ", {year}"
    inner = Setting()
    before = ""
    for piece in pattern.split("{")[1:]:
        name, after = piece.split("}")
        text, label = values[name]
        if text:
            inner.add(before)
            inner.add(text, label)
            before = after
        elif not before:
            before = ""
    if not inner.text:
        return
    offset = len(out.text) + wrapped
    out.text += "(" * wrapped + inner.text + ")" * wrapped
    out.ranges.extend((a + offset, b + offset, label) for a, b, label in inner.ranges)


def _pages(item: Item, style: House, out: Setting) -> None:
    if page := item.get("page"):
        text = (style.choices["pages"] or "hlm. ") + _dashed(page, style)
        _bracketed(f"({text})" if style.random.random() < 0.1 else text, "page", out)


def _date(item: Item, style: House, out: Setting) -> None:
    date = _parts(item, "issued")
    if date and (len(date) > 1 or not style.early):
        out.add(style.date(date), "issued")


def _access(item: Item, style: House, out: Setting) -> None:
    if doi := item.get("DOI"):
        out.add(style.choices["doi"].format(doi), "DOI")
        return
    if not item.get("URL"):
        return
    day = _parts(item, "accessed")
    form = style.choices["access"] if day else style.random.choice(("{url}", "Retrieved from {url}", "dalam {url}"))
    url_first = "{day}" not in form or form.index("{url}") < form.index("{day}")
    text = form.format(url="\0", day="\1")
    head, tail = text.split("\0" if url_first else "\1", 1)
    labels = ("URL", "accessed") if url_first else ("accessed", "URL")
    values = (item["URL"], style.date(day) if day else "")
    first, second = values if url_first else values[::-1]
    opening = "[" if head.startswith("[") and not head.startswith("[Online") else "<" if head.startswith("<") else ""
    if head.startswith("[Online"):
        out.add("[")
        out.add("Online", "note")
        out.add("]. ")
        head = head.removeprefix("[Online]. ")
    out.add(opening)
    out.add(head.removeprefix(opening) + first, labels[0])
    marker = "\1" if url_first else "\0"
    if marker in tail:
        between, after = tail.split(marker)
        marks = between[: len(between) - len(between.lstrip(" ,.;()[]<>"))]
        out.add(marks)
        closing = after.lstrip() if after.strip() in (")", "]", ">") else ""
        out.add(between[len(marks) :] + second + ("" if closing else after), labels[1])
        out.add(closing)
    else:
        out.add(tail)


def _genre_publisher(item: Item, style: House, out: Setting) -> None:
    out.add(item.get("genre", ""), "genre")
    out.add(" " if item.get("genre") else "")
    out.add(item.get("publisher", ""), "publisher")


def _thesis_bracket(item: Item, style: House, out: Setting) -> None:
    out.add("(")
    out.add(item.get("genre", "Skripsi"), "genre")
    for name, label in (("publisher", "publisher"), ("publisher-place", "publisher-place")):
        if value := item.get(name):
            out.add(", ")
            out.add(value, label)
    date = _parts(item, "issued")
    if date and not style.early:
        out.add(", ")
        out.add(str(date[0]), "issued")
    out.add(")")


def _late(item: Item, style: House, out: Setting) -> None:
    date = _parts(item, "issued")
    if date and not style.early:
        _bracketed(f"({date[0]})" if style.random.random() < 0.2 else str(date[0]), "issued", out)


def _series(item: Item, style: House, out: Setting) -> None:
    if not (series := item.get("collection-title")):
        return
    form, number = style.choices["series"], item.get("collection-number")
    wrapped = form[0] in "(["
    out.add(form[0] if wrapped else "")
    out.add(series, "collection-title")
    if number:
        out.add(", " if ", " in form else " ")
        out.add(("No. " if "No." in form else "") + str(number), "collection-number")
    out.add(form[-1] if wrapped else "")


def _extent(item: Item, style: House, out: Setting) -> None:
    if style.random.random() < 0.4:
        out.add(f"{style.random.randint(80, 600)} {style.random.choice(('hal', 'hlm', 'halaman', 'hal.', 'hlm.'))}", "extent")


_SLOTS: dict[str, Callable[[Item, House, Setting], None]] = {
    "author": _author, "early": _early, "title": _title, "quoted": _quoted,
    "container": _labelled("container-title", "container-title"), "in-container": _in_container, "in-editor": _in_editor,
    "editor": _people("editor", "editor", "edited"), "translator": _people("translator", "translator", "translator"),
    "volume": _labelled("volume", "volume", "volume"), "edition": _labelled("edition", "edition", "edition"),
    "printing": _labelled("printing-number", "printing-number", "printing"), "series": _series, "imprint": _imprint,
    "locators": _locators, "pages": _pages, "date": _date, "access": _access, "genre": _labelled("genre", "genre"),
    "genre-publisher": _genre_publisher, "thesis-bracket": _thesis_bracket, "publisher": _labelled("publisher", "publisher"),
    "place": _labelled("publisher-place", "publisher-place"), "late": _late, "extent": _extent,
    "presented": _labelled("event-title", "event-title", "presented"), "event-place": _labelled("event-place", "event-place"),
    "number": _labelled("number", "number", "number"), "gazette": _labelled("note", "note"),
}
