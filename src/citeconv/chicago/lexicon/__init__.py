"""Word lists: one entry a line, lower case, ``#`` before remarks and provenance. Loaded when first asked for."""

from __future__ import annotations

import pkgutil
from functools import cache


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``lexicon/<name>.txt``.

    Raises FileNotFoundError when there is no such list.
    """
    data = pkgutil.get_data(__name__, f"{name}.txt") or b""
    lines = (line.partition("#")[0].strip() for line in data.decode().splitlines())
    return frozenset(line for line in lines if line)
