"""A site in, laws that nothing refers to out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.links import LINK
from macros.load.loaded import Loaded
from macros.model.record import Refers
from macros.problems import Problem, Severity


def ensure_laws_are_used(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each law is one that a record refers to."""
    if loaded.unread:
        return  # What could not be read may refer to it.
    used = set(_references(loaded))
    for law in loaded.site.laws.values():
        if f"law:{law.id}" not in used:
            origin = loaded.origins["laws", law.id]
            hint = "Name its id where the paper names it, or take it away."
            yield origin.problem((), "No record refers to this law.", hint, Severity.WARNING)


def _references(loaded: Loaded) -> Iterator[str]:
    """Every reference that any record makes, in a field or in a link."""
    for found, _ in loaded.strings():
        if isinstance(found.mark, Refers):
            yield found.value if found.mark.kind == "any" else f"{found.mark.kind}:{found.value}"
        elif found.mark.prose:
            yield from (link["to"].strip() for link in LINK.finditer(found.value))
