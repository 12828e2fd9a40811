"""What stands behind a name: degrees, which are no part of it; *Jr.* and the order of a religious, which are.

Degrees as Indonesian universities give them and lists print them, with and without full stops: ``S.H.``, ``SH``,
``S.Pd.I.``, ``M. Hum``. Several could be initials too (``S.T.``): a name with one word before them has initials.
"""

from __future__ import annotations

import re

from citeconv.chicago.lexicon import words
from citeconv.model import Person

_BACHELOR = (
    "Ag Ars Ds E EI Farm Gz H HI Hum Hut IK IP IPI Kel Ked Kep KG KH KM Kom KomI Li Mat P Pd PdI Pi Psi Pt S Si Sn Sos"
    " SosI ST Stat Sy T Th ThI TI TP Tr"
)
_MASTER = (
    "A Ag Ak BA CL E Ed EI Eng Farm Gz H HI Hum IKom IP Kep Kes Kn Kom M Mat P PA Pd PdI PH Phil Psi S Sc SEI SI Si Sn"
    " Sos Stat Sy T Th ThI TI"
)
_OTHERS = "Ak Apt BA BSc DEA Dr Dra Drs HI Ir Lc LLB LLM MD Ners Ns PhD Prof"
_ORDERS = "SJ OFM OFMCap OSA OSB OSC OCarm OCD SVD MSF MSC SCJ CSsR CICM SDB SMM Pr OCARM OFMCAP CSSR"
"""Jesuits, Franciscans, Capuchins ... and, last, priests of a diocese."""


def _spelt(abbreviation: str, space: str) -> str:
    """A pattern for an abbreviation with and without full stops: ``PdI`` for ``Pd.I`` too."""
    return rf"\.?{space}".join(re.findall("[A-Z][a-z]*", abbreviation))


def _any_of(abbreviations: str, before: str = "", space: str = r"\s?") -> str:
    longest_first = sorted(abbreviations.split(), key=len, reverse=True)
    return "|".join(_spelt(before + one, space) for one in longest_first)


DEGREE = re.compile(
    rf"(?:{_any_of(_BACHELOR, 'S')}|{_any_of(_MASTER, 'M')}|{_any_of(_OTHERS)}|Sp\.?\s?[A-Z]{{1,4}})\.?", re.IGNORECASE
)
"""A whole degree, as it stands between commas."""
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\b\.?", re.IGNORECASE)
"""What tells a name from that of the father."""
ORDER = re.compile(rf"(?:{_any_of(_ORDERS, space='')})\.?")
"""The order of a religious; its letters stand closer than initials do."""
_SUFFIX_AT_END = re.compile(r"[,\s]+((?:Jr|Sr)\b\.?)$", re.IGNORECASE)
_ORDER_AT_END = re.compile(rf"\s({ORDER.pattern})$")


def without_suffix(name: str, *, least: int = 1) -> tuple[str, str | None]:
    """A name and the suffix that stood behind it without a comma, which an order does only behind ``least`` words.

    >>> without_suffix("Robert W. Hefner Jr."), without_suffix("Adolf Heuken SJ", least=2)
    (('Robert W. Hefner', 'Jr.'), ('Adolf Heuken', 'SJ'))
    >>> without_suffix("Utomo SJ", least=2)
    ('Utomo SJ', None)
    """
    if match := _SUFFIX_AT_END.search(name):
        return name[: match.start()], match[1]
    match = _ORDER_AT_END.search(name)
    if match and len(name[: match.start()].split()) >= least:
        return name[: match.start()], match[1]
    return name, None


_NUMERAL = re.compile(r"(?=[IVX]{2,})X{0,2}(?:IX|IV|V?I{0,3})")


def crowned(bits: list[str]) -> Person | None:
    """A king or a pope, by the words of the name, whom a number tells apart; None for others.

    >>> crowned(["Pakubuwana", "IV"]), crowned(["Yohanes", "Paulus", "II"])
    (Person(family='Pakubuwana IV', ...), Person(family='Paulus', given='Yohanes', particle=None, suffix='II'))
    """
    if len(bits) < 2 or not _NUMERAL.fullmatch(bits[-1]):
        return None
    if len(bits) == 2:
        return Person(family=" ".join(bits))
    return Person(family=bits[-2], given=" ".join(bits[:-2]), suffix=bits[-1])


def ends_in_title(names: str) -> bool:
    """Whether the full stop behind ``names`` is that of a degree or of a title: ``Budi, S.Kom``, ``Tgk``.

    >>> ends_in_title("Budi, S.Kom"), ends_in_title("Tgk"), ends_in_title("Arifin, Ridwan")
    (True, True, False)
    """
    last = re.split(r",\s|\s", names)[-1]
    return last.lower() in words("honorifics") or bool(DEGREE.fullmatch(last))
