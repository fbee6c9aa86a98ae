"""A table and an edition of the site in, its rows out: each field by its name, in the words that are published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.formats.open_data.shape import Field, Row, Table, Value
from macros.formats.published import Edition


def rows(table: Table[Any], edition: Edition) -> Iterator[dict[str, Value]]:
    """Every row of a table, in the order of the records."""
    for row in table.rows(edition.site):
        address = row.address or edition.site.places[row.reference].address
        given: dict[str, Value] = {"reference": row.reference, "page": edition.address + address}
        if row.source:
            given |= {"source": row.source.paper, "source_section": row.source.section, "source_pages": row.source.pages}
        yield {field.name: given[field.name] if field.name in given else _value(field, row) for field in table.columns}


def _value(field: Field[Any], row: Row[Any]) -> Value:
    value = field.value(row.record)
    return field.words[value] if field.words is not None and value is not None else value
