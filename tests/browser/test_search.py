"""What a resident notices of search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

Visit = Callable[..., Page]

FIRST = {
    "bins": "services/bins-and-recycling/",
    "missed bin": "services/bins-and-recycling/",
    "council house repair": "services/housing-repairs/",
    "how soon will my repair be done": "services/housing-repairs/",
    "birth certificate": "services/registration/",
    "how do i get a birth certificate": "services/registration/",
    "gritting": "services/winter-roads/",
    "council tax": "services/council-tax-and-business-rates/",
    "i am homeless": "services/housing-options/",
    "noise": "services/environmental-protection/",
    "food poisoning": "services/infectious-diseases/",
    "hygiene": "services/food-hygiene/",
    "planning permission": "services/planning/",
    "complaint": "channels/complaints/",
    "LLFA": "services/flooding/",
    "library": "services/libraries/",
    "parking fine": "services/parking/",
    "street light not working": "services/street-lighting/",
    "rent": "services/housing-rents/",
    "vote": "services/elections/",
    "anti-social behaviour": "services/housing-anti-social-behaviour/",
    "phone": "channels/telephone/",
    "customer promise": "promise/",
    "digital strategy": "strategies/digital/",
}
AMONG_THE_FIRST = {
    "report a pothole": "services/routine-road-maintenance/",  # also a matter of claims and of planning road care
    "funeral": "services/crematoria/",  # cemeteries are as right
    "noisy neighbours": "services/environmental-protection/",  # a landlord's tenants go to their landlord
    "how to complain": "complain/",  # the standards for complaints are as right
}

WHAT_TO_DO = "Type the words that you are looking for."
LISTEN = """() => {
    window.said = [];
    const regions = [...document.querySelectorAll("[role=status][aria-live=polite]")];
    const listen = new MutationObserver(() => said.push(...regions.map((region) => region.textContent)));
    regions.forEach((region) => listen.observe(region, { childList: true, characterData: true }));
}"""
"""Keeps all that is announced."""


@pytest.fixture(scope="module")
def search_page(browser: Browser, served: str) -> Iterator[Page]:
    """The search page, opened once for all the words that are tried."""
    page = browser.new_page()
    page.goto(f"{served}search/")
    yield page
    page.close()


def search(page: Page, words: str) -> list[str]:
    """Type words into the search box; the addresses of the first three results."""
    page.get_by_role("searchbox").fill(words)
    return results(page, words)


def results(page: Page, words: str) -> list[str]:
    """The addresses of the first three results for these words, once they are there."""
    page.wait_for_function(
        """(words) => document.querySelector(".pf-summary")?.textContent.endsWith(`for ${words}`)
            && !document.querySelector(".pf-results > .loading:nth-child(-n+3)")""",
        arg=words,
    )
    links = page.eval_on_selector_all(".pf-results > li:nth-child(-n+3) a", "links => links.map((link) => link.href)")
    return [link.removeprefix(page.url.split("search/")[0]) for link in links]


@pytest.mark.parametrize("words", FIRST)
def test_plain_words_find_their_page_first(search_page: Page, words: str) -> None:
    """The words that residents use, and whole questions, lead to the page they mean."""
    assert search(search_page, words)[0] == FIRST[words]


@pytest.mark.parametrize("words", AMONG_THE_FIRST)
def test_words_with_several_meanings_find_each_page(search_page: Page, words: str) -> None:
    """Where several pages are equally right, each is among the first three."""
    assert AMONG_THE_FIRST[words] in search(search_page, words)


def test_the_box_on_the_home_page_leads_to_results(visit: Visit) -> None:
    """Words typed on another page are searched for without typing them again."""
    page = visit()
    page.get_by_role("searchbox").fill("missed bin")
    page.keyboard.press("Enter")
    assert results(page, "missed bin")[0] == "services/bins-and-recycling/"
    expect(page.get_by_role("searchbox")).to_have_value("missed bin")


def test_coming_back_from_a_result_shows_the_results_again(visit: Visit) -> None:
    """The address keeps the words, whether they were typed here or came with it."""
    page = visit("search/?q=parking")
    page.get_by_role("searchbox").fill("library")
    expect(page).to_have_url(re.compile(r"/search/\?q=library$"))
    page.locator(".pf-results").get_by_role("link", name="Libraries", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Libraries")
    page.go_back()
    assert results(page, "library")[0] == "services/libraries/"


def test_without_javascript_there_is_the_list_from_a_to_z(visit: Visit, root: Path) -> None:
    """Nobody is left with an empty page: every service is a link."""
    page = visit("search/?q=bins", java_script_enabled=False)
    services = page.locator("main .entries a")
    assert services.count() == len(list((root / "data" / "services").glob("*.yml")))
    expect(services.first).to_be_visible()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)


def test_the_list_from_a_to_z_gives_way_to_results(visit: Visit) -> None:
    """It is there before a search and where nothing was found, and not between results and the end of the page."""
    page = visit("search/")
    services = page.get_by_role("navigation", name="A to Z")
    expect(services).to_be_visible()
    page.get_by_role("searchbox").fill("bins")
    expect(services).to_be_hidden()
    page.get_by_role("searchbox").fill("xylophone")
    expect(page.get_by_text("No results for xylophone").first).to_be_visible()
    expect(services).to_be_visible()


def test_every_result_shown_can_be_reached_with_the_keyboard(visit: Visit) -> None:
    """All results are loaded, even below a small window, and a note says when there are more (WCAG 2.1.1)."""
    page = visit("search/?q=council", viewport={"width": 320, "height": 256})
    results(page, "council")
    expect(page.locator(".pf-results a")).to_have_count(20)
    expect(page.locator(".pf-summary")).to_have_text("The first 20 of more than 20 results for council")
    expect(page.get_by_text("Add another word")).to_be_visible()
    page.get_by_role("searchbox").focus()
    met = []
    for _ in range(22):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.href"))
    assert set(page.eval_on_selector_all(".pf-results a", "links => links.map((link) => link.href)")) <= set(met)
    page.get_by_role("searchbox").fill("bins")
    results(page, "bins")
    expect(page.get_by_text("Add another word")).to_be_hidden()


def test_a_search_that_cannot_load_says_so_and_shows_the_list(visit: Visit) -> None:
    """A lost connection leaves a way on, in words of the page's language."""
    page = visit("search/")
    page.route("**/pagefind.js", lambda route: route.abort())
    page.get_by_role("searchbox").fill("bins")
    expect(page.locator(".pf-summary")).to_have_text("Search failed")
    expect(page.locator(".pf-error")).to_have_count(0)
    expect(page.get_by_role("navigation", name="A to Z")).to_be_visible()


