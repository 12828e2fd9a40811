"""Documents a second, and the memory they take: ``python -m benchmarks.documents``.

Each kind is opened in a process of its own, with lists of several lengths: the time for one reference should not grow
with the list. Reading the references themselves is measured by ``python -m benchmarks``.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.documents import printed, word_lists
from tests.documents.pages import PAGES

from benchmarks.timing import seconds
from citeconv.documents import open_document, split

SEED = Path(__file__).parents[1] / "tests" / "data" / "seed-page.txt"
LENGTHS = (72, 720, 7200)
KINDS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "text": lambda refs: "\n".join(["Referensi", *refs]).encode(),
    "OJS page": lambda refs: PAGES["OJS 3.3, parsed"](refs).encode(),
    "OJS page, br": lambda refs: PAGES["OJS 3.0"](refs).encode(),
    "Word": lambda refs: word_lists.article(refs, "hanging paragraphs"),
    "PDF": lambda refs: printed.article(refs, printed.LAYOUTS["two columns, hanging"]),
}
MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""In the unit of ru_maxrss: bytes on macOS, KiB elsewhere."""


def main() -> None:
    """Print all figures, or those of the kind and length named."""
    if len(sys.argv) == 3:
        print(*measured(sys.argv[1], int(sys.argv[2])))
        return
    print(f"{'kind':14} {'references':>10} {'documents/s':>12} {'ms/reference':>13} {'memory':>9}")
    for row in rows():
        print(row, flush=True)


def rows() -> Iterator[str]:
    """A line for each kind and length."""
    for kind in KINDS:
        for length in LENGTHS:
            command = [sys.executable, "-m", "benchmarks.documents", kind, str(length)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            took, memory = map(float, done.stdout.split())
            yield f"{kind:14} {length:10,} {1 / took:12,.1f} {1000 * took / length:13.2f} {memory:6,.0f} MB"


def measured(kind: str, length: int) -> tuple[float, float]:
    """Seconds to find and cut the list of one document, and the most memory that opening it added."""
    seed = [entry.text for entry in split(SEED.read_text(encoding="utf-8")).entries]
    data = KINDS[kind]([seed[number % len(seed)] for number in range(length)])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = seconds(lambda: open_document(data), rounds=1 if length > LENGTHS[0] else 3)
    return took, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / MEGABYTE


if __name__ == "__main__":
    main()
