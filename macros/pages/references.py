"""The pages to look things up in: glossary, laws and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.reference import Law, Source, Term
from macros.pages.page import Listing, Page, by_letter


@dataclass(frozen=True, kw_only=True)
class GlossaryPage(Page):
    """Every term and acronym."""

    template: ClassVar[str] = "glossary.md"
    letters: tuple[tuple[str, tuple[Term, ...]], ...]
    """Each first letter with its terms."""


@dataclass(frozen=True, kw_only=True)
class LawsPage(Page):
    """Every law and code that the papers name."""

    template: ClassVar[str] = "laws.md"
    laws: tuple[Law, ...]
    """The laws, by title."""
    related: dict[str, tuple[str, ...]]
    """For each law's reference, the references of the records that name it."""


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page):
    """The papers that everything here comes from."""

    template: ClassVar[str] = "sources.md"
    sources: tuple[Source, ...]
    """The papers."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """Glossary, laws and sources."""
    site, _ = listing.site, listing.translate
    yield GlossaryPage(
        address="glossary/",
        title=_("Glossary"),
        description=_("What the words and short forms in these papers mean."),
        data_file="data/glossary.yml",
        letters=by_letter(site.terms.values(), lambda term: term.term, listing.order),
    )
    yield LawsPage(
        address="laws/",
        title=_("Laws and codes"),
        description=_("The laws, codes and national standards that the services name."),
        data_file="data/laws.yml",
        laws=tuple(sorted(site.laws.values(), key=lambda law: law.title.casefold())),
        related=listing.of(*(f"law:{law}" for law in site.laws)),
    )
    yield SourcesPage(
        address="sources/",
        title=_("Where the words come from"),
        # translators: menu entry
        menu=_("Sources"),
        description=_("The papers that everything on this site is taken from, and what they are."),
        data_file="data/sources.yml",
        sources=tuple(site.sources.values()),
    )
