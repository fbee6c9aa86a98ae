"""macros/checks: what is right is left alone. What is wrong stands in tests/mistakes, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import check_data
from macros.checks.figures import ensure_figures_match_the_wording
from macros.load.loaded import Loaded
from macros.model.service import Statement, StatementGroup
from macros.model.site import Site
from macros.model.target import Target, Time
from macros.problems import Problem


def introduced(example: Loaded, text: str) -> Loaded:
    """The example council with another introduction to its promise."""
    promise = example.site.promise.model_copy(update={"introduction": text})
    return replace(example, site=Site.model_construct(**{**dict(example.site), "promise": promise}))


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\nTwo, **bold**, *italic*.\n\n- a list\n- of two\n\n1. and\n2. numbers",
        "Call waiting <60 secs, 5 < 6 > 4 and a | b.",
        "See [libraries](service:libraries/requests), [the promise](promise:) and [us](https://example.org/a_(b)).",
        "A well-known rule -- and a dash - here.\n- A list after a line",
        "Number 1 [sic], and a footnote [1] (see there).",
        "What? Really??",
        "The department's TODAY list, the XX century and an insert in the newspaper.",
        "On 01 04 2023 and 01/04/2023, product 0123 456, version 0.4.1, 2022/23.",
        "Write to planning.enquiries@example.org, customer-services@example.org or team@example.org.",
        "See https://example.org/07700900123 and paper 01632960001234.",
    ],
)
def test_a_text_that_is_right_is_left_alone(example: Loaded, text: str) -> None:
    assert check_data(introduced(example, text)) == []


def spoken(example: Loaded, text: str, *targets: Target, role: str = "standard", lead_in: str | None = None) -> Loaded:
    """The example council with a single statement for libraries."""
    statement = Statement(id="a", text=text, targets=targets, role=role)
    libraries = example.site.services["libraries"].model_copy(
        update={"groups": (StatementGroup(lead_in=lead_in, statements=(statement,)),)}
    )
    services = {**example.site.services, "libraries": libraries}
    return replace(example, site=Site.model_construct(**{**dict(example.site), "services": services}))


def figure_problems(loaded: Loaded) -> list[Problem]:
    """What is said of figures and of nothing else."""
    return list(ensure_figures_match_the_wording(loaded))


def days(value: int, day_type: str | None = None) -> Time:
    """A time in days."""
    return Time(value=value, unit="day", day_type=day_type)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Send out an annual rent statement", [Target(every=Time(value=1, unit="year"))]),
        ("Hold an annual meeting", []),
        ("Reception within 10 mins (5 if booked)", [
            Target(within=Time(value=10, unit="minute")), Target(within=Time(value=5, unit="minute"))]),
        ("Ensure that no one is hurt", [Target(number=0)]),
        ("Bi-monthly and annual counts", [
            Target(every=Time(value=2, unit="month")), Target(every=Time(value=1, unit="year"))]),
        ("98% within 2 days, the rest within five working days", [
            Target(share=98, within=days(2)), Target(within=days(5, "working"))]),
    ],
)  # fmt: skip
def test_figures_that_agree_are_left_alone(example: Loaded, text: str, targets: list[Target]) -> None:
    assert figure_problems(spoken(example, text, *targets)) == []


def test_a_description_may_name_figures_that_are_no_targets(example: Loaded) -> None:
    assert figure_problems(spoken(example, "Books are lent for 3 weeks.", role="description")) == []


def test_a_share_above_a_list_holds_for_each_line_of_it(example: Loaded) -> None:
    target = Target(share=90, within=days(5, "working"))
    assert figure_problems(spoken(example, "within 5 working days", target, lead_in="90% of births registered:")) == []


@pytest.mark.parametrize(
    ("stated", "said"),
    [(days(5), "5 working days"), (days(5, "working"), "5 days"), (days(5, "calendar"), "5 days"),
     (days(5, "working"), "5 calendar days"), (Time(value=1, unit="month"), "bi-monthly"),
     (Time(value=24, unit="hour"), "1 day"), (days(10), "10%")],
)  # fmt: skip
def test_figures_that_are_only_alike_are_reported(example: Loaded, stated: Time, said: str) -> None:
    assert figure_problems(spoken(example, f"Done within {said}.", Target(within=stated)))
