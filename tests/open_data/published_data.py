"""Editions in, what open data and the feed publish of them out; and published files in, their rows out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from today import TODAY

from macros.formats import Edition, atom, open_data
from macros.load.loaded import Loaded
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.render.environment import Renderer

ADDRESS = "https://council.example/promises/"
"""Where the tests' site says that it is published."""

Files = Mapping[str, bytes]
Read = Callable[[str], Any]


def edition_of(loaded: Loaded, root: Path, address: str = ADDRESS) -> Edition:
    """The source locale's edition of a site."""
    site = on_day(loaded.site, loaded.as_of)
    return Edition(Renderer(site, root / "overrides"), {page.address: page for page in list_pages(site)}, address, TODAY)


def files_of(edition: Edition) -> Files:
    """What open data and the feed publish, by path."""
    families = (open_data, atom)
    return {file.path: file.content for family in families for file in family.list_files(edition)}


def csv_rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def as_cells(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Rows of JSON as CSV has them, all white space alike."""
    plain = {None: "", True: "true", False: "false"}

    def cell(value: Any) -> str:
        text = " ".join(value) if isinstance(value, list) else plain[value] if value is None or value is True or value is False else str(value)
        return re.sub(r"\s", " ", text)

    return [{name: cell(value) for name, value in row.items()} for row in rows]
