"""A site in, problems out: every rule that records keep between them, in one visible list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from macros.load.site import Loaded
from macros.problems import Problem

Check = Callable[[Loaded], Iterable[Problem]]

CHECKS: tuple[Check, ...] = ()


def check_data(loaded: Loaded) -> list[Problem]:
    """Every problem that any check finds in the data."""
    return sorted({problem for check in CHECKS for problem in check(loaded)})
