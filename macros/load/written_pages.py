"""The folder ``docs/`` in, the addresses of its hand-written pages with their kinds out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_KIND = re.compile(r"^template_kind: *(\w+)", re.MULTILINE)


def written_pages(docs: Path) -> Mapping[str, str]:
    """What kind each page is, "written" where it does not say, by its address from the site's root: "about/"; "" is the home page."""
    files = {path: path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md") if path.name != "README.md"}
    return {"".join(f"{step}/" for step in page.parts if step != "index"): _kind(path) for path, page in files.items()}


def _kind(path: Path) -> str:
    front_matter = path.read_text(encoding="utf-8", errors="replace").partition("\n---\n")[0]
    told = _KIND.search(front_matter) if front_matter.startswith("---\n") else None
    return told[1] if told else "written"
