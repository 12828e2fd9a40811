"""A journal page's reference list in four formats: ``make demo``.

Runs the command as a user types it, and shows the first entries of each file that it wrote.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = "tests/data/seed-page.txt"
SHOWN = 3
"""Entries of each file that are shown."""
FILES = {  # file, what else to ask for, and where an entry begins
    "demo/references.bib": ("", r"^@"),
    "demo/references.ris": ("", r"^TY  - "),
    "demo/references.json": ("", r"^  \{"),
    "demo/references-apa.txt": ("--to apa", r"^"),
}


def main() -> None:
    """Convert, show, explain."""
    (ROOT / "demo").mkdir(exist_ok=True)
    for file, (options, beginning) in FILES.items():
        citeconv(f"convert {PAGE} {options} -o {file}")
        print(first_entries((ROOT / file).read_text(encoding="utf-8"), beginning), flush=True)
    citeconv(f"explain -f {PAGE} -n 24")
    print(f"Every reference in each format: {', '.join(FILES)}")


def citeconv(words: str) -> None:
    """Show a command and run it."""
    print(f"\n$ citeconv {' '.join(words.split())}", flush=True)
    subprocess.run([sys.executable, "-m", "citeconv", *shlex.split(words)], cwd=ROOT, check=True)


def first_entries(text: str, beginning: str) -> str:
    """The beginning of a file, up to its fourth entry."""
    starts = [match.start() for match in re.finditer(beginning, text, re.MULTILINE)]
    return f"\n{text[: starts[SHOWN]].rstrip()}\n[...]"


if __name__ == "__main__":
    main()
