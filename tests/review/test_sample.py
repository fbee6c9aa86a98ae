"""The pages that a person tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.review.built_pages import BuiltPage
from macros.review.sample import choose


def page(address: str, template: str, locale: str = "en-GB") -> BuiltPage:
    """A page of which nothing but its place matters."""
    return BuiltPage(address, locale, template, address, (), (), (), (), None, (), (), "")


@pytest.fixture
def pages() -> list[BuiltPage]:
    """A site in two languages with thirty services."""
    english = [page("/", "home"), page("search/", "search"), page("complain/", "written"), page("about/", "written")]
    english += [page(f"services/{number}/", "service") for number in range(30)]
    return english + [replace(one, address=f"cy/{one.address.lstrip('/')}", locale="cy") for one in english]


def test_every_template_and_every_process_in_each_language_is_in_the_sample(pages: list[BuiltPage]) -> None:
    """WCAG-EM 1.0, step 3: the structured part."""
    sample = choose(pages, "en-GB")
    reasons = {one.page.address: one.reasons for one in sample}
    for template in ("home", "search", "service", "written"):
        assert any(f"template: {template}" in why for why in reasons.values())
    assert "process: Find out how to complain" in reasons["complain/"]
    assert "process: Find out how to complain (cy)" in reasons["cy/complain/"]
    welsh = [why for address, why in reasons.items() if address.startswith("cy/services/")]
    assert any("process: Search, and open a result (cy)" in why for why in welsh)


def test_chance_adds_a_tenth(pages: list[BuiltPage]) -> None:
    """WCAG-EM 1.0, step 3.d: at least one page in ten of the structured part."""
    sample = choose(pages, "en-GB")
    drawn = [one for one in sample if one.reasons == ("random",)]
    assert len(drawn) >= (len(sample) - len(drawn)) / 10


def test_the_same_pages_give_the_same_sample_in_any_order(pages: list[BuiltPage]) -> None:
    """Two reviews test the same."""
    there, back = (choose(ordered, "en-GB") for ordered in (pages, pages[::-1]))
    assert {one.page.address: one.reasons for one in there} == {one.page.address: one.reasons for one in back}


def test_a_new_page_changes_little(pages: list[BuiltPage]) -> None:
    """So that results of two reviews can be compared."""
    before = {one.page.address for one in choose(pages, "en-GB")}
    for number in range(40, 60):
        after = {one.page.address for one in choose([*pages, page(f"services/{number}/", "service")], "en-GB")}
        assert len(before - after) <= 2
