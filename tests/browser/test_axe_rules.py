"""data/criteria.yml: the rules that it names are rules of axe-core, for the criterion that names them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.load.site import load_site
from macros.review.axe import ABOUT, TAGS, source


@pytest.fixture(scope="module")
def tags(browser: Browser) -> dict[str, list[str]]:
    """What each rule of the axe-core that the tests use is for: "wcag143" is 1.4.3."""
    page = browser.new_page()
    page.evaluate(source())
    rules: dict[str, list[str]] = page.evaluate(ABOUT, TAGS)["rules"]
    page.close()
    return rules


def test_a_rule_that_a_criterion_names_tests_that_criterion(root: Path, tags: dict[str, list[str]]) -> None:
    """A rule that axe-core drops, renames or moves to another criterion is noticed."""
    named = {
        (criterion.id, rule)
        for criterion in load_site(root / "data").site.criteria.values()
        if criterion.machine
        for rule in criterion.machine.rules
    }
    assert named
    assert not {(number, rule) for number, rule in named if f"wcag{number.replace('.', '')}" not in tags.get(rule, ())}
