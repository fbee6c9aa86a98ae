"""The kinds of section that a strategy or background paper is made of: text, or one kind of data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import AnyRef, Citation, Id, Line, Prose, Record, Text


class _Section(Record):
    """What every section has: a heading and some text."""

    id: Id
    """Name in addresses; it never changes within its document."""
    title: Text
    """The heading as the paper has it."""
    text: Prose | None = None
    """The text under the heading: paragraphs, lists, bold, links."""
    pages: Annotated[str, Field(pattern=r"^\d+( to \d+)?$")] | None = None
    """Printed page or pages, where they can be read."""


class TextSection(_Section):
    """Text alone."""

    kind: Literal["text"] = "text"
    """What sort of section it is."""


class Point(Record):
    """One principle, theme, objective or the like, with the lines under it."""

    id: Id
    """Name in addresses; it never changes within its document."""
    title: Text
    """Its name."""
    text: Prose | None = None
    """What the paper says of it."""
    lines: tuple[Line, ...] = ()
    """Its commitments, actions or examples, one by one."""
    refers_to: tuple[AnyRef, ...] = ()
    """Records that it names: "law:...", "strategy:digital", "term:...". """


class PointSection(_Section):
    """A list of points of one kind."""

    kind: Literal[
        "principle", "theme", "objective", "capability", "life-cycle stage", "user expectation", "component",
        "tranche", "challenge", "opportunity", "measure", "engagement", "law", "gap", "aim", "quotation", "role",
    ]
    """What each point is."""
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    """The points, in the paper's order."""


class Deliverable(Record):
    """Something a strategy says will be made."""

    id: Id
    """Name in addresses; it never changes within its document."""
    title: Text
    """Its name."""
    text: Text
    """What it is."""
    by: Text
    """When, as the paper says: "by 1 April 2023"."""
    workstream: Text | None = None
    """The workstream that makes it."""
    product: Text | None = None
    """The programme's product number and name."""


class DeliverableSection(_Section):
    """A table of deliverables."""

    kind: Literal["deliverable"]
    """What sort of section it is."""
    deliverables: Annotated[tuple[Deliverable, ...], Field(min_length=1)]
    """The deliverables, in the paper's order."""


class Change(Record):
    """Something that goes, beside what takes its place."""

    id: Id
    """Name in addresses; it never changes within its document."""
    old: Text
    """How it was."""
    new: Text
    """How it will be."""


class ChangeSection(_Section):
    """Pairs of old and new."""

    kind: Literal["change"]
    """What sort of section it is."""
    old_heading: Text
    """The heading over what goes."""
    new_heading: Text
    """The heading over what comes."""
    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
    """The pairs, in the paper's order."""


class Milestone(Record):
    """What a roadmap says for one principle in one period."""

    principle: AnyRef
    """The principle: "strategy:customer/delivery"."""
    period: Text
    """The period, one of the section's."""
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    """What will be done."""
    doubtful: tuple[Id, ...] = ()
    """Ids of lines that may belong to the next or last period: the paper's table is broken there."""


class RoadmapSection(_Section):
    """A grid of principles and periods."""

    kind: Literal["roadmap"]
    """What sort of section it is."""
    periods: Annotated[tuple[Text, ...], Field(min_length=1)]
    """The periods in order: "Day 1", "Year 1", "Years 2 to 3"."""
    milestones: Annotated[tuple[Milestone, ...], Field(min_length=1)]
    """The filled cells."""


class Answer(Record):
    """How a document answers one demand of another."""

    id: Id
    """Name in addresses; it never changes within its document."""
    demand: Text
    """What the other document asks, as printed."""
    refers_to: AnyRef | None = None
    """The record that asks it, where this site has one."""
    text: Prose
    """The answer."""


class AnswerSection(_Section):
    """A table of demands and answers."""

    kind: Literal["answer"]
    """What sort of section it is."""
    demand_heading: Text
    """The heading over the demands."""
    answer_heading: Text
    """The heading over the answers."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=1)]
    """The rows, in the paper's order."""


class Risk(Record):
    """One line of a risk register."""

    id: Id
    """Name in addresses; it never changes within its document."""
    reference: Text | None = None
    """The register's number, where it has one."""
    text: Text
    """The risk as described."""
    about: Text | None = None
    """What it stands under, where the register groups its risks."""
    inherent: int | None = None
    """Score before anything is done about it, where it can be read."""
    residual: int | None = None
    """Score after, where it can be read."""
    commentary: Text | None = None
    """What the paper remarks."""


class RiskSection(_Section):
    """A risk register."""

    kind: Literal["risk"]
    """What sort of section it is."""
    risks: Annotated[tuple[Risk, ...], Field(min_length=1)]
    """The risks, in the paper's order."""


class Comment(Record):
    """A comment made on the papers, and what was done about it."""

    id: Id
    """Name in addresses; it never changes within its document."""
    text: Prose
    """The comment as the paper has it."""
    reply: Prose | None = None
    """What the paper replies."""
    here: Prose | None = None
    """What this website does about it. Our words."""


class CommentSection(_Section):
    """Comments with replies."""

    kind: Literal["comment"]
    """What sort of section it is."""
    comments: Annotated[tuple[Comment, ...], Field(min_length=1)]
    """The comments, in the paper's order."""


class Impact(Record):
    """How a proposal may affect one protected group."""

    id: Id
    """Name in addresses; it never changes within its document."""
    group: Text
    """The protected group."""
    text: Prose
    """What the assessment says."""
    outcome: Literal["negative", "neutral", "positive"] | None = None
    """The box that is ticked; left out where no tick can be read."""


class ImpactSection(_Section):
    """The findings of an equality impact assessment."""

    kind: Literal["impact"]
    """What sort of section it is."""
    impacts: Annotated[tuple[Impact, ...], Field(min_length=1)]
    """One finding for each group."""


class Action(Record):
    """Something that was to be done."""

    id: Id
    """Name in addresses; it never changes within its document."""
    text: Prose
    """The action as the paper has it."""
    date: Text | None = None
    """When, as printed."""
    owner: Text | None = None
    """The team or role that does it, never a person."""
    monitoring: Text | None = None
    """How it is followed, or how far it had come."""
    here: Prose | None = None
    """What this website does towards it. Our words."""


class ActionSection(_Section):
    """An action plan."""

    kind: Literal["action"]
    """What sort of section it is."""
    actions: Annotated[tuple[Action, ...], Field(min_length=1)]
    """The actions, in the paper's order."""


class TableSection(_Section):
    """A plain table, for what no other kind fits."""

    kind: Literal["table"]
    """What sort of section it is."""
    headings: Annotated[tuple[Text, ...], Field(min_length=2)]
    """One heading for each column; the first column names the row."""
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1)]
    """The rows, each with as many cells as there are headings; "–" for an empty cell."""

    @model_validator(mode="after")
    def _is_a_rectangle(self) -> TableSection:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.headings):
                raise ValueError(f"Row {number} has {len(row)} cells, and there are {len(self.headings)} headings.")
        return self


Section = Annotated[
    TextSection | PointSection | DeliverableSection | ChangeSection | RoadmapSection | AnswerSection
    | RiskSection | CommentSection | ImpactSection | ActionSection | TableSection,
    Field(discriminator="kind"),
]
