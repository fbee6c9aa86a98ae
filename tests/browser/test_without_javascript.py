"""Everything that matters works where scripts are off, blocked or did not arrive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pages import SitePage
from playwright.sync_api import Page, expect
from views import PHONE

Visit = Callable[..., Page]


@pytest.fixture
def visit_plain(visit: Visit) -> Visit:
    """Open an address in a browser that runs no scripts."""

    def open_plain(address: str = "", width: int = PHONE) -> Page:
        return visit(address, java_script_enabled=False, viewport={"width": width, "height": 900})

    return open_plain


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_the_menu_is_open(visit_plain: Visit, kinds: tuple[SitePage, ...], width: int) -> None:
    """On a phone too: the button that would open it is not shown, since it could do nothing."""
    for page in {one.locale: one for one in kinds if one.template == "service"}.values():
        shown = visit_plain(page.address, width)
        links = shown.locator("#menu a")
        assert links.count() >= 5
        for link in links.all():
            expect(link).to_be_visible()
        expect(shown.locator("#menu-button")).to_be_hidden()


def test_no_control_is_shown_that_does_nothing(visit_plain: Visit, kinds: tuple[SitePage, ...]) -> None:
    """A button must be one that sends a form, and a field must be in a form."""
    for page in kinds:
        shown = visit_plain(page.address)
        for control in shown.locator("button:visible, input:visible, select:visible").all():
            assert control.evaluate("one => one.form && one.form.action && one.type !== 'button'"), page


def test_the_menu_leads_on(visit_plain: Visit) -> None:
    """From a service to all services."""
    page = visit_plain("services/libraries/")
    page.locator("#menu").get_by_role("link", name="Services").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.endswith("/services/")


def test_the_search_form_leads_to_every_service(visit_plain: Visit) -> None:
    """Search itself needs a script, so what is found is the list of all services, and words that say why."""
    page = visit_plain()
    page.get_by_role("searchbox").fill("bins")
    page.keyboard.press("Enter")
    expect(page.locator("noscript p")).to_be_visible()
    assert "/search/?q=bins" in page.url
    assert page.locator("main .entries a").count() > 50


def test_a_table_can_be_scrolled_with_the_keyboard(visit_plain: Visit) -> None:
    """A script takes tables that fit out of the way of the Tab key. Without it all of them can be reached (WCAG 2.1.1)."""
    page = visit_plain("background/risks/after-review/")
    table = page.locator(".table").first
    table.focus()
    expect(table).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")
