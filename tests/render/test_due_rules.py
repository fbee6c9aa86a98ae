"""overrides/components/due.html: what docs/ get of the day on which a time ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from macros.functions import Functions
from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.render.environment import Renderer

Due = Callable[..., html.HtmlElement]


@pytest.fixture
def due(example: Loaded, root: Path) -> Due:
    """What the macro gives for standards of the example council."""
    functions = Functions(Renderer(example.site, root / "overrides"), str)
    return lambda *references: html.fromstring(functions.due(*references))


def test_a_written_page_has_the_promise_the_rules_and_the_table(due: Due) -> None:
    """Everything that reads without a script, and a line for a script to fill in."""
    made = due("service:housing-repairs/northvale-other")
    assert made.xpath("string(//*[@class='figure'])") == "Within 1 working day"
    assert [row.xpath("string(td)") for row in made.xpath("//tbody/tr")] == [
        "Tuesday, 1 day later", "Wednesday, 1 day later", "Thursday, 1 day later", "Friday, 1 day later",
        "Monday, 3 days later", "Monday, 2 days later", "Monday, 1 day later",
    ]  # fmt: skip
    assert made.xpath("//*[@class='due']/@data-within") == ["1 working"]


def test_rules_are_those_of_the_times_that_are_there(due: Due) -> None:
    """Each sort of time is explained where it is used, and nowhere else; months have no table."""
    rules = due("service:libraries/a-talk").xpath("//li")
    assert [rule.text for rule in rules if "month" in rule.text] == [
        "A month ends on the day of the same number, or on the last day of a shorter month."
    ]
    assert not [rule.text for rule in rules if "orking day" in rule.text]
    assert not due("service:libraries/a-talk").xpath("//table")


EXPLAINED = {
    "calendar": "Calendar days are all days",
    "hour": "Hours run on at night, at weekends and on bank holidays",
    "week": "A week ends on the same day of the week",
    "month": "A month ends on the day of the same number",
}
"""Sorts of time, and the beginning of the rule by which each is counted."""


@pytest.mark.parametrize("data", ["data", "tests/example/data"])
def test_every_sort_of_time_is_explained_without_a_script(data: str, root: Path) -> None:
    """For a start on each day of a week, weekends too: working days have a column, everything else has a rule."""
    site = load_site(root / data).site
    functions = Functions(Renderer(site, root / "overrides"), str)
    sorts = set()
    for reference, statement in site.statements.items():
        if statement.readings:
            made = html.fromstring(functions.due(reference))
            rules, table = made.xpath("//details//li/text()"), made.xpath("//tbody/tr")
            working = sorted({time.value for time in statement.readings if time.day_type == "working"})
            assert [len(row.xpath("td")) for row in table] == [len(working)] * 7 * bool(working), reference
            for number, row in enumerate(table):
                later = [f" {days} day" for days in (site.working_days.ordinary_week(one)[number] for one in working)]
                assert all(said in cell for said, cell in zip(later, row.xpath("td/text()"), strict=True)), reference
            for sort in {time.day_type or time.unit for time in statement.readings} - {"working"}:
                assert any(rule.startswith(EXPLAINED[sort]) for rule in rules), (reference, sort)
                sorts.add(sort)
    assert sorts == {"calendar", "hour", "week", "month"}


@pytest.mark.parametrize("reference", ["channel:telephone/menu", "service:libraries/requests", "service:libraries/loans"])
def test_a_standard_without_a_date_has_no_rules_for_one(due: Due, reference: str) -> None:
    """Seconds, a share, and the most that a loan may last."""
    assert not due(reference).xpath("//details | //*[@class='due']")


def test_days_that_may_be_either_are_explained_as_both(due: Due) -> None:
    """The paper says "5 days": a line for both, and the table for what cannot be seen at a glance."""
    made = due("service:libraries/lost-cards")
    assert made.xpath("//*[@class='due']/@data-within") == ["5 calendar,5 working"]
    assert made.xpath("//thead//th/text()") == ["Starts on", "Within 5 working days"]
    assert [rule for rule in made.xpath("//li/text()") if rule.startswith("Calendar days")]
