"""The council's calendar, and the one calculation that makes a date of a promise: a time and a day in, a day out."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from macros.model.record import Printed, Record, Text
from macros.model.target import Target, Time

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

WEEK: tuple[str, ...] = get_args(Weekday)
"""The days of a week, in the order of ``date.weekday``."""

_MONDAY = date(2024, 1, 1)
_DAY = timedelta(days=1)


class ClosedDay(Record):
    """A day that is no working day, though it does not fall on a weekend."""

    date: date
    """The day itself. Where a bank holiday falls on a weekend, this is its substitute day."""
    name: Printed
    """What it is: "Christmas Day (substitute day)"."""


class WorkingDays(Record):
    """Which days are working days, and in which years that is known. Dates of promises are counted by it."""

    weekend: Annotated[tuple[Weekday, ...], Field(max_length=6)]
    """The days of every week that are no working days."""
    place: Text
    """Where its bank holidays hold: "England and Wales"."""
    first_year: Annotated[int, Field(ge=1900, le=2200)]
    """The first year of which all bank holidays are listed."""
    last_year: Annotated[int, Field(ge=1900, le=2200)]
    """The last such year. After it pages give the rule, and no date."""
    bank_holidays: tuple[ClosedDay, ...]
    """The bank holidays of those years, substitute days in the place of those on weekends."""
    closed_days: tuple[ClosedDay, ...] = ()
    """Other days on which the council does not work."""
    source: Printed
    """Where the bank holidays are published, and the law that fixes them."""

    @model_validator(mode="after")
    def _years_run_forward(self) -> WorkingDays:
        if self.first_year > self.last_year:
            raise ValueError(f"The first year, {self.first_year}, comes after the last year, {self.last_year}. Swap them.")
        return self

    @property
    def days_off(self) -> tuple[int, ...]:
        """The weekend as numbers, 0 for Monday."""
        return tuple(WEEK.index(day) for day in self.weekend)

    @property
    def closed(self) -> tuple[date, ...]:
        """Every bank holiday and every other closed day, in order."""
        return tuple(sorted(day.date for day in (*self.bank_holidays, *self.closed_days)))

    def due(self, time: Time, start: date) -> date | None:
        """The last day of a time that starts on a day; None where bank holidays on the way are not known.

        The first day is never counted, whatever day it is: day 1 of working days is the first working
        day after it. A month or year ends on the day of the same number, or on the last day of a
        shorter month (Dodds v Walker [1981] 1 WLR 1027). 24 hours are a day on the calendar, also
        where the clocks change. ``assets/due.js`` does the same; a test holds them together.

        Raises ValueError for a time from which no single day follows: see ``Target.readings``.
        """
        match time.day_type or time.unit:
            case "working":
                return self._working_day(time.value, start)
            case "calendar":
                return start + time.value * _DAY
            case "hour" if time.value % 24 == 0:
                return start + time.value // 24 * _DAY
            case "week":
                return start + time.value * 7 * _DAY
            case "month":
                return _months_after(start, time.value)
            case "year":
                return _months_after(start, time.value * 12)
        raise ValueError(f"No single day follows from {time.value} {time.unit}.")

    def ends(self, target: Target, start: date) -> tuple[date, ...]:
        """The days on which a target's time may end, each once; none where bank holidays on the way are not known."""
        found = dict.fromkeys(self.due(time, start) for time in target.readings)
        return tuple(day for day in found if day and None not in found)

    def _working_day(self, number: int, start: date) -> date | None:
        closed, weekend = set(self.closed), self.days_off
        day = start
        while number:
            day += _DAY
            if not self.first_year <= day.year <= self.last_year:
                return None
            if day.weekday() not in weekend and day not in closed:
                number -= 1
        return day

    def ordinary_week(self, number: int) -> tuple[int, ...]:
        """For a start on each day of a week, Monday first: how many days later so many working days end where
        no bank holiday is on the way."""
        ordinary = WorkingDays.model_construct(
            weekend=self.weekend, bank_holidays=(), closed_days=(), first_year=MINYEAR, last_year=MAXYEAR
        )
        starts = (_MONDAY + days * _DAY for days in range(7))
        return tuple((ordinary._working_day(number, start) - start).days for start in starts)


def _months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
