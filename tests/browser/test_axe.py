"""axe-core on every page: WCAG 2.0 to 2.2 A and AA, and best practices."""

from __future__ import annotations

import pytest
from axe import Axe
from pages import SOURCE_LOCALE, SitePage, samples
from playwright.sync_api import Browser
from server import Host
from undecided import UNDECIDED, Undecided
from views import EVERY_PAGE, SAMPLES

PARTS = 6
"""In how many parts the pages are tested, so that all cores have work."""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_meets_the_rules(axe: Axe, window, host: Host, pages: tuple[SitePage, ...], part: int) -> None:
    """Every page in English, on a desktop and at 320 pixels, light and dark: nothing fails, nothing is left open."""
    ours = [page for page in pages if page.locale == SOURCE_LOCALE][part::PARTS]
    assert ours
    faults = [
        fault
        for page in ours
        for judgement in axe.judge_all(window, host.address, page, EVERY_PAGE)
        for fault in judgement.faults()
    ]
    assert not faults, "\n".join(faults)
