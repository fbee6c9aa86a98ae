"""The page on what depends on where people live: a list for each area, and the areas side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.area_comparison import Comparison, compare
from macros.model.reference import Area
from macros.model.service import Service
from macros.pages.page import Listing, Page


@dataclass(frozen=True, kw_only=True)
class AreasPage(Page):
    """Where standards differ by area or landlord."""

    template: ClassVar[str] = "areas.md"
    areas: tuple[tuple[Area, tuple[Service, ...]], ...]
    """Each area with the services that have standards of their own there."""
    comparisons: tuple[tuple[Service, tuple[Comparison, ...]], ...]
    """Each service that is not the same for everybody, with what its areas say on each subject."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """The one page of areas."""
    site, _ = listing.site, listing.translate
    services = [service for service in listing.sorted(site.services.values()) if service.areas]
    yield AreasPage(
        address="areas/",
        title=_("Where standards differ"),
        description=_("Services whose standards differ by area or landlord."),
        data_file="data/council.yml",
        trail=("services/",),
        areas=tuple((area, tuple(one for one in services if area.id in one.areas)) for area in site.council.areas),
        comparisons=tuple((service, compare(service)) for service in services),
    )
