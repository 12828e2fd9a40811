"""``python -m tests.browser``: how heavy and fast the page for 1,000 references is; ``picture`` takes that of docs/."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import citeconv
from citeconv import Library
from tests.browser.acts import choose, drag
from tests.browser.conftest import running
from tests.checking.lists import faulty

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "reviewing.png"
MANY, RUNS = 1000, 5
DAMAGED = "H. Abdul Manan, Aneka Masalah Hukum Perdata Islam di Indonesia, Jakarta Kencana Cet. I, h. 161."


def references() -> str:
    """All gold references as one list, from the beginning again until there are enough."""
    gold = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
    raw = [json.loads(line)["raw"] for file in gold for line in file.read_text(encoding="utf-8").splitlines()]
    return "\n\n".join(["Daftar Pustaka", *islice(cycle(raw), MANY)])


def measure(chromium: Any, folder: Path) -> None:
    library = citeconv.parse_list(references(), split="blank")
    started = time.perf_counter()
    text = citeconv.review(library, name="daftar.txt")
    made = time.perf_counter() - started
    file = folder / "review.html"
    file.write_text(text, encoding="utf-8")
    loads, changes = zip(*(timed(chromium, file, len(library)) for _ in range(RUNS)), strict=True)
    rows = {
        "references": f"{len(library):,}",
        "weight": f"{len(text.encode()) / 1e6:.1f} MB",
        "of it style and script": f"{(len(citeconv.review(Library())) / 1000):.0f} kB",
        "made in (reading apart)": f"{made:.1f} s",
        "loaded in": f"{median(loads):.2f} s",
        "a change, to be seen": f"{median(changes) * 1000:.0f} ms",
    }
    print("\n".join(f"{name:<26}{value:>8}" for name, value in rows.items()))


def timed(chromium: Any, file: Path, number: int) -> tuple[float, float]:
    """Seconds until the page is there, all references in it, and until a change of the last one is drawn."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri())
    assert page.locator(".card").count() == number
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd / 1000")
    changed = page.evaluate(
        """async (number) => {
            const box = document.querySelector(`#r${number} .check input`);
            const started = performance.now();
            box.click();
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            return (performance.now() - started) / 1000;
        }""",
        number,
    )
    page.close()
    return loaded, changed


def take_picture(chromium: Any, folder: Path) -> None:
    """The faulty list with a damaged reference in it, where the publisher was just taken out of the place."""
    file = folder / "review.html"
    library = citeconv.parse_list(f"{faulty()}\n{DAMAGED}\n")
    file.write_text(citeconv.review(library, name="daftar.txt"), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 1280, "height": 860})
    page.goto(file.as_uri())
    page.locator("#first").check()
    drag(page, len(library), "Kencana")
    choose(page, "publisher")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.locator("#said:not(.fresh)").wait_for(state="attached", timeout=10_000)
    page.wait_for_timeout(300)  # until it has faded
    page.screenshot(path=PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: taken")


if __name__ == "__main__":
    with running() as browser, tempfile.TemporaryDirectory() as name:
        if "picture" in sys.argv[1:]:
            take_picture(browser, Path(name))
        else:
            measure(browser, Path(name))
