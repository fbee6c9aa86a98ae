"""macros/model/outcome.py: a result is held against what was promised for its period, and against nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from macros.load.loaded import Loaded
from macros.model.outcome import Outcome, share_target
from macros.model.result import Result
from macros.model.service import Statement
from macros.model.stages import on_day
from macros.model.target import Target, Time

WEEK = Time(value=1, unit="week")


def outcome(target: Target | None, total: int | None, met: int | None, fewest: int = 10) -> Outcome:
    """What came of a standard with one target, or none."""
    result = Result(
        period_start=date(2026, 7, 1), period_end=date(2026, 9, 30), service_id="a", service_standard_id="b",
        total_volume=total, volume_meeting_target=met,
    )  # fmt: skip
    return Outcome(result, Statement(id="b", text="Done.", targets=(target,) if target else ()), fewest)


@pytest.mark.parametrize(
    ("target", "total", "met", "state"),
    [
        (Target(share=90), 100, 90, "met"),
        (Target(share=90), 100, 89, "not met"),
        (Target(share=90, bound="at least"), 1000, 900, "met"),
        (Target(share=90, within=WEEK), 1000, 899, "not met"),
        (Target(share=100), 10**9, 10**9 - 1, "not met"),
        (Target(share=10, bound="under"), 100, 10, "not met"),
        (Target(share=10, bound="under"), 1000, 99, "met"),
        (Target(share=10, bound="at most"), 100, 10, "met"),
        (Target(share=10, bound="at most"), 1000, 101, "not met"),
        (Target(share=0), 100, 0, "met"),
        (Target(share=90), 9, 9, "too few to say"),
        (Target(share=90), 0, 0, "too few to say"),
        (Target(share=90), None, None, "not yet measured"),
        (Target(share=90), 100, None, "not yet measured"),
        (Target(share=90), 100, 0, "not met"),
        (Target(within=WEEK), 100, 100, "no share promised"),
        (Target(number=0), 100, 100, "no share promised"),
        (None, 100, 3, "no share promised"),
        (Target(within=WEEK), 3, 3, "too few to say"),
    ],
)
def test_each_state_is_what_the_figures_say(target: Target | None, total: int | None, met: int | None, state: str) -> None:
    """A blank is never zero, a time without a share never means all, and too few cases are never judged."""
    assert outcome(target, total, met).state == state


@pytest.mark.parametrize(
    ("total", "met", "shown"),
    [(3000, 2699, 89.9), (100000, 89999, 89.9), (3, 1, None), (300, 100, 33.3), (50, 50, 100.0), (100, None, None), (50, 0, 0.0)],
)
def test_a_share_is_rounded_down_so_that_it_never_looks_met(total: int, met: int | None, shown: float | None) -> None:
    assert outcome(Target(share=90), total, met).performance == shown


@pytest.mark.parametrize(("met", "shown"), [(1004, 10.1), (1000, 10.0), (996, 10.0)])
def test_a_share_that_should_be_small_is_rounded_up(met: int, shown: float) -> None:
    """10.04% of abandoned calls are not "at most 10%", and are not shown as 10.0%."""
    assert outcome(Target(share=10, bound="at most"), 10_000, met).performance == shown


def test_without_a_threshold_one_case_is_enough_and_none_is_not() -> None:
    assert outcome(Target(share=90), 1, 1, fewest=1).state == "met"
    assert outcome(Target(share=90), 0, 0, fewest=0).state == "too few to say"


def test_of_several_shares_none_is_chosen() -> None:
    """Nobody can know which of them the result is of."""
    assert share_target(Statement(id="a", text="Done.", targets=(Target(share=80), Target(share=95)))) is None


def test_a_result_is_held_against_the_stage_of_its_period(example: Loaded) -> None:
    """The same share was enough for 95% and is not for 97%, on whichever day the pages are made."""
    for day in (date(2026, 11, 20), date(2030, 1, 1)):
        found = on_day(example.site, day).outcomes["service:libraries/requests"]
        judged = {str(one.result.period_start): (one.target.share, one.performance, one.state) for one in found}
        assert judged["2025-07-01"] == (95, 96.7, "met")
        assert judged["2026-04-01"] == (97, 96.6, "not met")


def test_results_come_in_order_of_time_and_under_the_standard_that_they_name(example: Loaded) -> None:
    found = on_day(example.site, example.as_of).outcomes
    assert set(found) == {
        "channel:telephone/waiting-time", "channel:letter/answer", "service:libraries/requests", "service:libraries/a-card",
        "service:libraries/a-talk", "service:housing-repairs/emergencies",
    }  # fmt: skip
    periods = [one.result.period_start for one in found["channel:telephone/waiting-time"]]
    assert periods == sorted(periods) and len(periods) == 5


def test_the_example_has_every_state(example: Loaded) -> None:
    states = {one.state for held in example.site.outcomes.values() for one in held}
    assert states == {"met", "not met", "too few to say", "not yet measured", "no share promised"}


def test_pages_of_an_earlier_day_know_nothing_of_later_results(example: Loaded) -> None:
    site = on_day(example.site, date(2026, 6, 30))
    ends = [one.result.period_end for held in site.outcomes.values() for one in held]
    assert max(ends) == date(2026, 6, 30)
    assert not on_day(example.site, date(2020, 1, 1)).outcomes
