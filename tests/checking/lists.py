"""The two lists that show what the checks find: one without a fault, and one with every fault planted in it."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent / "data"
CLEAN = (DATA / "clean.txt").read_text(encoding="utf-8")
PLANTED = {
    reference: frozenset(planted.split(","))
    for planted, reference in (
        line.split("\t") for line in (DATA / "planted.tsv").read_text(encoding="utf-8").splitlines()
    )
}
"""Reference -> what is planted in it: rows of the table of sentences, with the aspect for a mixed style."""


def faulty() -> str:
    """The clean list with the planted references in it, at their alphabetical place but for those planted out of it."""
    heading, *clean = [line for line in CLEAN.splitlines() if line]
    out_of_place = [reference for reference, planted in PLANTED.items() if planted & {"order", "order.first"}]
    in_place = [reference for reference in PLANTED if reference not in out_of_place]
    first, *others = sorted(clean + in_place, key=lambda line: line.partition(",")[0].replace(" ", "").casefold())
    belongs_first, belongs_last = out_of_place
    return "\n".join([heading, "", first, belongs_last, *others, belongs_first, ""])
