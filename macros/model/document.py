"""Strategies and background papers: a document of parts, each of sections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.record import AnyRef, Citation, Id, Record, Reviewed, Text
from macros.model.section import AnySection
from macros.model.section.plain import Point, PointSection


class Part(Record):
    """A page's worth of a document."""

    id: Id
    """Name in addresses; it never changes within its document."""
    title: Text
    """Its heading."""
    summary: Text
    """One plain sentence: what is in it. Our words."""
    sections: Annotated[tuple[AnySection, ...], Field(min_length=1)]
    """What the paper says, in its order."""


class Document(Reviewed):
    """A long paper in good order. One part makes one page; more parts make an overview and a page each."""

    id: Id
    """Same as the file name, and the page's address; it never changes."""
    title: Text
    """Its name."""
    summary: Text
    """One or two plain sentences: what it is for. Our words."""
    status: Literal["draft", "interim", "for decision", "record", "history"]
    """Its standing when it was published."""
    version: Text | None = None
    """Its version, as printed; left out where none can be read."""
    dated: Text | None = None
    """Its date or period, as printed; left out where none can be read."""
    owner: Text | None = None
    """The role, never a person, that answers for it; left out where the paper does not say."""
    remarks: tuple[Text, ...] = ()
    """What readers must know of the text: parts that were never written, tables that cannot be read. Our words."""
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    """The text, in the paper's order."""
    related: tuple[AnyRef, ...] = ()
    """Other records to read."""
    source: Citation
    """Where the words come from."""

    @property
    def sections(self) -> tuple[AnySection, ...]:
        """Every section of every part, in order."""
        return tuple(section for part in self.parts for section in part.sections)

    def points(self, kind: str) -> tuple[Point, ...]:
        """Every point of one kind, in order: ``points("principle")``."""
        found = (section for section in self.sections if isinstance(section, PointSection) and section.kind == kind)
        return tuple(point for section in found for point in section.points)


class Strategy(Document):
    """One of the council's strategies."""


class Background(Document):
    """A paper that explains how the promises came about."""
