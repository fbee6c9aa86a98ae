"""A way to contact the council, with its customer standards."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.record import Citation, Id, Prose, Reviewed, Text
from macros.model.service import Statement, promises
from macros.model.target import Time


class Channel(Reviewed):
    """One heading of the Customer Service Standards."""

    id: Id
    """Name in addresses; it never changes."""
    name: Text
    """Its name, as the paper has it."""
    summary: Text
    """One plain sentence: when to use it. Our words; it adds no fact to the paper's."""
    status: Literal["draft", "adopted"]
    """What the paper says of its standing."""
    lead_in: Text
    """The line over the standards: "We will:"."""
    standards: Annotated[tuple[Statement, ...], Field(min_length=1)]
    """What the council undertakes for this channel."""
    search_words: tuple[Text, ...] = ()
    """Other words people type to find it."""
    source: Citation
    """Where the words come from."""

    @property
    def promises(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each standard its id, and its words: the line over all of them, and its own."""
        return tuple(promises(self.lead_in, self.standards))


class CustomerStandards(Reviewed):
    """What holds for the standards of every channel."""

    title: Text
    """The name of the standards."""
    introduction: Prose
    """The text before the first heading."""
    results_every: Time
    """How often results are measured and published."""
    source: Citation
    """Where the words come from."""
