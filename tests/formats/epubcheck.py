"""E-books in, what EPUBCheck finds wrong with each out: by its port to JavaScript, which needs no Java."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from node import run


def faults(node_modules: Path, folder: Path, books: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Each error and warning, by the book's name. The books are written into the folder."""
    for name, book in books.items():
        file = folder / f"{name}.epub"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(book)
    library = node_modules / "@likecoin" / "epubcheck-ts" / "dist" / "index.js"
    said = run(Path(__file__).with_suffix(".mjs"), str(library), str(folder), folder=folder)
    try:
        found = json.loads(said)
    except json.JSONDecodeError:
        raise RuntimeError(f"EPUBCheck failed.\n{said}") from None
    assert len(found) == len(books), "EPUBCheck left books out."
    return {name.removesuffix(".epub"): messages for name, messages in found.items()}
