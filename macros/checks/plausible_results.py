"""A site in, results out that somebody should look at again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from macros.checks.placed_results import by_standard
from macros.load.loaded import Loaded
from macros.model.result import Result
from macros.problems import Problem, Severity

JUMP = 25
"""Points of a hundred between one period and the next, from which on somebody should look again."""
SAME = 4
"""Periods with the same share, from which on somebody should look again."""


def ensure_results_are_plausible(loaded: Loaded) -> Iterator[Problem]:
    """Ensure somebody has looked at the newest results that jump, or that are the same many times."""
    few = loaded.site.council.few_cases if ("council", "") in loaded.origins else None
    for held in by_standard(loaded).values() if few else ():
        if held[-1][0].comments:
            continue  # Somebody has looked.
        told = [(result, origin) for result, origin in held if _tells(result, few.fewer_than)]
        shares = [round(100 * result.volume_meeting_target / result.total_volume) for result, _ in told]
        if len(told) > 1 and abs(shares[-1] - shares[-2]) >= JUMP:
            message = f"{shares[-1]}% is far from the {shares[-2]}% of the period before."
            hint = "Look whether both are right. If so, say why in comments."
            yield told[-1][1].problem(("volume_meeting_target",), message, hint, Severity.SUGGESTION)
        same = sum(1 for _ in takewhile(lambda share: share == shares[-1], reversed(shares)))
        if same >= SAME and shares[-1] != 100:
            message = f"The share has been {shares[-1]}% {same} times in a row."
            hint = "Look whether it was counted each time. If so, say why in comments."
            yield told[-1][1].problem(("volume_meeting_target",), message, hint, Severity.SUGGESTION)


def _tells(result: Result, fewest: int) -> bool:
    return result.volume_meeting_target is not None and (result.total_volume or 0) >= max(fewest, 1)
