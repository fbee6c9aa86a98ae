"""A site in, a missing way to report accessibility problems out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.problems import Problem, Severity


def ensure_barriers_can_be_reported(loaded: Loaded) -> Iterator[Problem]:
    """Ensure the accessibility statement names a way to report problems, with a link to a contact form."""
    if not (origin := loaded.origins.get(("council", ""))):
        return
    contact = loaded.site.council.accessibility_contact
    if contact is None:
        message = "There is no accessibility_contact, so the accessibility statement cannot say whom to tell of problems."
        hint = "Add it once it is known. The law asks for a link to a contact form."
        yield origin.problem((), message, hint, Severity.WARNING)
    elif contact.form is None:
        message = "The way to report accessibility problems has no link to a contact form, and the law asks for one."
        yield origin.problem(("accessibility_contact",), message, "Add form: and its address.", Severity.WARNING)
