"""What was achieved, as it was counted: one row for each standard and period."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.record import Id, Printed, Record, Text

Volume = Annotated[int, Field(ge=0)]


class Result(Record):
    """How often one standard was kept in one period. The names of the columns are those of the Government of Canada."""

    period_start: datetime.date
    """The first day of the period, as 2026-04-01 or 01/04/2026."""
    period_end: datetime.date
    """The last day of the period."""
    service_id: Id
    """Id of the service, or of the way to contact the council, that the standard stands under."""
    service_standard_id: Id
    """Id of the standard there."""
    total_volume: Volume | None = None
    """How many cases there were: calls, letters, repairs. Blank where it is not known, which is never 0."""
    volume_meeting_target: Volume | None = None
    """How many of them were as promised. Of a share that is "at most" or "under", how many it counts.
    Blank where it is not known."""
    comments: Printed | None = None
    """What readers must know of the figures, in one sentence. May be blank."""

    @model_validator(mode="after")
    def _is_possible(self) -> Result:
        if self.period_end < self.period_start:
            raise ValueError("The period ends before it begins. Write its first day in period_start.")
        if self.volume_meeting_target is not None:
            if self.total_volume is None:
                raise ValueError(
                    "It says how many met the target, and not of how many. Fill in total_volume, or leave both blank."
                )
            if self.volume_meeting_target > self.total_volume:
                raise ValueError(
                    f"{self.volume_meeting_target} met the target, and there were only {self.total_volume}. "
                    "See whether the two columns are changed round."
                )
        return self


class Results(Record):
    """The results of one financial year, 1 April to 31 March."""

    id: str
    """The year, and the file's name: 2026-2027."""
    rows: Annotated[tuple[Result, ...], Field(min_length=1)]
    """One for each standard and period."""

    @model_validator(mode="after")
    def _is_named_by_its_year(self) -> Results:
        first = self.rows[0].period_start
        year = first.year - ((first.month, first.day) < (4, 1))
        if not re.fullmatch(r"[12]\d{3}-[12]\d{3}", self.id) or int(self.id[5:]) != int(self.id[:4]) + 1:
            raise ValueError(f"The file's name is no financial year. Name it {year}-{year + 1}.csv.")
        return self

    @property
    def first_day(self) -> datetime.date:
        """The first day of the year."""
        return datetime.date(int(self.id[:4]), 4, 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day of the year."""
        return datetime.date(int(self.id[:4]) + 1, 3, 31)


class FewCases(Record):
    """When a result has too few cases to say anything."""

    fewer_than: Annotated[int, Field(ge=1, le=1000)]
    """With fewer cases than this, pages do not say whether a target was met."""
    reason: Text
    """Why, in one sentence for residents."""
