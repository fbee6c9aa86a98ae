"""The pages of easy read: one for each text that was tested and published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.model.easy_read import EasyRead
from macros.pages.page import Listing, Page


@dataclass(frozen=True, kw_only=True)
class EasyReadPage(Page):
    """What one record says, in short sentences with pictures."""

    template: ClassVar[str] = "easy_read.md"
    easy_read: EasyRead
    """The text."""


def list_pages(listing: Listing) -> Iterator[Page]:
    """A page for each text that is published."""
    for easy_read in listing.site.easy_read.values():
        if easy_read.status == "published":
            explained = listing.site.places[easy_read.explains].address
            yield EasyReadPage(
                address=f"easy-read/{easy_read.id}/",
                title=easy_read.title,
                description=easy_read.statements[0].text,
                data_file=f"data/easy_read/{easy_read.id}.yml",
                trail=(explained,),
                easy_read=easy_read,
            )
