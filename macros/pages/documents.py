"""The pages of strategies and background papers: overviews, one page each, and one for each part of a long one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.document import Document, Part
from macros.model.site import Site
from macros.pages.page import Page


@dataclass(frozen=True, kw_only=True)
class DocumentsPage(Page):
    """Every document of a kind."""

    template: ClassVar[str] = "documents.md"
    introduction: str
    """What these documents are."""
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


def list_pages(site: Site, related: dict[str, tuple[str, ...]]) -> Iterator[Page]:
    """Strategies, then background papers."""
    yield from _of_kind(
        "strategy",
        "strategies",
        "Strategies",
        "Strategies",
        "How the council meant to work: five strategies written for its first day, 1 April 2023.",
        site.strategies,
        related,
    )
    yield from _of_kind(
        "background",
        "background",
        "Background",
        "Background",
        "How the promises came about, who was asked, what could go wrong, and who decided.",
        site.background,
        related,
    )


def _of_kind(kind, folder, title, menu, introduction, documents, related) -> Iterator[Page]:
    yield DocumentsPage(
        address=f"{folder}/",
        title=title,
        menu=menu,
        description=introduction,
        data_file=f"data/{folder}/",
        introduction=introduction,
        documents=tuple(documents.values()),
    )
    for document in documents.values():
        reference = f"{kind}:{document.id}"
        shared = {
            "data_file": f"data/{folder}/{document.id}.yml",
            "document": document,
            "reference": reference,
            "related": {ref: found for ref, found in related.items() if ref.split("/")[0] == reference},
        }
        page = f"{folder}/{document.id}/"
        yield DocumentPage(
            address=page, title=document.title, description=document.summary, trail=(f"{folder}/",), **shared
        )
        if len(document.parts) == 1:
            continue
        for number, part in enumerate(document.parts):
            yield PartPage(
                address=f"{page}{part.id}/",
                title=part.title,
                description=part.summary,
                trail=(f"{folder}/", page),
                part=part,
                before=document.parts[number - 1] if number else None,
                after=document.parts[number + 1] if number + 1 < len(document.parts) else None,
                **shared,
            )
