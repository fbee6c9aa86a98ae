"""A site in, an accessibility statement that is due for review out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.problems import Problem, Severity

LAW = timedelta(days=365)
"""How long a review holds: GDS counts an older one as a fault."""
SOON = timedelta(days=60)
"""How long before its end the warnings begin."""


def ensure_the_statement_is_reviewed(loaded: Loaded) -> Iterator[Problem]:
    """Ensure somebody has reviewed the accessibility statement within a year."""
    if not (origin := loaded.origins.get(("accessibility", ""))):
        return
    reviewed = loaded.site.accessibility.reviewed_on
    hint = "Compare the whole statement with the site, then write that day in reviewed_on."
    if loaded.today > reviewed + LAW:
        message = f"The last review of the statement was on {long_date(reviewed, SOURCE_LOCALE)}, more than a year ago."
        yield origin.problem(("reviewed_on",), message, hint)
    elif loaded.today > reviewed + LAW - SOON:
        message = f"The next review of the statement is due. After {long_date(reviewed + LAW, SOURCE_LOCALE)} the site cannot be built without it."
        yield origin.problem(("reviewed_on",), message, hint, Severity.WARNING)
