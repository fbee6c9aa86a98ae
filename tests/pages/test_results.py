"""macros/pages/results.py: every standard is counted once in each period, also those that nobody has measured."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from macros.load.loaded import Loaded
from macros.model.outcome import State, standards
from macros.model.site import Site
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.pages.results import ResultsPage
from macros.render.environment import Renderer


def results_page(site: Site) -> ResultsPage:
    """The site's page of results."""
    [page] = [page for page in list_pages(site) if isinstance(page, ResultsPage)]
    return page


@pytest.fixture
def page(example: Loaded) -> ResultsPage:
    """The example's page of results."""
    return results_page(on_day(example.site, example.as_of))


def test_the_newest_period_comes_first(page: ResultsPage) -> None:
    assert [str(one.end) for one in page.periods] == ["2026-09-30", "2026-06-30", "2026-03-31", "2025-12-31", "2025-09-30"]


def test_each_standard_is_in_one_state_in_each_period(page: ResultsPage, example: Loaded) -> None:
    """What is not measured is counted too, so that a few good results do not look like all of them."""
    assert page.standards == len(dict(standards(example.site)))
    for period in page.periods:
        assert sum(period.number(state) for state in get_args(State)) == page.standards
        for group in period.groups:
            assert group.outcomes and all(group.number(state) >= 0 for state in get_args(State))


def test_topics_count_a_service_once_and_stand_in_the_councils_order(page: ResultsPage, example: Loaded) -> None:
    """A service stands under several topics, and counts under the first."""
    newest = page.periods[0]
    assert [group.reference for group in newest.groups] == ["channel:", "topic:home", "topic:leisure"]
    counted = [reference for group in newest.groups for reference, _ in group.outcomes]
    assert len(counted) == len(set(counted)) == 6


def test_without_results_the_page_says_so_and_when_they_are_due(example: Loaded, root: Path) -> None:
    """Nothing is made up: no share, no zero, no table."""
    site = on_day(example.site, date(2020, 1, 1))
    text = Renderer(site, root / "overrides").page(results_page(site))
    assert f"Its {len(dict(standards(site)))} standards are not yet measured" in text
    assert "<strong>Every 3 months</strong>" in text
    assert "%" not in text and "<table" not in text and "svg" not in text


def test_a_result_never_stands_for_words_that_it_was_not_held_against(example: Loaded, root: Path) -> None:
    """The newest result may be of a stage that has ended since."""
    for day, told in ((date(2026, 11, 20), False), (date(2027, 4, 1), True)):
        site = on_day(example.site, day)
        [page] = [page for page in list_pages(site) if page.address == "channels/letter/"]
        text = Renderer(site, root / "overrides").page(page)
        assert ("It said then: “Answer letters within 10 working days (5 for e-mails).”" in text) is told


def test_pages_of_services_say_that_they_are_not_measured(example: Loaded, root: Path) -> None:
    site = on_day(example.site, date(2020, 1, 1))
    renderer = Renderer(site, root / "overrides")
    for page in list_pages(site):
        if page.address.startswith(("services/libraries", "channels/letter")):
            assert "Results: not yet measured. Customer Service Standards: results are to be" in renderer.page(page)
