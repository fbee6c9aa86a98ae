"""A site in, records that should have been looked at again by now out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.model.record import Reviewed
from macros.problems import Problem, Severity


def ensure_reviews_are_made_in_time(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each record is looked at again by the day that it names in review_by."""
    for record, origin in loaded.records():
        if isinstance(record, Reviewed) and record.review_by and record.review_by < loaded.today:
            message = f"This was to be looked at again by {long_date(record.review_by, SOURCE_LOCALE)}. Its page says so."
            hint = "Compare it with what holds today, then write that day in reviewed_on and a new one in review_by."
            yield origin.problem(("review_by",), message, hint, Severity.WARNING)
