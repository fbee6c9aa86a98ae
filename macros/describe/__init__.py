"""The code and the example council in, the reference parts of three README files out: data/, overrides/ and docs/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.describe.components import describe_components
from macros.describe.functions import describe_functions
from macros.describe.pages import describe_pages
from macros.describe.records import describe_records
from macros.load.site import load_site

MARK = '<!-- All that follows is written by "council describe". Change it in the code. What is above, change here. -->'
EXAMPLE = "tests/example/data"
"""An invented council that uses every field, and stays as it is when the council's own data change."""


def describe(root: Path) -> tuple[str, ...]:
    """Write the files that are out of date. Returns their names.

    The words above the mark stay as they are: people write those.
    """
    changed = {name: new for name, old, new in _documents(root) if old != new}
    for name, text in changed.items():
        (root / name).write_text(text, encoding="utf-8")
    return tuple(changed)


def stale(root: Path) -> tuple[str, ...]:
    """The names of the files that ``describe`` would write."""
    return tuple(name for name, old, new in _documents(root) if old != new)


def _documents(root: Path) -> Iterator[tuple[str, str, str]]:
    """Each file's name, what stands in it, and what should."""
    for folder, lines in (
        ("data", describe_records(load_site(root / EXAMPLE))),
        ("overrides", (*describe_pages(), *describe_components(root / "overrides" / "components"))),
        ("docs", describe_functions()),
    ):
        name = f"{folder}/README.md"
        old = (root / name).read_text(encoding="utf-8")
        new = "\n".join([old.partition(MARK)[0].rstrip(), "", MARK, "", *lines]).rstrip() + "\n"
        yield name, old, re.sub(r"\n{3,}", "\n\n", new)
