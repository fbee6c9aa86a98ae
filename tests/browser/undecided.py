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
    """axe-core's name of the reason why it cannot tell; "" where it has none."""
    within: str
    """A selector: where this is so."""
    answer: str
    """Why it is no fault."""
    page: str
    """The address of a page that has it."""
    view: str
    """The view of that page in which it is so."""


UNDECIDED = (
    Undecided(
        rule="color-contrast",
        key="elmPartiallyObscured",
        within=".table",
        answer=(
            "A table wider than the window is scrolled in a box of its own. Of the cells that are scrolled out of sight "
            "axe-core cannot tell what is behind them. It is the page, as behind the others; and where the window is "
            "wide enough axe-core judges the same cells."
        ),
        page="markdown/",
        view="320 pixels",
    ),
    Undecided(
        rule="label-content-name-mismatch",
        key="",
        within=".footnote-backref",
        answer="What is seen of the link is an arrow. There are no words in it that its name could lack.",
        page="markdown/",
        view="1280 pixels",
    ),
)
