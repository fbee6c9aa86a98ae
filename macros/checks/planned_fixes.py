"""A site in, findings whose planned fix is overdue, due soon or without a day out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.model.accessibility import Finding
from macros.problems import Problem, Severity

SOON = timedelta(days=60)
"""How long before the day the warnings begin."""


def ensure_fixes_are_planned_ahead(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each open accessibility finding has a planned fix, and that its day has not passed."""
    for finding, origin in loaded.records():
        if not isinstance(finding, Finding) or not finding.open:
            continue
        day = finding.planned_fix
        if day is None:
            hint = "Write planned_fix: and the day, as 2027-03-31."
            yield origin.problem((), "No day is planned for the fix of this finding.", hint, Severity.WARNING)
        elif day < loaded.today:
            message = f"The fix was planned for {long_date(day, SOURCE_LOCALE)}, and the finding is still open."
            hint = "Write fixed_in and fixed_on if it is fixed, or plan another day that will be kept."
            yield origin.problem(("planned_fix",), message, hint)
        elif day - loaded.today <= SOON:
            message = f"The fix is planned for {long_date(day, SOURCE_LOCALE)}. After that day the site cannot be built while this is open."
            yield origin.problem(("planned_fix",), message, "Fix it, or plan a later day.", Severity.WARNING)
