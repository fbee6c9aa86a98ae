"""What readers see when they change the page: narrow windows, large text, wider spacing, other colours, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import layout
import pytest
from pages import SOURCE_LOCALE, SitePage, read_pages, samples
from playwright.sync_api import Page
from server import Host
from views import LARGE_TEXT, PHONE, SPACING, View, open_menu

PARTS = 2
"""In how many parts the pages are tested, so that all cores have work."""
WIDTHS = (View("1280 pixels"), View("320 pixels", width=PHONE))
LARGE = tuple(View(f"text at 200%, {width} pixels", width=width, style=LARGE_TEXT) for width in (1280, 640, PHONE))
SPACED = tuple(View(f"spaced, {width} pixels", width=width, style=SPACING) for width in (1280, PHONE))
FORCED = View("forced colours", forced_colours=True)
PAPER = View("print", media="print")
TARGETS = (*WIDTHS, View("menu open", width=PHONE, use=open_menu))
Check = Callable[[Page], list[str]]

ALL = (
    (WIDTHS, (layout.too_wide, layout.cut_off, layout.moving)),
    (LARGE, (layout.too_wide, layout.cut_off)),
    (SPACED, (layout.too_wide, layout.cut_off)),
    ((FORCED,), (layout.lost_in_forced_colours,)),
    ((PAPER,), (layout.unfit_for_paper,)),
    (TARGETS, (layout.small_targets,)),
)
"""Every check of the layout, with its views. The menu is opened last, and stays open."""
TIGHT = tuple((views[-1:], checks) for views, checks in ALL)
"""Each in the tightest of its views: longer words and another direction show there, if anywhere."""


def look(window: Page, host: Host, pages: Iterable[SitePage], *looks: tuple[Iterable[View], Iterable[Check]]) -> list[str]:
    """What checks find on pages in their views."""
    faults = []
    for page in pages:
        window.goto(host.address + page.address)
        for views, checks in looks:
            for view in views:
                view.show(window)
                faults += [f"{page} ({view.name}): {fault}" for check in checks for fault in check(window)]
    return faults


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_fits_a_narrow_window(window: Page, host: Host, pages: tuple[SitePage, ...], part: int) -> None:
    """Nothing is cut off or needs scrolling sideways at 320 pixels; only a table scrolls, in its own box (WCAG 1.4.10).

    In English; for every page in every language ``council review`` says the same.
    """
    every = [page for page in pages if page.locale == SOURCE_LOCALE]
    faults = look(window, host, every[part::PARTS], (WIDTHS[-1:], (layout.too_wide, layout.cut_off)))
    assert not faults, "\n".join(faults)


def test_text_may_be_twice_as_large(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """Nothing is cut off, runs over anything else or needs scrolling sideways (WCAG 1.4.4)."""
    faults = look(window, host, english, (LARGE, (layout.too_wide, layout.cut_off)))
    assert not faults, "\n".join(faults)


def test_text_may_be_set_wider(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """Nothing is lost when readers set more space between lines, words and letters (WCAG 1.4.12)."""
    faults = look(window, host, english, (SPACED, (layout.too_wide, layout.cut_off)))
    assert not faults, "\n".join(faults)


def test_everything_is_large_enough_to_hit(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """24 by 24 pixels at least, and 44 by 44 for the menu, buttons and fields (WCAG 2.5.8, 2.5.5)."""
    faults = look(window, host, english, (TARGETS, (layout.small_targets,)))
    assert not faults, "\n".join(faults)


def test_nothing_moves_for_those_who_asked_for_less_movement(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """No transition, animation or smooth scrolling is left (WCAG 2.3.3)."""
    faults = look(window, host, english, (WIDTHS, (layout.moving,)))
    assert not faults, "\n".join(faults)


def test_no_sign_is_lost_in_forced_colours(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """With a contrast theme of Windows, controls still have a frame, and no sign is a background that is not painted."""
    faults = look(window, host, english, ((FORCED,), (layout.lost_in_forced_colours,)))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("chosen", ["", "dark"])
def test_every_kind_of_page_is_fit_for_paper(window: Page, host: Host, english: tuple[SitePage, ...], chosen: str) -> None:
    """The content is printed, what only leads on is not, and dark ink stays dark for those who chose dark colours."""
    window.goto(host.address)
    window.evaluate("colours => localStorage.setItem('colours', colours)", chosen)
    faults = look(window, host, english, ((PAPER,), (layout.unfit_for_paper,)))
    assert not faults, "\n".join(faults)


def test_colours_chosen_on_the_site_are_those_of_the_device(window: Page, host: Host) -> None:
    """What is tested with a dark device holds for those who choose dark colours on the page, and the other way round."""
    colours = """() => ["--paper", "--ink", "--quiet", "--strong", "--on-strong", "--tint", "--line", "--hair", "--link",
        "--visited", "--focus"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name))"""
    seen = {}
    for device, chosen in [("light", ""), ("dark", ""), ("light", "dark"), ("dark", "light")]:
        window.goto(host.address)
        window.evaluate("colours => localStorage.setItem('colours', colours)", chosen)
        window.emulate_media(color_scheme=device)
        window.reload()
        seen[device, chosen] = window.evaluate(colours)
    assert all(map(all, seen.values())), "A colour has another name now."
    assert seen["light", "dark"] == seen["dark", ""] != seen["light", ""] == seen["dark", "light"]


@pytest.mark.parametrize("part", range(PARTS))
def test_no_language_needs_another_layout(window: Page, host: Host, translated: tuple[SitePage, ...], part: int) -> None:
    """All of the above on each kind of page in every language, with longer words, and from right to left."""
    faults = look(window, host, translated[part::PARTS], *TIGHT)
    assert not faults, "\n".join(faults)


def test_an_english_list_on_an_arabic_page_reads_as_english(window: Page, host: Host) -> None:
    """Where a list is not translated its bullets stand on the left, where its lines begin, and within the page."""
    window.goto(f"{host.address}ar/strategies/customer/roadmap/")
    items = """() => [...document.querySelectorAll("main li:has(> [lang='en-GB'])")].map((one) => [
        getComputedStyle(one).direction, one.getBoundingClientRect().left > one.parentElement.getBoundingClientRect().left])"""
    found = window.evaluate(items)
    assert len(found) > 10
    assert {tuple(one) for one in found} == {("ltr", True)}


def test_signs_between_links_are_not_read_out(window: Page, host: Host) -> None:
    """The strokes between the links of the breadcrumb are to be seen only: the list says how many there are (WCAG 1.3.1)."""
    window.goto(f"{host.address}services/libraries/")
    trail = window.get_by_role("navigation", name="Breadcrumb")
    sign = trail.locator("li").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert sign.startswith('"/"')
    assert "text" not in trail.aria_snapshot()


@pytest.mark.xdist_group("locales")
@pytest.mark.parametrize("locale", ["pl", "ar"])
def test_words_may_be_much_longer(window: Page, pseudo_site: Path, locale: str) -> None:
    """A language is not known yet in which all texts are 40% longer, from left to right or from right to left: it fits."""
    pages = [page for page in samples(read_pages(pseudo_site)) if page.locale == locale and page.template != "404"]
    assert len(pages) > 15
    with Host(pseudo_site) as host:
        faults = look(window, host, pages, *TIGHT)
    assert not faults, "\n".join(faults)


def test_all_that_markdown_can_write_can_be_read_in_every_way(window: Page, written: tuple[Host, SitePage]) -> None:
    """All of the above, for whatever a comms officer writes by hand."""
    host, page = written
    faults = look(window, host, [page], *ALL)
    assert not faults, "\n".join(faults)
