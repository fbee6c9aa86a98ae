"""Dates of promises on the real pages: counted from the reader's day, announced, and kept in a calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect
from visiting import Visits

from macros.functions import Functions
from macros.load.loaded import Loaded
from macros.render.environment import Renderer

Visit = Callable[..., Page]

LETTERS = "channels/letter-and-email/"


@pytest.fixture
def on(visits: Visits) -> Callable[..., Page]:
    """Open an address of the real site at a moment, with the options of a Playwright context."""
    return visits.on


def line(page: Page, standard: str) -> str:
    """What the first line of a standard says. Browsers differ in the commas of a date, which are left out."""
    return page.locator(f"#{standard} .due > span:not(.case)").first.inner_text().replace(",", "")


def test_a_promise_is_a_date(on: Callable[..., Page]) -> None:
    """On Friday 20 November 2026, ten working days end on Friday 4 December."""
    page = on("2026-11-20T12:00:00Z", LETTERS)
    assert line(page, "full-response") == "If you contact the council today Friday 20 November expect this by Friday 4 December."
    expect(page.get_by_label("Count dates from")).to_have_value("2026-11-20")


@pytest.mark.parametrize("timezone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_today_is_the_day_in_england(on: Callable[..., Page], timezone: str) -> None:
    """A reader abroad, or one whose device is set to another place, gets the same date."""
    page = on("2027-07-01T22:30:00Z", LETTERS, timezone_id=timezone)
    assert "today Thursday 1 July" in line(page, "full-response")


def test_another_day_can_be_chosen_and_the_change_is_announced(on: Callable[..., Page]) -> None:
    """Over Christmas; a live region says what happened without moving the reader (WCAG 4.1.3)."""
    page = on("2026-11-20T12:00:00Z", LETTERS)
    page.get_by_label("Count dates from").fill("2026-12-23")
    assert line(page, "full-response") == "Counted from Wednesday 23 December: by Monday 11 January 2027."
    expect(page.locator(".due-start").get_by_role("status")).to_have_text(re.compile("^Dates on this page are now counted from Wednesday,? 23 December.$"))
    assert "today" in page.locator(".steps .due").first.inner_text(), "A complaint is counted from the day it is made."


@pytest.mark.parametrize("left", ["", "0002-12-23"])
def test_a_field_that_is_left_without_a_day_says_which_one_counts(on: Callable[..., Page], left: str) -> None:
    """Once it is left, and not while a year is being typed: the dates on the page stay (WCAG 3.3.1, 4.1.3)."""
    page = on("2026-11-20T12:00:00Z", LETTERS)
    field, status = page.get_by_label("Count dates from"), page.locator(".due-start").get_by_role("status")
    field.fill("2026-12-23")
    field.fill(left)
    expect(status).to_have_text("")
    field.blur()
    expect(field).to_have_value("2026-12-23")
    expect(status).to_have_text(re.compile("^Dates on this page are now counted from Wednesday,? 23 December.$"))
    assert "Wednesday 23 December" in line(page, "full-response")


def test_that_a_day_has_no_dates_is_announced(on: Callable[..., Page]) -> None:
    """In the words of the lines, once."""
    page = on("2026-11-20T12:00:00Z", LETTERS)
    page.get_by_label("Count dates from").fill("2035-01-01")
    none = "^Counted from Monday,? 1 January 2035, there is no date: bank holidays are known for 2022 to 2028 only.$"
    expect(page.locator(".due-start").get_by_role("status")).to_have_text(re.compile(none))


def test_that_a_day_has_some_dates_only_is_announced(on: Callable[..., Page]) -> None:
    """24 hours end on every day, and working days where bank holidays are known."""
    page = on("2026-11-20T12:00:00Z", "services/housing-repairs/")
    page.get_by_label("Count dates from").fill("2035-01-01")
    some = "^Dates on this page are now counted from Monday,? 1 January 2035. Within 1 working day: Counted from Monday,? 1 January 2035, there is no date: bank holidays are known for 2022 to 2028 only.$"
    expect(page.locator(".due-start").get_by_role("status")).to_have_text(re.compile(some))


def test_both_dates_stand_where_the_paper_does_not_say_which_days(on: Callable[..., Page]) -> None:
    """Ten days from Friday 20 November are over on Monday 30 November, or on Friday 4 December as working days."""
    page = on("2026-11-20T12:00:00Z", "services/housing-anti-social-behaviour/")
    said = line(page, "agree-response")
    assert "by Monday 30 November if calendar days are meant by Friday 4 December if working days are meant" in said
    assert page.locator("#agree-response .due a").count() == 2


def test_hours_end_at_the_same_time(on: Callable[..., Page]) -> None:
    """24 hours from a Friday are over on Saturday, which is no working day."""
    page = on("2026-11-20T12:00:00Z", "services/housing-repairs/")
    assert line(page, "emergency").endswith("expect this by the same time on Saturday 21 November.")


def test_a_time_that_starts_with_something_else_is_not_counted_from_contact(on: Callable[..., Page]) -> None:
    """The paper counts an assessment from the application, so the page does not say "if you contact the council"."""
    page = on("2026-11-20T12:00:00Z", "services/housing-options/")
    assert line(page, "assessment") == "Counted from Friday 20 November: by Friday 27 November."
    assert page.locator("#bed-and-breakfast .due").count() == 0


def test_no_date_is_made_up_where_bank_holidays_are_not_known(on: Callable[..., Page]) -> None:
    """After the calendar's last year the page says so, and the rule still stands there."""
    page = on("2028-12-28T12:00:00Z", LETTERS)
    assert "there is no date: bank holidays are known for 2022 to 2028 only." in line(page, "full-response")
    assert page.locator("#full-response .due a").count() == 0
    expect(page.locator("#full-response .figure")).to_have_text("Within 10 working days")


