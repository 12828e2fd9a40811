"""Reads a long list with several processes, each a part of it; the readings are those of one process, and in order.

What the first reading found stays in the process that found it: only the forms that it saw go out, and the form of the
whole list comes back.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from multiprocessing.connection import Connection

from citeconv.chicago.house import House
from citeconv.chicago.part import Part
from citeconv.chicago.taught import NOTHING, Taught
from citeconv.chicago.weights import Weights, shipped
from citeconv.diagnostics import Span
from citeconv.parsed import Parsed

FEWEST = 150
"""References that are worth a process of their own: to start one takes as long as to read some fifty."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def readings(  # noqa: PLR0913  # what `read_list` is told, and for tests how few are worth it
    texts: Sequence[str],
    italics: Sequence[Sequence[Span]],
    learned: Weights,
    jobs: int,
    *,
    taught: Taught = NOTHING,
    fewest: int = FEWEST,
) -> list[Parsed]:
    """The references of one list, read by ``jobs`` processes (0: one for each processor), or fewer for a short list."""
    count = min(jobs or cores(), len(texts) // fewest)
    if count < 2:
        return Part(texts, italics, learned, taught).readings()
    size = -(-len(texts) // count)
    own = None if learned is shipped() else learned  # what ships, each process loads or has
    pipes = [_started(texts[k : k + size], italics[k : k + size], own, taught) for k in range(0, len(texts), size)]
    house = House([*(form for pipe in pipes for form in pipe.recv()), *taught.forms])
    for pipe in pipes:
        pipe.send(house)
    return [entry for pipe in pipes for entry in pipe.recv()]


def _started(
    texts: Sequence[str], italics: Sequence[Sequence[Span]], weights: Weights | None, taught: Taught
) -> Connection:
    """The line to a new process that reads these."""
    here, there = multiprocessing.Pipe()
    multiprocessing.Process(target=_serve, args=(there, texts, italics, weights, taught), daemon=True).start()
    there.close()
    return here


def _serve(
    pipe: Connection,
    texts: Sequence[str],
    italics: Sequence[Sequence[Span]],
    weights: Weights | None,
    taught: Taught,
) -> None:
    part = Part(texts, italics, weights or shipped(), taught)
    pipe.send(part.forms)
    pipe.send(part.readings(pipe.recv()))
