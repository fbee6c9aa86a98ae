"""macros/checks/wording.py: the figures of a sentence, in every form that the papers have."""

from __future__ import annotations

import pytest

from macros.checks.wording import PER_CENT, Figure, figures


def undertaken(text: str) -> list[tuple[float, str | None, str | None]]:
    """The figures of a sentence that are plainly targets."""
    return [(one.value, one.unit, one.day_type) for one in figures(text) if one.undertaken]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within 3 working days", (3, "day", "working")),
        ("within one working day", (1, "day", "working")),
        ("three clear working days before", (3, "day", "working")),
        ("a ten-working-day limit", (10, "day", "working")),
        ("within 42 calendar days of event", (42, "day", "calendar")),
        ("by the next working day", (1, "day", "working")),
        ("assessed next day", (1, "day", None)),
        ("Contact tenant within a week", (1, "week", None)),
        ("within an hour", (1, "hour", None)),
        ("Contact within 24hrs", (24, "hour", None)),
        ("waiting time <60 secs", (60, "second", None)),
        ("Wait <10 mins", (10, "minute", None)),
        ("within six months", (6, "month", None)),
        ("within twelve months", (12, "month", None)),
        ("within twenty-one days", (21, "day", None)),
        ("every 5 years", (5, "year", None)),
        ("Abandonment <10%", (10, PER_CENT, None)),
        ("ten per cent of calls", (10, PER_CENT, None)),
        ("98.5 percent of calls", (98.5, PER_CENT, None)),
    ],
)
def test_a_figure_with_a_unit_is_a_target(text: str, expected: tuple[float, str, str | None]) -> None:
    assert undertaken(text) == [expected]


def test_every_figure_of_a_sentence_is_found_once() -> None:
    text = "95% within 24 hours, urgent ones within 5 working days and 2-3 weeks for the rest"
    assert undertaken(text) == [(95, PER_CENT, None), (24, "hour", None), (5, "day", "working"), (3, "week", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an annual rent statement", (1, "year", None)),
        ("we write to you annually", (1, "year", None)),
        ("Carry out bi-monthly counts", (2, "month", None)),
        ("quarterly reports", (3, "month", None)),
        ("that no one is hurt", (0, None, None)),
        ("(5 if pre-booked)", (5, None, None)),
        ("once a year", (1, "year", None)),
    ],
)
def test_other_figures_may_be_targets_and_need_not(text: str, expected: tuple[float, str | None, str | None]) -> None:
    assert [(one.value, one.unit, one.day_type) for one in figures(text)] == [expected]
    assert not undertaken(text)


@pytest.mark.parametrize(
    "text",
    [
        "available for 24 hours a day all year round",
        "not monitored 24/7",
        "A comprehensive rolling five-year business plan",
        "the statutory 5-year Management Plan, over the next five years",
        "when it is not possible to respond within 10 working days",
        "children under 5 years old",
        "the Act 1964 and stage 2",
        "£5 a month",
        "take the next step next year",
        "someone answers, often; attend in person",
    ],
)
def test_a_phrase_that_undertakes_nothing_has_no_target(text: str) -> None:
    assert not undertaken(text)


def test_an_exception_ends_with_its_clause() -> None:
    text = "When it is not possible to reply within 10 working days, we reply within 20 working days."
    assert undertaken(text) == [(20, "day", "working")]


def test_a_figure_keeps_its_words() -> None:
    assert figures("Answer within One Working Day.") == (Figure("One Working Day", 1, "day", "working"),)
