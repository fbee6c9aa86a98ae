"""Sections of background papers: risks, comments, findings on equality, and actions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.record import Id, Prose, Record, Text
from macros.model.section.shared import Section


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


class RiskSection(Section):
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


class CommentSection(Section):
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


class ImpactSection(Section):
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


class ActionSection(Section):
    """An action plan."""

    kind: Literal["action"]
    """What sort of section it is."""
    actions: Annotated[tuple[Action, ...], Field(min_length=1)]
    """The actions, in the paper's order."""
