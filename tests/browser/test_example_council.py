"""Results, stages and changes on the pages of the example council, as a resident meets them: the real papers have none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import layout
import pytest
import structure
from axe import Axe
from keyboard import Keyboard
from pages import SitePage
from playwright.sync_api import Browser, Page, expect
from server import Host
from validator import validate
from views import EVERY_PAGE, PHONE
from visiting import Visits

from macros.load.loaded import Loaded
from macros.render.environment import Renderer

Exampleshire = tuple[Host, tuple[SitePage, ...]]

LIBRARIES, LETTER, RESULTS, CHANGES = "services/libraries/", "channels/letter/", "results/", "changes/"


@pytest.fixture
def visit(browser: Browser, exampleshire: Exampleshire) -> Iterator[Callable[..., Page]]:
    """Open an address of the example council's site in a new window. Takes the options of a Playwright context."""
    windows = Visits(browser, exampleshire[0].address)
    yield windows.open
    windows.close()


@pytest.fixture(scope="module")
def looked_at(exampleshire: Exampleshire) -> tuple[SitePage, ...]:
    """A service with stages and results, a channel with three stages, all results, and what changed."""
    found = tuple(page for page in exampleshire[1] if page.address in (LIBRARIES, LETTER, RESULTS, CHANGES))
    assert len(found) == 4
    return found


def words(page: Page, selector: str) -> list[str]:
    """What each element of a kind says, in one line; signs that are not read aloud are left out."""
    return page.locator(selector).evaluate_all(
        """all => all.map((one) => {
            const copy = one.cloneNode(true);
            copy.querySelectorAll("[aria-hidden]").forEach((sign) => sign.remove());
            return copy.textContent.trim().replace(/\\s+/g, " ");
        })"""
    )


def open_details(page: Page) -> None:
    """Unfold what is folded away."""
    page.eval_on_selector_all("details", "all => all.forEach((one) => { one.open = true })")


def test_its_pages_are_put_together_for_those_who_do_not_see_them(exampleshire: Exampleshire, node_modules) -> None:
    """Headings, landmarks, links by name, charts with a table: what holds for the real site, and valid HTML."""
    host, pages = exampleshire
    checks = (structure.headings, structure.landmarks, structure.languages, structure.pictures, structure.tables, structure.unread_markdown)
    faults = [f"{page}: {fault}" for page in pages for check in checks for fault in check(page.tree)]
    faults += [f"{page}: {fault}" for page in pages for fault in structure.links(page.tree, page.address)]
    faults += validate(node_modules, host.site)
    assert not faults, "\n".join(faults)


def test_axe_finds_nothing(axe: Axe, window: Page, exampleshire: Exampleshire, looked_at: tuple[SitePage, ...]) -> None:
    """On a desktop and at 320 pixels, light and dark, with all that is folded away opened."""
    found = []
    for page in looked_at:
        window.goto(exampleshire[0].address + page.address)
        open_details(window)
        for view in EVERY_PAGE:
            view.show(window)
            found += axe.judge(window, page, view).faults()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_nothing_is_too_wide_or_cut_off(visit: Callable[..., Page], looked_at: tuple[SitePage, ...], width: int) -> None:
    """Charts and tables of results fit, or are scrolled in a box of their own (WCAG 1.4.10)."""
    for page in looked_at:
        shown = visit(page.address, viewport={"width": width, "height": 900})
        open_details(shown)
        assert not [*layout.too_wide(shown), *layout.cut_off(shown), *layout.small_targets(shown)], page


def test_results_can_be_walked_with_a_keyboard(keyboard: Keyboard, window: Page, exampleshire: Exampleshire) -> None:
    """Links, periods that open, and tables that scroll at 320 pixels: in order, in sight, and never a trap."""
    window.goto(exampleshire[0].address + RESULTS)
    EVERY_PAGE[2].show(window)
    open_details(window)
    assert keyboard.walk(window, set(), slowly=True) == []


def test_every_state_is_said_in_words(visit: Callable[..., Page]) -> None:
    """Shares are worked by hand from the table of results; where few or none were counted no share is made up."""
    said = words(visit(RESULTS), ".entries .verdict")
    # 7880 of 8954 is 88.006 in a hundred, 378 of 391 is 96.675 (cut off, so as never to seem to reach a target), 441 of 455 is 96.92.
    assert "Met: 88%, 7,880 of 8,954 cases, July – September 2026. Target: at least 80%." in said
    assert "Not met: 96.6%, 378 of 391 cases, April – June 2026. Target: 97%." in said
    assert "Too few to say: 4 of 6 cases, July – September 2026. Target: 90%." in said
    assert "Not yet measured: July – September 2026. Target: 90%." in said
    assert "No share promised: 96.9%, 441 of 455 cases, July – September 2026." in said


def test_a_trend_is_told_by_its_name_and_by_a_table(visit: Callable[..., Page]) -> None:
    """Who does not see the chart hears every figure of it, and can go through them cell by cell."""
    page = visit(LIBRARIES)
    chart = page.get_by_role("img", name="Share of cases as promised:")
    expect(chart).to_be_visible()
    page.locator(".result").filter(has=chart).get_by_text("Every period as a table").click()
    rows = words(page, "[aria-labelledby=results-requests] tbody tr")
    shares = [("July – September 2025", "96.7%"), ("October – December 2025", "96.8%"), ("January – March 2026", "96.1%"),
              ("April – June 2026", "96.6%"), ("July – September 2026", "98.1%")]  # fmt: skip
    assert "; ".join(" ".join(pair) for pair in shares) in " ".join(chart.get_attribute("aria-label").split())
    assert len(rows) == len(shares)
    assert all(row.startswith(period) and share in row for row, (period, share) in zip(reversed(rows), shares, strict=True))
    assert words(page, ".trend figcaption") == ["● Met. ◇ Not met. Dashed line: target. The scale runs from 90% to 100%."]


