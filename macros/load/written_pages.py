"""The folder ``docs/`` in, its hand-written pages out, by their addresses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from macros.model.hand_written import HandWritten


def written_pages(docs: Path) -> Mapping[str, HandWritten]:
    """What each page's front matter says of it, by its address from the site's root: "about/"; "" is the home page."""
    files = {path: path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md") if path.name != "README.md"}
    return {"".join(f"{step}/" for step in page.parts if step != "index"): _page(path, docs) for path, page in files.items()}


def _page(path: Path, docs: Path) -> HandWritten:
    told = _front_matter(path.read_text(encoding="utf-8", errors="replace"))
    kind, title = str(told.get("template_kind") or "written"), str(told.get("title") or "")
    return HandWritten(f"{docs.name}/{path.relative_to(docs).as_posix()}", kind, title, bool(told.get("formats")))


def _front_matter(text: str) -> dict[str, Any]:
    """Nothing where it cannot be read: MkDocs says so."""
    matter, end, _ = text.removeprefix("---\n").partition("\n---\n")
    try:
        told = yaml.load(matter, yaml.CSafeLoader) if end and text.startswith("---\n") else None
    except yaml.YAMLError:
        return {}
    return told if isinstance(told, dict) else {}
