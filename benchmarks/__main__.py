"""``python -m benchmarks`` (``make bench``): speed of reading, writing and starting, on one core.

Figures of different machines do not compare, those of one run do: so each stands beside a ratio to something bare.
"""

from __future__ import annotations

import json
import platform
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.timing import median, run_times, seconds
from citeconv import api, chicago, documents
from citeconv.chicago import marks
from citeconv.formats import FORMATS
from citeconv.model import Reference

ROOT = Path(__file__).parents[1]
SEED = ROOT / "tests" / "data" / "seed-page.txt"
GOLD = sorted((ROOT / "tests" / "gold").glob("train-*.jsonl"))
MANY = 2000
"""Entries that are written and read in the formats that are quick."""
STARTS = 9


def main() -> None:
    """Print all figures."""
    print(f"Python {platform.python_version()} on {platform.machine()}, one core, best of several rounds\n")
    page = SEED.read_text(encoding="utf-8")
    seed = [entry.text for entry in documents.split(page).entries]
    gold = [json.loads(line)["raw"] for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
    references = [chicago.read(text).reference for text in seed]
    for part in (splitting(page), reading(seed, gold), formats(references), starting()):
        print(*part, sep="\n", end="\n\n", flush=True)


def splitting(page: str) -> Iterator[str]:
    """From the text of a page to its references."""
    took = seconds(lambda: documents.split(page))
    yield f"{'finding and cutting the list':40} {took * 1000:.1f} ms a page of {len(page):,} characters"


def reading(seed: list[str], gold: list[str]) -> Iterator[str]:
    """References a second through the whole reader; the same texts through its tokeniser and through a bare pattern."""
    yield f"{'printed references':24} {'count':>6} {'read':>12} {'marks only':>12} {'words only':>12}   read / marks"
    for name, texts in (("the seed's list", seed), ("the other gold", gold)):
        times = [each(work, texts) for work in (chicago.read, marks.tokens, re.compile(r"\w+|[^\w\s]").findall)]
        rates = " ".join(f"{len(texts) / took:10,.0f}/s" for took in times)
        yield f"{name:24} {len(texts):6} {rates}   {times[0] / times[1]:.0f} times as long"


def each(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The seconds for all texts, one after the other."""
    return seconds(lambda: [work(text) for text in texts])


def formats(references: list[Reference]) -> Iterator[str]:
    """Entries written and read a second, and the time to write beside that of Python's JSON for the same data."""
    many = [references[k % len(references)] for k in range(MANY)]
    data = json.loads(api.dumps(many, "csl-json"))
    plain = seconds(lambda: json.dumps(data, indent=2, ensure_ascii=False)) / MANY
    yield f"{'format':24} {'count':>6} {'written':>12} {'read':>12}   written / json.dumps"
    for name, room in FORMATS.items():
        wrote = seconds(partial(api.dumps, many, name)) / MANY
        read = seconds(partial(room.read, api.dumps(many, name))) / MANY
        yield f"{name:24} {MANY:6} {1 / wrote:10,.0f}/s {1 / read:10,.0f}/s   {wrote / plain:.1f} times as long"
    api.dumps(references, "apa")  # reads the style
    wrote = seconds(partial(api.dumps, references, "apa")) / len(references)
    yield f"{'apa':24} {len(references):6} {1 / wrote:10,.0f}/s {'':>12}   {wrote / plain:.0f} times as long"


def starting() -> Iterator[str]:
    """The whole command from its start to its end, and what of it is Python's own start."""
    command = [sys.executable, "-m", "citeconv", "convert", str(SEED), "--quiet"]
    runs = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import citeconv'": [sys.executable, "-c", "import citeconv"],
        "the seed's page to BibTeX": [*command, "--to", "bibtex"],
        "the seed's page to APA": [*command, "--to", "apa"],
    }
    yield f"{'from the command line, start included':40} median of {STARTS} (least to most)"
    yield from (f"{name:40} {median(run_times(words, STARTS))}" for name, words in runs.items())


if __name__ == "__main__":
    main()
