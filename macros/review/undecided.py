"""Questions of axe-core's in, the answers that a look at the place gave out.

axe-core calls these "incomplete". One without an answer fails the tests in a browser, and so does an answer that
nothing asks for any more. The tester's pack lists every question, with its answer or as one to look at.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass


SCROLLED = ".table[tabindex='0']"
"""A table that is wider than its box: the script of the site makes it a stop of the keyboard."""


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


RECORDED_IN = "macros/review/undecided.py"
"""Where answers are recorded."""
UNDECIDED = (
    Undecided(
        rule="color-contrast",
        key="elmPartiallyObscured",
        within=SCROLLED,
        answer=(
            "A table wider than the window is scrolled in a box of its own. Of the cells that are scrolled out of sight "
            "axe-core cannot tell what is behind them. It is the page, as behind the others; and where the window is "
            "wide enough axe-core judges the same cells."
        ),
        page="markdown/",
        view="320 pixels",
    ),
    Undecided(
        rule="color-contrast",
        key="shortTextContent",
        within=SCROLLED,
        answer=(
            "Of a cell with one figure only, in a table that is scrolled in a box of its own, axe-core gives this reason. "
            "It is the page that is behind it, as behind the others."
        ),
        page="background/risks/after-review/",
        view="320 pixels",
    ),
    Undecided(
        rule="color-contrast",
        key="elmPartiallyObscuring",
        within="th[rowspan]",
        answer=(
            "A heading that stands beside two rows is an element of the first, and reaches over the second. Where the "
            "link in it is so long that it does, axe-core cannot tell what is behind it. It is the page."
        ),
        page="uk/channels/",
        view="1280 pixels",
    ),
    Undecided(
        rule="color-contrast",
        key="nonBmp",
        within=".tag [aria-hidden=true]",
        answer=(
            "The sign before the words of a state has no letters, so axe-core does not judge it. It says nothing that the "
            "words do not, is kept from screen readers, and has the colours of the words, which axe-core judges."
        ),
        page="channels/letter/",
        view="1280 pixels",
    ),
    Undecided(
        rule="color-contrast",
        key="imgNode",
        within=".trend svg",
        answer=(
            "axe-core does not see what is behind letters in a drawing. It is the page: the chart fills nothing but its "
            "points, and its letters have the colour of the text and an edge of the page's colour."
        ),
        page="channels/letter/",
        view="1280 pixels",
    ),
    Undecided(
        rule="color-contrast",
        key="bgOverlap",
        within=".trend svg",
        answer=(
            "A line of the chart passes close by these letters. The edge of each letter, in the page's colour, keeps the line "
            "away from it."
        ),
        page="channels/letter/",
        view="1280 pixels",
    ),
)
ANSWERS = [asdict(one) for one in UNDECIDED]
"""The same for a script in a page: see ``WHICH_ANSWER``."""
WHICH_ANSWER = """
    const within = (target, selector) => document.querySelector(target.at(-1))?.closest(selector) != null;
    const whichAnswer = (rule, node) => answers.findIndex((one) => one.rule === rule.id && within(node.target, one.within)
        && [...node.any, ...node.all, ...node.none].some((check) => (check.data?.messageKey ?? "") === one.key));
"""
"""Finds the place among ``answers`` of the one that fits an element; -1 if there is none."""
