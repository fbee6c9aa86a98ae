"""Pages weigh little, come from one host, and leave nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pages import SitePage
from playwright.sync_api import Browser, Page
from server import Host
from weight import FIRST_VISIT, NEXT_PAGE, Weight, weigh

from macros.finishing import without_comments

Visit = Callable[..., Page]

HEAVIER = {"glossary": 32_000, "search": 61_000}
"""Templates that weigh more, and what they may weigh with all that they need: every word, and the search engine."""
LONGER = {"data/": 9_300, "services/housing-options/": 9_300}
"""Pages that weigh more than a next page may in some languages: every field of the data, and the service with most to say."""


@pytest.fixture(scope="module")
def weights(built: Path, pages: tuple[SitePage, ...]) -> list[Weight]:
    """What every page weighs."""
    return [weigh(built, page) for page in pages]


@pytest.fixture
def fresh(built: Path) -> Iterator[Host]:
    """The real site on a host that nobody else asks."""
    with Host(built) as host:
        yield host


def test_a_first_visit_is_light(weights: list[Weight]) -> None:
    """On slow rural broadband, a page with all that it needs is 20 KB at most."""
    too_heavy = {str(one.page): one.first_visit for one in weights if one.first_visit > HEAVIER.get(one.page.template, FIRST_VISIT)}
    assert not too_heavy


def test_a_next_page_is_lighter(weights: list[Weight]) -> None:
    """What every page needs is kept by the browser. A next page is 8 KB at most."""
    limits = {one: LONGER.get(one.page.address.removeprefix(f"{one.page.locale}/"), NEXT_PAGE) for one in weights}
    assert not {str(one.page): one.alone for one in weights if one.alone > limits[one] and one.page.template not in HEAVIER}


def test_comments_are_for_those_who_edit(built: Path, root: Path) -> None:
    """Readers do not wait for the reasons why a style or a script is as it is."""
    for path in (root / "overrides" / "assets").glob("*.*s"):
        published = (built / "assets" / path.name).read_text(encoding="utf-8")
        assert published == without_comments(path.read_text(encoding="utf-8")) and "/*" not in published, path.name


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/* Why.\n   Over two lines. */\na\n", "a\n"),
        ("  /* First. */ a\nb /* second. */\nc\n", "   a\nb \nc\n"),
        ("a\n  // Why.\n  b // Why.\n", "a\n  b // Why.\n"),
        ('go("https://a.example//b");\n', 'go("https://a.example//b");\n'),
    ],
)
def test_nothing_but_comments_is_taken_out(text: str, left: str) -> None:
    """What stands between two comments, or looks like one inside a line, stays."""
    assert without_comments(text) == left


def test_every_page_needs_the_same_files(weights: list[Weight]) -> None:
    """So a next page is the page alone, wherever its reader comes from. Only search has files of its own."""
    frame = frozenset.intersection(*(one.files for one in weights))
    assert {name.rpartition(".")[2] for name in frame} == {"js", "css", "svg"}
    assert {one.page.template for one in weights if one.files > frame} == {"search"}


def test_a_template_that_may_weigh_more_does(weights: list[Weight]) -> None:
    """An exception that is no longer needed is taken out."""
    heavy = [one.page for one in weights if one.alone > NEXT_PAGE or one.first_visit > FIRST_VISIT]
    assert {page.template for page in heavy} >= set(HEAVIER)
    longer = {page.address.removeprefix(f"{page.locale}/") for page in heavy if page.template not in HEAVIER}
    assert longer == set(LONGER)


def test_a_browser_fetches_nothing_else(browser: Browser, fresh: Host, weights: list[Weight]) -> None:
    """A visit to the heaviest service, then to the next: nothing but what the page names, and nothing twice."""
    services = sorted((one for one in weights if one.page.template == "service" and one.page.locale == "en-GB"), key=lambda one: -one.first_visit)
    first = services[0]
    second = next(one for one in services[1:] if one.page.locale == first.page.locale)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(fresh.address + first.page.address, wait_until="networkidle")
        assert sum(size for _, size in fresh.sent) <= first.first_visit
        assert len(fresh.sent) >= 3, "The page, its style sheet and its script."
        fresh.sent.clear()
        page.goto(fresh.address + second.page.address, wait_until="networkidle")
        assert [size for _, size in fresh.sent] == [second.alone]


def test_no_page_asks_another_host_for_anything(visit: Visit, served: str, requested: list[str], english: tuple[SitePage, ...]) -> None:
    """Nobody else learns who reads what."""
    window = visit()
    for page in english:
        window.goto(served + page.address)
    window.wait_for_load_state("networkidle")
    assert len(requested) > len(english)
    assert not [address for address in requested if not address.startswith(served)]


def test_no_page_names_a_file_of_another_host(pages: tuple[SitePage, ...]) -> None:
    """Style sheets, scripts, pictures and fonts are the site's own, on every page."""
    fetched = "//link[@rel='stylesheet' or @rel='icon' or @rel='preconnect' or starts-with(@rel, 'pre')]/@href | //*/@src"
    assert not [(str(page), one) for page in pages for one in page.tree.xpath(fetched) if "//" in one]


def test_nothing_is_stored_before_the_reader_asks_for_it(visit: Visit, served: str, english: tuple[SitePage, ...]) -> None:
    """No cookie at all, so no banner; the choice of colours is kept on the device alone, once it is made."""
    window = visit()
    for page in english:
        window.goto(served + page.address)
    assert window.context.cookies() == []
    assert window.evaluate("localStorage.length + sessionStorage.length") == 0
