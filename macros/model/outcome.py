"""Results and standards in, what came of each standard in each period out: met, not met, or why nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from macros.model.result import Result
from macros.model.service import Statement
from macros.model.stages import stand
from macros.model.target import Target

if TYPE_CHECKING:
    from macros.model.site import Site

State = Literal["met", "not met", "too few to say", "no share promised", "not yet measured"]


@dataclass(frozen=True)
class Outcome:
    """One standard in one period."""

    result: Result
    standard: Statement
    """The standard as it stood on the first day of the period."""
    fewest: int
    """With fewer cases than this, nobody can say."""

    @property
    def target(self) -> Target | None:
        """The share that was promised. None where the standard has none: it is never made up."""
        return share_target(self.standard)

    @property
    def performance(self) -> float | None:
        """Per cent of cases, 0 to 100, rounded to a tenth towards what was not promised: no rounding makes it look met.

        None where it was not measured, or of too few cases to mean anything.
        """
        if self.state in ("not yet measured", "too few to say"):
            return None
        tenths, rest = divmod(self.result.volume_meeting_target * 1000, self.result.total_volume)
        fewer_is_better = self.target and self.target.bound in ("under", "at most")
        return (tenths + bool(fewer_is_better and rest)) / 10

    @property
    def state(self) -> State:
        """What can be said of the standard in the period. Blank is never zero, and no share is never "all"."""
        result, target = self.result, self.target
        if result.total_volume is None or result.volume_meeting_target is None:
            return "not yet measured"
        if result.total_volume < max(self.fewest, 1):
            return "too few to say"
        if target is None or target.share is None:
            return "no share promised"
        counted, promised = result.volume_meeting_target * 100, target.share * result.total_volume
        match target.bound:
            case "under":
                return "met" if counted < promised else "not met"
            case "at most":
                return "met" if counted <= promised else "not met"
        return "met" if counted >= promised else "not met"


def share_target(standard: Statement) -> Target | None:
    """The one target of a standard with a share; None where it has none, or several."""
    found = [target for target in standard.targets if target.share is not None]
    return found[0] if len(found) == 1 else None


def outcomes(site: Site) -> Mapping[str, tuple[Outcome, ...]]:
    """For each standard that has results, by reference, what came of it, the oldest period first."""
    fewest = site.council.few_cases.fewer_than if site.council.few_cases else 1
    known = dict(standards(site))
    found: dict[str, list[Outcome]] = {}
    for year in site.results.values():
        for result in year.rows:
            reference = reference_of(result, known)
            if reference:
                standard = stand(known[reference], result.period_start, known[reference].stage)
                found.setdefault(reference, []).append(Outcome(result, standard, fewest))
    return {
        reference: tuple(sorted(held, key=lambda one: (one.result.period_end, one.result.period_start)))
        for reference, held in found.items()
    }


def standards(site: Site) -> Iterator[tuple[str, Statement]]:
    """Every standard by its reference: "service:housing-repairs/emergency", "channel:telephone/wait-time"."""
    for channel in site.channels.values():
        for standard in channel.standards:
            if standard.role == "standard":
                yield f"channel:{channel.id}/{standard.id}", standard
    for service in site.services.values():
        for standard in service.standards:
            yield f"service:{service.id}/{standard.id}", standard


def reference_of(result: Result, known: Mapping[str, Statement]) -> str:
    """The reference of a result's standard: a service's, or a channel's of that id; "" for one that is not there."""
    name = f"{result.service_id}/{result.service_standard_id}"
    return next((one for one in (f"service:{name}", f"channel:{name}") if one in known), "")


def changes_within(standard: Statement, start: date, end: date) -> bool:
    """Whether a standard changed its stage within a period, after its first day."""
    return any(version.starts and start < version.starts <= end for version in standard.versions)
