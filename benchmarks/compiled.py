"""``python -m benchmarks.compiled PYTHON`` (``make compiled``): this build of citeconv beside that of another Python.

That both read all gold the same, to the last digit, or the exit status is 1; and how fast. The processes of both take
turns, and of each text the best time counts.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import seconds
from citeconv import chicago
from citeconv.chicago import decode

GOLD = sorted((Path(__file__).parents[1] / "tests" / "gold").glob("*.jsonl"))
ROUNDS = 5


class Round(NamedTuple):
    """What one process of a build says."""

    module: str
    """The file of a module that may be compiled."""
    new: list[float]
    """Seconds for each of the texts that are met for the first time."""
    again: list[float]
    """The same for all texts, met before."""
    readings: list[str]
    """Each gold text read by itself, then all of them as a list, by two processes."""


def main(other: str) -> int:
    """Print the figures; returns how many readings differ."""
    rounds = [(_round(sys.executable), _round(other)) for _ in range(ROUNDS)]
    plain, compiled = map(_best, zip(*rounds, strict=True))
    if compiled.module.endswith(".py"):
        sys.exit(f"{other}: nothing is compiled there")
    differ = [pair for pair in zip(plain.readings, compiled.readings, strict=True) if pair[0] != pair[1]]
    for one, another in differ:
        print(f"- {one}\n+ {another}\n")
    print(f"{len(plain.readings):,} readings, {len(differ)} differ\n")
    print(f"{'references a second':40} {'new':>8} {'again':>8}")
    for build in (plain, compiled):
        new, again = (len(times) / sum(times) for times in (build.new, build.again))
        print(f"{Path(build.module).name:40} {new:8,.0f} {again:8,.0f}")
    new, again = sum(plain.new) / sum(compiled.new), sum(plain.again) / sum(compiled.again)
    print(f"{'times as fast':40} {new:8.2f} {again:8.2f}")
    return len(differ)


def _round(python: str) -> Round:
    done = subprocess.run([python, "-m", "benchmarks.compiled"], check=True, stdout=subprocess.PIPE)
    return Round(*json.loads(done.stdout))


def _best(rounds: Sequence[Round]) -> Round:
    """Of each text the best time."""
    new = list(map(min, *(one.new for one in rounds)))
    return rounds[0]._replace(new=new, again=list(map(min, *(one.again for one in rounds))))


def measured() -> Round:
    """Half of the gold is read before the other half is timed, so that common words are known."""
    texts = [json.loads(line)["raw"] for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
    for text in texts[::2]:
        chicago.read(text)
    new, again = ([seconds(partial(chicago.read, text), 1) for text in some] for some in (texts[1::2], texts))
    readings = [repr(chicago.read(text)) for text in texts]
    readings += map(repr, chicago.read_list(texts, jobs=2))
    return Round(str(decode.__file__), new, again, readings)


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(main(sys.argv[1]) > 0)
    print(json.dumps(measured()))
