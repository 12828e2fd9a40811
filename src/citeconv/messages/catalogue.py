"""The catalogue of translations: read from its PO file, and filled as the language writes numbers."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from citeconv.messages import Message, Value

_COMMA_AND_POINT = str.maketrans(",.", ".,")


def in_indonesian(template: str, values: Mapping[str, Value]) -> str:
    """The sentence in Indonesian, filled; in English where the catalogue lacks it."""
    own = indonesian().get(template, template)
    return filled(own, values) if values else own


def filled(own: str, values: Mapping[str, Value]) -> str:
    """A sentence that is Indonesian already, filled: 1,234.5 is 1.234,5 there."""
    return _Filling().vformat(own, (), values)


class _Filling(string.Formatter):
    """Messages among the values speak Indonesian themselves, and 1,234.5 is 1.234,5."""

    def convert_field(self, value: Any, conversion: Any) -> Any:
        return super().convert_field(value.said("id") if isinstance(value, Message) else value, conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        text = format(value, format_spec)
        return text.translate(_COMMA_AND_POINT) if isinstance(value, int | float) else text


@cache
def indonesian() -> dict[str, str]:
    """The catalogue: template in English -> template in Indonesian."""
    return dict(entries(Path(__file__).with_name("id.po").read_text(encoding="utf-8")))


def entries(text: str) -> Iterator[tuple[str, str]]:
    """The pairs of ``msgid`` and ``msgstr`` in the text of a PO file.

    Of the format, which the manual of GNU gettext describes, this reads what the catalogue needs: strings over one or
    more lines, and comments. The escapes in strings are those of JSON; the entry of the empty string is the head.
    """
    found: dict[str, str] = {}
    keyword = ""
    for line in (*text.splitlines(), ""):
        word, _, rest = line.partition(" ")
        if word in ("msgid", "msgstr"):
            keyword, found[word] = word, json.loads(rest)
        elif line.startswith('"'):
            found[keyword] += json.loads(line)
        elif not line and len(found) == 2:
            if found["msgid"]:
                yield found["msgid"], found["msgstr"]
            found = {}
