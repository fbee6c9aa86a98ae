"""The folder ``docs/`` in, the addresses of its hand-written pages out."""

from __future__ import annotations

from pathlib import Path


def written_pages(docs: Path) -> frozenset[str]:
    """Addresses from the site's root, as those of other pages: "about/"; "" is the home page."""
    pages = (path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md") if path.name != "README.md")
    return frozenset("".join(f"{step}/" for step in page.parts if step != "index") for page in pages)
