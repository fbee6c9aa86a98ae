"""A built site in, what its pages weigh out: the bytes of what a browser fetches, compressed, as they go over the wire."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from pages import SitePage

FIRST_VISIT = 20_000
"""Bytes: a page with all that it needs, for somebody who comes for the first time."""
NEXT_PAGE = 8_000
"""Bytes: a page for somebody who has been on another one."""

_FETCHED = "//link[@rel='stylesheet' or @rel='icon' or @rel='preload' or @rel='modulepreload']/@href | //script/@src | //img/@src"


@dataclass(frozen=True)
class Weight:
    """What a page weighs, in bytes."""

    page: SitePage
    alone: int
    """The page itself."""
    files: frozenset[str]
    """Names of what it fetches with it."""
    needed: int
    """What those weigh."""

    @property
    def first_visit(self) -> int:
        """Of the page and all that it fetches."""
        return self.alone + self.needed


def weigh(site: Path, page: SitePage) -> Weight:
    """What the page itself and the files that it names weigh."""
    names = {urlsplit(urljoin(f"/{site.name}/{page.address}", name)).path for name in page.tree.xpath(_FETCHED)}
    return Weight(page, compressed(page.file), frozenset(Path(name).name for name in names), sum(compressed(site.parent / name.lstrip("/")) for name in names))


@cache
def compressed(file: Path) -> int:
    """Bytes of a file as gzip makes it, which every host can do; most can do better."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))
