"""What browser tests share: the real site served on this machine; one browser; no other network."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from chromium import launch
from playwright.sync_api import Browser, Page, Route, sync_playwright


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    """The address of the real site, which stands in a folder of its host, as on many free hosts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built.parent))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{built.name}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright, launch(playwright) as chromium:
        yield chromium


@pytest.fixture
def requested() -> list[str]:
    """Every address that the test's pages asked for. Those of other hosts got no answer."""
    return []


@pytest.fixture
def visit(browser: Browser, served: str, requested: list[str]) -> Iterator[Callable[..., Page]]:
    """Open an address of the site in a new window. Takes the options of a Playwright context."""
    windows = []

    def answer(route: Route) -> None:
        requested.append(route.request.url)
        if route.request.url.startswith(served):
            route.continue_()
        else:
            route.abort()

    def open_window(address: str = "", **options: Any) -> Page:
        window = browser.new_context(**options)
        windows.append(window)
        window.route("**/*", answer)
        page = window.new_page()
        page.goto(served + address)
        return page

    yield open_window
    for window in windows:
        window.close()
