"""A site in, results out that somebody should look at again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from macros.checks.placed_results import by_standard
from macros.load.loaded import Loaded
from macros.model.result import Result
from macros.problems import Problem, Severity

JUMP = 25
"""Points of a hundred between one period and the next, from which on somebody should look again."""
SAME = 4
"""Periods with the same share, from which on somebody should look again."""


def ensure_results_are_plausible(loaded: Loaded) -> Iterator[Problem]:
    """Ensure somebody has looked at results that jump from one period to the next, or that are the same many times."""
    few = loaded.site.council.few_cases if ("council", "") in loaded.origins else None
    for held in by_standard(loaded).values() if few else ():
        told = [(_share(result), result, origin) for result, origin in held if _tells(result, few.fewer_than)]
        for (before, earlier, _), (share, result, origin) in pairwise(told):
            if abs(share - before) >= JUMP and not (earlier.comments or result.comments):
                message = f"{share}% is far from the {before}% of the period before."
                hint = "Look whether both are right. If so, say why in comments."
                yield origin.problem(("volume_meeting_target",), message, hint, Severity.SUGGESTION)
        same = [origin for share, _, origin in takewhile(lambda one: one[0] == told[-1][0], reversed(told))]
        if len(same) >= SAME and told[-1][0] != 100 and not held[-1][0].comments:
            message = f"The share has been {told[-1][0]}% {len(same)} times in a row."
            hint = "Look whether it was counted each time. If so, say why in comments."
            yield same[0].problem(("volume_meeting_target",), message, hint, Severity.SUGGESTION)


def _share(result: Result) -> int:
    """Per cent, rounded; of a result that tells."""
    return round(100 * result.volume_meeting_target / result.total_volume)


def _tells(result: Result, fewest: int) -> bool:
    return result.volume_meeting_target is not None and (result.total_volume or 0) >= max(fewest, 1)
