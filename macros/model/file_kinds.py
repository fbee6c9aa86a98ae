"""Files to download: what kinds there are, which pages have which, and where each is. The law counts them as parts of a website."""

from __future__ import annotations

import re

FILE_KINDS = ("pdf", "large-print", "quick-reference", "easy-read", "epub", "text", "braille")
"""Every kind of document that can be downloaded, in the order in which a page offers them."""
WHOLE = ("pdf", "large-print", "epub", "text", "braille")
"""The kinds of a page that has files, hand-written ones among them."""
KINDS_BY_TEMPLATE = {
    **dict.fromkeys(("promise", "channels", "service", "topic"), (*WHOLE, "quick-reference")),
    **dict.fromkeys(("document", "glossary"), WHOLE),
    "easy_read": ("easy-read",),
}
"""The kinds of the pages that are made, by their templates. Background papers, which share one with strategies, have none."""
_ENDINGS = {"epub": "epub", "text": "txt", "braille": "brf"}
_KINDS = {ending: kind for kind, ending in _ENDINGS.items()}
_NAMED = ("large-print", "quick-reference")
"""Kinds that are in a file's name, as another kind's ending is the same."""
_NAME = re.compile(rf"-({'|'.join(_NAMED)})(?:-[a-z]{{2,3}}(?:-[A-Z]\w+)?)?$")


def file_path(page: str, kind: str, language: str = "") -> str:
    """Where a page's file of a kind is, from the root of its language: "downloads/services/libraries-large-print-pl.pdf".

    ``language`` is "" for the site's own.
    """
    name = "-".join((page.rstrip("/"), *([kind] if kind in _NAMED else ()), *([language] if language else ())))
    return f"downloads/{name}.{file_ending(kind)}"


def file_ending(kind: str) -> str:
    """How the name of a file of a kind ends, without the dot."""
    return _ENDINGS.get(kind, "pdf")


def file_kind(address: str) -> str | None:
    """The kind of a file, by its name: "pl/downloads/promise-large-print-pl.pdf" is large print. None for a page, and for data."""
    path, _, ending = address.rpartition(".")
    if ending != "pdf":
        return _KINDS.get(ending)
    if named := _NAME.search(path):
        return named[1]
    return "easy-read" if "easy-read/" in path else "pdf"
