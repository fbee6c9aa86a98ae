"""The tables of figures: those of each standard as it stands, and each standard's other stages with theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formats.open_data.services import STAGES
from macros.formats.open_data.shape import ID, Field, Row, Table
from macros.formats.open_data.standards import BINDING, DAYS, OWNER, STANDARD, WORDS, Said, standards
from macros.model.service import Stage, Version
from macros.model.site import Site
from macros.model.target import Target, Time

KINDS = {one: one for one in ("time", "share", "share within a time", "frequency", "count")}
BOUNDS = {one: one for one in ("at least", "at most", "under")}
UNITS = {one: one for one in ("second", "minute", "hour", "day", "week", "month", "year")}
DAY_TYPES = {one: one for one in ("working", "calendar")}


@dataclass(frozen=True)
class Figure(Said):
    """One figure of a standard; None for a stage without any."""

    target: Target | None

    @property
    def time(self) -> Time | None:
        """The time within which, or after which again."""
        return self.target and (self.target.within or self.target.every)

    @property
    def share(self) -> float | None:
        """The share of cases, from 0 to 1."""
        return None if self.target is None or self.target.share is None else self.target.share / 100


@dataclass(frozen=True)
class OtherStage(Figure):
    """A stage of a standard that came before, or that will come."""

    other: Stage

    @property
    def version(self) -> Version:
        """What the stage says."""
        return self.other

    @property
    def when(self) -> str:
        """Whether it came before the standard as it stands, or will come."""
        return "earlier" if self.other in self.statement.earlier else "later"


def _targets(site: Site) -> Iterator[Row[Figure]]:
    for one in standards(site):
        for target in one.statement.targets:
            yield Row(one.reference, Figure(one.owner, one.statement, one.lead_in, one.area, target), one.owner.source)


def _stages(site: Site) -> Iterator[Row[OtherStage]]:
    for one in standards(site):
        for stage in (*one.statement.earlier, *one.statement.later):
            for target in stage.targets or (None,):
                record = OtherStage(one.owner, one.statement, one.lead_in, one.area, target, stage)
                yield Row(one.reference, record, one.owner.source)


def _figure(required: bool) -> tuple[Field[Figure], ...]:
    return (
        Field("kind", "What sort of figure it is.", lambda one: one.target and one.target.kind, required=required, words=KINDS),
        Field(
            "target",
            "The share of cases, from 0 to 1: 0.98 is 98%. Blank: the paper states none. It does not mean all cases.",
            lambda one: one.share,
            "number",
        ),
        Field("time_value", "How many units of time: within them, or for a frequency every so many.", lambda one: one.time and one.time.value, "integer"),
        Field("time_unit", "The unit of time.", lambda one: one.time and one.time.unit, words=UNITS),
        Field("day_type", "Which days count. Blank for days: the paper does not say.", lambda one: one.time and one.time.day_type, words=DAY_TYPES),
        Field("number", "How many. 0 means none at all.", lambda one: one.target and one.target.number, "integer"),
        Field("bound", "Which way the figure is meant, where it is not plain.", lambda one: one.target and one.target.bound, words=BOUNDS),
        Field("case", "The cases that the figure is for, where one sentence has several.", lambda one: one.target and one.target.case),
        Field("clock_starts", "From when the time runs, as the paper says.", lambda one: one.target and one.target.clock_starts),
        Field("clock_stops", "What ends the time, as the paper says.", lambda one: one.target and one.target.clock_stops),
    )


TARGETS: Table[Figure] = Table(
    "targets",
    "Targets",
    "One figure of a standard. A standard without a figure has no row here, and one with several has several.",
    (*OWNER, STANDARD, *_figure(required=True)),
    _targets,
    key=(),
)

OTHER_STAGES: Table[OtherStage] = Table(
    "stages",
    "Earlier and later stages",
    "What a standard said before, or will say later. A stage with several figures has a row for each.",
    (
        *OWNER,
        STANDARD,
        Field("stage_id", "The id of the stage within its standard. It never changes.", lambda one: one.other.id, required=True, pattern=ID),
        Field(
            "when",
            "Whether it came before the standard as it stands, or will come.",
            lambda one: one.when,
            required=True,
            words={"earlier": "earlier", "later": "later"},
        ),
        Field("stage", "Which stage it is. Blank: it has none.", lambda one: one.other.stage, words=STAGES),
        *DAYS,
        *WORDS,
        *BINDING,
        *_figure(required=False),
    ),
    _stages,
    key=(),
)
