"""Everything the council says, in one frozen object: what a build is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from macros.model.accessibility import Accessibility, AutomatedResult, Finding, ManualTest
from macros.model.channel import Channel, CustomerStandards
from macros.model.criterion import Criterion
from macros.model.document import Background, Document, Strategy
from macros.model.easy_read import EasyRead, Picture
from macros.model.outcome import Outcome, outcomes
from macros.model.promise import Promise
from macros.model.record import Record
from macros.model.reference import Council, Law, Source, Term, Topic
from macros.model.result import Results
from macros.model.revision import Revision
from macros.model.service import Service, Statement
from macros.model.working_days import WorkingDays


@dataclass(frozen=True)
class Kept:
    """Where records of a kind are kept, under ``data/``: "promise.yml" holds one record, or a
    list of them; "services/" is a folder with one file for each record, named by its id. A table
    is a CSV file, whose record has its lines as ``rows``, and a drawing an SVG file."""

    place: str
    ending: str = ".yml"


class Site(Record):
    """The records of one council."""

    council: Annotated[Council, Kept("council.yml")]
    working_days: Annotated[WorkingDays, Kept("working_days.yml")]
    promise: Annotated[Promise, Kept("promise.yml")]
    customer_standards: Annotated[CustomerStandards, Kept("customer_standards.yml")]
    channels: Annotated[Mapping[str, Channel], Kept("channels.yml")]
    topics: Annotated[Mapping[str, Topic], Kept("topics.yml")]
    services: Annotated[Mapping[str, Service], Kept("services/")]
    results: Annotated[Mapping[str, Results], Kept("results/", ".csv")]
    strategies: Annotated[Mapping[str, Strategy], Kept("strategies/")]
    background: Annotated[Mapping[str, Background], Kept("background/")]
    laws: Annotated[Mapping[str, Law], Kept("laws.yml")]
    terms: Annotated[Mapping[str, Term], Kept("glossary.yml")]
    sources: Annotated[Mapping[str, Source], Kept("sources.yml")]
    easy_read: Annotated[Mapping[str, EasyRead], Kept("easy_read/")]
    pictures: Annotated[Mapping[str, Picture], Kept("easy_read/pictures/", ".svg")]
    revisions: Annotated[Mapping[str, Revision], Kept("changes/")]
    accessibility: Annotated[Accessibility, Kept("accessibility.yml")]
    criteria: Annotated[Mapping[str, Criterion], Kept("criteria.yml")]
    findings: Annotated[Mapping[str, Finding], Kept("accessibility/")]
    manual_tests: Annotated[Mapping[str, ManualTest], Kept("accessibility/tests/")]
    automated_results: Annotated[Mapping[str, AutomatedResult], Kept("accessibility/results/")]

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every reference that can be made, with where it leads.

        A reference is "kind:id", and "kind:id/part" for what stands inside a record:
        "service:housing-rents", "service:housing-rents/annual-statement", "promise:delivery".
        """
        return dict(_places(self))

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement of a service or channel by its reference: "service:housing-repairs/emergency"."""
        services = {f"service:{one.id}": one.statements for one in self.services.values()}
        channels = {f"channel:{one.id}": one.standards for one in self.channels.values()}
        return {
            f"{reference}/{statement.id}": statement
            for reference, statements in (services | channels).items()
            for statement in statements
        }


    @cached_property
    def outcomes(self) -> Mapping[str, tuple[Outcome, ...]]:
        """For each standard that has results, by reference, what came of it, the oldest period first."""
        return outcomes(self)


@dataclass(frozen=True)
class Place:
    """Where a reference leads: an address from the site's root, and the words to link it by."""

    address: str
    name: str


def _places(site: Site) -> Iterator[tuple[str, Place]]:
    yield "promise:", Place("promise/", site.promise.title)
    for group in (*site.promise.groups, site.promise.request):
        yield f"promise:{group.id}", Place(f"promise/#{group.id}", group.title)
        for line in group.lines:
            yield f"promise:{line.id}", Place(f"promise/#{line.id}", line.text)
    yield "channel:", Place("channels/", site.customer_standards.title)
    for channel in site.channels.values():
        page = f"channels/{channel.id}/"
        yield f"channel:{channel.id}", Place(page, channel.name)
        for standard in channel.standards:
            yield f"channel:{channel.id}/{standard.id}", Place(f"{page}#{standard.id}", standard.text)
    for service in site.services.values():
        page = f"services/{service.id}/"
        yield f"service:{service.id}", Place(page, service.name)
        for statement in service.statements:
            yield f"service:{service.id}/{statement.id}", Place(f"{page}#{statement.id}", statement.text)
    for topic in site.topics.values():
        yield f"topic:{topic.id}", Place(f"topics/{topic.id}/", topic.name)
    for area in site.council.areas:
        yield f"area:{area.id}", Place(f"areas/#{area.id}", area.name)
    for law in site.laws.values():
        yield f"law:{law.id}", Place(f"laws/#{law.id}", law.title)
    for term in site.terms.values():
        yield f"term:{term.id}", Place(f"glossary/#{term.id}", term.term)
    for source in site.sources.values():
        yield f"source:{source.id}", Place(f"sources/#{source.id}", source.title)
    for kind, folder, documents in (
        ("strategy", "strategies", site.strategies),
        ("background", "background", site.background),
    ):
        for document in documents.values():
            yield from _document_places(f"{kind}:{document.id}", f"{folder}/{document.id}/", document)


def _document_places(reference: str, page: str, document: Document) -> Iterator[tuple[str, Place]]:
    yield reference, Place(page, document.title)
    whole = len(document.parts) == 1
    for part in document.parts:
        part_page = page if whole else f"{page}{part.id}/"
        yield f"{reference}/{part.id}", Place(page if whole else part_page, part.title)
        for section in part.sections:
            yield f"{reference}/{section.id}", Place(f"{part_page}#{section.id}", section.title)
            for one in contents(section):
                name = getattr(one, "title", None) or getattr(one, "text", None) or section.title
                yield f"{reference}/{one.id}", Place(f"{part_page}#{one.id}", name)
                for line in getattr(one, "lines", ()):
                    yield f"{reference}/{line.id}", Place(f"{part_page}#{line.id}", line.text)


def contents(section: Record) -> tuple[Record, ...]:
    """The records that a section lists and that can be linked to: points, deliverables, risks ..."""
    lists = (getattr(section, name) for name in type(section).model_fields)
    return tuple(one for values in lists if isinstance(values, tuple) for one in values if hasattr(one, "id"))