def test_the_number_of_results_is_announced(visit: Visit) -> None:
    """A screen reader says how many results there are, without a move of the focus (WCAG 4.1.3)."""
    page = visit("search/")
    expect(page.locator("[role=status][aria-live=polite]")).not_to_have_count(0)
    page.evaluate(LISTEN)
    page.get_by_role("searchbox").fill("birth certificate")
    page.wait_for_function("said.some((words) => /^[0-9]+ results? for birth certificate$/.test(words))")
    page.get_by_role("searchbox").fill("council")
    page.wait_for_function("said.includes('The first 20 of more than 20 results for council')")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_search_for_nothing_says_what_to_do(visit: Visit) -> None:
    """To those who sent another page's form empty, and to those who take their words away (WCAG 3.3.1, 4.1.3)."""
    page = visit()
    page.context.add_init_script(f"document.addEventListener('DOMContentLoaded', {LISTEN})")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".pf-summary")).to_have_text(WHAT_TO_DO)
    page.wait_for_function("(words) => said.includes(words)", arg=WHAT_TO_DO)
    page.get_by_role("searchbox").fill("library")
    results(page, "library")
    page.evaluate("said = []")
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".pf-summary")).to_have_text(WHAT_TO_DO)
    page.wait_for_function("(words) => said.includes(words)", arg=WHAT_TO_DO)
    expect(page.get_by_role("navigation", name="A to Z")).to_be_visible()


def test_the_search_box_speaks_the_pages_language(visit: Visit) -> None:
    """No word of the search box, to be seen or to be heard, stays English on a page in another language."""
    page = visit("pl/search/")
    box = page.get_by_role("searchbox", name="Przeszukaj tę stronę")
    expect(box).to_have_attribute("placeholder", "Szukaj")
    expect(box).to_have_accessible_description("Wyniki pojawią się podczas pisania")
    box.fill("xylophone")
    expect(page.locator(".pf-summary")).to_have_text("Brak wyników: xylophone")
    expect(page.get_by_role("button", name="Wyczyść")).to_be_visible()


def test_search_words_are_neither_seen_nor_read_out(visit: Visit) -> None:
    """A page's other names are for searching only."""
    page = visit("services/bins-and-recycling/")
    assert "wheelie" in page.content()
    assert "wheelie" not in page.locator("body").aria_snapshot()
    assert "wheelie" not in page.locator("body").inner_text()
    found = visit("search/?q=wheelie bin")
    assert results(found, "wheelie bin") == ["services/bins-and-recycling/"]
    assert "wheelie" not in found.locator(".pf-results").inner_text()


def test_nothing_leaves_the_sites_own_host(visit: Visit, served: str, requested: list[str]) -> None:
    """What residents look for is nobody else's business."""
    assert results(visit("search/?q=homeless"), "homeless")
    assert [address for address in requested if "/pagefind/" in address]
    assert not [address for address in requested if not address.startswith(served)]


@pytest.mark.parametrize("address", ["", "services/bins-and-recycling/", "strategies/digital/"])
def test_pages_without_results_load_nothing_of_search(visit: Visit, requested: list[str], address: str) -> None:
    """Only those who search pay for it."""
    visit(address).wait_for_load_state("networkidle")
    assert requested
    assert not [one for one in requested if "pagefind" in one or "assets/search" in one]
