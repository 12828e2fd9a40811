"""Chromium without a window, and the page of a list opened in it as an editor would: from a file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import citeconv
from citeconv.api import References

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
Open = Callable[..., Any]


@contextmanager
def running() -> Iterator[Any]:
    """Chromium, without a window and without its sandbox, which wants rights that containers do not give."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    pytest.importorskip("playwright.sync_api", reason="needs playwright: make test-browser")
    if CHROMIUM is None:
        pytest.skip("needs Chromium: make test-browser")
    with running() as chromium:
        yield chromium


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens the page for a list; fails if a script fails, or tries what the page's policy forbids."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(5000)

    def open_page(listed: References, *, name: str = "daftar.txt", language: Any = "en", width: int = 1280) -> Any:
        file = tmp_path / "review.html"
        file.write_text(citeconv.review(listed, name=name, language=language), encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if "://" in request.url[5:] else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    context.close()
    assert complaints == []
