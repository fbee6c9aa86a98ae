"""The promises as open data: for each kind of thing a table, as CSV and as JSON, with schemas. A Site in, files out.

The data are the source locale's: identifiers, figures and the papers' own words. Every other locale has one
table with the words that are translated, so that nothing is said twice.

A new table is a module with a Table in it, and its place in TABLES: files, schemas, the page "Open data" and the
tests follow from that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.formats.open_data.csv_files import csv_files
from macros.formats.open_data.json_files import json_files
from macros.formats.open_data.promise import CHANNELS, PROMISE
from macros.formats.open_data.references import AREAS, GLOSSARY, LAWS, SOURCES, TOPICS
from macros.formats.open_data.results import RESULTS
from macros.formats.open_data.services import SERVICES
from macros.formats.open_data.shape import Table
from macros.formats.open_data.standards import NOTES, STANDARDS
from macros.formats.open_data.strategies import ITEMS, STRATEGIES
from macros.formats.open_data.targets import OTHER_STAGES, TARGETS
from macros.formats.open_data.translations import translations
from macros.formats.published import Edition, PublishedFile
from macros.i18n.local_text import SOURCE_LOCALE

__all__ = ["TABLES", "list_files", "own_table"]

TABLES = (
    SERVICES, STANDARDS, TARGETS, OTHER_STAGES, RESULTS, NOTES, PROMISE, CHANNELS, TOPICS, AREAS, GLOSSARY, LAWS, STRATEGIES, ITEMS, SOURCES,
)  # fmt: skip
"""Every table, in the order in which people read of them."""


def own_table(locale: str) -> Table[Any] | None:
    """The table that a locale has of its own: its translations. None for the source locale."""
    return None if locale == SOURCE_LOCALE else translations(TABLES, locale)


def list_files(edition: Edition) -> Iterator[PublishedFile]:
    """The files under ``data/``: of the source locale every table, of another one its translations."""
    own = own_table(edition.locale)
    tables = (own,) if own else TABLES
    yield from csv_files(tables, edition)
    yield from json_files(tables, edition)
