"""What a family of formats is given, and what it gives: an edition of the site in, files to publish out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.site import Site
from macros.pages.page import Page
from macros.render.environment import Renderer


@dataclass(frozen=True)
class Edition:
    """The site in one locale, as it is published once."""

    renderer: Renderer
    pages: Mapping[str, Page]
    """The pages made from records, by address."""
    address: str
    """Where this locale's site is published, ending in a slash; "" where that is not known: files then name no address."""
    today: datetime.date
    """The day of the build: SOURCE_DATE_EPOCH where that is set, so that a build can be repeated to the byte."""
    preview: bool = False
    """Whether somebody is editing, and waits: what takes long is left out."""
    untranslated_at: str = ""
    """From the locale's root to that of the source locale, if that is published beside this one: "../"."""

    @property
    def site(self) -> Site:
        """The records, in the edition's locale."""
        return self.renderer.site

    @property
    def locale(self) -> str:
        """The edition's language."""
        return self.renderer.locale


@dataclass(frozen=True)
class PublishedFile:
    """A file beside the pages."""

    path: str
    """From the root of the locale's site: "data/services.csv"."""
    content: bytes
