"""What every section of a document has."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.record import Id, Prose, Record, Text


class Section(Record):
    """What every section has: a heading and some text."""

    id: Id
    """Name in addresses; it never changes within its document."""
    title: Text
    """The heading as the paper has it."""
    text: Prose | None = None
    """The text under the heading: paragraphs, lists, bold, links."""
    pages: Annotated[str, Field(pattern=r"^\d+( to \d+)?$")] | None = None
    """Printed page or pages, where they can be read."""
