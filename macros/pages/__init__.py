"""A Site in, the list of its pages out. Which pages exist; no HTML."""

from __future__ import annotations

from collections.abc import Callable

from macros.model.relations import relations
from macros.model.site import Site
from macros.pages import accessibility, areas, changes, documents, easy_read, promise, references, results, services
from macros.pages.page import Listing, Order, Page

FAMILIES = (promise, services, areas, documents, references, results, changes, easy_read, accessibility)
"""One module for each family of pages."""


def list_pages(site: Site, translate: Callable[[str], str] = str, order: Order = str.casefold) -> tuple[Page, ...]:
    """Every page that is made from records. The hand-written ones are in docs/.

    ``translate`` gives the interface's words in the site's locale; ``order`` is its alphabet.
    """
    listing = Listing(site, relations(site), translate, order)
    return tuple(page for family in FAMILIES for page in family.list_pages(listing))
