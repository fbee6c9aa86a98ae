"""The page of what changed in the promises, and what changed of each record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.revision import Revision
from macros.pages.page import Listing, Page


@dataclass(frozen=True, kw_only=True)
class ChangesPage(Page):
    """What changed, the latest first."""

    template: ClassVar[str] = "changes.md"
    revisions: tuple[Revision, ...]
    """The changes of each day on which some were published."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """The one page."""
    site, _ = listing.site, listing.translate
    yield ChangesPage(
        address="changes/",
        title=_("What changed"),
        description=_("Every change in what the council promises, the latest first."),
        data_file="data/changes/",
        revisions=tuple(sorted(site.revisions.values(), key=lambda one: one.published_on, reverse=True)),
    )
