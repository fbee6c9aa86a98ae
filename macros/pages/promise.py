"""The pages of what holds for every service: the promise and the customer standards by channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.channel import Channel, CustomerStandards
from macros.model.promise import Promise
from macros.pages.page import Listing, Page


@dataclass(frozen=True, kw_only=True)
class PromisePage(Page):
    """The Customer Promise."""

    template: ClassVar[str] = "promise.md"
    promise: Promise
    """The promise."""
    related: dict[str, tuple[str, ...]]
    """For each line's reference, the references of the records that name it."""


@dataclass(frozen=True, kw_only=True)
class ChannelsPage(Page):
    """Every channel, side by side."""

    template: ClassVar[str] = "channels.md"
    channels: tuple[Channel, ...]
    """The channels, in the paper's order."""
    customer_standards: CustomerStandards
    """What holds for all of them."""


@dataclass(frozen=True, kw_only=True)
class ChannelPage(Page):
    """What the council undertakes for one way to contact it."""

    template: ClassVar[str] = "channel.md"
    channel: Channel
    """The channel."""
    related: tuple[str, ...]
    """References of records to read next."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """The promise, the overview of channels, and a page for each."""
    site, _ = listing.site, listing.translate
    yield PromisePage(
        address="promise/",
        title=site.promise.title,
        # translators: menu entry
        menu=_("Our promise"),
        description=_("What the council commits to, whichever service you use, and what it asks of you."),
        data_file="data/promise.yml",
        promise=site.promise,
        related=listing.of(*(f"promise:{line.id}" for line in site.promise.lines)),
    )
    yield ChannelsPage(
        address="channels/",
        title=site.customer_standards.title,
        # translators: menu entry
        menu=_("Contacting us"),
        description=_("What to expect, and by when, whichever way you contact the council."),
        data_file="data/channels.yml",
        channels=tuple(site.channels.values()),
        customer_standards=site.customer_standards,
    )
    for channel in site.channels.values():
        yield ChannelPage(
            address=f"channels/{channel.id}/",
            title=channel.name,
            description=channel.summary,
            data_file="data/channels.yml",
            trail=("channels/",),
            search_words=channel.search_words,
            channel=channel,
            related=listing.related.get(f"channel:{channel.id}", ()),
        )
