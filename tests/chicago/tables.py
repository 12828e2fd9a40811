"""Tables of cases in text files, as a librarian reads and mends them: one case a line, columns divided by ``|``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NOT_YET = pytest.mark.xfail(strict=True, reason="a known fault: take the ! away once it is mended")


def cases(name: str, columns: int) -> list[Any]:
    """The rows of ``name`` as pytest parameters; ``#`` opens a remark, ``!`` marks a row that is not read so yet."""
    rows = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in re.split(r"(?:^|\s)\|(?:\s|$)", line.removeprefix("! "))]
        cells = [*cells, ""][:columns]
        assert len(cells) == columns, f"{name}: {line!r} should have {columns} columns"
        rows.append(pytest.param(*cells, id=cells[0], marks=[NOT_YET] if line.startswith("! ") else []))
    return rows
