"""What a published table is: its fields, each with its meaning and where its value comes from.

The shape is kept apart from the model. Renaming a field or a word of the model changes getters here, and
nothing that is published. A test holds the shape, and says what to do where it is to change.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from macros.model.record import Citation
from macros.model.site import Site

VERSION = "1.0"
"""Of the shape. The second number goes up when a field or table is added, the first when one is renamed or taken away."""

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The form of an id. It never changes once it is published."""

REFERENCE = r"^[a-z]+:[a-z0-9-]*(/[a-z0-9-]+)?$"
"""The form of the name that a thing has on the whole site."""

R = TypeVar("R")
Value = str | int | float | bool | datetime.date | tuple[str, ...] | None
"""What a field holds; None where it is not known. Nothing is ever written as zero, or as a word, for want of knowledge."""


@dataclass(frozen=True)
class Field(Generic[R]):
    """A column of a table, and a key of a row in JSON."""

    name: str
    means: str
    """What it says, in English: identifiers and their meanings are not translated."""
    value: Callable[[R], Value] = lambda record: None
    """Its value, from the record that the row is made of."""
    type: Literal["string", "integer", "number", "boolean", "date"] = "string"
    required: bool = False
    """Whether every row has it."""
    many: Literal["", "ids", "lines"] = ""
    """A list in JSON; in CSV ids with spaces between, or texts with a line each."""
    words: Mapping[str, str] | None = None
    """For a field of fixed words: each word of the model with the one that is published."""
    pattern: str = ""
    """A regular expression for the whole of it, or of each member of a list."""
    refers_to: str = ""
    """The table and field where it stands as an id: "services.service_id"."""

    @property
    def form(self) -> str:
        """How it is written, in words."""
        if self.words is not None:
            return ", ".join(dict.fromkeys(self.words.values()))
        if self.many:
            return "ids, with spaces between" if self.many == "ids" else "texts, a line each"
        forms = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "date": "2027-04-01"}
        return "id" if self.pattern == ID else forms[self.type]


@dataclass(frozen=True)
class Row(Generic[R]):
    """One row, before it is written."""

    reference: str
    """Its name on the whole site: "service:housing-repairs/emergency"."""
    record: R
    """What its fields are taken from."""
    source: Citation | None = None
    """Where its words come from, in a table of words from papers."""
    address: str = ""
    """Where it stands, from the site's root; "" where that is what its reference leads to."""


@dataclass(frozen=True)
class Table(Generic[R]):
    """A kind of thing, published as CSV and as JSON."""

    name: str
    """Its file's name, without ending."""
    title: str
    holds: str
    """What a row is, in one or two sentences."""
    fields: tuple[Field[R], ...]
    """Its own fields. Those that every row has stand before and after them."""
    rows: Callable[[Site], Iterable[Row[R]]]
    cited: bool = True
    """Whether its rows say where their words come from."""
    key: tuple[str, ...] = ("reference",)
    """The fields that tell its rows apart; empty where no fields alone do."""

    @property
    def columns(self) -> tuple[Field[Any], ...]:
        """Every field, in order."""
        return (_REFERENCE, *self.fields, _PAGE, *(_SOURCE if self.cited else ()))


_REFERENCE: Field[Any] = Field(
    "reference",
    "The name of the thing on the whole site: its kind, its id, and after a slash the id of a part of it. It never changes.",
    required=True,
    pattern=REFERENCE,
)
_PAGE: Field[Any] = Field(
    "page", "The address where it stands on the website; from the website's root where its own address is not known.", required=True
)
_SOURCE: tuple[Field[Any], ...] = (
    Field("source", "The paper that the words come from.", required=True, pattern=ID, refers_to="sources.source_id"),
    Field("source_section", "The part of the paper, as it names itself.", required=True),
    Field("source_pages", "The printed pages, as 147 or 147 to 149. Blank: they cannot be read.", pattern=r"^\d+( to \d+)?$"),
)
