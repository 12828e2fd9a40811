"""``python -m benchmarks.formats [COUNT]``: writing and reading formats beside other people's programs, in one run.

Peers write records that are ready in their own form, and read into theirs: texts, with names and LaTeX as they stand.
citeconv goes from and to its model: names taken apart, dates read, LaTeX undone, losses known. CPU time, the best of
some rounds; pandoc's is that of its process, its start included, in all of its threads.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from citeconv.formats import FORMATS
from citeconv.model import Reference

GOLD = sorted((Path(__file__).parents[1] / "tests" / "gold").glob("*.jsonl"))
COUNT = 10_000
ROUNDS = 4
GROWTH = (1_000, 10_000, 100_000)
PANDOC = {"bibtex": "bibtex", "biblatex": "biblatex", "ris": "ris", "csl-json": "csljson"}


def references(count: int) -> list[Reference]:
    """The references of the gold corpus, over and over, each with a key of its own."""
    lines = [json.loads(line) for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
    once = FORMATS["csl-json"].read(json.dumps([line["csl"] for line in lines])).references
    return [dataclasses.replace(once[place % len(once)], key=f"k{place}") for place in range(count)]


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least CPU time that ``work`` took."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def pandoc_seconds(source: str, target: str, text: str) -> float:
    """The CPU time of pandoc for a file."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["pandoc", "-f", source, "-t", target, file.name], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bib_peers(text: str) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """bibtexparser and pybtex: direction, name, and what to time."""
    from bibtexparser import model as bib
    from bibtexparser.entrypoint import parse_string as bibtexparser_read
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.middlewares.parsestack import default_unparse_stack

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pybtex.database import parse_string

    parsed = bibtexparser_read(text)
    held = [(entry.entry_type, entry.key, [(one.key, one.value) for one in entry.fields]) for entry in parsed.entries]

    def write() -> str:
        made = Library([bib.Entry(kind, key, [bib.Field(*one) for one in fields]) for kind, key, fields in held])
        return str(write_string(made, unparse_stack=default_unparse_stack(allow_inplace_modification=True)))

    data = parse_string(text, "bibtex")
    yield "write", "bibtexparser, in place", write
    yield "write", "pybtex", lambda: data.to_string("bibtex")
    yield "read", "bibtexparser, bare", lambda: bibtexparser_read(text, parse_stack=[])
    yield "read", "bibtexparser", lambda: bibtexparser_read(text)
    yield "read", "pybtex", lambda: parse_string(text, "bibtex")


def ris_peers(text: str) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """rispy."""
    import rispy

    records: list[Any] = rispy.loads(text)
    yield "write", "rispy", lambda: rispy.dumps(records)
    yield "read", "rispy", lambda: rispy.loads(text)


def json_peers(text: str) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """Python's json."""
    data = json.loads(text)
    yield "write", "json, indented", lambda: json.dumps(data, ensure_ascii=False, indent=2)
    yield "write", "json, on one line", lambda: json.dumps(data, ensure_ascii=False)
    yield "read", "json", lambda: json.loads(text)


PEERS = {"bibtex": bib_peers, "ris": ris_peers, "csl-json": json_peers}


def table(count: int) -> Iterator[str]:
    """A line for each format, direction and program."""
    many = references(count)
    yield f"{'':12} {'':6} {'':24} {'records/s':>12}   citeconv is"
    for name, one in FORMATS.items():
        text = one.write(many)
        ours = {"write": seconds(partial(one.write, many)), "read": seconds(partial(one.read, text))}
        peers = [(way, who, seconds(work)) for way, who, work in PEERS[name](text)] if name in PEERS else []
        if name in PANDOC and shutil.which("pandoc"):
            csl = FORMATS["csl-json"].write(many)
            peers.append(("read", "pandoc to its CSL-JSON", pandoc_seconds(PANDOC[name], "csljson", text)))
            if name.startswith("bib"):
                peers.append(("write", "pandoc from CSL-JSON", pandoc_seconds("csljson", PANDOC[name], csl)))
        for way in ("write", "read"):
            yield f"{name:12} {way:6} {'citeconv':24} {count / ours[way]:12,.0f}"
            yield from (f"{name:12} {way:6} {who:24} {count / took:12,.0f}   {took / ours[way]:.2f} times as fast"
                        for its, who, took in peers if its == way)


def growth() -> Iterator[str]:
    """Microseconds for a record, in files of different lengths."""
    yield f"{'microseconds a record':28} {''.join(f'{count:>12,}' for count in GROWTH)}"
    sizes = [references(count) for count in GROWTH]
    for name in ("bibtex", "biblatex", "ris", "csl-json"):
        one = FORMATS[name]
        texts = [one.write(many) for many in sizes]
        ways = {
            "write": [seconds(partial(one.write, many), 2) for many in sizes],
            "read": [seconds(partial(one.read, text), 2) for text in texts],
        }
        for way, times in ways.items():
            costs = "".join(f"{took / count * 1e6:12.1f}" for took, count in zip(times, GROWTH, strict=True))
            yield f"{name + ', ' + way:28} {costs}"


def main() -> None:
    """Print both tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    print(f"Python {platform.python_version()} on {platform.machine()}, CPU time, {count:,} records\n")
    for part in (table(count), growth()):
        print(*part, sep="\n", end="\n\n", flush=True)


if __name__ == "__main__":
    main()
