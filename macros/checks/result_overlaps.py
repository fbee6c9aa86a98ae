"""A site in, results out of days that their standard has a result for already."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.placed_results import by_standard
from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.problems import Problem


def ensure_results_do_not_overlap(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no standard has two results for the same day."""
    for held in by_standard(loaded).values():
        last, there = held[0]
        for result, here in held[1:]:
            if result.period_start <= last.period_end:
                days = f"{long_date(last.period_start, SOURCE_LOCALE)} to {long_date(last.period_end, SOURCE_LOCALE)}"
                where = f"{there.file.name}:{there.file.line(there.place)}"
                message = f"There is a result for {days} already: {where}."
                yield here.problem(("period_start",), message, "Take one of the two away, or mend its period.")
            if result.period_end > last.period_end:
                last, there = result, here
