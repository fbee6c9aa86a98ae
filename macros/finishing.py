"""A built folder in, the finished site out: indexed for search, and every link on it followed."""

from __future__ import annotations

from pathlib import Path

from macros.i18n.local_text import SOURCE_LOCALE
from macros.internal_links import check_internal_links
from macros.problems import Problem
from macros.search import index


def finish(built: Path, root: Path, address: str, locale: str, locales: str, preview: bool) -> list[Problem]:
    """Index the pages of the project at ``root``, and follow their links. A preview does without the index.

    ``locales``, with commas between, are built side by side: they link to each other, and are looked at once
    they are joined. Returns every bad link; raises SearchFailed if there is no index.
    """
    if not preview:
        index(built)
    if "," in locales:
        return []
    awaited = ["../"] if locale != SOURCE_LOCALE else []
    awaited += ["pagefind/"] if preview else []
    return check_internal_links(built, root, address, tuple(awaited))
