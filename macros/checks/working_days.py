"""A site in, days that cannot stand in the calendar of working days, and years that want some, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded, Origin
from macros.model.working_days import WEEK, WorkingDays
from macros.problems import Problem, Severity, count

SOON = timedelta(days=183)
"""How long before the calendar's end the warnings begin: half a year."""


def ensure_working_days_are_known(loaded: Loaded) -> Iterator[Problem]:
    """Ensure the calendar of working days is whole: each year has its bank holidays, each once and on no weekend."""
    if not (origin := loaded.origins.get(("working_days", ""))):
        return
    days = loaded.site.working_days
    yield from _days(days, origin)
    yield from _years(days, origin)
    end = date(days.last_year, 12, 31)
    if loaded.today > end - SOON:
        message = f"The calendar ends on {long_date(end, SOURCE_LOCALE)}. Pages give no date for working days after it."
        hint = f"Add the bank holidays of {days.last_year + 1}, then write last_year: {days.last_year + 1}."
        yield origin.problem(("last_year",), message, hint, Severity.WARNING)


def _days(days: WorkingDays, origin: Origin) -> Iterator[Problem]:
    """Days that are no working days anyway, or are in no year of the calendar."""
    first: dict[date, int] = {}
    for name in ("bank_holidays", "closed_days"):
        for index, closed in enumerate(getattr(days, name)):
            place, day = (name, index, "date"), closed.date
            words = long_date(day, SOURCE_LOCALE)
            if day in first:
                hint = "Take one of them away, or write the other's own day."
                yield origin.problem(place, f"{words} is already listed on line {first[day]}.", hint)
            elif WEEK[day.weekday()] in days.weekend:
                hint = "Write its substitute day, or take it away if it has none."
                yield origin.problem(place, f"{words} is a {WEEK[day.weekday()].capitalize()}, which is no working day anyway.", hint)
            elif not days.first_year <= day.year <= days.last_year:
                message = f"{words} is not in the years of the calendar, {days.first_year} to {days.last_year}."
                yield origin.problem(place, message, "Change first_year or last_year, or take the day away.")
            first.setdefault(day, origin.file.line((*origin.place, *place)))


def _years(days: WorkingDays, origin: Origin) -> Iterator[Problem]:
    """Years with no bank holidays, and those with fewer than every other year."""
    years = range(days.first_year, days.last_year + 1)
    found = Counter(holiday.date.year for holiday in days.bank_holidays)
    for year in years:
        fewest = min((found[other] for other in years if other != year and found[other]), default=0)
        if not found[year]:
            hint = "Add them from the source, or leave the year out with first_year and last_year."
            yield origin.problem(("bank_holidays",), f"{year} has no bank holidays.", hint)
        elif found[year] < fewest:
            message = f"{year} has {count(found[year], 'bank holiday')}. Every other year has at least {fewest}."
            yield origin.problem(("bank_holidays",), message, "Look in the source whether some are missing.", Severity.WARNING)
