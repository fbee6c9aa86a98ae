"""Everything can be reached and used with a keyboard alone, and the focus can be seen all the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest
from keyboard import Keyboard
from pages import SOURCE_LOCALE, SitePage
from playwright.sync_api import Page, expect
from server import Host
from views import LARGE_TEXT, OTHERWISE, PHONE, View, open_menu

Visit = Callable[..., Page]

PARTS = 2
"""In how many parts the pages are tested, so that all cores have work."""
VIEWS = (
    View("1280 pixels"),
    View("1280 pixels, dark", colours="dark"),
    View("320 pixels", width=PHONE),
    View("320 pixels, dark", width=PHONE, colours="dark"),
)
FORCED = View("forced colours", forced_colours=True)
USED = [view for view in OTHERWISE if view.use]
OPENED = [view for view in USED if view.colours == "dark"]
OPENED += [replace(view, name=f"{view.name}, forced colours", forced_colours=True) for view in USED if view.colours == "light"]


def walked(keyboard: Keyboard, window: Page, host: Host, pages: Iterable[SitePage], views: Iterable[View]) -> Iterator[str]:
    """What is wrong on a walk through each page, in each view."""
    for view in views:
        looked: set[str] = set()
        for page in pages:
            if not view.fits(page):
                continue
            faults = walk_once(keyboard, window, host, page, view, looked)
            if faults:  # A busy browser may lose its place. What is wrong is wrong slowly, too.
                faults = walk_once(keyboard, window, host, page, view, None)
            yield from (f"{page} ({view.name}): {fault}" for fault in faults)


def walk_once(keyboard: Keyboard, window: Page, host: Host, page: SitePage, view: View, looked: set[str] | None) -> list[str]:
    """What is wrong on one walk; where nothing is given that was looked at before, on a slow one that looks at all."""
    window.goto(host.address + page.address)
    view.show(window)
    return keyboard.walk(window, set() if looked is None else looked, slowly=looked is None)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("view", (*VIEWS[:3], FORCED), ids=lambda view: view.name)
def test_a_walk_from_stop_to_stop(
    keyboard: Keyboard, window: Page, host: Host, english: tuple[SitePage, ...], view: View, part: int
) -> None:
    """Each stop is in sight, uncovered, named, in the order of reading and marked with a contrast of 3 to 1.

    There and back, and the focus is never trapped (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 1.4.11, 4.1.2). In the
    dark on a phone the marks are those of the desktop; pages with something that opens are walked there, below.
    """
    faults = list(walked(keyboard, window, host, english[part::PARTS], [view]))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_walk_in_every_language(
    keyboard: Keyboard, window: Page, host: Host, translated: tuple[SitePage, ...], part: int
) -> None:
    """The same on each kind of page in every language, also from right to left; on services in forced colours too."""
    pages = translated[part::PARTS]
    services = [page for page in pages if page.template == "service"]
    faults = [*walked(keyboard, window, host, pages, VIEWS[:1]), *walked(keyboard, window, host, services, [VIEWS[3], FORCED])]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("locale", [SOURCE_LOCALE, "ar"])
def test_a_walk_through_what_opens(keyboard: Keyboard, window: Page, host: Host, kinds: tuple[SitePage, ...], locale: str) -> None:
    """The same with details open, results of a search, and the menu of a narrow window, which is the same on every page.

    In the dark on a phone, and in forced colours.
    """
    pages = [page for page in kinds if page.locale == locale]
    home = [page for page in pages if page.template == "home"]
    faults = [
        fault
        for view in OPENED
        for fault in walked(keyboard, window, host, home if view.use is open_menu else pages, [view])
    ]
    assert not faults, "\n".join(faults)


def test_a_walk_through_all_that_markdown_can_write(keyboard: Keyboard, window: Page, written: tuple[Host, SitePage]) -> None:
    """The same, for whatever a comms officer writes by hand."""
    host, page = written
    faults = list(walked(keyboard, window, host, [page], (*VIEWS, FORCED)))
    assert not faults, "\n".join(faults)


def test_the_first_stop_skips_to_the_content(visit: Visit, served: str, english: tuple[SitePage, ...]) -> None:
    """On every kind of page, and the focus goes there, not only the window (WCAG 2.4.1)."""
    shown = visit()
    for page in {page.template: page for page in english}.values():
        shown.goto(served + page.address)
        shown.keyboard.press("Tab")
        skip = shown.locator(":focus")
        expect(skip).to_have_attribute("href", "#page_content")
        expect(skip).to_be_in_viewport()
        shown.keyboard.press("Enter")
        expect(shown.locator("main")).to_be_focused()
        shown.keyboard.press("Tab")
        assert shown.evaluate("""() => document.activeElement === document.body
            || !(document.activeElement.compareDocumentPosition(document.querySelector("main")) & Node.DOCUMENT_POSITION_FOLLOWING)"""), page


def test_the_link_to_the_content_is_out_of_sight_until_it_has_the_focus(visit: Visit) -> None:
    """However many lines large text gives it: the tops of the languages above the header are not covered."""
    page = visit("", viewport={"width": PHONE, "height": 640})
    page.add_style_tag(content=LARGE_TEXT)
    skip = page.locator(".skip")
    assert skip.evaluate("one => one.getBoundingClientRect().bottom") <= 0
    page.keyboard.press("Tab")
    expect(skip).to_be_in_viewport(ratio=1)


def test_the_menu_opens_and_closes(visit: Visit) -> None:
    """On a phone: Enter or the space bar opens it, its links come next, Escape closes it and leads back (WCAG 2.4.3)."""
    page = visit("services/libraries/", viewport={"width": PHONE, "height": 640})
    button = page.get_by_role("button", name="Menu")
    links = page.locator("#site_menu a")
    expect(links.first).to_be_hidden()
    button.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        expect(links.first).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(links.first).to_be_hidden()


def test_a_link_of_the_menu_leads_on(visit: Visit) -> None:
    """Enter follows it from the open menu; on the page that it leads to, the menu is closed and says where the reader is."""
    page = visit("services/libraries/", viewport={"width": PHONE, "height": 640})
    page.get_by_role("button", name="Menu").press("Enter")
    page.locator("#site_menu").get_by_role("link", name="Contacting us").press("Enter")
    expect(page).to_have_url(re.compile("/channels/$"))
    expect(page.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#site_menu a[aria-current='page']")).to_have_attribute("href", "./")


def test_the_search_box_is_sent_with_enter(visit: Visit) -> None:
    """And its results come after the box."""
    page = visit()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("library")
    page.keyboard.press("Enter")
    first = page.locator(".pf-results a").first
    expect(first).to_be_visible()
    page.get_by_role("searchbox").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if first.evaluate("one => one === document.activeElement"):
            break
    expect(first).to_be_focused()


def test_colours_are_chosen_and_kept(visit: Visit) -> None:
    """Arrow keys choose, the page changes at once, and the next page has the same colours."""
    page = visit("services/libraries/")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_label("Colours").focus()
    page.keyboard.press("End")
    assert page.evaluate(paper) != light
    expect(page.get_by_label("Colours")).to_be_focused()
    page.goto(page.url.replace("libraries", "parking"))
    expect(page.get_by_label("Colours")).to_have_value("dark")
    assert page.evaluate(paper) != light


def test_another_language_is_chosen(visit: Visit, kinds: tuple[SitePage, ...]) -> None:
    """By a link to the same page, which says in its own language what it is (WCAG 3.1.2)."""
    page = visit("services/libraries/")
    for locale in sorted({page.locale for page in kinds} - {SOURCE_LOCALE}):
        page.locator(f".languages a[lang='{locale}']").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{locale}/services/libraries/")
        expect(page.locator("html")).to_have_attribute("lang", locale)


def test_a_wide_table_is_scrolled_with_arrow_keys(visit: Visit) -> None:
    """It is a stop, with a name; a table that fits is none (WCAG 2.1.1)."""
    page = visit("background/risks/after-review/", viewport={"width": PHONE, "height": 640})
    table = page.locator(".table").first
    expect(table).to_have_attribute("tabindex", "0")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")
    page.set_viewport_size({"width": 1600, "height": 900})
    expect(table).to_have_attribute("tabindex", "-1")


def test_details_open_with_a_key(visit: Visit) -> None:
    """Enter opens and closes them."""
    page = visit("accessibility/")
    page.locator("main summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("main details").first).to_have_attribute("open", "")
    page.keyboard.press("Enter")
    expect(page.locator("main details").first).not_to_have_attribute("open", "")


def test_single_keys_do_nothing(visit: Visit) -> None:
    """Whoever speaks to the computer, or hits keys by mistake, stays where they are (WCAG 2.1.4)."""
    page = visit("services/libraries/")
    before = page.url, page.evaluate("document.documentElement.outerHTML")
    for key in "abcdefghijklmnopqrstuvwxyz0123456789.,/?":
        page.keyboard.press(key)
    assert (page.url, page.evaluate("document.documentElement.outerHTML")) == before
    assert page.evaluate("document.activeElement === document.body")


def test_going_on_to_another_page_starts_at_its_top(visit: Visit) -> None:
    """A link loads a page as browsers do, so screen readers say its title, and Tab starts with its first link."""
    page = visit("services/")
    link = page.locator("main .entries a").first
    to = link.evaluate("one => one.href")
    link.click()
    expect(page).to_have_url(to)
    page.wait_for_load_state()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#page_content")
