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

from benchmarks.timing import elapsed, median, run_times, seconds
from citeconv import api, chicago, documents
from citeconv.chicago import marks
from citeconv.chicago.parallel import cores
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
    for part in (splitting(page), reading(seed, gold), growing(gold), at_once(gold)):
        print(*part, sep="\n", end="\n\n", flush=True)
    references = [chicago.read(text).reference for text in seed]
    for part in (formats(references), starting()):
        print(*part, sep="\n", end="\n\n", flush=True)


def splitting(page: str) -> Iterator[str]:
    """From the text of a page to its references."""
    took = seconds(lambda: documents.split(page))
    yield f"{'finding and cutting the list':40} {took * 1000:.1f} ms a page of {len(page):,} characters"


def reading(seed: list[str], gold: list[str]) -> Iterator[str]:
    """References a second through the whole reader, and its time beside that of one pass of a bare pattern."""
    bare = re.compile(r"\w+|[^\w\s]").findall
    heads = " ".join(f"{head:>12}" for head in ("read", "marks only", "words only"))
    yield f"{'printed references':24} {'count':>6} {heads}   read / words only"
    chicago.read(seed[0])  # reads the weights
    for name, texts in (("the seed's list, new", seed), ("the other gold, new", gold)):
        yield rates(name, texts, [first(chicago.read, texts), each(marks.tokens, texts), each(bare, texts)])
    for name, texts in (("the seed's list, again", seed), ("the other gold, again", gold)):
        yield rates(name, texts, [each(work, texts) for work in (chicago.read, marks.tokens, bare)])


def rates(name: str, texts: Sequence[str], times: Sequence[float]) -> str:
    """A line: texts a second for each of the times, and the first of these beside the last."""
    columns = " ".join(f"{len(texts) / took:10,.0f}/s" for took in times)
    return f"{name:24} {len(texts):6} {columns}   {times[0] / times[-1]:.0f} times as long"


def each(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The seconds for all texts, one after the other."""
    return seconds(lambda: [work(text) for text in texts])


def first(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The seconds for all texts, met for the first time: nothing of them is remembered yet."""
    return seconds(lambda: [work(text) for text in texts], rounds=1)


def growing(gold: list[str]) -> Iterator[str]:
    """How the time grows with the length of a list, and with that of a single reference."""
    yield f"{'a list, read as one':40} time for a reference"
    for count in (500, 1000, 2000, 4000):
        texts = [gold[k % len(gold)] for k in range(count)]
        yield f"{count:>8,} references {'':20} {seconds(partial(chicago.read_list, texts), 1) / count * 1e6:8,.0f} µs"
    yield f"{'one reference':40} time for a kB"
    for size in (1, 10, 20, 40, 100):
        text = " ".join(gold)[: size * 1000]
        yield f"{size:>8,} kB {'':28} {seconds(partial(chicago.read, text)) / size * 1e3:8,.1f} ms"


def at_once(gold: list[str]) -> Iterator[str]:
    """A long list by one process and by one for each processor: by the clock, start of the processes included."""
    texts = [gold[k % len(gold)] for k in range(MANY)]
    alone, all_cores = (elapsed(partial(chicago.read_list, texts, jobs=jobs)) for jobs in (1, 0))
    yield f"{MANY:,} references, 1 process: {MANY / alone:,.0f}/s; {cores()}: {MANY / all_cores:,.0f}/s"


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