def test_a_date_can_be_kept_in_a_calendar(on: Callable[..., Page], tmp_path: Path) -> None:
    """The file is for the day that is shown, and leads back to the standard."""
    page = on("2026-11-20T12:00:00Z", LETTERS)
    with page.expect_download() as started:
        page.get_by_role("link", name=re.compile("Add Friday,? 4 December to your calendar")).click()
    assert started.value.suggested_filename == "2026-12-04.ics"
    started.value.save_as(tmp_path / "kept.ics")
    [event] = Calendar.from_ical((tmp_path / "kept.ics").read_bytes()).events
    assert (event.start, event.end) == (date(2026, 12, 4), date(2026, 12, 5))
    assert event["SUMMARY"] == "Within 10 working days: Letter and E-mail"
    assert "Aim to respond fully" in event["DESCRIPTION"] and "20 November" in event["DESCRIPTION"]
    assert event["URL"].endswith(f"/{LETTERS}#full-response")


def test_each_date_for_the_calendar_says_what_it_is_for(on: Callable[..., Page]) -> None:
    """Several standards of a service may end on one day, and links of one name lead to one place (WCAG 2.4.4, 2.4.9)."""
    page = on("2026-11-20T12:00:00Z", "services/housing-options/")
    leads = page.locator(".due a").evaluate_all("all => all.map((one) => [one.innerText, one.href])")
    assert len(leads) > 5
    assert len({name for name, _ in leads}) == len(set(map(tuple, leads)))


@pytest.fixture
def written(window: Page, example: Loaded, root: Path) -> Callable[[str, str], Page]:
    """A page of docs/ with the date of one standard of the example council, on a day."""

    def open_page(reference: str, day: str) -> Page:
        made = Functions(Renderer(example.site, root / "overrides"), str).due(reference)
        window.clock.set_fixed_time(f"{day}T12:00:00Z")
        window.set_content(f'<html lang="en-GB"><main id="main"><h1>Times</h1>{made}</main>')
        window.add_script_tag(path=root / "overrides" / "assets" / "due.js")
        return window

    return open_page


@pytest.mark.parametrize(
    ("reference", "day", "kept"),
    [
        # Five days from Friday 20 November 2026 are over on Wednesday 25, or on Friday 27 as working days.
        ("service:libraries/lost-cards", "2026-11-20", {"Within 5 calendar days: Times": 25, "Within 5 working days: Times": 27}),
        # Ten working days from Monday 2 November are over on Monday 16, five on Monday 9.
        (
            "channel:letter/answer",
            "2026-11-02",
            {"Within 10 working days (letters): Times": 16, "Within 5 working days (e-mails): Times": 9},
        ),
        ("service:libraries/a-card", "2026-11-20", {"90% within 1 week: Times": 27}),
    ],
)
def test_what_is_kept_says_which_days_and_which_case_are_meant(
    written: Callable[[str, str], Page], reference: str, day: str, kept: dict[str, int]
) -> None:
    """In a calendar, where the page is not at hand: no two entries are called the same, and none takes another's place."""
    links = written(reference, day).locator(".due a").evaluate_all("all => all.map((one) => decodeURIComponent(one.href))")
    events = [Calendar.from_ical(link.partition(",")[2]).events[0] for link in links]
    assert {str(event["SUMMARY"]): event.start.day for event in events} == kept
    assert len({event["UID"] for event in events}) == len(events) == len(kept)


