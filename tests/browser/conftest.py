"""What browser tests share: the real site served on this machine, its pages, one browser, axe; no other network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe import Axe
from keyboard import Keyboard
from pages import SOURCE_LOCALE, SitePage, read_pages, samples
from playwright.sync_api import Browser, Page, sync_playwright
from server import Host
from visiting import Visits

from macros.review.chromium import launch


@pytest.fixture(scope="session")
def host(built: Path) -> Iterator[Host]:
    """The real site on this machine."""
    with Host(built) as serving:
        yield serving


@pytest.fixture(scope="session")
def served(host: Host) -> str:
    """The address of the real site."""
    return host.address


@pytest.fixture(scope="session")
def pages(built: Path) -> tuple[SitePage, ...]:
    """Every page of the real site: some in English, and some in other languages, so that no test of these looks at nothing."""
    found = read_pages(built)
    assert {page.locale for page in found} > {SOURCE_LOCALE}
    return found


@pytest.fixture(scope="session")
def kinds(pages: tuple[SitePage, ...]) -> tuple[SitePage, ...]:
    """In each language, the pages of the real site that stand for all others."""
    return samples(pages)


@pytest.fixture(scope="session")
def english(kinds: tuple[SitePage, ...]) -> tuple[SitePage, ...]:
    """Those of them in English."""
    return tuple(page for page in kinds if page.locale == SOURCE_LOCALE)


@pytest.fixture(scope="session")
def translated(kinds: tuple[SitePage, ...]) -> tuple[SitePage, ...]:
    """Those of them in other languages: one of each template."""
    return tuple(page for page in kinds if page.locale != SOURCE_LOCALE)


@pytest.fixture(scope="session")
def written(build: Callable[..., Path]) -> Iterator[tuple[Host, SitePage]]:
    """A page with all that people may write in Markdown, on the site that it was added to."""
    site = build("written", Path(__file__).with_name("markdown.md"), locale=SOURCE_LOCALE)
    with Host(site) as serving:
        yield serving, next(page for page in read_pages(site) if page.address == "markdown/")


@pytest.fixture(scope="session")
def exampleshire(build: Callable[..., Path], root: Path) -> Iterator[tuple[Host, tuple[SitePage, ...]]]:
    """The example council and its pages: it has results, stages and changes, which the real papers have not."""
    site = build("example", locale=SOURCE_LOCALE, council=root / "tests" / "example")
    with Host(site) as serving:
        yield serving, read_pages(site)


@pytest.fixture(scope="session")
def axe() -> Axe:
    """axe-core."""
    return Axe()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright, launch(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def keyboard(browser: Browser) -> Iterator[Keyboard]:
    """Walks from stop to stop."""
    walks = Keyboard(browser)
    yield walks
    walks.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A new window. It may go anywhere."""
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture
def visits(browser: Browser, served: str) -> Iterator[Visits]:
    """Windows on the real site, closed after the test."""
    windows = Visits(browser, served)
    yield windows
    windows.close()


@pytest.fixture
def visit(visits: Visits) -> Callable[..., Page]:
    """Open an address of the site in a new window. Takes the options of a Playwright context."""
    return visits.open


@pytest.fixture
def requested(visits: Visits) -> list[str]:
    """Every address that the test's pages asked for. Those of other hosts got no answer."""
    return visits.requested
