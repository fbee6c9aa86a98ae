"""Site's fields in, what kinds of record there are and where each is kept out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from macros.model.record import Record
from macros.model.site import Kept, Site


@dataclass(frozen=True)
class Kind:
    """One field of Site: what the records are and where they are kept."""

    name: str
    """The field of Site: "services"."""
    record: type[Record]
    place: str
    """Under data/: "services/", "promise.yml"."""
    ending: str
    """That of its file or files: ".yml", or ".csv" for a table."""
    many: bool
    """Whether there are many records of it, told apart by id."""

    @property
    def word(self) -> str:
        """What one of them is called, also in references: "service"."""
        return self.record.__name__.lower()

    @property
    def folder(self) -> bool:
        """Whether each record has a file of its own, named by its id."""
        return self.place.endswith("/")

    def file(self, identity: str) -> str:
        """The file that a record is kept in, as a person would type it: "data/services/libraries.yml"."""
        return f"data/{self.place}{identity}{self.ending}" if self.folder else f"data/{self.place}"


def kinds() -> tuple[Kind, ...]:
    """Every kind of record that a site is made of, read off Site itself."""
    found = []
    for name, field in Site.model_fields.items():
        kept = next(mark for mark in field.metadata if isinstance(mark, Kept))
        arguments = get_args(field.annotation)
        found.append(Kind(name, arguments[1] if arguments else field.annotation, kept.place, kept.ending, bool(arguments)))
    return tuple(found)
