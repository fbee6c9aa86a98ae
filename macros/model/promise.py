"""The Customer Promise: what the council commits to, and what it asks of customers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.record import Citation, Id, Line, Prose, Record, Reviewed, Text


class PromiseGroup(Record):
    """Commitments under one heading."""

    id: Id
    """Name of the group in addresses; it never changes."""
    title: Text
    """The heading as the paper has it."""
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    """The commitments."""


class Promise(Reviewed):
    """The whole promise."""

    title: Text
    """Its name."""
    status: Literal["draft", "adopted"]
    """What the paper says of its standing."""
    introduction: Prose
    """The text before the commitments."""
    commitment_title: Text
    """The heading over the commitments."""
    groups: Annotated[tuple[PromiseGroup, ...], Field(min_length=1)]
    """What the council commits to."""
    request: PromiseGroup
    """What the council asks of customers."""
    source: Citation
    """Where the words come from."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, those of the request included."""
        return tuple(line for group in (*self.groups, self.request) for line in group.lines)
