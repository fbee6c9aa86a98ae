"""What axe-core cannot decide on this site, each with what a person saw there.

axe-core calls these "incomplete". One that is not listed fails the tests, and so does one that is
listed and no longer needed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Undecided:
    """A question of axe-core's that is answered here."""

    rule: str
    """axe-core's name of the rule."""
    key: str
    """axe-core's name of the reason why it cannot tell."""
    within: str
    """A selector: where this is so."""
    answer: str
    """Why it is no fault."""
    page: str
    """The address of a page that has it."""
    view: str
    """The view of that page in which it is so."""


UNDECIDED: tuple[Undecided, ...] = ()
