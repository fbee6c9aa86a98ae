"""Easy read: what a record says, in short sentences with pictures, written and tested by people."""

from __future__ import annotations

import datetime
import hashlib
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.model.record import AnyRef, Id, Printed, Record, Words, walk


class Picture(Record):
    """A drawing for easy read, as an SVG file."""

    id: Id
    """The file's name."""
    svg: str
    """The drawing."""


class EasyStatement(Record):
    """One idea, with a picture of it."""

    text: Printed
    """One short sentence, or two: at most 15 words in each."""
    picture: Id
    """The name of a drawing in data/easy_read/pictures/, without .svg."""
    picture_licence: Printed
    """Under which licence the drawing may be used, and whose it is."""


class HardWord(Record):
    """A word that cannot be avoided."""

    word: Printed
    """The word as it stands in a statement."""
    meaning: Printed
    """What it means, in easy words."""


class EasyReadTest(Record):
    """One time that people tried a text."""

    group: Printed
    """Who tried it: a group, never a person's name."""
    date: datetime.date
    """When."""
    people: Annotated[int, Field(ge=1)]
    """How many people with learning disabilities took part."""


class EasyRead(Record):
    """What one record says, in easy read. A person writes it, and people with learning disabilities test it. It is not
    translated, since what was tested are these words."""

    id: Id
    """Same as the file name, and the page's address; it never changes."""
    title: Printed
    """Its heading."""
    explains: AnyRef
    """What it explains: "service:housing-repairs", "channel:telephone", or "promise:" for the promise."""
    written_from: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    """A sign for the words that it was written from. Begin with 000000000000: a warning says what to write here, then
    and whenever the words change."""
    status: Literal["draft", "tested", "published"]
    """draft: being written; tested: people have tried it; published: it has a page."""
    written_by: Printed
    """The team or role that wrote it, never a person's name."""
    tested_by: tuple[EasyReadTest, ...] = ()
    """Who tried it, and when."""
    statements: Annotated[tuple[EasyStatement, ...], Field(min_length=1)]
    """What it says, in order."""
    hard_words: tuple[HardWord, ...] = ()
    """Words that are explained at the end."""

    @model_validator(mode="after")
    def _is_tested(self) -> EasyRead:
        if self.status != "draft" and not self.tested_by:
            raise ValueError(
                f"Nobody has tested it, so it cannot be {self.status}. Make it a draft, or say in tested_by who tested it."
            )
        return self


def sign_of(record: Record) -> str:
    """A sign for all words of a record that residents read: another sign when one of them changes."""
    texts = (found.value for found in walk(record) if isinstance(found.mark, Words))
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]
