"""Times and the days on which they end, each worked by hand with the reasoning, for the calendar of the real data."""

from __future__ import annotations

from macros.model.target import Time


def time(words: str) -> Time:
    """ "10 working" is 10 working days, "2 month" is 2 months."""
    value, unit = words.split()
    kind = unit if unit in ("working", "calendar") else None
    return Time(value=int(value), unit="day" if kind else unit, day_type=kind)


CASES = [
    # A time, the day on which it starts, and the day on which it ends.
    # --- Working days: the first day is not counted, nor is any Saturday, Sunday or bank holiday.
    # Friday 20 November 2026. Monday 23 is day 1, Friday 27 day 5, Monday 30 day 6, Friday 4 December day 10.
    ("10 working", "2026-11-20", "2026-12-04"),
    # Monday 8 June 2026, no holiday near: Tuesday 1, Wednesday 2, Thursday 3.
    ("3 working", "2026-06-08", "2026-06-11"),
    # From the Friday of that week: Monday 15 June is day 1, Wednesday 17 day 3.
    ("3 working", "2026-06-12", "2026-06-17"),
    # The next working day: from Thursday it is Friday, from Friday it is Monday.
    ("1 working", "2026-06-11", "2026-06-12"),
    ("1 working", "2026-06-12", "2026-06-15"),
    # A start on Saturday or Sunday: the first working day after it is day 1, and that is Monday both times.
    ("1 working", "2026-06-13", "2026-06-15"),
    ("1 working", "2026-06-14", "2026-06-15"),
    # A start on a bank holiday, Monday 31 August 2026: Tuesday is day 1.
    ("1 working", "2026-08-31", "2026-09-01"),
    # --- Christmas
    # Wednesday 23 December 2026. Thursday 24 is day 1. Friday 25 is Christmas Day, 26 and 27 are the weekend, Monday 28 is
    # the substitute for Boxing Day. Tuesday 29 is day 2, Thursday 31 day 4. Friday 1 January is New Year's Day, 2 and 3 the
    # weekend. Monday 4 is day 5, Friday 8 day 9, Monday 11 day 10.
    ("10 working", "2026-12-23", "2027-01-11"),
    # Christmas Eve 2027 is a Friday. Christmas Day and Boxing Day fall on the weekend, and Monday 27 and Tuesday 28 stand
    # for them. Wednesday 29 is day 1.
    ("1 working", "2027-12-24", "2027-12-29"),
    # Friday 31 December 2027. New Year's Day is a Saturday, so Monday 3 January is a holiday. Tuesday 4 is day 1.
    ("1 working", "2027-12-31", "2028-01-04"),
    # Friday 23 December 2022. Christmas Day is a Sunday: Monday 26 is Boxing Day, Tuesday 27 stands for Christmas Day.
    # Wednesday 28 is day 1, Friday 30 day 3. Monday 2 January stands for New Year's Day. Tuesday 3 is day 4.
    ("4 working", "2022-12-23", "2023-01-03"),
    # --- Easter
    # Thursday 25 March 2027. Good Friday is 26, Easter Monday 29. Tuesday 30 is day 1, Thursday 1 April day 3.
    ("3 working", "2027-03-25", "2027-04-01"),
    # Wednesday 12 April 2028. Thursday 13 is day 1, Good Friday is 14, Easter Monday 17, Tuesday 18 is day 2.
    ("2 working", "2028-04-12", "2028-04-18"),
    # --- Holidays that came once
    # Wednesday 1 June 2022: Thursday 2 and Friday 3 are holidays (the spring one was moved to 2 June), Monday 6 is day 1.
    ("1 working", "2022-06-01", "2022-06-06"),
    # Monday 30 May 2022, where the spring holiday would have been, is a working day.
    ("1 working", "2022-05-27", "2022-05-30"),
    # Friday 16 September 2022: Monday 19 was the State Funeral. Tuesday 20 is day 1.
    ("1 working", "2022-09-16", "2022-09-20"),
    # Thursday 27 April 2023: Friday 28 is day 1, Monday 1 May a holiday, 2 to 5 May are days 2 to 5, Monday 8 May was the
    # Coronation's, Tuesday 9 May is day 6.
    ("6 working", "2023-04-27", "2023-05-09"),
    # --- Leap days
    # Monday 28 February 2028: Tuesday 29 is day 1, Wednesday 1 March day 2.
    ("2 working", "2028-02-28", "2028-03-01"),
    ("2 calendar", "2028-02-28", "2028-03-01"),
    # In 2027 there is no 29 February. Friday 26: Monday 1 March is working day 1; Sunday 28 is calendar day 2.
    ("1 working", "2027-02-26", "2027-03-01"),
    ("2 calendar", "2027-02-26", "2027-02-28"),
    # --- Calendar days: every day counts, and the last one may be a Sunday or Christmas Day.
    ("5 calendar", "2026-12-20", "2026-12-25"),
    # Friday 20 November + 42 days is six weeks later, Friday 1 January 2027: 10 more in November, 31 in December, 1.
    ("42 calendar", "2026-11-20", "2027-01-01"),
    # --- Hours: 24 are the same time on the next day, also on the days when the clocks change.
    # The clocks go forward on Sunday 28 March 2027 and back on Sunday 31 October 2027.
    ("24 hour", "2027-03-27", "2027-03-28"),
    ("48 hour", "2027-03-27", "2027-03-29"),
    ("24 hour", "2027-10-30", "2027-10-31"),
    ("24 hour", "2027-10-31", "2027-11-01"),
    # Days around the change of the clocks are neither lost nor counted twice.
    ("1 calendar", "2027-03-28", "2027-03-29"),
    ("1 working", "2027-10-29", "2027-11-01"),
    # --- Weeks: the same day of the week. 6 weeks from Saturday 18 December 2027: 13 days are left in December, and
    # 42 - 13 is 29. Saturday 29 January 2028.
    ("1 week", "2027-12-25", "2028-01-01"),
    ("6 week", "2027-12-18", "2028-01-29"),
    # --- Months and years: the day of the same number, or the last day of a month that has none.
    ("2 month", "2026-11-20", "2027-01-20"),
    ("6 month", "2027-08-31", "2028-02-29"),
    ("6 month", "2026-08-31", "2027-02-28"),
    ("1 month", "2027-01-30", "2027-02-28"),
    # From the last day of a short month: the same number, 28, and not the last day of March.
    ("1 month", "2027-02-28", "2027-03-28"),
    ("12 month", "2028-02-29", "2029-02-28"),
    ("1 month", "2027-12-31", "2028-01-31"),
    ("1 year", "2028-02-29", "2029-02-28"),
    ("4 year", "2028-02-29", "2032-02-29"),
    # --- Where the calendar of 2022 to 2028 ends. Friday 29 December 2028 is its last working day.
    ("1 working", "2028-12-28", "2028-12-29"),
    ("2 working", "2028-12-28", None),
    # The first day is not counted, so it may stand before the calendar. Saturday 1 January 2022 has its substitute on
    # Monday 3. Tuesday 4 is day 1.
    ("1 working", "2021-12-31", "2022-01-04"),
    ("2 working", "2021-12-30", None),
    # Calendar days, weeks and months need no list of holidays.
    ("10 calendar", "2028-12-28", "2029-01-07"),
]
