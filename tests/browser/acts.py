"""What people do on the page: select, choose, type, save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import citeconv
from citeconv import Reference


def card(page: Any, number: int) -> Any:
    return page.locator(f"#r{number}")


def drag(page: Any, number: int, text: str) -> None:
    """Select a part of the print with the mouse."""
    box = page.evaluate(
        """([number, text]) => {
            const raw = document.querySelector(`#r${number} .raw`);
            raw.scrollIntoView({ block: "center" });
            const nodes = [...raw.querySelectorAll("[data-start]")].map((piece) => piece.firstChild);
            const whole = nodes.map((node) => node.data).join("");
            const character = (place) => {
                for (const node of nodes) {
                    if (place < node.length) {
                        const range = document.createRange();
                        range.setStart(node, place);
                        range.setEnd(node, place + 1);
                        return range.getBoundingClientRect();
                    }
                    place -= node.length;
                }
            };
            const [first, last] = [character(whole.indexOf(text)), character(whole.indexOf(text) + text.length - 1)];
            return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
        }""",
        [number, text],
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=4)
    page.mouse.up()
    page.locator("#menu").wait_for()


def choose(page: Any, field: str) -> None:
    page.locator(f'#menu [data-choose="{field}"]').click()


def type_into(page: Any, number: int, field: str, text: str) -> None:
    card(page, number).locator(f'td[data-cell="{field}"] .value').click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")


def saved(page: Any, button: str) -> str:
    page.locator("#export").click()
    with page.expect_download() as download:
        page.locator(button).click()
    page.keyboard.press("Escape")
    return Path(download.value.path()).read_text(encoding="utf-8")


def exported(page: Any) -> list[Reference]:
    library = citeconv.loads(saved(page, "#export-csl"), "csl-json")
    assert library.diagnostics == ()
    return list(library.references)
