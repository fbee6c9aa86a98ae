"""What every page is: an address, a title, the file it comes from, and the fields its template reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page to be made. A subclass for each kind of page; its fields are what the template may use."""

    template: ClassVar[str]
    """The template's name under overrides/pages/."""

    address: str
    """From the site's root, ending in a slash: "services/housing-rents/"."""
    title: str
    """The page's heading."""
    menu: str = ""
    """A shorter title for menus; the title where there is none."""
    description: str = ""
    """One sentence for search engines and link previews."""
    data_file: str
    """The file a comms officer edits to change this page."""
    trail: tuple[str, ...] = ()
    """Addresses of the pages above this one, the home page left out."""
    search_words: tuple[str, ...] = ()
    """Other words that people type to find it."""

    @property
    def source_path(self) -> str:
        """The Markdown file MkDocs believes it comes from, under docs/."""
        return f"{self.address.rstrip('/')}.md"
