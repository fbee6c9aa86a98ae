"""What readers notice once they have said where they live."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe import Axe
from pages import SitePage
from playwright.sync_api import Locator, Page, expect
from views import EVERY_PAGE

Visit = Callable[..., Page]

RENT = "services/housing-rents/"
TAUNTON, SEDGEMOOR = "somerset-west-and-taunton", "homes-for-sedgemoor"
OF_TAUNTON, OF_SEDGEMOOR = "Somerset West and Taunton council tenants", "Homes for Sedgemoor tenants"
IN_THE_PAPER = ["what-you-can-expect", "for-everybody", f"area-{SEDGEMOOR}", f"area-{TAUNTON}"]
IN_TAUNTON = ["what-you-can-expect", f"area-{TAUNTON}", "for-everybody", "for-others", f"area-{SEDGEMOOR}"]


def status(page: Page) -> Locator:
    """Where the choice is told."""
    return page.locator(".areas").get_by_role("status")


def follow(link: Locator) -> None:
    """Press a link once the page and all its scripts are there."""
    link.page.wait_for_load_state()
    link.click()


def order(page: Page) -> list[str]:
    """The headings of standards, by id, as they stand on the page."""
    page.wait_for_load_state()
    ids = page.eval_on_selector_all("main :is(h2, h3)[id]", "all => all.map((one) => one.id)")
    return ids[: ids.index("if-this-does-not-happen")]


def test_what_is_for_the_reader_stands_first(visit: Visit) -> None:
    """Then what is for everybody, and the rest below a heading of its own, which the contents list too."""
    page = visit(RENT)
    assert order(page) == IN_THE_PAPER
    page.get_by_role("link", name=OF_TAUNTON).click()
    assert order(page) == IN_TAUNTON
    expect(page.locator(f"#area-{TAUNTON}")).to_be_in_viewport()
    expect(status(page)).to_contain_text(f"Your choice: {OF_TAUNTON}")
    expect(page.get_by_role("link", name=OF_TAUNTON)).to_have_attribute("aria-current", "true")
    expect(page).to_have_title(re.compile(f"{OF_TAUNTON}$"))
    contents = page.get_by_role("navigation", name="On this page").get_by_role("link")
    assert contents.all_inner_texts()[:3] == ["What you can expect", "For others", "If this does not happen"]


def test_an_area_without_standards_of_its_own_is_told_so(visit: Visit) -> None:
    """What is for everybody stands first, and nothing is said to be for them alone."""
    page = visit(f"services/housing-repairs/?area={TAUNTON}")
    assert order(page) == ["what-you-can-expect", "for-everybody", "for-others", f"area-{SEDGEMOOR}"]
    expect(status(page)).to_contain_text("There is nothing here for you alone.")


@pytest.mark.parametrize("area", ["nowhere", "", "%22%5D%3Cb%3E"])
def test_an_area_that_does_not_exist_changes_nothing(visit: Visit, area: str) -> None:
    """A mistyped address shows the page as it is."""
    page = visit(f"{RENT}?area={area}")
    assert order(page) == IN_THE_PAPER
    expect(page.locator("main")).to_be_visible()
    expect(status(page)).to_be_empty()


def test_the_choice_goes_along_from_page_to_page_until_it_is_forgotten(visit: Visit) -> None:
    """Through pages that have no areas, a form and another language; in the address alone."""
    page = visit()
    follow(page.get_by_role("link", name=OF_TAUNTON))
    expect(page).to_have_url(re.compile(rf"/areas/\?area={TAUNTON}#{TAUNTON}$"))
    follow(page.get_by_role("navigation", name="Sections").get_by_role("link", name="Services"))
    follow(page.get_by_role("link", name="Council housing rent"))
    assert order(page) == IN_TAUNTON
    follow(page.get_by_role("link", name="العربية"))
    assert order(page) == IN_TAUNTON
    follow(page.get_by_role("link", name="English", exact=True))
    follow(page.get_by_role("link", name="Home", exact=True))
    page.get_by_role("searchbox").fill("rent")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"\?q=rent&area={TAUNTON}$"))
    follow(page.get_by_role("link", name="Council housing rent"))
    assert order(page) == IN_TAUNTON
    follow(page.get_by_role("link", name="Forget my choice"))
    assert order(page) == IN_THE_PAPER
    follow(page.get_by_role("navigation", name="Sections").get_by_role("link", name="Services"))
    expect(page).to_have_url(re.compile("/services/$"))
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_the_choice_is_made_with_the_keyboard(visit: Visit) -> None:
    """The next stop is in what has come first (WCAG 2.4.3)."""
    page = visit(RENT)
    page.get_by_role("link", name=OF_TAUNTON).focus()
    page.keyboard.press("Enter")
    expect(status(page)).not_to_be_empty()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Rent standard")


def test_without_javascript_a_choice_leads_to_its_heading(visit: Visit) -> None:
    """All standards are there, in the paper's order."""
    page = visit(RENT, java_script_enabled=False)
    for words, heading in ((OF_TAUNTON, OF_TAUNTON), ("Somewhere else, or I do not know", "For everybody")):
        page.get_by_role("link", name=words).click()
        expect(page.get_by_role("heading", name=heading)).to_be_in_viewport()
        assert page.locator("main section h3").all_inner_texts() == ["For everybody", OF_SEDGEMOOR, OF_TAUNTON]
    expect(page.get_by_role("link", name="Forget my choice")).to_have_count(0)


def test_print_keeps_the_order_and_says_whose_it_is(visit: Visit) -> None:
    """On paper nobody can choose: the question is left out, the answer is not."""
    page = visit(f"{RENT}?area={TAUNTON}")
    page.emulate_media(media="print")
    assert order(page) == IN_TAUNTON
    expect(page.get_by_text(f"Your choice: {OF_TAUNTON}")).to_be_visible()
    expect(page.locator("#where_you_live")).to_be_hidden()
    page.goto(page.url.partition("?")[0])
    expect(page.locator(".areas")).to_be_hidden()


def test_side_by_side_the_readers_own_area_stands_first(visit: Visit) -> None:
    """Its list of services, and its column in every table."""
    page = visit(f"areas/?area={TAUNTON}")
    assert page.locator("main section h2").all_inner_texts()[:2] == [OF_TAUNTON, OF_SEDGEMOOR]
    table = page.get_by_role("table", name="Council housing customer service")
    assert table.get_by_role("columnheader").all_inner_texts()[1:] == [OF_TAUNTON, OF_SEDGEMOOR]
    row = table.get_by_role("row", name="Answering calls")
    assert ["60 secs" in cell for cell in row.get_by_role("cell").all_inner_texts()] == [True, False]


@pytest.mark.parametrize("address", [f"{RENT}?area={TAUNTON}", f"areas/?area={TAUNTON}", f"ar/{RENT}?area={TAUNTON}"])
def test_a_page_put_in_order_meets_the_rules(
    axe: Axe, window: Page, served: str, pages: tuple[SitePage, ...], address: str
) -> None:
    """axe-core finds nothing, on a desktop and at 320 pixels, light and dark."""
    of = next(page for page in pages if page.address == address.partition("?")[0])
    window.goto(served + address)
    faults = []
    for view in EVERY_PAGE:
        view.show(window)
        faults += axe.judge(window, of, view).faults()
    assert not faults, "\n".join(faults)
