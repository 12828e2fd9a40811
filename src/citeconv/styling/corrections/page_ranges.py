"""The last page of a range, as the style shortens it.

Stock citeproc-py does not expand ``1123-34``, and prints ``1-20`` as ``1–0`` where a style asks for two digits.
https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-v-page-range-formats
"""

from __future__ import annotations

import re

_PREFIX = re.compile(r"[A-Za-z]+(?=\d+$)")


def last_page(first: str, last: str, range_format: str | None) -> str:
    """``last`` in the ``page-range-format`` of a style; as printed without one, or if a page is no plain number."""
    if range_format is None:
        return last
    prefix = _PREFIX.match(first)
    if prefix and last.startswith(prefix[0]):  # S12-S19
        numbers = last_page(first.removeprefix(prefix[0]), last.removeprefix(prefix[0]), range_format)
        return prefix[0] + numbers if range_format == "expanded" else numbers
    if not (first.isdecimal() and last.isdecimal()):
        return last
    whole = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    if len(whole) != len(first):
        return whole
    return whole[len(whole) - max(_digits(first, whole, range_format), _changed(first, whole)) :]


def _changed(first: str, last: str) -> int:
    """How many digits there are from the first that differs."""
    return next((len(last) - place for place, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), 1)


def _digits(first: str, last: str, range_format: str) -> int:
    """How many digits of the last page the format wants at least."""
    if range_format == "minimal":
        return 1
    if range_format == "minimal-two":
        return min(2, len(last))
    if not range_format.startswith("chicago"):
        return len(last)
    number = int(first)
    if number < 100 or number % 100 == 0:
        return len(last)
    if range_format in ("chicago", "chicago-15") and len(last) == 4 and _changed(first, last) == 3:
        return len(last)
    return 1 if number % 100 < 10 else 2
