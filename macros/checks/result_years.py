"""A site in, results out that do not belong into their file, or not yet."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.placed_results import placed_results
from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.problems import Problem


def ensure_results_fit_their_year(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each result is of a period that lies in its file's financial year, and has ended."""
    for result, origin in placed_results(loaded):
        year = loaded.site.results[origin.file.content["id"]]
        if not year.first_day <= result.period_start <= year.last_day:
            message = f"{long_date(result.period_start, SOURCE_LOCALE)} is not in the year that the file is named by."
            yield origin.problem(("period_start",), message, "A year is from 1 April to 31 March. Days are written day first.")
        elif result.period_end > year.last_day:
            message = f"{long_date(result.period_end, SOURCE_LOCALE)} is not in the year that the file is named by."
            yield origin.problem(("period_end",), message, "A year is from 1 April to 31 March. Days are written day first.")
        elif result.period_end >= loaded.today:
            message = f"{long_date(result.period_end, SOURCE_LOCALE)} is still to come, and this says what was done."
            yield origin.problem(("period_end",), message, "Publish a result after its period.")
