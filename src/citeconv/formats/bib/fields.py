"""How values of the model stand in a .bib file, whatever its dialect."""

from __future__ import annotations

import re

from citeconv.formats.bib.latex import decode, encode, protect
from citeconv.formats.bib.names import get_names, put_names
from citeconv.formats.mapping.rows import Codec, Codecs, DoubtError
from citeconv.formats.values.dates import MACROS, approximate, edtf, from_edtf, month_number, read_date
from citeconv.formats.values.identifiers import bare_doi
from citeconv.model import Date, DateRange, Numeral, When, numeral


def put_text(value: object) -> str:
    """Any text or number, escaped."""
    return encode(str(value))


def put_title(title: str) -> str:
    """A title, its acronyms in braces."""
    return protect(encode(title))


def get_title(title: str | None, subtitle: str | None, addon: str | None) -> str:
    """A title with its subtitle and what biblatex prints after it."""
    whole = decode(title or "")
    for mark, part in ((":", subtitle), (".", addon)):
        if part and (text := decode(part)):
            whole += f"{'' if whole[-1:] in ('', '.', ':', '?', '!', '–', '—') else mark} {text}"
    return whole.strip()


_UNBALANCING = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def put_address(address: str) -> str:
    """An address as it is; only what would break the entry is percent-encoded."""
    return re.sub(r"[{}\\\s]", lambda match: _UNBALANCING.get(match[0], ""), address.strip())


def get_address(latex: str) -> str:
    """An address, also from a file that escaped it (``\\_``, ``\\url{...}``)."""
    address = re.sub(r"\\(?:url|path|nolinkurl|href)\s*", "", latex.replace("\\textasciitilde", "~"))
    return re.sub(r"\\([_%#&~$])|[{}\s]", r"\1", address)


def put_pages(page: str) -> str:
    """Pages with BibTeX's double hyphen."""
    return put_text(page).replace("-{}-", "-").replace("-", "--")


def get_pages(latex: str) -> str:
    """Pages with one hyphen for every dash."""
    return re.sub(r"\s*[-–—]+\s*", "-", decode(latex))


def get_numeral(latex: str) -> Numeral:
    """A number if it is one."""
    return numeral(decode(latex))


def put_date(when: When) -> str:
    """A date as biblatex has it: EDTF, but for a range that lasts (``1971/``)."""
    return encode(when) if isinstance(when, str) else edtf(when).removesuffix("..")


def get_date(latex: str) -> When:
    """A date of biblatex's kind, or whatever stands there; the ``~`` of EDTF is no tie."""
    when = from_edtf(latex.strip())
    if when:
        return when
    if near := approximate(latex.strip()):
        raise DoubtError(near, latex)
    return understood(decode(latex))


def understood(text: str) -> When:
    """The date that a text says; DoubtError, which keeps the text, where it says none."""
    when = read_date(text)
    if when is None and text:
        raise DoubtError(text, text)
    return when or ""


def put_issued(when: When) -> str | tuple[str, str, str, str]:
    """Year, month and day for styles; what these cannot say also as biblatex's ``date``."""
    if isinstance(when, str):
        return encode(when), "", "", ""
    if isinstance(when, DateRange):
        last = when.end.year if when.end else ""
        years = str(when.start.year) if last == when.start.year else f"{when.start.year}--{last}"
        return years, "", "", put_date(when)
    if not when.month and not when.circa and not when.season:
        return str(when.year)
    year = f"ca. {when.year}" if when.circa else str(when.year)
    odd = when.circa or when.season
    return year, MACROS[when.month - 1] if when.month else "", str(when.day or ""), put_date(when) if odd else ""


def put_issued_as_date(when: When) -> tuple[str, str, str, str]:
    """biblatex's ``date``; a text that is no date goes to ``year``, of which biber asks less."""
    return ("", encode(when), "", "") if isinstance(when, str) else (put_date(when), "", "", "")


_YEARS = re.compile(r"(ca?\. ?)?(-?\d{1,4})(?:([-–])(\d{4})?)?")


