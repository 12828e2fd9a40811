"""How the page behaves in a browser: filters, memory, hostile text, narrow screens."""

from __future__ import annotations

import json

import pytest

import citeconv
from tests.browser.acts import card, exported, type_into
from tests.browser.conftest import Open
from tests.browser.lists import LIST, yea
from tests.checking.lists import CLEAN, faulty


def test_filters_and_order(opened: Open) -> None:
    library = citeconv.parse_list(faulty())
    page = opened(library)
    page.locator("#filter").select_option("unsure")
    assert page.locator(".card:visible").count() == sum(entry.unsure for entry in library)
    page.locator("#filter").select_option("left")
    assert page.locator(".card:visible").count() == sum(bool(entry.leftover) for entry in library)
    page.locator("#filter").select_option("all")
    page.locator("#first").check()
    least = min(range(len(library)), key=lambda place: library[place].confidence)
    assert page.locator(".card").first.get_attribute("id") == f"r{least + 1}"
    page.locator("#search").fill("tidak ada yang begini")
    assert page.locator("#nothing").is_visible()


def test_work_is_kept_and_a_broken_memory_does_no_harm(opened: Open) -> None:
    page = opened(LIST)
    type_into(page, 3, "title", "Trafficking")
    page.reload()
    assert "1 corrected" in page.locator("#count").inner_text()
    assert exported(page)[2].title == "Trafficking"
    page.evaluate("for (const key of Object.keys(localStorage)) localStorage.setItem(key, '[[0, 1], {')")
    page.reload()
    assert page.locator(".card").count() == 3


HOSTILE = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\"></script>"


def test_a_script_in_a_title_is_text(opened: Open) -> None:
    items = [{"id": "</script><b>", "type": "book", "title": HOSTILE, "author": [{"family": HOSTILE, "given": "]]>"}]}]
    page = opened(citeconv.loads(json.dumps(items), "csl-json"), name="<b>&daftar.json")
    assert HOSTILE in card(page, 1).locator('td[data-cell="title"]').inner_text()
    page.get_by_text("APA · BibTeX").click()
    assert "<script>" in card(page, 1).locator(".apa").inner_text()
    assert page.title() == "Review of: <b>&daftar.json"
    assert page.locator("img, main script, main b").count() == 0
    page = opened([yea(title=HOSTILE)])
    assert HOSTILE in card(page, 1).locator(".raw").inner_text()
    assert page.title() == "Review of: daftar.txt"


def test_places_count_characters_beyond_the_basic_plane(opened: Open) -> None:
    page = opened([yea(title="𝐇𝐮𝐦𝐚𝐧 Trafficking")])
    assert card(page, 1).locator('mark[data-field="publisher"] [data-start]').inner_text() == "Routledge"


@pytest.mark.parametrize("width", [320, 390, 768])
def test_narrow_screens_need_no_scrolling_sideways(opened: Open, width: int) -> None:
    page = opened(citeconv.parse_list(faulty()), width=width, language="id")
    page.locator("details.legend").first.evaluate("details => details.open = true")
    card(page, 5).locator('td[data-cell="author"] .value').click()
    card(page, 5).locator("mark").first.locator("[data-start]").click(position={"x": 3, "y": 3})
    page.locator("#menu").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    right = "all => Math.max(...all.map((one) => one.getBoundingClientRect().right))"
    assert page.eval_on_selector_all("#r5, #r5 *, #menu *", right) <= width


def test_everything_that_can_be_used_has_a_name(opened: Open) -> None:
    page = opened(citeconv.parse_list(CLEAN))
    card(page, 1).locator('td[data-cell="author"] .value').click()
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, textarea, summary, progress")].filter((one) =>
            !(one.getAttribute("aria-label") || one.getAttribute("aria-labelledby") || one.textContent.trim() ||
              one.labels?.[0]?.textContent.trim())).map((one) => one.outerHTML)"""
    )
    assert nameless == []
    assert page.locator("html").get_attribute("lang") == "en"
