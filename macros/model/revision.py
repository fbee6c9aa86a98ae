"""What changed in the promises on one day: one record for each day on which changes were published."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import AnyRef, Id, Record, Text, Wording
from macros.model.target import Target


class Amendment(Record):
    """One change: a standard, a line of the promise or a whole service that is new, gone, or other than it was."""

    id: Id
    """Name in addresses; it never changes."""
    kind: Literal["new", "changed", "gone"]
    """Whether it is new, changed or gone."""
    about: AnyRef | None = None
    """What changed: "service:housing-repairs/emergency". Of what is gone, what it stood in: "service:housing-repairs".
    Left out where a whole service or channel is gone."""
    name: Text | None = None
    """What the service, the channel or the promise was called then. It may be gone since."""
    was: Wording | None = None
    """The wording before."""
    now: Wording | None = None
    """The wording since."""
    was_targets: tuple[Target, ...] = ()
    """The figures that were, of those that changed."""
    now_targets: tuple[Target, ...] = ()
    """The figures that are, of those that changed."""
    since: datetime.date | None = None
    """The day from which it holds, where the records say it."""
    until: datetime.date | None = None
    """The last day on which it holds, where the records say it since."""

    @model_validator(mode="after")
    def _says_what_changed(self) -> Amendment:
        if self.about is None and self.name is None:
            raise ValueError("A change has about or name: what it is about, or what it was called if that is gone.")
        if self.kind == "changed" and not (self.was and self.now):
            raise ValueError("What changed has its wording before and since: was and now.")
        return self


class Revision(Record):
    """The changes that were published on one day. "council changes" writes it; nobody types it."""

    id: Id
    """Same as the file name: the day, as 2027-04-01."""
    published_on: datetime.date
    """The day on which the changes were published."""
    amendments: Annotated[tuple[Amendment, ...], Field(min_length=1)]
    """The changes, in the order of the site."""
