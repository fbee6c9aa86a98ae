"""Figures of standards are placeholders in catalogues."""

from __future__ import annotations

import pytest

from macros.i18n.figures import placeholders, put_in, same_measure, take_out


@pytest.mark.parametrize(
    ("text", "template", "figures"),
    [
        ("Answer 80% of calls in 2 mins", "Answer {1}% of calls in {2} mins", ("80", "2")),
        ("Acknowledge e-mails within one working day.", "Acknowledge e-mails within {1} working day.", ("1",)),
        ("within twelve months of approval", "within {1} months of approval", ("12",)),
        ("One of our officers will call", "One of our officers will call", ()),
        ("Call waiting time <60 secs", "Call waiting time <{1} secs", ("60",)),
        ("Emergency repairs are completed within 24hrs", "Emergency repairs are completed within {1}hrs", ("24",)),
    ],
)
def test_a_translator_never_sees_a_figure(text: str, template: str, figures: tuple[str, ...]) -> None:
    """Digits, and number words before a unit, become placeholders in their order."""
    assert take_out(text) == (template, figures)


def test_figures_stand_where_the_translation_wants_them() -> None:
    """Another language may need another order."""
    assert put_in("W {2} minuty: {1}%", ("80", "2")) == "W 2 minuty: 80%"
    assert placeholders("W {2} minuty: {1}%") == ("1", "2")


@pytest.mark.parametrize(
    ("older", "newer", "same"),
    [
        ("Reply within {1} working days", "Answer within {1} working days", True),
        ("Reply within {1} working days", "Reply within {1} weeks", False),
        ("Reply within {1} working days", "Reply within {1} calendar days", False),
        ("Reply within a week", "Reply within a month", False),
        ("At least {1}% of calls", "Under {1}% of calls", False),
        ("Reply within {1} days", "Reply within {1} days or {2} days", False),
        ("{1}% within {2} days", "{2}% within {1} days", False),
        ("We publish every three months", "We publish every six months", False),
        ("Counts are bi-monthly", "Counts are monthly", False),
        ("Collected daily", "Collected fortnightly", False),
        ("We visit twice", "We visit once", False),
        ("Within {1} km", "Within {1} miles", False),
        ("More than {1}", "Fewer than {1}", False),
        ("Letters of 18 points", "Letters of 20 points", False),
        ("We will refund you", "We will not refund you", False),
        ("Book a second appointment", "Ask for a second appointment", True),
        ("Mindful of the monthlong wait", "Aware of the wait", True),
    ],
)
def test_a_translation_of_older_english_may_stand_only_if_it_measures_alike(older: str, newer: str, same: bool) -> None:
    """No figure, unit, kind of day or bound may have changed: a stale figure would be a false promise."""
    assert same_measure(older, newer) is same
