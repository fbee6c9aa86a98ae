"""A Site in, the list of its pages out. Which pages exist; no HTML."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from macros.model.evaluation import Kinds, page_kinds
from macros.model.hand_written import HandWritten
from macros.model.relations import relations
from macros.model.site import Site
from macros.pages import accessibility, areas, changes, documents, easy_read, promise, references, results, services
from macros.pages.page import Listing, Order, Page

FAMILIES = (promise, services, areas, documents, references, results, changes, easy_read, accessibility)
"""One module for each family of pages."""
_NONE: Mapping[str, HandWritten] = MappingProxyType({})


def list_pages(
    site: Site,
    translate: Callable[[str], str] = str,
    order: Order = str.casefold,
    written: Mapping[str, HandWritten] = _NONE,
    since: datetime.date = datetime.date.min,
) -> tuple[Page, ...]:
    """Every page that is made from records. The hand-written ones are in docs/: ``written`` are they, by address.

    ``translate`` gives the interface's words in the site's locale; ``order`` is its alphabet. Tests of accessibility
    count if they were made after ``since``.
    """
    listing = Listing(site, relations(site), translate, order)
    pages = _pages(listing)
    titles = {page.address: page.title for page in pages} | {address: page.title for address, page in written.items()}
    return (*pages, accessibility.statement(listing, _kinds(site, pages, written), since, titles))


def list_kinds(site: Site, written: Mapping[str, HandWritten]) -> Kinds:
    """Of every page in every language, its kind and its language, by its address in findings and tests."""
    return _kinds(site, _pages(Listing(site, relations(site), str, str.casefold)), written)


def _pages(listing: Listing) -> tuple[Page, ...]:
    """All but the accessibility statement, which says something of all."""
    return tuple(page for family in FAMILIES if family is not accessibility for page in family.list_pages(listing))


def _kinds(site: Site, pages: Iterable[Page], written: Mapping[str, HandWritten]) -> Kinds:
    made = {page.address: page.template.removesuffix(".md") for page in pages}
    return page_kinds(site, made | {accessibility.ADDRESS: "accessibility"}, written)