def test_what_holds_what_comes_and_what_was_have_their_days(visit: Callable[..., Page]) -> None:
    """Of the three stages of one standard, the one that holds stands first, and each has its name and days."""
    page = visit(LETTER)
    standard = page.locator("#answer")
    assert words(page, "#answer > .figures .figure") == [
        "Within 10 working days letters Time starts: when your letter reaches us", "Within 5 working days e-mails",
    ]  # fmt: skip
    assert words(page, "#answer > .fine") == ["From 1 April 2026 until 31 March 2027 Interim"]
    coming = standard.locator("> .stage")
    expect(coming).to_contain_text("From 1 April 2027 Aligned standards")
    expect(coming).to_contain_text("Answer letters within 8 working days (4 for e-mails).")
    before = standard.get_by_text("Answer letters and e-mails within 15 working days.")
    expect(before).to_be_hidden()
    standard.get_by_text("What it was before").click()
    expect(before).to_be_visible()
    expect(standard.locator("details .stage")).to_contain_text("Until 31 March 2026 Baseline standards")


def test_a_date_follows_the_stage_of_the_day_that_it_is_counted_from(visit: Callable[..., Page]) -> None:
    """15 working days, then 10, then 8, each with its days where it is not the one that the page shows (2027 has Easter in March)."""
    page = visit(LETTER)
    page.clock.set_fixed_time("2026-11-20T12:00:00Z")
    page.reload()
    lines = page.locator("#answer .due:visible")
    expect(lines).to_have_count(2)
    expect(lines.first).to_contain_text("letters")
    for start, said in (
        # Monday 30 March 2026: Good Friday is 3 April, Easter Monday 6. Thursday 2 is day 3, Friday 10 day 7, Wednesday 22 day 15.
        ("2026-03-30", "Until 31 March 2026: Within 15 working days Counted from Monday 30 March: by Wednesday 22 April."),
        # Wednesday 31 March 2027: Wednesday 7 April is day 5, Wednesday 14 day 10. The day after, the next stage has begun.
        ("2027-03-31", "letters Counted from Wednesday 31 March 2027: by Wednesday 14 April 2027."),
        ("2027-04-01", "From 1 April 2027: Within 8 working days (letters) Counted from Thursday 1 April 2027: by Tuesday 13 April 2027."),
    ):
        page.get_by_label("Count dates from").fill(start)
        assert lines.first.inner_text().partition("Add")[0].replace(",", "").split() == said.split()


def test_a_day_without_a_standard_has_no_date(window: Page, example: Loaded, root: Path) -> None:
    """Once the last stage has ended, and before the first has begun, the page says that none is published."""
    ends = example.site.statements["channel:letter/answer"].model_copy(update={"earlier": (), "later": ()})
    renderer = Renderer(example.site, root / "overrides")
    window.clock.set_fixed_time("2026-11-20T12:00:00Z")
    window.set_content(f"<html lang='en-GB'><main id='main'><h1>Times</h1>{renderer.component('due', 'due_of', '', [ends])}</main>")
    window.add_script_tag(path=root / "overrides" / "assets" / "due.js")
    for start in ("2026-03-31", "2027-04-01"):
        window.get_by_label("Count dates from").fill(start)
        said = window.locator(".due:visible").all_inner_texts()
        assert len(said) == 2 and all("No standard is published for" in one for one in said)
        expect(window.locator(".due a")).to_have_count(0)


def test_changes_are_told_and_lead_to_what_changed(visit: Callable[..., Page]) -> None:
    """From the list of all changes to the standard itself, which the browser scrolls to."""
    page = visit(CHANGES)
    page.get_by_role("link", name="Answer letters within 10 working days (5 for e-mails). (Letter and e-mail)").click()
    assert page.url.endswith(f"/{LETTER}#answer")
    expect(page.locator("#answer")).to_be_in_viewport()
    assert words(page, "h2#what-changed ~ ul.changes li")[0].startswith("Now “Within 10 working days (letters)”, was “Within 15")


def test_without_a_script_everything_can_be_read(visit: Callable[..., Page], looked_at: tuple[SitePage, ...]) -> None:
    """Verdicts, stages, tables and charts, once what is folded away is opened; and no field or date that would not work."""
    for one in looked_at:
        page = visit(one.address, java_script_enabled=False)
        for summary in page.locator("main summary").all():
            summary.click()
        seen = "all => all.map((part) => [part.outerHTML, part.checkVisibility({ visibilityProperty: true })])"
        read = page.eval_on_selector_all("main :is(h2, h3, td, .verdict, .stage p, .trend svg, figcaption, .changes li)", seen)
        assert read and not [part for part, shown in read if not shown]
        assert not [part for part, shown in page.eval_on_selector_all("main :is(.due, .due-start, button, select, input)", seen) if shown]
