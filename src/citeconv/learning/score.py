"""How right a reading is: the scoring of the gold guide (``tests/gold/GUIDE.md``).

Text is compared after NFKC, case folding, straight quotes, one kind of dash, single spaces, without punctuation at its
edges; names as (particle + family, given without dots and spaces); dates as numbers; 143-61 equals 143-161.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

Item = dict[str, Any]
"""A CSL-JSON item."""

_TEXT = ("title", "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue", "number")
_NAMES = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
FIELDS = (*_NAMES, *_TEXT, "page", "edition", *_DATES, "URL", "DOI", "genre")
"""The scored fields; ``genre`` counts for theses only, ``type`` is counted beside them."""

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛`´ʼʻʿʾ′"), "'") | dict.fromkeys(map(ord, "“”„‟«»″"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_EDITIONS = {
    "pertama": "1",
    "first": "1",
    "kedua": "2",
    "second": "2",
    "ketiga": "3",
    "third": "3",
    "keempat": "4",
    "fourth": "4",
    "kelima": "5",
    "fifth": "5",
    "keenam": "6",
    "sixth": "6",
    "ketujuh": "7",
    "seventh": "7",
    "kedelapan": "8",
    "eighth": "8",
    "kesembilan": "9",
    "ninth": "9",
    "kesepuluh": "10",
    "tenth": "10",
    "revisi": "revisi",
    "rev": "revisi",
    "revised": "revisi",
}


def text(value: object) -> str:
    """A text as it is compared."""
    string = re.sub(r"<[^>]+>", "", str(value))
    string = unicodedata.normalize("NFKC", string).translate(_QUOTES).translate(_DASHES)
    string = re.sub(r"\s+", " ", string).casefold().strip()
    string = re.sub(r"\s*:\s*", ": ", re.sub(r"\s*-\s*", "-", string))
    return string.strip(" .,;:'\"()[]-")


def _squeeze(value: object) -> str:
    return re.sub(r"[\W_]+", "", text(value))


def _name(value: Item) -> tuple[str, str]:
    if value.get("literal"):
        return ("", _squeeze(value["literal"]))
    parts = (value.get("dropping-particle"), value.get("non-dropping-particle"), value.get("family"))
    family = " ".join(filter(None, parts))
    given = value.get("given") or ""
    if not family:
        family, given = given, ""
    return (_squeeze(family), _squeeze(given)) if given else ("", _squeeze(family))


def _names(value: list[Item]) -> tuple[tuple[str, str], ...]:
    return tuple(
        key for key in map(_name, value) if key not in {("", "etal"), ("", "dkk"), ("", "others"), ("", "dll")}
    )


def _date(value: Item | str | int) -> tuple[tuple[int, ...], ...]:
    if not isinstance(value, dict):
        return (tuple(map(int, re.findall(r"\d+", str(value))[:3])),)
    if not value.get("date-parts"):
        printed = value.get("raw") or value.get("literal") or ""
        return (tuple(map(int, re.findall(r"\d+", printed)[:3])),)
    return tuple(tuple(int(part) for part in one) for one in value["date-parts"])


def _page(value: object) -> str:
    string = re.sub(r"^(hlm|hal|pp?|h)\b\.?\s*", "", text(value))
    string = re.sub(r"-+", "-", string.replace(" ", ""))
    match = re.fullmatch(r"(\d+)-(\d+)", string)
    if match and len(match[2]) < len(match[1]):
        return f"{match[1]}-{match[1][: len(match[1]) - len(match[2])]}{match[2]}"
    return string


def _edition(value: object) -> str:
    string = text(value)
    if digits := re.search(r"\d+", string):
        return digits[0]
    return next((_EDITIONS[word] for word in re.findall(r"[a-z]+", string) if word in _EDITIONS), string)


def _url(value: object) -> str:
    string = re.sub(r"\s+", "", unquote(str(value))).casefold().rstrip(".,;)>/")
    return re.sub(r"^(https?://)?(www\.)?", "", string.lstrip("<("))


def _doi(value: object) -> str:
    string = re.sub(r"\s+", "", unquote(str(value))).casefold()
    return re.sub(r"^(https?://)?(dx\.)?(doi\.org/|doi:?)", "", string).rstrip(".,;")


def _number(value: object) -> str:
    return re.sub(r"^(vol|volume|jilid|no|nomor|nr|num|issue)\b\.?\s*", "", text(value))


def key(variable: str, value: Any) -> Any:
    """What two values of a variable must share to count as the same."""
    if variable in _NAMES:
        return _names(value)
    if variable in _DATES:
        return _date(value)
    special = {
        "page": _page,
        "edition": _edition,
        "URL": _url,
        "DOI": _doi,
        "volume": _number,
        "issue": _number,
        "number": _number,
    }
    return special.get(variable, text)(value)


def present(item: Item, variable: str) -> bool:
    """Whether an item has something to compare."""
    if variable == "genre" and item.get("type") != "thesis":
        return False
    value = item.get(variable)
    return value not in (None, "", [], {}) and key(variable, value) not in ("", (), ((),))


def verdicts(gold: Item, read: Item) -> Iterator[tuple[str, str]]:
    """(variable, verdict) for each that is there or should be; a verdict is right, wrong, extra or missing.

    ``gold`` is a line of a gold file: its ``csl``, and its ``alt`` with other values that count as right; an empty one
    among them says that the field may be absent.
    """
    item, alternatives = gold["csl"], gold.get("alt") or {}
    for variable in FIELDS:
        others = [other for other in alternatives.get(variable, []) if other not in (None, "", [])]
        optional = len(others) < len(alternatives.get(variable, []))
        there, here = present(item, variable), present(read, variable)
        if here and (there or others):
            wanted = [key(variable, value) for value in ([item[variable]] if there else []) + others]
            if key(variable, read[variable]) in wanted:
                if there:
                    yield variable, "right"
            else:
                yield variable, "wrong" if there else "extra"
        elif here:
            yield variable, "extra"
        elif there and not optional:
            yield variable, "missing"


@dataclass
class Tally:
    """Counts over many references."""

    references: int = 0
    fully_right: int = 0
    fully_right_with_type: int = 0
    type_right: int = 0
    fields: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, gold: Item, read: Item) -> bool:
        """Counts one reference; True when every scored field is right."""
        found = list(verdicts(gold, read))
        for variable, verdict in found:
            self.fields.setdefault(variable, Counter())[verdict] += 1
        right = all(verdict == "right" for _, verdict in found)
        kind = read.get("type") in [gold["csl"].get("type"), *(gold.get("alt") or {}).get("type", [])]
        self.references += 1
        self.fully_right += right
        self.type_right += kind
        self.fully_right_with_type += right and kind
        return right

    def share(self, count: int) -> float:
        """``count`` as a share of the references."""
        return count / self.references if self.references else 0.0

    def f1(self, variables: Iterable[str] = FIELDS) -> float:
        """Micro-averaged F1 over fields: a wrong value counts against precision and recall."""
        total: Counter[str] = sum((self.fields.get(variable, Counter()) for variable in variables), Counter())
        right, wrong = total["right"], total["wrong"]
        among_read, among_gold = right + wrong + total["extra"], right + wrong + total["missing"]
        return 2 * right / (among_read + among_gold) if right else 0.0

    def __str__(self) -> str:
        return (
            f"{self.references:4} references  field F1 {self.f1():.4f}  fully right {self.share(self.fully_right):.4f}"
            f"  with type {self.share(self.fully_right_with_type):.4f}  type {self.share(self.type_right):.4f}"
        )


def tally(golds: Sequence[Item], read: Sequence[Item]) -> Tally:
    """The counts over pairs of gold lines and read items in the same order."""
    counts = Tally()
    for gold, item in zip(golds, read, strict=True):
        counts.add(gold, item)
    return counts
