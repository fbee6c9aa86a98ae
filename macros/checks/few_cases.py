"""A site in, results out that nobody has said how to judge."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.problems import Problem


def ensure_few_cases_are_settled(loaded: Loaded) -> Iterator[Problem]:
    """Ensure council.yml says how many cases are too few, once there are results."""
    if loaded.site.results and not loaded.site.council.few_cases and (origin := loaded.origins.get(("council", ""))):
        message = "There are results, and nothing says how many cases are too few to judge by."
        yield origin.problem((), message, "Add few_cases, with fewer_than and reason.")
