"""Everything that matters works where scripts are off, blocked or did not arrive."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pages import SitePage
from playwright.sync_api import Browser, Page, expect
from views import PHONE

@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A window of a phone's width that runs no scripts."""
    with browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 900}) as context:
        yield context.new_page()


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_the_menu_is_open(plain: Page, served: str, kinds: tuple[SitePage, ...], width: int) -> None:
    """On a phone too: the button that would open it is not shown, since it could do nothing."""
    plain.set_viewport_size({"width": width, "height": 900})
    services = {one.locale: one for one in kinds if one.template == "service"}
    assert set(services) == {one.locale for one in kinds}
    for page in services.values():
        plain.goto(served + page.address)
        links = plain.locator("#site_menu a")
        assert links.count() >= 5
        for link in links.all():
            expect(link).to_be_visible()
        expect(plain.locator("#menu_button")).to_be_hidden()


def test_no_control_is_shown_that_does_nothing(plain: Page, served: str, kinds: tuple[SitePage, ...]) -> None:
    """A button must be one that sends a form, a field must be in a form, and the form must say where it leads."""
    for page in kinds:
        plain.goto(served + page.address)
        assert not plain.eval_on_selector_all(
            "button, input, select, textarea",
            """all => all.filter((one) => one.checkVisibility() && !(one.form?.getAttribute("action") && one.type !== "button"))
                .map((one) => one.outerHTML)""",
        ), page


def test_the_menu_leads_on(plain: Page, served: str) -> None:
    """From a service to all services."""
    plain.goto(f"{served}services/libraries/")
    plain.locator("#site_menu").get_by_role("link", name="Services").click()
    expect(plain).to_have_url(f"{served}services/")
    expect(plain.get_by_role("heading", level=1)).to_be_visible()


def test_the_search_form_leads_to_every_service(plain: Page, served: str) -> None:
    """Search itself needs a script, so what is found is the list of all services, and words that say why."""
    plain.goto(served)
    plain.get_by_role("searchbox").fill("bins")
    plain.keyboard.press("Enter")
    expect(plain.locator("noscript p")).to_be_visible()
    assert "/search/?q=bins" in plain.url
    assert plain.locator("main .entries a").count() > 50


def test_a_table_can_be_scrolled_with_the_keyboard(plain: Page, served: str) -> None:
    """A script takes tables that fit out of the way of the Tab key. Without it all of them can be reached (WCAG 2.1.1).

    Chromium makes a stop of all that scrolls; that other browsers have one too is for structure.tables to say.
    """
    plain.goto(f"{served}background/risks/after-review/")
    table = plain.locator(".table").first
    table.focus()
    expect(table).to_be_focused()
    plain.keyboard.press("ArrowRight")
    expect(table).not_to_have_js_property("scrollLeft", 0)
