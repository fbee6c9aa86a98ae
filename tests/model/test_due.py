"""macros/model/working_days.py: on which day a promised time ends."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.easter import easter
from due_cases import CASES, time

from macros.load.site import load_site
from macros.model.target import Target
from macros.model.working_days import WorkingDays


@pytest.fixture(scope="module")
def england(root: Path) -> WorkingDays:
    """The calendar of the real data: England and Wales, 2022 to 2028."""
    return load_site(root / "data").site.working_days


@pytest.mark.parametrize(("promised", "start", "end"), CASES)
def test_a_time_ends_on_the_day_that_a_person_counts(england: WorkingDays, promised: str, start: str, end: str | None) -> None:
    """The last day of a time, or none where the bank holidays on the way are not known."""
    assert england.due(time(promised), date.fromisoformat(start)) == (end and date.fromisoformat(end))


def test_closed_days_are_no_working_days(england: WorkingDays) -> None:
    """A day that the council closes for itself is passed over like a bank holiday."""
    closing = england.model_validate(
        {**england.model_dump(), "closed_days": ({"date": date(2026, 11, 23), "name": "Moving house"},)}
    )
    assert closing.due(time("1 working"), date(2026, 11, 20)) == date(2026, 11, 24)


@pytest.mark.parametrize("promised", ["30 second", "10 minute", "36 hour"])
def test_no_day_follows_from_a_part_of_a_day(england: WorkingDays, promised: str) -> None:
    """Such a time is waited for, and ends on a day that depends on the hour."""
    assert Target(within=time(promised)).readings == ()
    with pytest.raises(ValueError, match="No single day"):
        england.due(time(promised), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("target", "readings"),
    [
        (Target(within=time("10 working")), ["10 working"]),
        (Target(share=95, within=time("1 week")), ["1 week"]),
        (Target(within=time("10 day")), ["10 calendar", "10 working"]),
        (Target(within=time("48 hour")), ["48 hour"]),
        (Target(within=time("6 week"), bound="at most", dated=False), []),
        (Target(every=time("1 year")), []),
        (Target(share=95), []),
        (Target(number=3), []),
    ],
)
def test_days_that_may_be_either_are_read_both_ways(target: Target, readings: list[str]) -> None:
    """Where the paper does not say working or calendar days there are two; a frequency, share or count has none."""
    assert target.readings == tuple(time(reading) for reading in readings)


@pytest.mark.parametrize(
    ("number", "later"),
    [
        # From Monday to Thursday the next day, from Friday 3 days later, from Saturday 2 and from Sunday 1: Monday.
        (1, (1, 1, 1, 1, 3, 2, 1)),
        # Two weeks from a working day. From Saturday or Sunday, Monday is day 1 and the Friday of the next week day 10.
        (10, (14, 14, 14, 14, 14, 13, 12)),
    ],
)
def test_a_week_without_holidays(england: WorkingDays, number: int, later: tuple[int, ...]) -> None:
    """How many days later working days end, by the day of the week on which they start."""
    assert england.ordinary_week(number) == later


def by_law(year: int) -> set[date]:
    """The bank holidays of England and Wales by their rules, without those that were moved or added once.

    The Banking and Financial Dealings Act 1971, schedule 1: Easter Monday, the last Mondays of May and August, 26 and
    27 December; by proclamation under it, 1 January and the first Monday of May, and a weekday for what falls on a weekend.
    Good Friday and Christmas Day are days of common law.
    """
    day = timedelta(days=1)
    mondays = [one for one in (date(year, 1, 1) + day * number for number in range(366)) if one.weekday() == 0]
    found = {
        easter(year) - 2 * day,
        easter(year) + day,
        min(monday for monday in mondays if monday.month == 5),
        max(monday for monday in mondays if monday.month == 5),
        max(monday for monday in mondays if monday.month == 8),
    }
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        if fixed.weekday() < 5:
            found.add(fixed)
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        if fixed.weekday() > 4:
            found.add(next(one for one in (fixed + day * number for number in range(1, 5)) if one.weekday() < 5 and one not in found))
    return found


def test_bank_holidays_are_those_of_the_law(england: WorkingDays) -> None:
    """Every year has the days that follow from the law, but for those that were moved or added by proclamation."""
    listed = {holiday.date for holiday in england.bank_holidays}
    expected = set().union(*(by_law(year) for year in range(england.first_year, england.last_year + 1)))
    assert listed - expected == {date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}
    assert expected - listed == {date(2022, 5, 30)}
