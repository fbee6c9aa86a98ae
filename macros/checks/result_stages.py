"""A site in, results out of periods in which their standard changed."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.placed_results import by_standard
from macros.load.loaded import Loaded
from macros.model.outcome import changes_within, standards
from macros.problems import Problem, Severity


def ensure_results_are_of_one_stage(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no standard changed in the middle of a period that it has a result for."""
    known = dict(standards(loaded.site))
    for reference, held in by_standard(loaded).items():
        for result, origin in held:
            if changes_within(known[reference], result.period_start, result.period_end):
                message = "The standard changed within this period. It is held against what it said on the first day."
                yield origin.problem((), message, "Give each part of the period a row of its own.", Severity.WARNING)
