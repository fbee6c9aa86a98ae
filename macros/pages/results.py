"""The page of results: what came of the standards, by period and by topic."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, get_args

from macros.model.channel import CustomerStandards
from macros.model.outcome import Outcome, State, standards
from macros.model.site import Site
from macros.pages.page import Listing, Page


@dataclass(frozen=True)
class Group:
    """What came in one period of the standards of one topic, or of the ways to contact the council."""

    reference: str
    """The topic's; "channel:" for the ways to contact the council."""
    outcomes: tuple[tuple[str, Outcome], ...]
    """What was counted: each standard's reference, and what came of it."""
    unmeasured: int
    """How many of its standards have no figures for the period."""

    def number(self, state: State) -> int:
        """How many of its standards are in a state."""
        found = Counter(outcome.state for _, outcome in self.outcomes)[state]
        return found + self.unmeasured if state == "not yet measured" else found


@dataclass(frozen=True)
class Period:
    """One period that there are results for."""

    start: datetime.date
    end: datetime.date
    groups: tuple[Group, ...]
    """Those of which something was counted."""
    unmeasured: int
    """How many standards of the whole site have no figures for it."""

    def number(self, state: State) -> int:
        """How many standards are in a state."""
        return self.unmeasured if state == "not yet measured" else sum(group.number(state) for group in self.groups)


@dataclass(frozen=True, kw_only=True)
class ResultsPage(Page):
    """Results by period and by topic."""

    template: ClassVar[str] = "results.md"
    periods: tuple[Period, ...]
    """Every period with results, the newest first."""
    standards: int
    """How many standards there are to measure."""
    states: tuple[State, ...] = get_args(State)
    """What can be said of a standard, in the order of columns."""
    customer_standards: CustomerStandards
    """What says how often results are published."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """The page of results. It is there before there are any, and says when they are due."""
    site, _ = listing.site, listing.translate
    yield ResultsPage(
        address="results/",
        title=_("Results"),
        description=_("How far the council kept what it promised, by quarter and by topic."),
        data_file="data/results/",
        periods=tuple(_periods(site)),
        standards=len(dict(standards(site))),
        customer_standards=site.customer_standards,
    )


def _periods(site: Site) -> Iterator[Period]:
    members = _members(site)
    every = sum(len(references) for references in members.values())
    found: dict[tuple[datetime.date, datetime.date], dict[str, Outcome]] = {}
    for reference, held in site.outcomes.items():
        for one in held:
            found.setdefault((one.result.period_end, one.result.period_start), {})[reference] = one
    for (end, start), came in sorted(found.items(), reverse=True):
        groups = tuple(
            Group(topic, tuple((one, came[one]) for one in references if one in came), sum(one not in came for one in references))
            for topic, references in members.items()
            if any(one in came for one in references)
        )
        told = sum(one.state != "not yet measured" for one in came.values())
        yield Period(start, end, groups, every - told)


def _members(site: Site) -> Mapping[str, tuple[str, ...]]:
    """The standards of each topic, by their references. A service counts under its main topic only."""
    topics: dict[str, list[str]] = {"channel:": [], **{f"topic:{topic}": [] for topic in site.topics}}
    for reference, _ in standards(site):
        kind, _, rest = reference.partition(":")
        service = site.services.get(rest.partition("/")[0]) if kind == "service" else None
        topics.setdefault(f"topic:{service.topics[0]}" if service else "channel:", []).append(reference)
    return {topic: tuple(references) for topic, references in topics.items()}
