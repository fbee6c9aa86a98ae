"""A Site in, with each record's file; what a check needs to name the place of a problem out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.load.today import as_of, today
from macros.load.yaml_file import YamlFile
from macros.model.hand_written import HandWritten
from macros.model.kinds import kinds
from macros.model.record import Found, Record, walk
from macros.model.record import Path as Place
from macros.model.site import Site
from macros.problems import Problem, Severity


@dataclass(frozen=True)
class Origin:
    """Where one record stands: its file, and its place in the file."""

    file: YamlFile
    place: Place

    def problem(self, place: Place, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Problem:
        """A problem at a place of this record."""
        return self.file.problem((*self.place, *place), message, hint, severity)


@dataclass(frozen=True)
class Loaded:
    """A Site, and where each of its records stands."""

    site: Site
    origins: Mapping[tuple[str, str], Origin]
    """By kind and id: ("services", "housing-rents"); the id is "" where there is one record of the kind."""
    unread: frozenset[str] = frozenset()
    """References to what could not be read: "service:housing-rents", or "term:" for all of a kind."""
    written_pages: Mapping[str, HandWritten] = field(default_factory=dict)
    """The hand-written pages in docs/ beside the data, by address."""
    today: datetime.date = field(default_factory=today)
    """The day on which the site is built: some things must be done by then, or cannot be done yet."""

    as_of: datetime.date = field(default_factory=as_of)
    """The day whose standards are shown."""

    def records(self) -> Iterator[tuple[Record, Origin]]:
        """Every record that could be read, with its origin."""
        for kind in kinds():
            held = getattr(self.site, kind.name)
            for identity, record in held.items() if kind.many else (("", held),):
                if (kind.name, identity) in self.origins:
                    yield record, self.origins[kind.name, identity]

    def nested(self) -> Iterator[tuple[Record, Origin]]:
        """Every record that could be read and every record inside one, each with its own origin."""
        for record, origin in self.records():
            for place, one in inside(record):
                yield one, Origin(origin.file, (*origin.place, *place))

    def strings(self) -> tuple[tuple[Found, Origin], ...]:
        """Every text and every reference, with the origin of the record that its path starts from."""
        return self._strings

    @cached_property
    def _strings(self) -> tuple[tuple[Found, Origin], ...]:
        return tuple((found, origin) for record, origin in self.records() for found in walk(record))

    def may_exist(self, reference: str) -> bool:
        """Whether a reference leads somewhere, or to something that could not be read."""
        record, kind = reference.partition("/")[0], reference.partition(":")[0]
        return reference in self.site.places or record in self.unread or f"{kind}:" in self.unread


def inside(record: Record, place: Place = ()) -> Iterator[tuple[Place, Record]]:
    """A record and every record inside it, each with its place, outer ones first."""
    yield place, record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for index, one in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(one, Record):
                yield from inside(one, (*place, name) if index is None else (*place, name, index))
