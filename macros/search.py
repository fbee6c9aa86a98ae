"""A built site in, its search index out: Pagefind, run over the finished pages, without a network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPEATED = "h1, #what-you-can-expect, #if-this-does-not-happen, #other-ways, #related, #source"
"""Headings that would only spoil the lines shown of a page: its title, which is searched as such, and those that all
pages of a kind have. Other repeated text has ``data-pagefind-ignore`` in its template."""

UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)
"""Parts of Pagefind's bundle that no page loads: its older interfaces, and colours other than this site's."""


class SearchFailed(Exception):
    """Raised when a site could not be indexed. Says what Pagefind said."""


def index(site: Path) -> None:
    """Write ``pagefind/``, the index and the interface that reads it, into the folder of a built site.

    Raises SearchFailed if there is nothing to index or Pagefind cannot write.
    """
    command = [sys.executable, "-m", "pagefind", "--quiet", "--exclude-selectors", REPEATED, "--site", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchFailed(f"The pages in {site} could not be indexed for search.\n{done.stdout}{done.stderr}".rstrip())
    for pattern in UNUSED:
        for file in (site / "pagefind").glob(pattern):
            file.unlink()
