"""The measurable part of a standard: a time, a share, how often, or how many."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import Record, Text

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
TargetKind = Literal["time", "share within a time", "share", "frequency", "count"]


class Time(Record):
    """A length of time as the paper states it."""

    value: Annotated[int, Field(ge=1, le=1000)]
    """How many units."""
    unit: Unit
    """second, minute, hour, day, week, month or year."""
    day_type: Literal["working", "calendar"] | None = None
    """working or calendar, for days only; left out where the paper does not say."""

    @model_validator(mode="after")
    def _only_days_have_a_type(self) -> Time:
        if self.day_type and self.unit != "day":
            raise ValueError("Only a time in days can be working or calendar. Take day_type away, or make the unit day.")
        return self


class Target(Record):
    """One figure that a standard undertakes. Its kind follows from the fields that it has."""

    share: Annotated[int, Field(ge=0, le=100)] | None = None
    """Per cent of cases, 0 to 100."""
    within: Time | None = None
    """The time in which it happens."""
    every: Time | None = None
    """How often it happens: every 5 years."""
    number: Annotated[int, Field(ge=0)] | None = None
    """How many: 0 means none at all."""
    bound: Literal["at least", "at most", "under"] | None = None
    """Which way the share, number or time is meant, where it is not plain: "under" for <10%."""
    case: Text | None = None
    """Which cases this figure is for, where one sentence has several: "urgent repairs"."""
    clock_starts: Text | None = None
    """From when the time runs, in the paper's words."""
    clock_stops: Text | None = None
    """What ends the time, in the paper's words."""
    dated: bool = True
    """false for a time that nobody waits for, so that no date follows from it: the most that a stay may last."""

    @model_validator(mode="after")
    def _is_one_kind(self) -> Target:
        given = {name for name in ("share", "within", "every", "number") if getattr(self, name) is not None}
        if given not in ({"within"}, {"share"}, {"share", "within"}, {"every"}, {"number"}):
            raise ValueError(
                "A target has a time (within), a share, both of these, a frequency (every) or a number. "
                f"This one has {', '.join(sorted(given)) or 'none of them'}."
            )
        if not self.dated and self.within is None:
            raise ValueError("Only a time (within) has a date to leave out. Take dated away.")
        return self

    @property
    def kind(self) -> TargetKind:
        """What sort of figure it is."""
        if self.share is not None:
            return "share" if self.within is None else "share within a time"
        if self.within is not None:
            return "time"
        return "frequency" if self.every is not None else "count"



    @property
    def readings(self) -> tuple[Time, ...]:
        """What its time may mean, where a date follows from it: two where days may be calendar or working days.

        None for seconds, minutes and a part of a day, for which people wait, and for a share, frequency or count.
        """
        time = self.within
        if not time or not self.dated or time.unit in ("second", "minute") or (time.unit == "hour" and time.value % 24):
            return ()
        if time.unit == "day" and not time.day_type:
            return tuple(Time(value=time.value, unit="day", day_type=kind) for kind in ("calendar", "working"))
        return (time,)
