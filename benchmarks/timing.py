"""How long things take: the best of a few rounds, as the noise of a shared machine only ever adds."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from time import perf_counter, process_time

ROUNDS = 3


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest time that ``work`` took of a processor: what others do on the machine is not counted."""
    return min(_once(work, process_time) for _ in range(rounds))


def elapsed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest time that ``work`` took by the clock, whatever did it."""
    return min(_once(work, perf_counter) for _ in range(rounds))


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def run_times(command: Sequence[str], rounds: int) -> list[float]:
    """How long a command took each time, start included, in an empty folder; the shortest first.

    Raises subprocess.CalledProcessError if it fails.
    """
    with tempfile.TemporaryDirectory() as folder:

        def run() -> None:
            subprocess.run(command, cwd=folder, check=True, capture_output=True)

        run()  # once for the compiled files and the disk's memory
        return sorted(_once(run, perf_counter) for _ in range(rounds))


def median(times: Sequence[float]) -> str:
    """``0.412 s (0.398 to 0.455)``."""
    return f"{statistics.median(times):.3f} s ({min(times):.3f} to {max(times):.3f})"
