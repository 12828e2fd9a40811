"""The order of a bibliography.

Stock citeproc-py compares keys by code point, with formatting in them, and forgets the options of a sort key in nested
macros. Here letters sort without their accents, quotation marks are ignored (``‘Abduh`` under A), numbers count.
"""
# mypy: disallow-subclassing-any=False

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from citeproc import model

from citeconv.styling.corrections.base import Element
from citeconv.styling.corrections.names import glued
from citeconv.styling.marks import without_marks

_IGNORED = re.compile("[\"'‘’“”«»ʿʾʼ`´]")
_DIGITS = re.compile(r"\d+")


class Sort(Element, model.Sort):
    """Several keys; an item without a key comes after those that have it."""

    def sort(self, items: Sequence[Any], context: Any) -> list[Any]:
        """The items in the order of the keys; equal ones stay as they stood."""
        ordered = list(items)
        for key in reversed(self.findall("cs:key", self.nsmap)):
            keyed = [(key.of(item, context), item) for item in ordered]
            present = [pair for pair in keyed if pair[0]]
            present.sort(key=lambda pair: pair[0], reverse=key.get("sort") == "descending")
            ordered = [item for _, item in present] + [item for text, item in keyed if not text]
        return ordered


class Key(Element, model.Key):
    """A variable or a macro to sort by."""

    def of(self, item: Any, layout: Any) -> str:
        """What the item sorts by, empty if it has nothing of the kind."""
        style = self.style
        options = {"name-as-sort-order": "all", **{
            name.replace("names", "et-al"): self.get(name)
            for name in ("names-min", "names-use-first", "names-use-last") if name in self.attrib
        }}  # fmt: skip
        style.start(layout.getparent(), options)
        if "macro" in self.attrib:
            return collated(style.macros[self.get("macro")].render(item))
        value = item.get(self.variable)
        if isinstance(value, list):
            return collated("; ".join(_by_family(name) for name in value))
        if hasattr(value, "sort_key"):
            return str(value.sort_key())
        return collated(str(value or ""))


def _by_family(name: Any) -> str:
    given, family, dropping, particle, suffix = name.parts()
    return ", ".join(filter(None, (glued(particle, family), glued(given, dropping), suffix)))


def collated(text: str) -> str:
    """``text`` as it sorts: without formatting, accents, letter case and quotation marks, its numbers padded."""
    plain = _IGNORED.sub("", without_marks(text)).casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return _DIGITS.sub(lambda digits: digits[0].zfill(8), plain).strip()
