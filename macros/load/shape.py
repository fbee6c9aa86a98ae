"""A field's annotation in, what a person may write there out: a record, a list, one of a few words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.model.record import Record, written_fields


@dataclass(frozen=True)
class Shape:
    """What stands in one place of a file. At most one of these is filled; none for a plain value."""

    record: type[Record] | None = None
    """The record, where it is always the same."""
    by_kind: Mapping[str, type[Record]] = field(default_factory=dict)
    """The record for each value of its field "kind", where that decides."""
    item: Shape | None = None
    """The shape of each member of a list."""
    choices: tuple[str, ...] = ()
    """The words that are allowed, where they are few."""

    def step(self, name: str | int) -> Shape:
        """The shape of a field of the record, or of a member of the list; plain where there is none."""
        if isinstance(name, int):
            return self.item or PLAIN
        field = written_fields(self.record).get(name) if self.record else None
        return field_shape(field) if field else PLAIN

    def records(self) -> Iterator[type[Record]]:
        """The record here and every one inside it."""
        for record in (self.record, *self.by_kind.values()):
            if record is None:
                continue
            yield record
            for field in record.model_fields.values():
                yield from field_shape(field).records()
        if self.item:
            yield from self.item.records()


PLAIN = Shape()


def field_shape(field: FieldInfo) -> Shape:
    """The shape of a record's field."""
    return shape(field.annotation)


def shape(annotation: Any) -> Shape:
    """The shape of a type, without what says only that it may be left out or what it means."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(arguments[0])
    if origin is tuple:
        return Shape(item=shape(arguments[0]))
    if origin is Literal:
        return Shape(choices=arguments)
    if origin in (Union, UnionType):
        members = [one for one in arguments if one is not type(None)]
        return shape(members[0]) if len(members) == 1 else Shape(by_kind=_by_kind(members))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Shape(record=annotation)
    return PLAIN


def _by_kind(members: list[type[Record]]) -> dict[str, type[Record]]:
    """Records told apart by the words that their field "kind" allows."""
    return {word: member for member in members for word in field_shape(member.model_fields["kind"]).choices}
