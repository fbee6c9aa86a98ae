"""The pages of services: A to Z, topics, and one page for each service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.reference import Topic
from macros.model.service import Service
from macros.pages.page import Listing, Page, by_letter


@dataclass(frozen=True, kw_only=True)
class ServicePage(Page):
    """What one service undertakes."""

    template: ClassVar[str] = "service.md"
    service: Service
    """The service."""
    related: tuple[str, ...]
    """References of records to read next."""


@dataclass(frozen=True, kw_only=True)
class ServicesPage(Page):
    """Every service from A to Z."""

    template: ClassVar[str] = "services.md"
    letters: tuple[tuple[str, tuple[Service, ...]], ...]
    """Each first letter with its services."""


@dataclass(frozen=True, kw_only=True)
class TopicsPage(Page):
    """Every topic with its services."""

    template: ClassVar[str] = "topics.md"
    topics: tuple[tuple[Topic, tuple[Service, ...]], ...]
    """Each topic with its services."""


@dataclass(frozen=True, kw_only=True)
class TopicPage(Page):
    """The services of one topic."""

    template: ClassVar[str] = "topic.md"
    topic: Topic
    """The topic."""
    services: tuple[Service, ...]
    """Its services."""


def in_topic(services: Iterable[Service], topic: str) -> tuple[Service, ...]:
    """The services of a topic in their order; those for which it is the main topic first."""
    found = (service for service in services if topic in service.topics)
    return tuple(sorted(found, key=lambda service: service.topics[0] != topic))


def list_pages(listing: Listing) -> Iterator[Page]:
    """The pages of services and topics."""
    site, _ = listing.site, listing.translate
    services = listing.sorted(site.services.values())
    topics = tuple((topic, in_topic(services, topic.id)) for topic in site.topics.values())
    yield ServicesPage(
        address="services/",
        title=_("Services A to Z"),
        # translators: menu entry
        menu=_("Services"),
        description=_("Every service with published standards, from A to Z."),
        data_file="data/services/",
        letters=by_letter(services, lambda service: service.name, listing.order),
    )
    for service in services:
        yield ServicePage(
            address=f"services/{service.id}/",
            title=service.name,
            description=service.summary,
            data_file=f"data/services/{service.id}.yml",
            trail=("services/", f"topics/{service.topics[0]}/"),
            search_words=(service.printed_name, *service.search_words),
            service=service,
            related=listing.related.get(f"service:{service.id}", ()),
        )
    yield TopicsPage(
        address="topics/",
        title=_("Services by topic"),
        # translators: menu entry
        menu=_("Topics"),
        description=_("Every service with published standards, by topic."),
        data_file="data/topics.yml",
        trail=("services/",),
        topics=topics,
    )
    for topic, found in topics:
        yield TopicPage(
            address=f"topics/{topic.id}/",
            title=topic.name,
            description=topic.summary,
            data_file="data/topics.yml",
            trail=("services/",),
            topic=topic,
            services=found,
        )
