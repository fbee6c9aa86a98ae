"""The address of a file to download in, what kind of file it is out. The law counts files as parts of a website."""

from __future__ import annotations

import re

FILE_KINDS = ("pdf", "large-print", "quick-reference", "easy-read", "epub", "text", "braille")
"""Every kind of document that can be downloaded, in the order in which a page offers them."""
_ENDINGS = {"epub": "epub", "txt": "text", "brf": "braille"}
_LOCALE = r"(?:-[a-z]{2,3}(?:-[A-Z]\w+)?)?$"
_NAMED = re.compile(rf"-(large-print|quick-reference){_LOCALE}")


def file_kind(address: str) -> str | None:
    """The kind of a file, by its name: "downloads/promise-large-print-pl.pdf" is large print. None for a page, and for data."""
    path, _, ending = address.rpartition(".")
    if ending != "pdf":
        return _ENDINGS.get(ending)
    if named := _NAMED.search(path):
        return named[1]
    return "easy-read" if "easy-read/" in path else "pdf"


def pages_of(address: str) -> frozenset[str]:
    """The addresses of pages one of which a file holds, by its name: it may end with its kind and its language."""
    path = address.removeprefix("downloads/").rpartition(".")[0]
    return frozenset(f"{one}/" for one in (path, re.sub(_LOCALE, "", path), _NAMED.sub("", path)))
