"""Prints how often the checks are right: on the clean list, the faulty one, and the lists of the gold corpus.

    python -m tests.checking       the counts
    python -m tests.checking -v    and each finding on the gold corpus
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import citeconv
from citeconv.checking import Report
from tests.checking.lists import CLEAN, PLANTED, faulty

GOLD = Path(__file__).parents[1] / "gold"
YEAR = 2024
OF_THE_READING = {"unsure", "leftover"}


def gold_lists() -> Iterator[tuple[str, str]]:
    """Each list of the gold corpus as a text, with its name."""
    lists: dict[str, list[str]] = defaultdict(list)
    for file in sorted(GOLD.glob("*.jsonl")):
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            lists[line["source"]].append(line["raw"])
    yield from ((name, "\n".join(["Daftar Pustaka", "", *lines, ""])) for name, lines in lists.items())


def checked(text: str) -> Report:
    """The list as it is read, checked."""
    return citeconv.check(citeconv.parse_list(text), YEAR)


def summary(name: str, reports: list[Report]) -> str:
    """References, findings of the print and of the reading."""
    findings = [finding for report in reports for finding in report.findings]
    reading = sum(finding.code in OF_THE_READING for finding in findings)
    total = sum(report.figures.total for report in reports)
    return f"{name}: {total} references, {len(findings) - reading} findings of the print, {reading} of the reading"


def main() -> None:
    """Print the counts."""
    bad = checked(faulty())
    found = {bad.entries[finding.entry - 1].source for finding in bad.findings}
    print(summary("clean list", [checked(CLEAN)]))
    print(summary("faulty list", [bad]))
    print(f"  of {len(PLANTED)} references with a planted fault, {len(found & PLANTED.keys())} are found")
    reports = {name: checked(text) for name, text in gold_lists()}
    print(summary(f"gold corpus, {len(reports)} lists", list(reports.values())))
    codes = Counter(finding.code for report in reports.values() for finding in report.findings)
    print("  " + ", ".join(f"{code} {number}" for code, number in codes.most_common()))
    if "-v" in sys.argv[1:]:
        for name, report in reports.items():
            for finding in report.findings:
                print(f"{name} {finding.entry} {finding.code}: {finding.said()}")
                print(f"    {report.entries[finding.entry - 1].source[:150]}")


if __name__ == "__main__":
    main()
