"""The kinds of value that records are made of: text, references, and the record itself."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic.fields import FieldInfo


class Record(BaseModel):
    """A frozen, strict piece of content. An unknown field is an error, never ignored."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True)


def written_fields(record: type[Record]) -> dict[str, FieldInfo]:
    """Its fields by the names that people write. Some cannot be names in Python: "from"."""
    return {field.alias or name: field for name, field in record.model_fields.items()}


@dataclass(frozen=True)
class Words:
    """Marks a string that residents read.

    ``prose`` ones are limited Markdown. ``figures`` ones state figures, which translators do not
    touch. ``printed`` ones are names as a paper prints them, which stay as they are in every locale.
    """

    prose: bool = False
    figures: bool = False
    printed: bool = False


@dataclass(frozen=True)
class Refers:
    """Marks a string that is the id of another record; ``kind`` is a name of REFERENCES,
    or "any" where the string itself says its kind ("service:housing-repairs")."""

    kind: str


Text = Annotated[str, StringConstraints(min_length=1), Words()]
Prose = Annotated[str, StringConstraints(min_length=1), Words(prose=True)]
Wording = Annotated[str, StringConstraints(min_length=1), Words(figures=True)]
Printed = Annotated[str, StringConstraints(min_length=1), Words(printed=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


def in_english(text: str) -> str:
    """A text as its record has it, also where a page shows a translation: what is alike is so in every language."""
    return getattr(text, "english", text)


AnyRef = Annotated[str, Refers("any")]
AreaRef = Annotated[str, Refers("area")]
LawRef = Annotated[str, Refers("law")]
ServiceRef = Annotated[str, Refers("service")]
SourceRef = Annotated[str, Refers("source")]
TermRef = Annotated[str, Refers("term")]
TopicRef = Annotated[str, Refers("topic")]
ChannelRef = Annotated[str, Refers("channel")]


class Reviewed(Record):
    """A record that somebody looks at again from time to time."""

    reviewed_on: datetime.date | None = None
    """The day on which somebody last compared it with what holds, as 2027-04-01."""
    review_by: datetime.date | None = None
    """The day by which somebody will do so again. Once it has passed, the page says so."""

    @model_validator(mode="after")
    def _is_reviewed_again_later(self) -> Reviewed:
        if self.reviewed_on and self.review_by and self.review_by <= self.reviewed_on:
            raise ValueError("The next review comes after the last one: see review_by and reviewed_on.")
        return self


class Citation(Record):
    """Where the words come from."""

    paper: SourceRef
    """Id of the paper in sources.yml."""
    section: Printed
    """The part of the paper, as it names itself: "Appendix D"."""
    pages: Annotated[str, StringConstraints(pattern=r"^\d+( to \d+)?$")] | None = None
    """Printed page or pages, "147" or "147 to 149"; left out where it cannot be read."""


class Line(Record):
    """One line of a list, with an id so that others can link to it."""

    id: Id
    """Name of the line in addresses; it never changes."""
    text: Text
    """The words as the paper has them."""


Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Found:
    """One string of a record: where it stands, what it is, and its value."""

    path: Path
    mark: Words | Refers
    value: str


def walk(record: Record, path: Path = ()) -> Iterator[Found]:
    """Every text and every reference in a record, in the order of its fields."""
    for name, mark in _marks(type(record)):
        yield from _walk_value(getattr(record, name), mark, (*path, name))


def _walk_value(value: Any, mark: Words | Refers | None, path: Path) -> Iterator[Found]:
    if isinstance(value, Record):
        yield from walk(value, path)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _walk_value(one, mark, (*path, index))
    elif mark and isinstance(value, str):
        yield Found(path, mark, value)


@functools.cache
def _marks(record: type[Record]) -> tuple[tuple[str, Words | Refers | None], ...]:
    """Each field of a kind of record with the mark of its strings.

    Kept, as taking annotations apart for every record again took three quarters of each walk.
    """
    return tuple(
        (name, _mark(Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation))
        for name, field in record.model_fields.items()
    )


def _mark(annotation: Any) -> Words | Refers | None:
    """The first mark in an annotation, also inside ``X | None`` and ``tuple[X, ...]``."""
    for part in get_args(annotation):
        if isinstance(part, Words | Refers):
            return part
    for part in get_args(annotation):
        if (found := _mark(part)) is not None:
            return found
    return None


def replace(record: Record, changes: Mapping[Path, str]) -> Record:
    """A copy of a record with other strings at the given paths. What is not named stays the same."""
    return _replaced(record, (), changes)


def _replaced(value: Any, path: Path, changes: Mapping[Path, str]) -> Any:
    if isinstance(value, Record):
        fields = type(value).model_fields
        return value.model_copy(update={name: _replaced(getattr(value, name), (*path, name), changes) for name in fields})
    if isinstance(value, tuple):
        return tuple(_replaced(one, (*path, index), changes) for index, one in enumerate(value))
    return changes.get(path, value)
