"""What readers see when they change the page: narrow windows, large text, wider spacing, other colours, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import layout
import pytest
from pages import SitePage
from playwright.sync_api import Page
from server import Host
from views import LARGE_TEXT, PHONE, SPACING, View, open_menu

PARTS = 4
"""In how many parts the pages are tested, so that all cores have work."""
WIDTHS = (View("1280 pixels"), View("320 pixels", width=PHONE))
LARGE = tuple(View(f"text at 200%, {width} pixels", width=width, style=LARGE_TEXT) for width in (1280, 640, PHONE))
SPACED = tuple(View(f"spaced, {width} pixels", width=width, style=SPACING) for width in (1280, PHONE))
FORCED = View("forced colours", forced_colours=True)
PAPER = View("print", media="print")

Check = Callable[[Page], list[str]]


def look(window: Page, address: str, pages: tuple[SitePage, ...], views: tuple[View, ...], *checks: Check) -> Iterator[str]:
    """What the checks find on these pages in these views. A page is loaded anew where a view uses it."""
    for page in pages:
        for view in views:
            if view is views[0] or view.use:
                window.goto(address + page.address)
            view.show(window)
            yield from (f"{page} ({view.name}): {fault}" for check in checks for fault in check(window))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_fits_a_narrow_window(window: Page, host: Host, pages: tuple[SitePage, ...], part: int) -> None:
    """Nothing is cut off or needs scrolling sideways at 320 pixels; only a table scrolls, in its own box (WCAG 1.4.10)."""
    faults = list(look(window, host.address, pages[part::PARTS], WIDTHS[-1:], layout.too_wide, layout.cut_off))
    assert not faults, "\n".join(faults)


def test_text_may_be_twice_as_large(window: Page, host: Host, kinds: tuple[SitePage, ...]) -> None:
    """Nothing is cut off, runs over anything else or needs scrolling sideways (WCAG 1.4.4)."""
    faults = list(look(window, host.address, kinds, LARGE, layout.too_wide, layout.cut_off))
    assert not faults, "\n".join(faults)


def test_text_may_be_set_wider(window: Page, host: Host, kinds: tuple[SitePage, ...]) -> None:
    """Nothing is lost when readers set more space between lines, words and letters (WCAG 1.4.12)."""
    faults = list(look(window, host.address, kinds, SPACED, layout.too_wide, layout.cut_off))
    assert not faults, "\n".join(faults)


def test_everything_is_large_enough_to_hit(window: Page, host: Host, kinds: tuple[SitePage, ...]) -> None:
    """24 by 24 pixels at least, and 44 by 44 for the menu, buttons and fields (WCAG 2.5.8, 2.5.5)."""
    views = (*WIDTHS, View("menu open", width=PHONE, use=open_menu))
    faults = list(look(window, host.address, kinds, views, layout.small_targets))
    assert not faults, "\n".join(faults)


def test_nothing_moves_for_those_who_asked_for_less_movement(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """No transition, animation or smooth scrolling is left (WCAG 2.3.3)."""
    faults = list(look(window, host.address, english, WIDTHS, layout.moving))
    assert not faults, "\n".join(faults)


def test_no_sign_is_lost_in_forced_colours(window: Page, host: Host, english: tuple[SitePage, ...]) -> None:
    """With a contrast theme of Windows, controls still have a frame, and no sign is a background that is not painted."""
    faults = list(look(window, host.address, english, (FORCED,), layout.lost_in_forced_colours))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("chosen", ["", "dark"])
def test_every_kind_of_page_is_fit_for_paper(window: Page, host: Host, english: tuple[SitePage, ...], chosen: str) -> None:
    """The content is printed, what only leads on is not, and dark ink stays dark for those who chose dark colours."""
    window.goto(host.address)
    window.evaluate("colours => localStorage.setItem('colours', colours)", chosen)
    faults = list(look(window, host.address, english, (PAPER,), layout.unfit_for_paper))
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
    assert seen["light", "dark"] == seen["dark", ""] != seen["light", ""] == seen["dark", "light"]


def test_all_that_markdown_can_write_can_be_read_in_every_way(window: Page, written: tuple[Host, SitePage]) -> None:
    """All of the above, for whatever a comms officer writes by hand."""
    host, page = written
    faults = [
        *look(window, host.address, (page,), WIDTHS, layout.small_targets, layout.moving),
        *look(window, host.address, (page,), (*WIDTHS, *LARGE, *SPACED), layout.too_wide, layout.cut_off),
        *look(window, host.address, (page,), (FORCED,), layout.lost_in_forced_colours),
        *look(window, host.address, (page,), (PAPER,), layout.unfit_for_paper),
    ]
    assert not faults, "\n".join(faults)
