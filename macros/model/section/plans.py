"""Sections that say what will be done: deliverables, changes, roadmaps, and how a paper answers another."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.record import AnyRef, Id, Line, Prose, Record, Text
from macros.model.section.shared import Section


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


class DeliverableSection(Section):
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


class ChangeSection(Section):
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


class RoadmapSection(Section):
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


class AnswerSection(Section):
    """A table of demands and answers."""

    kind: Literal["answer"]
    """What sort of section it is."""
    demand_heading: Text
    """The heading over the demands."""
    answer_heading: Text
    """The heading over the answers."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=1)]
    """The rows, in the paper's order."""
