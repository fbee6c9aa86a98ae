"""Everything the council says, in one frozen object: what a build is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from macros.model.channel import Channel
from macros.model.document import Background, Strategy
from macros.model.promise import Promise
from macros.model.record import Record
from macros.model.reference import Council, Law, Source, Term, Topic
from macros.model.service import Service


@dataclass(frozen=True)
class Kept:
    """Where records of a kind are kept, under ``data/``: "promise.yml" holds one record, or a
    list of them; "services/" is a folder with one file for each record, named by its id."""

    place: str


class Site(Record):
    """The records of one council."""

    council: Annotated[Council, Kept("council.yml")]
    promise: Annotated[Promise, Kept("promise.yml")]
    channels: Annotated[Mapping[str, Channel], Kept("channels.yml")]
    topics: Annotated[Mapping[str, Topic], Kept("topics.yml")]
    services: Annotated[Mapping[str, Service], Kept("services/")]
    strategies: Annotated[Mapping[str, Strategy], Kept("strategies/")]
    background: Annotated[Mapping[str, Background], Kept("background/")]
    laws: Annotated[Mapping[str, Law], Kept("laws.yml")]
    terms: Annotated[Mapping[str, Term], Kept("glossary.yml")]
    sources: Annotated[Mapping[str, Source], Kept("sources.yml")]

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Every reference that can be made, with the address that it leads to, from the site's root.

        A reference is "kind:id", and "kind:id/part" for what stands inside a record:
        "service:housing-rents", "service:housing-rents/annual-statement", "promise:delivery".
        """
        return dict(_addresses(self))

    def topic_services(self, topic: str) -> tuple[Service, ...]:
        """The services under a topic, by name."""
        found = (service for service in self.services.values() if topic in service.topics)
        return tuple(sorted(found, key=lambda service: service.name.casefold()))


def _addresses(site: Site) -> Iterator[tuple[str, str]]:
    yield "promise:", "promise/"
    for group in (*site.promise.groups, site.promise.request):
        yield f"promise:{group.id}", f"promise/#{group.id}"
        for line in group.lines:
            yield f"promise:{line.id}", f"promise/#{line.id}"
    yield "channel:", "channels/"
    for channel in site.channels.values():
        yield f"channel:{channel.id}", f"channels/{channel.id}/"
        for standard in channel.standards:
            yield f"channel:{channel.id}/{standard.id}", f"channels/{channel.id}/#{standard.id}"
    for service in site.services.values():
        yield f"service:{service.id}", f"services/{service.id}/"
        for statement in service.statements:
            yield f"service:{service.id}/{statement.id}", f"services/{service.id}/#{statement.id}"
    for topic in site.topics.values():
        yield f"topic:{topic.id}", f"topics/{topic.id}/"
    for area in site.council.areas:
        yield f"area:{area.id}", f"areas/#{area.id}"
    for law in site.laws.values():
        yield f"law:{law.id}", f"laws/#{law.id}"
    for term in site.terms.values():
        yield f"term:{term.id}", f"glossary/#{term.id}"
    for source in site.sources.values():
        yield f"source:{source.id}", f"sources/#{source.id}"
    for kind, folder, documents in (
        ("strategy", "strategies", site.strategies),
        ("background", "background", site.background),
    ):
        for document in documents.values():
            yield f"{kind}:{document.id}", f"{folder}/{document.id}/"
            for part in document.parts:
                page = f"{folder}/{document.id}/" if len(document.parts) == 1 else f"{folder}/{document.id}/{part.id}/"
                yield f"{kind}:{document.id}/{part.id}", page if len(document.parts) > 1 else f"{page}#{part.id}"
                for section in part.sections:
                    yield f"{kind}:{document.id}/{section.id}", f"{page}#{section.id}"
                    for one in contents(section):
                        yield f"{kind}:{document.id}/{one.id}", f"{page}#{one.id}"


def contents(section: Record) -> tuple[Record, ...]:
    """The records that a section lists, whatever its kind: points, deliverables, risks ..."""
    lists = (getattr(section, name) for name in type(section).model_fields)
    return tuple(one for values in lists if isinstance(values, tuple) for one in values if hasattr(one, "id"))