def test_the_only_date_of_a_page_is_announced_itself(written: Callable[[str, str], Page]) -> None:
    """Where one line changes, its words are what a screen reader says. A Friday's next working day is Monday."""
    page = written("service:housing-repairs/northvale-other", "2026-11-18")
    page.get_by_label("Count dates from").fill("2026-11-20")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Counted from Friday,? 20 November: by Monday,? 23 November.$"))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        # Wednesday 24 March 2027: Thursday 25 is day 1, Good Friday and Easter Monday are holidays, Tuesday 30 is day 2,
        # Wednesday 31 day 3, Friday 2 April day 5, and Friday 9 April day 10.
        ("2027-03-24", "letters Counted from Wednesday 24 March: by Friday 9 April."),
        # From Thursday 1 April it is 8 working days: Friday 2 is day 1, Friday 9 day 6, Tuesday 13 day 8.
        (
            "2027-04-01",
            "From 1 April 2027: Within 8 working days (letters) "
            "If you contact the council today Thursday 1 April expect this by Tuesday 13 April.",
        ),
    ],
)
def test_a_date_is_that_of_the_stage_that_holds(written: Callable[[str, str], Page], day: str, said: str) -> None:
    """The example council's letters are answered within 10 working days until 31 March 2027, whenever the page was made."""
    line = written("channel:letter/answer", day).locator(".due:visible").first
    assert line.inner_text().partition("Add")[0].replace(",", "").split() == said.split()


def test_a_page_built_as_of_another_day_counts_from_that_day(
    written: Callable[[str, str], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not from the day on which somebody looks at it; another day can be chosen there too."""
    monkeypatch.setenv("SITE_AS_OF", "2027-03-24")
    page = written("channel:letter/answer", "2026-11-20")
    expect(page.get_by_label("Count dates from")).to_have_value("2027-03-24")
    said = page.locator(".due:visible").first.inner_text().partition("Add")[0].replace(",", "").split()
    assert said == "letters Counted from Wednesday 24 March 2027: by Friday 9 April 2027.".split()
    page.get_by_label("Count dates from").fill("2026-11-20")
    expect(page.locator(".due:visible").first).to_contain_text("4 December")


def test_the_steps_of_a_complaint_can_be_counted_from_the_day_it_was_made(on: Callable[..., Page]) -> None:
    """Three, ten and twenty working days after Monday 9 November 2026."""
    page = on("2026-11-20T12:00:00Z", "complain/")
    page.get_by_label("Count dates from").fill("2026-11-09")
    days = [day.replace(",", "") for day in page.locator(".steps .due strong").all_inner_texts()]
    assert days == ["Thursday 12 November", "Monday 23 November", "Monday 7 December"]


def test_days_are_named_in_the_language_of_the_page(on: Callable[..., Page]) -> None:
    """In Arabic, with the digits that the rest of the page has."""
    page = on("2026-11-20T12:00:00Z", f"ar/{LETTERS}")
    assert "4 ديسمبر" in line(page, "full-response")
    expect(page.locator(".counting tbody th").first).to_have_text("الاثنين")


def test_without_a_script_there_are_the_rule_and_a_table(visit: Visit) -> None:
    """From a Friday, one working day ends on Monday. Nothing is shown that cannot work."""
    page = visit(LETTERS, java_script_enabled=False)
    expect(page.locator(".due-start").first).to_be_hidden()
    expect(page.locator(".due").first).to_be_hidden()
    page.get_by_text("How the days are counted").click()
    expect(page.get_by_text("Working days are all days but Saturday, Sunday and bank holidays")).to_be_visible()
    friday = page.get_by_role("row", name="Friday Monday")
    expect(friday.get_by_role("cell").first).to_have_text("Monday, 3 days later")
