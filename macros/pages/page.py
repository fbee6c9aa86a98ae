"""What every page is: an address, a title, the file it comes from, and the fields its template reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar, TypeVar

from macros.model.service import Service
from macros.model.site import Site

Order = Callable[[str], Any]
"""A key that sorts words by a language's alphabet. Its first entry is the same for letters that stand together."""

R = TypeVar("R")


@dataclass(frozen=True)
class Listing:
    """What a module needs to list its pages."""

    site: Site
    related: Mapping[str, tuple[str, ...]]
    """For each record's reference, the references of the records that it names or that name it."""
    translate: Callable[[str], str]
    """The interface's words in the site's locale."""
    order: Order
    """The locale's alphabet."""

    def of(self, *references: str) -> dict[str, tuple[str, ...]]:
        """The relations of some references."""
        return {reference: self.related.get(reference, ()) for reference in references}

    def sorted(self, services: Iterable[Service]) -> tuple[Service, ...]:
        """Services by name."""
        return tuple(sorted(services, key=lambda service: self.order(service.name)))


def by_letter(records: Iterable[R], name: Callable[[R], str], order: Order) -> tuple[tuple[str, tuple[R, ...]], ...]:
    """Records from A to Z by their names: each first letter with its records.

    A letter with a mark stands under its plain letter, unless the alphabet has it as a letter of its own.
    """
    ordered = sorted(records, key=lambda record: order(name(record)))
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda record: order(name(record)[0])[0])]
    return tuple((_heading(name(group[0])[0], order), group) for group in groups)


def _heading(letter: str, order: Order) -> str:
    plain = unicodedata.normalize("NFD", letter)[0]
    return (plain if order(plain)[0] == order(letter)[0] else letter).upper()


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
