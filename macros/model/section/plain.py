"""Sections of any paper: text, points of one kind, and plain tables."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import AnyRef, Id, Line, Prose, Record, Text
from macros.model.section.shared import Section


class TextSection(Section):
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


class PointSection(Section):
    """A list of points of one kind."""

    kind: Literal[
        "principle", "theme", "objective", "capability", "life-cycle stage", "user expectation", "component",
        "tranche", "challenge", "opportunity", "measure", "engagement", "law", "gap", "aim", "quotation", "role",
    ]
    """What each point is."""
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    """The points, in the paper's order."""


class TableSection(Section):
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
