"""axe-core on every page: WCAG 2.0 to 2.2 A and AA, and best practices."""

from __future__ import annotations

import pytest
from axe import Axe
from pages import SOURCE_LOCALE, SitePage
from playwright.sync_api import Page
from server import Host
from views import EVERY_PAGE, OTHERWISE, TRANSLATED, View

from macros.review.undecided import UNDECIDED, Undecided

PARTS = 8
"""In how many parts the pages are tested, so that all cores have work."""


def faults(axe: Axe, window: Page, host: Host, pages: tuple[SitePage, ...], views: tuple[View, ...]) -> list[str]:
    """What must be mended or looked at on these pages."""
    return [
        fault
        for page in pages
        for judgement in axe.judge_all(window, host.address, page, views)
        for fault in judgement.faults()
    ]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_meets_the_rules(axe: Axe, window: Page, host: Host, pages: tuple[SitePage, ...], part: int) -> None:
    """Every page in English, on a desktop and at 320 pixels, light and dark: nothing fails, nothing is left open."""
    english = [page for page in pages if page.locale == SOURCE_LOCALE]
    found = faults(axe, window, host, tuple(english[part::PARTS]), EVERY_PAGE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page_meets_the_rules_however_it_is_used(
    axe: Axe, window: Page, host: Host, english: tuple[SitePage, ...], part: int
) -> None:
    """Menu and details open, search results, forced colours, text and page at 200%, print."""
    found = faults(axe, window, host, english[part::PARTS], OTHERWISE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page_meets_the_rules_in_every_language(
    axe: Axe, window: Page, host: Host, kinds: tuple[SitePage, ...], part: int
) -> None:
    """With longer words, other letters, and from right to left; in forced colours, print and large text, and all that opens."""
    translated = [page for page in kinds if page.locale != SOURCE_LOCALE]
    found = faults(axe, window, host, tuple(translated[part::PARTS]), TRANSLATED)
    assert not found, "\n".join(found)


def test_each_view_is_one_of_some_page(kinds: tuple[SitePage, ...]) -> None:
    """In English and in every other language: what a view needs has not been given another name."""
    for locale in {page.locale for page in kinds}:
        pages = [page for page in kinds if page.locale == locale]
        for view in (OTHERWISE if locale == SOURCE_LOCALE else TRANSLATED):
            assert any(view.fits(page) for page in pages), (locale, view.name)


def test_all_that_markdown_can_write_meets_the_rules(axe: Axe, window: Page, written: tuple[Host, SitePage]) -> None:
    """Tables, notes, details, tabs, footnotes, code, pictures: whatever a comms officer writes by hand."""
    host, page = written
    found = faults(axe, window, host, (page,), EVERY_PAGE) + faults(axe, window, host, (page,), OTHERWISE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("known", UNDECIDED, ids=lambda known: f"{known.rule} {known.key}")
def test_an_answer_to_a_question_of_axe_is_still_needed(
    axe: Axe,
    window: Page,
    host: Host,
    pages: tuple[SitePage, ...],
    written: tuple[Host, SitePage],
    exampleshire: tuple[Host, tuple[SitePage, ...]],
    known: Undecided,
) -> None:
    """An answer that nothing asks for any more is taken out."""
    sites = ((host, pages), (written[0], written[1:]), exampleshire)
    site, page = next((one, page) for one, pages in sites for page in pages if page.address == known.page)
    view = next(view for view in (*EVERY_PAGE, *OTHERWISE) if view.name == known.view)
    asked = [found.reason for judged in axe.judge_all(window, site.address, page, (view,)) for found in judged.undecided]
    assert UNDECIDED.index(known) in asked
