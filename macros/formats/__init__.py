"""The same Site in other shapes: documents to print, listen to and feel, and open data. Files to publish come out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.formats import atom, downloads, open_data
from macros.formats.published import Edition, PublishedFile

__all__ = ["Edition", "PublishedFile", "list_files"]

FAMILIES = (open_data, atom, downloads)
"""One module for each family of files: each has ``list_files(edition)``."""


def list_files(edition: Edition) -> Iterator[PublishedFile]:
    """Every file that is published beside the pages, in one locale."""
    for family in FAMILIES:
        yield from family.list_files(edition)
