"""Ministries, courts, teams and news desks: telling them from people by the words and the shape of their names."""

from __future__ import annotations

import re

from citeconv.chicago.lexicon import words

STRONG = re.compile(
    r"\s*(?:;|&|\+|\b(?:(?-i:Dan)\b(?!\s*[,.]|\W*$)|(?-i:dan|DAN)\b)|\band\b|\bserta\b|\bwith\b|\bdengan\b|\ben\b)\s*,?\s*",
    re.IGNORECASE,
)
"""What divides names more strongly than a comma; in *Slater, Dan,* it is a name."""
HEADS = frozenset(
    "badan kementerian departemen lembaga pusat universitas yayasan dewan komisi direktorat mahkamah majelis"
    " bank institut ministry department tim panitia".split()
)
"""First words of organisations that are whole names by themselves."""
_PRESS = frozenset("harian kedaulatan koran majalah pikiran radar suara surat tabloid tribun".split())
"""First words of the names of newspapers and magazines."""
_LASTS = frozenset(
    "channel computer documentary enterprise enterprises herald indonesia komputer meeting news online pictures pos"
    " post project recording recordings records studies syariah tim times tv".split()
)
"""Last words of names that are no person's, though titles have them too."""
_SITE = re.compile(r"\S+\.(?:com|co|id|org|net|go\.id|or\.id|ac\.id)", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,9}|P\w+-[A-Z]+")
_UNSPEAKABLE = re.compile(r"[B-DF-HJ-NP-TV-Z]{3,}")
_CODED = re.compile(r"[A-Z]{2,}-[A-Z]{2,}|[A-Za-z]+\d[A-Za-z]\w*")
"""Words of offices and programmes: ``TNI-AD``, ``P2TP``."""
_VANCOUVER = re.compile(r"(?:[a-z]+\s)*[A-Z][\w’'-]*[a-z]\s[A-Z]{1,3}")
"""``Astuti RI``: a family name and initials, as long as others of that form stand beside it."""
_DESK = re.compile(r"[a-z]+[A-Z]\w+|\w+[a-z](?:News|NEWS|TV)")
"""``detikNews``, ``SindoNews``."""
_LEVEL = re.compile(r"(?:kab(?:upaten)?|kota(?:madya)?|prov(?:insi)?|propinsi|wilayah)\.?\s")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")


def is_organization(text: str) -> bool:
    """Whether a whole author statement names an organisation rather than people."""
    plain = _NOTE.sub("", text).strip(" ,.;:")
    tokens = re.findall(r"[^\W_][\w’'-]*", plain)
    if not tokens:
        return False
    if _SITE.fullmatch(plain) or re.search(r"\([A-Z][A-Z0-9-]+\)\s*$", text.strip(" ,.;:")):
        return True
    lower = [token.lower() for token in tokens]
    if len(tokens) == 1:
        alone = _ACRONYM.fullmatch(plain) or _DESK.fullmatch(plain)
        return bool(alone) or lower[0] in words("countries") or lower[0] in words("organizations")
    if _ACRONYM.fullmatch(tokens[0]) and len(tokens[0]) > 2 and not plain.isupper() and _is_place(" ".join(lower[1:])):
        return True
    if "," not in plain and not STRONG.search(plain) and _is_nobodys(tokens, plain):
        return True
    if lower[0] in HEADS or any(word in words("organizations") for word in lower):
        people = re.split(r"\s*,\s*", plain)
        if len(people) > 1 and all(map(_VANCOUVER.fullmatch, people)):
            return False
        return not re.search(r",\s*(?:[A-Z]\.\s?)+(?:,|$|&|\s(?:dan|and)\b)", plain)
    if "," in plain or STRONG.search(plain) or any(word in words("particles") for word in lower):
        return False
    names = [word for word in lower if word not in words("honorifics")]
    return len(names) > 5 or any(word in ("of", "for", "the", "on", "untuk") for word in tokens[1:])


def _is_place(name: str) -> bool:
    """``Jakarta`` of *LBH Jakarta*, ``Riau`` of *WALHI Riau*."""
    name = _LEVEL.sub("", name)
    return any(name in words(places) for places in ("countries", "provinces", "towns"))


def _is_nobodys(tokens: list[str], plain: str) -> bool:
    """Whether one of the words, or their letters, make it no person's name."""
    told = tokens[0] == "The" or tokens[0].lower() in _PRESS or tokens[-1].lower() in _LASTS
    told = told or any(map(_CODED.fullmatch, tokens))
    return told or (plain.isupper() and bool(_UNSPEAKABLE.fullmatch(tokens[0])))
