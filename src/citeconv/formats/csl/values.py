"""How values of the model stand in CSL-JSON. Dates are date-parts or a literal: schema 1.0 knows no EDTF strings."""

from __future__ import annotations

from typing import Any

from citeconv.formats.mapping.rows import Codec, Codecs, DoubtError
from citeconv.formats.values.dates import SEASONS, read_date
from citeconv.formats.values.identifiers import bare_doi
from citeconv.model import Date, DateRange, Name, Names, Numeral, Organization, Person, When, numeral

_SAID = frozenset((
    "literal", "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "name", "sequence",
))
"""What of a name is read; where it stands in its list (Crossref's sequence), it says itself."""


def put_names(names: Names) -> list[dict[str, str]]:
    """One object a name: a person of one name has a family name, an organisation is literal."""
    return [_name(name) for name in names.names]


def _name(name: Name) -> dict[str, str]:
    if isinstance(name, Organization):
        return {"literal": name.name}
    held = {"family": name.family}
    if name.given:
        held["given"] = name.given
    if name.particle:
        held["non-dropping-particle"] = name.particle
    if name.suffix:
        held["suffix"] = name.suffix
    return held


def get_names(held: Any) -> Names:
    """The names; parts that no name of ours has are told."""
    if not isinstance(held, list):
        raise DoubtError(Names((Organization(name=str(held)),)), str(held))
    names = Names(tuple(name for one in held if (name := _read_name(one))))
    odd = [one for one in held if not isinstance(one, dict) or any(one[part] for part in one.keys() - _SAID)]
    if odd:
        raise DoubtError(names, str(odd))
    return names


def _read_name(held: Any) -> Name | None:
    if not isinstance(held, dict):
        return Organization(name=str(held))
    family, given, dropping = (_part(held, part) for part in ("family", "given", "dropping-particle"))
    literal = _part(held, "literal") or _part(held, "name")  # Crossref's organisations
    particle = _part(held, "non-dropping-particle")
    if given and dropping:
        given = f"{given} {dropping}"  # where CSL processors find it again
    else:
        particle = f"{dropping} {particle}".strip()
    if literal and not family:
        return Organization(name=literal)
    if not family and not given:
        return None
    if not family:  # {"given": "Sukarno"}: valid, and wrong for every processor
        family, given = given, ""
    return Person(family=family, given=given or None, particle=particle or None, suffix=_part(held, "suffix") or None)


def _part(held: dict[str, Any], name: str) -> str:
    return str(held.get(name) or "").strip()


def put_date(when: When) -> dict[str, Any]:
    """A date variable; text, and a range that still lasts, as a literal."""
    if isinstance(when, str):
        return {"literal": when}
    if isinstance(when, Date):
        held: dict[str, Any] = {"date-parts": [list(when.parts)]}
        return held | _manner(when)
    if when.end is None:
        return {"literal": f"{when.start}–"} | _manner(when.start)
    return {"date-parts": [list(when.start.parts), list(when.end.parts)]} | _manner(when.start)


def _manner(date: Date) -> dict[str, Any]:
    season = {"season": date.season} if date.season else {}
    return season | ({"circa": True} if date.circa else {})


def get_date(held: Any) -> When:
    """A date, a range, or the literal."""
    if not isinstance(held, dict):  # an EDTF string, as CSL 1.1 has it
        return _worded(str(held))
    listed = held.get("date-parts")
    parts = [numbers for part in listed if (numbers := _numbers(part))] if isinstance(listed, list) else []
    if not parts:
        when = _worded(str(held.get("literal") or held.get("raw") or ""))
        return DateRange(_date(list(when.start.parts), held)) if isinstance(when, DateRange) and not when.end else when
    try:
        dates = [_date(numbers, held) for numbers in parts[:2]]
    except ValueError:
        raise DoubtError(str(held.get("literal") or "-".join(map(str, parts[0]))), str(held)) from None
    return DateRange(dates[0], dates[1]) if len(dates) == 2 else dates[0]


def _date(numbers: list[int], held: dict[str, Any]) -> Date:
    """One end of a date variable; its season and circa hold for both ends."""
    year, month, day = [*numbers, None, None][:3]
    circa = held.get("circa") not in (None, False, 0, "", "false", "0")
    season = str(held.get("season") or "").lower() if month is None else ""
    number = int(season) if season in ("1", "2", "3", "4") else SEASONS.get(season)
    return Date(year or 0, month, day, season=number, circa=circa)


def _numbers(part: Any) -> list[int]:
    """Year, month, day; strings and noughts (no month, no day) as found in the wild."""
    numbers: list[int] = []
    for one in part if isinstance(part, list) else [part]:
        try:
            number = int(one)
        except (ValueError, TypeError, OverflowError):
            break
        if numbers and number == 0:
            break
        numbers.append(number)
    return numbers


def _worded(text: str) -> When:
    """Literal and raw dates: read where they are plain dates."""
    if text.endswith("–"):
        start = read_date(text[:-1])
        return DateRange(start) if isinstance(start, Date) and f"{start}–" == text else text
    return read_date(text) or text


def put_text(value: object) -> str:
    """Any text or number; numbers as strings, which every processor takes."""
    return str(value)


def get_text(held: Any) -> str:
    """A text; lists (Crossref's titles) joined."""
    if isinstance(held, list):
        return ", ".join(map(str, held))
    if isinstance(held, dict):
        raise DoubtError(str(held), str(held))
    return "" if held is None else str(held)


def get_title(title: Any, subtitle: Any) -> str:
    """A title with its subtitle."""
    return ": ".join(filter(None, (get_text(title), get_text(subtitle))))


def get_numeral(held: Any) -> Numeral:
    """A number if it is one."""
    return numeral(get_text(held))


CODECS = Codecs(
    names=Codec(put_names, get_names),
    date=Codec(put_date, get_date),
    numeral=Codec(put_text, get_numeral),
    text=Codec(put_text, get_text),
)
DOI = Codec(put_text, lambda held: bare_doi(get_text(held)))
