"""The slots of a reference: how each element is set. `SLOTS` names them as the orders of `houses` do."""

from __future__ import annotations

from collections.abc import Callable

from citeconv.training.houses import ARCHIVES, EDITOR_TAGS, ISBNS, MEDIA, PEOPLE, REPORTS, SHORT, SPOKEN, House
from citeconv.training.patterns import access, dashed, imprint, locators
from citeconv.training.set_names import names_in_house, uninverted
from citeconv.training.typeset import Item, Setting, date_parts

_POSTED = frozenset(("webpage", "motion_picture", "post-weblog"))
_DAILY = frozenset(("webpage", "article-newspaper", "article-magazine", "post-weblog", "motion_picture"))
"""Kinds whose day may stand behind the author."""
_SHOWN = frozenset(("Film", "DVD", "Film dokumenter", "VCD"))
Slot = Callable[[Item, House, Setting], None]
"""Sets one element of a work in a house's manner; nothing where the work lacks it."""


def _author(item: Item, style: House, out: Setting) -> None:
    if "author" in item:
        out.add(names_in_house(item["author"], style), "author")
    elif "editor" in item and "container-title" not in item:
        tag = style.choices["tag"] if style.choices["tag"] in EDITOR_TAGS else EDITOR_TAGS[0]
        out.add(names_in_house(item["editor"], style) + tag, "editor")


def _early(item: Item, style: House, out: Setting) -> None:
    if not style.early:
        return
    before, after = style.early.split("{}")
    date = date_parts(item, "issued")
    out.add(before)
    if _day_is_early(item, style):
        out.add(style.date(date, style.choices["early-day"]), "issued")
    else:
        out.add(style.year(date[:1]) if date else style.choices["no-date"], "issued" if date else "note")
    out.add(after)


def _day_is_early(item: Item, style: House) -> bool:
    """Whether the day stands in brackets behind the author: *Kompas. (2020, 14 Mei).*"""
    whole = len(date_parts(item, "issued")) == 3
    return whole and item["type"] in _DAILY and "(" in style.early and bool(style.choices["early-day"])


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
    if opening == "‘":  # the mark may be an apostrophe, so it belongs to the word beside it
        out.add(opening + title + closing, "title")
        return
    out.add(opening)
    out.add(title, "title")
    if opening and style.inside and title[-1] not in "?!":
        out.add("," if style.comma else ".")
    out.add(closing)


def _labelled(name: str, label: str, choice: str | None = None) -> Slot:
    """A slot that prints one text field, in the form the house chose for it."""

    def slot(item: Item, style: House, out: Setting) -> None:
        if value := item.get(name):
            form = style.choices[choice] if choice else "{}"
            out.add_bracketed(form.format(value), label)

    return slot


def _people(name: str, label: str, choice: str) -> Slot:
    def slot(item: Item, style: House, out: Setting) -> None:
        if name in item and (name != "editor" or "container-title" in item or "author" in item):
            plain = uninverted(style)
            out.add_bracketed(style.choices[choice].format(names_in_house(item[name], plain)), label)

    return slot


def _in_container(item: Item, style: House, out: Setting) -> None:
    if container := item.get("container-title") or item.get("event-title"):
        label = "container-title" if "container-title" in item else "event-title"
        out.add(style.choices["in"] + container, label)


def _in_editor(item: Item, style: House, out: Setting) -> None:
    if "editor" in item:
        plain = uninverted(style)
        out.add(style.choices["in"] + names_in_house(item["editor"], plain) + style.choices["tag"], "editor")
    else:
        out.add(style.choices["in"])


def _pages(item: Item, style: House, out: Setting) -> None:
    if page := item.get("page"):
        bare = item["type"] == "short-note" and style.random.random() < 0.4
        text = ("" if bare else style.choices["pages"] or "hlm. ") + dashed(page, style)
        out.add_bracketed(f"({text})" if style.random.random() < 0.1 else text, "page")


def _date(item: Item, style: House, out: Setting) -> None:
    date = date_parts(item, "issued")
    if date and (len(date) > 1 or not style.early) and not _day_is_early(item, style):
        posted = style.choices["posted"] if item["type"] in _POSTED else ""
        out.add(posted + style.date(date), "issued")


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
    date = date_parts(item, "issued")
    if date and not style.early:
        out.add(", ")
        out.add(style.year(date), "issued")
    out.add(")")


def _late(item: Item, style: House, out: Setting) -> None:
    date = date_parts(item, "issued")
    if date and not style.early:
        year = style.year(date)
        out.add_bracketed(f"({year})" if style.random.random() < 0.2 else year, "issued")


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
        out.add(
            f"{style.random.randint(80, 600)} {style.random.choice(('hal', 'hlm', 'halaman', 'hal.', 'hlm.'))}",
            "extent",
        )


