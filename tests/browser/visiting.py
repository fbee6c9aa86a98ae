"""A browser and a site's address in, windows on the site out, that get nothing from any other host."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route


class Visits:
    """Windows on one site."""

    def __init__(self, browser: Browser, site: str, patience: float = 30) -> None:
        self._browser, self._site, self._patience = browser, site, patience
        self._windows: list[BrowserContext] = []
        self.requested: list[str] = []
        """Every address that the pages asked for."""

    def open(self, address: str = "", **options: Any) -> Page:
        """Open an address of the site in a new window. Takes the options of a Playwright context."""
        window = self._browser.new_context(**options)
        self._windows.append(window)
        window.set_default_timeout(self._patience * 1000)
        window.route("**/*", self._answer)
        page = window.new_page()
        page.goto(self._site + address)
        return page

    def on(self, moment: str, address: str, **options: Any) -> Page:
        """The same, at a moment: "2026-11-20T12:00:00Z"."""
        page = self.open(address, **options)
        page.clock.set_fixed_time(moment)
        page.reload()
        return page

    def close(self) -> None:
        """Close all windows."""
        for window in self._windows:
            window.close()

    def _answer(self, route: Route) -> None:
        self.requested.append(route.request.url)
        if route.request.url.startswith(self._site):
            route.continue_()
        else:
            route.abort()
