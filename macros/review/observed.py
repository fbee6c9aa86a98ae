"""What a browser showed of a page: the records that the pack, its comparison and its other formats are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

WIDTHS = (320, 1280)
"""CSS pixels: the width that WCAG 1.4.10 asks for, and a desktop's. The last is the one for the tab order."""
REFLOW = "1.4.10"
"""The criterion that is measured besides axe-core's rules."""
COLOURS: tuple[Literal["dark", "light"], ...] = ("dark", "light")
"""What the reader's system asks for. The last is that of the screenshots."""


@dataclass(frozen=True)
class Node:
    """One element that a rule of axe-core is about."""

    view: str
    """Where it was so: "320 pixels, dark"."""
    target: str
    html: str
    words: str
    answer: str = ""
    """What a look at the place gave, where axe-core cannot decide; "" where nobody has recorded one."""


@dataclass(frozen=True)
class Rule:
    """One rule of axe-core that found something on a page."""

    id: str
    help: str
    impact: str
    criteria: tuple[str, ...]
    """Criteria that it tests: "1.4.3". None for a best practice."""
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Stop:
    """One place that Tab leads to."""

    role: str
    name: str
    marked: bool
    """Whether an outline appears on it. Not every good mark is an outline."""
    visible: bool
    """Whether it stands within the page's width, larger than nothing."""


@dataclass(frozen=True)
class Box:
    """A part of a page that scrolls sideways in itself in a window of 320 pixels."""

    holds: str
    """"table" or "code", which may scroll so; else its element: "ul"."""
    name: str
    focusable: bool

    @property
    def fault(self) -> str:
        """Why it may not scroll (WCAG 1.4.10), or cannot be scrolled by all (2.1.1, 4.1.2); "" where all is well."""
        if self.holds not in ("table", "code"):
            return "neither a table nor code"
        lacks = [] if self.focusable else ["cannot be reached with Tab"]
        return " and ".join(lacks if self.name.strip() else [*lacks, "has no name"])


@dataclass(frozen=True)
class Observed:
    """What was seen of one page."""

    violations: tuple[Rule, ...]
    undecided: tuple[Rule, ...]
    """What axe-core cannot decide: a person has to look."""
    passed: frozenset[str]
    """Rules that applied, and found nothing."""
    stops: tuple[Stop, ...]
    sideways: int
    """CSS pixels by which the page is wider than a window of 320."""
    scrolling: tuple[Box, ...] = ()
    """What scrolls in itself there."""

    @property
    def reflows(self) -> bool:
        """Whether all of it but tables and code fits a window of 320 pixels (WCAG 1.4.10), as far as it was measured."""
        return not self.sideways and not any(box.fault for box in self.scrolling)

    @property
    def open_questions(self) -> tuple[Rule, ...]:
        """What axe-core cannot decide and nobody has answered, with the places where that is so."""
        left = (replace(rule, nodes=tuple(node for node in rule.nodes if not node.answer)) for rule in self.undecided)
        return tuple(rule for rule in left if rule.nodes)

    @property
    def measures(self) -> dict[str, int]:
        """Figures of which less is better, without those that are nothing: what two reviews are compared by."""
        found = {f"fails {rule.id}": len(rule.nodes) for rule in self.violations}
        found |= {f"undecided {rule.id}": len(rule.nodes) for rule in self.open_questions}
        found["pixels wider than 320"] = self.sideways
        found["parts that may not scroll sideways"] = sum(bool(box.fault) for box in self.scrolling)
        found["tab stops without an outline"] = sum(not stop.marked for stop in self.stops)
        found["tab stops out of sight"] = sum(not stop.visible for stop in self.stops)
        return {name: number for name, number in found.items() if number}


@dataclass(frozen=True)
class Run:
    """What a browser showed of all pages."""

    axe: str
    """The version of axe-core."""
    browser: str
    """The browser with its version."""
    rules: Mapping[str, tuple[str, ...]]
    """Each rule that was tried, with the criteria that it tests."""
    pages: Mapping[str, Observed] = field(default_factory=dict)
    """By address."""

    def pages_failing(self, criterion: str) -> tuple[str, ...]:
        """Addresses of pages on which a rule of the criterion, or what was measured for 1.4.10, finds a fault."""
        return tuple(
            address
            for address, seen in self.pages.items()
            if any(criterion in rule.criteria for rule in seen.violations) or (criterion == REFLOW and not seen.reflows)
        )

    def pages_undecided(self, criterion: str) -> tuple[str, ...]:
        """Addresses of pages on which a rule of the criterion cannot tell, and nobody has answered."""
        return tuple(
            address
            for address, seen in self.pages.items()
            if any(criterion in rule.criteria for rule in seen.open_questions)
        )


def criteria_of(tags: list[str]) -> tuple[str, ...]:
    """The criteria that a rule's tags name: "wcag1410" is 1.4.10."""
    digits = (tag.removeprefix("wcag") for tag in tags if tag.startswith("wcag"))
    return tuple(f"{one[0]}.{one[1]}.{one[2:]}" for one in digits if one.isdigit() and len(one) > 2)
