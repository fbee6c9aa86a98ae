"""A built folder in, the finished site out: as light as it can be, indexed for search, and every link on it followed."""

from __future__ import annotations

import re
from pathlib import Path

from macros.i18n.local_text import SOURCE_LOCALE
from macros.internal_links import check_internal_links
from macros.problems import Problem
from macros.search import index


_COMMENT = re.compile(r"^ *(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n|/\*.*?\*/", re.DOTALL | re.MULTILINE)


def without_comments(text: str) -> str:
    """A style or script without lines that begin with "//", and without what stands between "/*" and "*/"."""
    return _COMMENT.sub("", text)


def finish(built: Path, root: Path, address: str, locale: str, locales: str, preview: bool) -> list[Problem]:
    """Take comments out of styles and scripts, index the pages of the project at ``root``, and follow their links.

    A preview does without the index.

    ``locales``, with commas between, are built side by side: they link to each other, and are looked at once
    they are joined. Returns every bad link; raises SearchFailed if there is no index.
    """
    for path in sorted((built / "assets").glob("*.*s")):
        path.write_text(without_comments(path.read_text(encoding="utf-8")), encoding="utf-8")
    if not preview:
        index(built)
    if "," in locales:
        return []
    awaited = ["../"] if locale != SOURCE_LOCALE else []
    awaited += ["pagefind/"] if preview else []
    return check_internal_links(built, root, address, tuple(awaited))
