"""macros/model/target.py: what is a target and what is none."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from macros.model.target import Target, Time


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"within": Time(value=5, unit="day")}, "time"),
        ({"share": 0}, "share"),
        ({"share": 98, "within": Time(value=5, unit="day")}, "share within a time"),
        ({"every": Time(value=5, unit="year")}, "frequency"),
        ({"number": 0}, "count"),
    ],
)
def test_the_kind_of_a_target_follows_from_its_fields(fields: dict, kind: str) -> None:
    assert Target(**fields).kind == kind


@pytest.mark.parametrize("fields", [{}, {"bound": "at most"}, {"number": 1, "share": 5}])
def test_a_target_of_no_kind_is_refused(fields: dict) -> None:
    with pytest.raises(ValidationError, match="A target has a time"):
        Target(**fields)


def test_only_days_are_working_or_calendar() -> None:
    assert Time(value=1, unit="day", day_type="working").day_type == "working"
    with pytest.raises(ValidationError, match="Only a time in days"):
        Time(value=1, unit="week", day_type="working")
