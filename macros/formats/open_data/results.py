"""The table of what came of the standards, with the fields of the Government of Canada's tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formats.open_data.shape import Field, Row, Table
from macros.formats.open_data.standards import OWNER, STANDARD, Said, standards
from macros.model.outcome import Outcome
from macros.model.site import Site

STATES = {one: one for one in ("met", "not met", "too few to say", "no share promised", "not yet measured")}
TARGET_MET = {"met": "Y", "not met": "N", "too few to say": "NA", "no share promised": "NA", "not yet measured": "NA"}


@dataclass(frozen=True)
class Achieved(Said):
    """A standard in one period."""

    outcome: Outcome

    @property
    def year(self) -> str:
        """The financial year, 1 April to 31 March: "2026-2027"."""
        start = self.outcome.result.period_start
        first = start.year if start.month >= 4 else start.year - 1
        return f"{first}-{first + 1}"

    @property
    def promised(self) -> float | None:
        """The share that was promised when the period began, from 0 to 1."""
        target = self.outcome.target
        return None if target is None or target.share is None else target.share / 100

    @property
    def performance(self) -> float | None:
        """The share that was achieved, from 0 to 1; the site has it in per cent with one place after the point."""
        return None if self.outcome.performance is None else round(self.outcome.performance / 100, 3)


def _results(site: Site) -> Iterator[Row[Achieved]]:
    for one in standards(site):
        address = site.places[one.reference].address.replace("#", "#results-")
        for outcome in site.outcomes.get(one.reference, ()):
            yield Row(one.reference, Achieved(one.owner, one.statement, one.lead_in, one.area, outcome), address=address)


RESULTS: Table[Achieved] = Table(
    "results",
    "Results",
    "How often a standard was kept in one period. A standard without a row has not been measured.",
    (
        Field("fiscal_yr", "The year, from 1 April to 31 March.", lambda one: one.year, required=True, pattern=r"^\d{4}-\d{4}$"),
        Field("period_start", "The first day of the period.", lambda one: one.outcome.result.period_start, "date", required=True),
        Field("period_end", "The last day of the period.", lambda one: one.outcome.result.period_end, "date", required=True),
        *OWNER,
        STANDARD,
        Field("total_volume", "How many cases there were. Blank: not known.", lambda one: one.outcome.result.total_volume, "integer"),
        Field(
            "volume_meeting_target",
            "How many of them were as promised; of a share that is at most or under, how many it counts. Blank: not known.",
            lambda one: one.outcome.result.volume_meeting_target,
            "integer",
        ),
        Field(
            "performance",
            "volume_meeting_target divided by total_volume, rounded down to three places. Blank: not known, or of too few cases.",
            lambda one: one.performance,
            "number",
        ),
        Field(
            "target",
            "The share of cases that was promised when the period began, from 0 to 1. Blank: none. It does not mean all cases.",
            lambda one: one.promised,
            "number",
        ),
        Field("target_met", "Y yes, N no, NA nobody can say.", lambda one: one.outcome.state, required=True, words=TARGET_MET),
        Field("state", "The same in words, and why nobody can say.", lambda one: one.outcome.state, required=True, words=STATES),
        Field("comments", "What readers must know of the figures.", lambda one: one.outcome.result.comments),
    ),
    _results,
    cited=False,
    key=("reference", "period_start", "period_end"),
)
