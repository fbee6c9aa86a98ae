"""A site in, problems out: every rule that records keep between them, in one visible list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from macros.checks.figures import ensure_figures_match_the_wording
from macros.checks.links import ensure_links_lead_somewhere
from macros.checks.personal_details import ensure_no_personal_details
from macros.checks.placeholders import ensure_no_placeholders
from macros.checks.prose import ensure_prose_is_simple
from macros.checks.references import ensure_references_exist
from macros.checks.repeated_ids import ensure_ids_are_not_repeated
from macros.checks.roadmaps import ensure_roadmaps_fit_together
from macros.checks.unused_laws import ensure_laws_are_used
from macros.load.loaded import Loaded
from macros.problems import Problem

Check = Callable[[Loaded], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    ensure_references_exist,
    ensure_links_lead_somewhere,
    ensure_ids_are_not_repeated,
    ensure_figures_match_the_wording,
    ensure_roadmaps_fit_together,
    ensure_prose_is_simple,
    ensure_no_placeholders,
    ensure_no_personal_details,
    ensure_laws_are_used,
)


def check_data(loaded: Loaded) -> list[Problem]:
    """Every problem that any check finds in the data."""
    return sorted({problem for check in CHECKS for problem in check(loaded)})
