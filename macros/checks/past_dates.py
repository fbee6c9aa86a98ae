"""A site in, days out on which something is said to have been done that are still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded
from macros.model.accessibility import Accessibility, AutomatedResult, Exemption, Finding, ManualTest
from macros.problems import Problem

_DONE = {
    Accessibility: ("prepared_on", "reviewed_on"),
    Exemption: ("assessed_on",),
    Finding: ("found_on", "fixed_on"),
    ManualTest: ("tested_on",),
    AutomatedResult: ("measured_on",),
}


def ensure_what_was_done_is_past(loaded: Loaded) -> Iterator[Problem]:
    """Ensure nothing of the accessibility records is said to have been done on a day that is still to come."""
    for record, origin in loaded.nested():
        for name in _DONE.get(type(record), ()):
            day: date | None = getattr(record, name)
            if day and day > loaded.today:
                message = f"{long_date(day, SOURCE_LOCALE)} is still to come, and this says what was done."
                yield origin.problem((name,), message, "Write the day on which it was done.")