def _isbn(item: Item, style: House, out: Setting) -> None:
    digits = f"{style.random.randrange(10**9):09}"
    dash = style.random.choice(("-", ""))
    number = dash.join(("978", digits[:3], digits[3:5], digits[5:8], digits[8]))
    out.add(style.random.choice(ISBNS).format(number), "ISSN")


def _short(item: Item, style: House, out: Setting) -> None:
    out.add(style.random.choice(SHORT), "note")


def _medium(item: Item, style: House, out: Setting) -> None:
    chosen = [one for one in MEDIA if (one in _SHOWN) == (item["type"] == "motion_picture")]
    if style.random.random() < 0.6 and item["type"] != "song":
        out.add_bracketed(style.random.choice(chosen), "note")


def _called(item: Item, style: House, out: Setting) -> None:
    out.add(style.random.choice(REPORTS), "note")


def _archive(item: Item, style: House, out: Setting) -> None:
    if archive := item.get("archive"):
        out.add(style.random.choice(ARCHIVES).format(archive), "note")
        if place := item.get("archive-place"):
            out.add(", ")
            out.add(place, "note")


def _interviewed(item: Item, style: House, out: Setting) -> None:
    """*Wawancara dengan X*: the name is both title and author; the cut calls it the title."""
    title = item.get("title", "")
    for name in item.get("author", ())[:1]:
        who = name.get("literal") or f"{name.get('given', '')} {name['family']}".strip()
        title = style.random.choice(("Wawancara dengan ", "Wawancara pribadi dengan ", "Interview with ")) + who
    out.add(title, "title")


def _said(item: Item, style: House, out: Setting) -> None:
    """Who the person is that the reference begins with, and that it was an interview."""
    draw = style.random
    if draw.random() < 0.3:
        out.add_bracketed(f"({draw.randint(25, 90)} {draw.choice(('tahun', 'th', 'th.'))})", "note")
        out.add(", ")
    if draw.random() < 0.6:
        out.add(draw.choice(PEOPLE), "note")
        out.add(", " if style.comma else ". ")
    out.add(draw.choice(SPOKEN), "note")


def _oscola(item: Item, style: House, out: Setting) -> None:
    """Year and volume before the journal, as British law reviews cite: *(2017) 22 Journal of Law 90*."""
    date = date_parts(item, "issued")
    if date:
        out.add("(")
        out.add(str(date[0]), "issued")
        out.add(")")
    for name in ("volume", "issue", "container-title", "page"):
        if value := item.get(name):
            first = name == "page" and style.random.random() < 0.7
            text = str(value).split("-")[0] if first else str(value)
            out.add(" " if out.text and name != "issue" else "")
            out.add(f"({text})" if name == "issue" else text, name)


def _law_review(item: Item, style: House, out: Setting) -> None:
    """The volume before the journal, as American law reviews cite: *10 Harv. L. Rev. 457 (1897)*."""
    date = date_parts(item, "issued")
    for name in ("volume", "container-title", "page"):
        if value := item.get(name):
            text = str(value).split("-")[0] if name == "page" and style.random.random() < 0.5 else str(value)
            out.add(" " if out.text else "")
            out.add(text, name)
    if date:
        out.add(" (")
        out.add(str(date[0]), "issued")
        out.add(")")


def _blog(item: Item, style: House, out: Setting) -> None:
    if name := item.get("container-title"):
        out.add(name, "container-title")
        out.add(style.random.choice((" (blog)", "")))


SLOTS: dict[str, Slot] = {
    "author": _author,
    "early": _early,
    "title": _title,
    "quoted": _quoted,
    "container": _labelled("container-title", "container-title"),
    "in-container": _in_container,
    "in-editor": _in_editor,
    "editor": _people("editor", "editor", "edited"),
    "translator": _people("translator", "translator", "translator"),
    "volume": _labelled("volume", "volume", "volume"),
    "edition": _labelled("edition", "edition", "edition"),
    "printing": _labelled("printing-number", "printing-number", "printing"),
    "series": _series,
    "imprint": imprint,
    "locators": locators,
    "pages": _pages,
    "date": _date,
    "access": access,
    "genre": _labelled("genre", "genre"),
    "genre-publisher": _genre_publisher,
    "thesis-bracket": _thesis_bracket,
    "publisher": _labelled("publisher", "publisher"),
    "place": _labelled("publisher-place", "publisher-place"),
    "late": _late,
    "extent": _extent,
    "isbn": _isbn,
    "short": _short,
    "presented": _labelled("event-title", "event-title", "presented"),
    "event-place": _labelled("event-place", "event-place"),
    "number": _labelled("number", "number", "number"),
    "code": _labelled("number", "number"),
    "gazette": _labelled("note", "note"),
    "called": _called,
    "medium": _medium,
    "record": _labelled("number", "note"),
    "archive": _archive,
    "interviewed": _interviewed,
    "law-review": _law_review,
    "oscola": _oscola,
    "said": _said,
    "blog": _blog,
}