def get_issued(year: str | None, month: str | None, day: str | None, date: str | None) -> When:
    """The date that these fields say together; ``date`` says it alone."""
    year, month, day = (decode(part or "") for part in (year, month, day))
    words = " ".join(part for part in (day, month, year) if part)
    if date:
        when = from_edtf(date) or read_date(decode(date))
        if when is None and (near := approximate(date)):
            raise DoubtError(near, f"{words} {date}".strip())
        return _agreed(when, words, f"{words} {decode(date)}".strip())
    match = _YEARS.fullmatch(year)
    if not match:
        return understood(words)
    first = int(match[2])
    if match[3]:
        last = Date(int(match[4])) if match[4] else None
        return _agreed(DateRange(Date(first), last), year, words)
    return _full_date(first, month, day, circa=bool(match[1]))


def _agreed(when: Date | DateRange | None, words: str, whole: str) -> When:
    """The date, if the words beside it say no other one; else in doubt."""
    if when is None:
        raise DoubtError(whole, whole)
    start = when.start if isinstance(when, DateRange) else when
    end = when.end if isinstance(when, DateRange) else None
    known = {"", "ca", str(start.year), str(start.day), str(end.year) if end else ""}
    if any(word not in known and (month_number(word) or 0) != start.month for word in re.split(r"\W+", words)):
        raise DoubtError(when, whole)
    return when


def _full_date(year: int, month: str, day: str, *, circa: bool) -> Date:
    with_day = re.fullmatch(r"(\d{1,2})[\s.~]+(\D+)|(\D+?)[\s~]+(\d{1,2})", month)  # month = "4~" # jul
    if with_day and not day:
        day, month = with_day[1] or with_day[4], with_day[2] or with_day[3]
    number = month_number(month) if month else None
    try:
        date = Date(year, number, int(day) if day and number else None, circa=circa)
    except ValueError:
        raise DoubtError(Date(year, circa=circa), f"{day} {month} {year}".strip()) from None
    if (month and not number) or (day and not date.day):
        raise DoubtError(date, f"{day} {month} {year}".strip())
    return date


_LANGIDS = {
    "id": "indonesian", "en": "english", "ar": "arabic", "ms": "malay", "nl": "dutch", "fr": "french", "de": "german",
}
_LANGUAGES = {langid: language for language, langid in _LANGIDS.items()}
_LANGUAGES |= {"bahasa": "id", "bahasai": "id", "indon": "id"}


def put_language(language: str) -> tuple[str, str]:
    """Babel's name for the language where it is sure to have one, else the tag in Zotero's ``language``."""
    langid = _LANGIDS.get(language, "")
    return langid, "" if langid else encode(language)


def get_language(langid: str | None, language: str | None) -> str:
    """A BCP 47 tag where the word is known."""
    both = [decode(word) for word in (langid, language) if word]
    tags = [_LANGUAGES.get(word.lower(), word) for word in both]
    if len(set(tags)) > 1:
        raise DoubtError(tags[0], "; ".join(both))
    return tags[0] if tags else ""


ADDRESS = Codec(put_address, get_address)
DOI = Codec(put_address, lambda latex: bare_doi(get_address(latex)))
TITLE = Codec(put_title, lambda parts: get_title(*parts))
JOURNAL = Codec(encode, lambda parts: get_title(*parts))
ISSUED = Codec(put_issued, lambda parts: get_issued(*parts))
ISSUED_AS_DATE = Codec(put_issued_as_date, lambda parts: get_issued(parts[1], parts[2], parts[3], parts[0]))
PAGES = Codec(put_pages, get_pages)
LANGUAGE = Codec(put_language, lambda parts: get_language(*parts))
NOTE = Codec(lambda note: [put_text(note)], decode)
CODECS = Codecs(
    names=Codec(put_names, get_names),
    date=Codec(put_date, get_date),
    numeral=Codec(put_text, get_numeral),
    text=Codec(encode, decode),
)
