"""A service and what it undertakes: one row of the baseline service standards."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import AnyRef, AreaRef, ChannelRef, Citation, Id, LawRef, Line, Printed, Record, Reviewed, Text, TopicRef, Wording
from macros.model.target import Target, Time

Basis = Literal["statutory duty", "regulator's code", "own promise"]
StageWord = Literal["baseline", "interim", "aligned"]


class Version(Record):
    """What a standard says for a time."""

    id: Id
    """Its name within the record; it never changes."""
    text: Wording
    """The words exactly as the paper has them."""
    targets: tuple[Target, ...] = ()
    """The figures in the sentence. None where it has none."""
    basis: Basis | None = None
    """Why it binds. Left out where the paper does not say: it is then unknown."""
    laws: tuple[LawRef, ...] = ()
    """Ids of the laws and codes that the sentence names."""
    sub_lines: tuple[Line, ...] = ()
    """Lines that stand under this one in the paper."""
    starts: Annotated[datetime.date | None, Field(alias="from")] = None
    """The first day on which it holds, as 2026-04-01. Left out where no paper says it."""
    ends: Annotated[datetime.date | None, Field(alias="to")] = None
    """The last day on which it holds. Left out where it holds until further notice."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Version:
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("Its last day (to) is before its first (from). Write the earlier day in from.")
        return self

    def holds_on(self, day: datetime.date) -> bool:
        """Whether this is what the council undertakes on a day."""
        return (not self.starts or self.starts <= day) and (not self.ends or day <= self.ends)


class Stage(Version):
    """What a standard said before, or will say later."""

    stage: StageWord
    """baseline, interim or aligned."""


class Statement(Version):
    """One sentence or bullet of the paper, word for word, with what can be measured in it."""

    role: Literal["standard", "description", "note"] = "standard"
    """standard: something undertaken; description: what the service is; note: a remark."""
    kind: Literal["access", "accuracy", "timeliness", "other"] | None = None
    """access: ease of getting to the service; accuracy: right and complete; timeliness: how soon.
    The words are those of the Government of Canada's service standards."""
    channels: tuple[ChannelRef, ...] = ()
    """Ways to contact the council that the sentence is about."""
    subject: Text | None = None
    """What it is about, in a few words, where it is for an area: the same words in each area set it side by side with
    the others'. Our words."""
    stage: StageWord | None = None
    """baseline, interim or aligned. Left out where it is the service's."""
    earlier: tuple[Stage, ...] = ()
    """What it said before, the oldest first."""
    later: tuple[Stage, ...] = ()
    """What it will say, the next first. From its first day each takes the place of the one before."""

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every stage in order of time, itself among them."""
        return (*self.earlier, self, *self.later)

    @property
    def readings(self) -> tuple[Time, ...]:
        """What its times may mean, and those of its stages to come, where a date follows from them."""
        return tuple(time for version in (self, *self.later) for target in version.targets for time in target.readings)

    @model_validator(mode="after")
    def _only_standards_undertake(self) -> Statement:
        if self.role != "standard" and (self.targets or self.kind):
            raise ValueError(f"A {self.role} has no targets and no kind. Take them away, or make the role standard.")
        if self.role != "standard" and (self.earlier or self.later):
            raise ValueError(f"A {self.role} has no stages. Take earlier and later away, or make the role standard.")
        return self


def promises(lead_in: str | None, statements: Iterable[Statement]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each standard its id, and the words to quote it by: the line above it, if there is one, and its own."""
    for statement in statements:
        if statement.role == "standard":
            yield statement.id, (lead_in, statement.text) if lead_in else (statement.text,)


class StatementGroup(Record):
    """Statements that share a lead-in or an area, in the paper's order."""

    lead_in: Wording | None = None
    """The line above the list: "Where you have a housing issue, we will:"."""
    area: AreaRef | None = None
    """The area or landlord these are for; left out where they are for everybody."""
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]
    """The sentences or bullets."""

    @model_validator(mode="after")
    def _has_subjects_in_an_area_alone(self) -> StatementGroup:
        if not self.area and any(statement.subject for statement in self.statements):
            raise ValueError("Only standards for an area are set side by side. Take subject away, or say which area.")
        return self


class Service(Reviewed):
    """One service, with its standards."""

    id: Id
    """Same as the file name, and the page's address; it never changes."""
    name: Text
    """A name that residents know."""
    printed_name: Printed
    """The name in the paper, as printed."""
    topics: Annotated[tuple[TopicRef, ...], Field(min_length=1)]
    """Ids of the topics it stands under; the first is its main one."""
    summary: Text
    """One plain sentence for residents: what this is. Our words; it adds no fact to the paper's."""
    search_words: tuple[Text, ...] = ()
    """Other words people type to find it: "bins" for the waste partnership."""
    workstream: Printed
    """The paper's column "Sub-WS / Workstream": the team that wrote the standards."""
    stage: StageWord
    """baseline, interim or aligned: the stage of its standards, but for those that name another."""
    pending: bool = False
    """true where the paper has no standards yet and says so."""
    groups: tuple[StatementGroup, ...] = ()
    """What the paper says, in its order."""
    remarks: tuple[Text, ...] = ()
    """What readers must know of the text: a document it points to that is not there. Our words."""
    related: tuple[AnyRef, ...] = ()
    """Other records to read: "channel:telephone", "service:housing-rents", "promise:update-you"."""
    source: Citation
    """Where the words come from."""

    @model_validator(mode="after")
    def _has_statements_unless_pending(self) -> Service:
        if self.pending == bool(self.groups):
            raise ValueError(
                "A service has groups of statements, or pending: true, and never both. "
                "Write its standards under groups, or say pending: true."
            )
        return self

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in the paper's order."""
        return tuple(statement for group in self.groups for statement in group.statements)

    @property
    def standards(self) -> tuple[Statement, ...]:
        """The statements that undertake something."""
        return tuple(statement for statement in self.statements if statement.role == "standard")

    def standards_on(self, day: datetime.date) -> tuple[Statement, ...]:
        """The standards that hold on a day."""
        return tuple(standard for standard in self.standards if standard.holds_on(day))

    @property
    def stages(self) -> tuple[StageWord, ...]:
        """The stages that its standards are in, each once; the service's own where it has none."""
        return tuple(dict.fromkeys(one.stage or self.stage for one in self.standards)) or (self.stage,)

    @property
    def runs(self) -> tuple[tuple[str | None, tuple[StatementGroup, ...]], ...]:
        """The groups in their order: the id of an area, None for everybody, with those that follow each other for it."""
        return tuple((area, tuple(groups)) for area, groups in groupby(self.groups, lambda group: group.area))

    @property
    def promises(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each standard its id, and its words: the line above it, if there is one, and its own."""
        return tuple(one for group in self.groups for one in promises(group.lead_in, group.statements))

    @property
    def areas(self) -> tuple[str, ...]:
        """Ids of the areas that have standards of their own here, in the paper's order."""
        return tuple(dict.fromkeys(group.area for group in self.groups if group.area))

    @property
    def laws(self) -> tuple[str, ...]:
        """Ids of the laws its statements name, each once."""
        return tuple(dict.fromkeys(law for statement in self.statements for law in statement.laws))
