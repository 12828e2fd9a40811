"""Elements whose parts hang together: volume, issue, year and pages; place, publisher and year; address and access."""

from __future__ import annotations

import re

from citeconv.training.houses import PMIDS, House
from citeconv.training.typeset import Item, Setting, date_parts

_MEDIUM = re.compile(r"\[(Online|Daring|[Ii]nternet)\]\. ")
_PUBMED = 0.05
"""How many articles with a DOI have the number that PubMed gave them behind it."""
_COUNTRIES = ("ID", "US", "UK", "NL", "SG", "MY", "AU")


def locators(item: Item, style: House, out: Setting) -> None:
    """Volume, issue, year and pages as one piece of pattern; what is missing is left out with the mark before it."""
    date = date_parts(item, "issued")
    late = not style.early
    values = {
        "v": (str(item.get("volume", "")), "volume"),
        "n": (str(item.get("issue", "")), "issue"),
        "p": (dashed(item.get("page", ""), style), "page"),
        "pp": ((style.choices["pages"] if item.get("page") else "") + dashed(item.get("page", ""), style), "page"),
        "year": (str(date[0]) if date and late else "", "issued"),
        "date": (style.date(date[:2]) if date and (late or len(date) > 1) else "", "issued"),
    }
    month = style.date(date[:2]).split()[0] if len(date) > 1 else ""
    values["month"] = (month, "note")
    _pattern(style.choices["locators"], values, out)


def dashed(page: str, style: House) -> str:
    """Pages with the dash the house prints."""
    return page.replace("-", style.choices["dash"])


_LEADS = ("no. ", "No. ", "Vol. ", "vol. ", "Volume ", "Nomor ", "Th. ", "Issue ", "Vol.", "No.", "v. ", "n. ")


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
    if out.text.count("(") > out.text.count(")"):
        out.add(")")


def _merged_marks(before: str, after: str) -> str:
    """The marks around a missing field: an empty pair of brackets goes, otherwise what came before it stays.

    The keyword before it goes with it, that of the next field stays.
    """
    for lead in _LEADS:
        before = before.removesuffix(lead)
    if before.endswith("(") and after.startswith(")"):
        return before[:-1].rstrip() + after[1:]
    if "(" in after or not before.strip():
        return after
    return before + next((lead for lead in _LEADS if after.endswith(lead)), "")


def imprint(item: Item, style: House, out: Setting) -> None:
    """Place, publisher and, if it stands late, the year; a country in brackets where the house prints one."""
    pattern = style.choices["imprint"]
    date = date_parts(item, "issued")
    values = {
        "place": (item.get("publisher-place", ""), "publisher-place"),
        "publisher": (item.get("publisher", ""), "publisher"),
        "year": (style.year(date) if date and not style.early else "", "issued"),
    }
    if style.choices["absent"] and (values["place"][0] or values["publisher"][0]):
        for name in ("place", "publisher"):
            if not values[name][0]:
                values[name] = (style.choices["absent"], "note")
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
    out.add("(" * wrapped)
    out.append(inner)
    out.add(")" * wrapped)


def access(item: Item, style: House, out: Setting) -> None:
    """The DOI, or the address with the words around it and the day of access."""
    if doi := item.get("DOI"):
        out.add(style.choices["doi"].format(doi), "DOI")
        if style.random.random() < _PUBMED:
            out.add(". ")
            out.add(style.random.choice(PMIDS).format(style.random.randrange(10**6, 4 * 10**7)), "note")
        return
    if not item.get("URL"):
        return
    day = date_parts(item, "accessed")
    form = style.choices["access"] if day else style.random.choice(("{url}", "Retrieved from {url}", "dalam {url}"))
    url_first = "{day}" not in form or form.index("{url}") < form.index("{day}")
    text = form.format(url="\0", day="\1")
    head, tail = text.split("\0" if url_first else "\1", 1)
    labels = ("URL", "accessed") if url_first else ("accessed", "URL")
    values = (item["URL"], style.date(day) if day else "")
    first, second = values if url_first else values[::-1]
    if medium := _MEDIUM.match(head):
        out.add("[")
        out.add(medium[1], "note")
        out.add("]. ")
        head = head[medium.end() :]
    opening = head[0] if head[:1] in ("[", "<") else ""
    out.add(opening)
    out.add(head.removeprefix(opening) + first, labels[0])
    marker = "\1" if url_first else "\0"
    if marker in tail:
        between, after = tail.split(marker)
        marks = between[: len(between) - len(between.lstrip(" ,.;()[]<>"))]
        out.add(marks)
        between = between[len(marks) :]
        if medium := _MEDIUM.match("[" + between):
            out.add(medium[1], "note")
            out.add("]. ")
            between = between[medium.end() - 1 :]
        closing = after.lstrip() if after.strip() in (")", "]", ">") else ""
        out.add(between + second + ("" if closing else after), labels[1])
        out.add(closing)
    else:
        out.add(tail)
