"""The pages of strategies and background papers: overviews, one page each, and one for each part of a long one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.document import Document, Part
from macros.pages.page import Listing, Page


@dataclass(frozen=True, kw_only=True)
class DocumentsPage(Page):
    """Every document of a kind."""

    template: ClassVar[str] = "documents.md"
    documents: tuple[Document, ...]
    """The documents, in the order of their file names."""


@dataclass(frozen=True, kw_only=True)
class DocumentPage(Page):
    """One document: the whole of a short one, the contents of a long one."""

    template: ClassVar[str] = "document.md"
    document: Document
    """The document."""
    reference: str
    """Its reference: "strategy:customer"."""
    related: dict[str, tuple[str, ...]]
    """For each reference of the document, the references of the records that name it."""


@dataclass(frozen=True, kw_only=True)
class PartPage(DocumentPage):
    """One part of a long document."""

    template: ClassVar[str] = "part.md"
    part: Part
    """The part."""
    before: Part | None
    """The part before it, if any."""
    after: Part | None
    """The part after it, if any."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """Strategies, then background papers."""
    site, _ = listing.site, listing.translate
    strategies = DocumentsPage(
        address="strategies/",
        title=_("Strategies"),
        description=_("How the council means to work, in its own strategies."),
        data_file="data/strategies/",
        documents=tuple(site.strategies.values()),
    )
    background = DocumentsPage(
        address="background/",
        title=_("Background"),
        description=_("How the promises came about, who was asked, what could go wrong, and who decided."),
        data_file="data/background/",
        documents=tuple(site.background.values()),
    )
    for kind, overview in (("strategy", strategies), ("background", background)):
        yield overview
        for document in overview.documents:
            yield from _document_pages(listing, f"{kind}:{document.id}", document, overview)


def _document_pages(listing: Listing, reference: str, document: Document, overview: DocumentsPage) -> Iterator[Page]:
    shared = {
        "data_file": f"{overview.data_file}{document.id}.yml",
        "document": document,
        "reference": reference,
        "related": {ref: found for ref, found in listing.related.items() if ref.split("/")[0] == reference},
    }
    page = f"{overview.address}{document.id}/"
    yield DocumentPage(
        address=page, title=document.title, description=document.summary, trail=(overview.address,), **shared
    )
    if len(document.parts) == 1:
        return
    for number, part in enumerate(document.parts):
        yield PartPage(
            address=f"{page}{part.id}/",
            title=part.title,
            description=part.summary,
            trail=(overview.address, page),
            part=part,
            before=document.parts[number - 1] if number else None,
            after=document.parts[number + 1] if number + 1 < len(document.parts) else None,
            **shared,
        )
