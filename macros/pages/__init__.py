"""A Site in, the list of its pages out. Which pages exist; no HTML."""

from __future__ import annotations

from macros.model.relations import relations
from macros.model.site import Site
from macros.pages import documents, promise, references, services
from macros.pages.page import Page

KINDS = (promise, services, documents, references)
"""One module for each family of pages."""


def list_pages(site: Site) -> tuple[Page, ...]:
    """Every page that is made from records. The hand-written ones are in docs/."""
    related = dict(relations(site))
    return tuple(page for family in KINDS for page in family.list_pages(site, related))
