"""Tables in, CSV files (RFC 4180, UTF-8) and the Data Package that describes them out."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from macros.formats.open_data.shape import VERSION, Field, Table, Value
from macros.formats.open_data.values import rows
from macros.formats.published import Edition, PublishedFile

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SEPARATORS = {"ids": " ", "lines": "\n"}
"""What stands between the members of a list in one cell."""


def csv_files(tables: Sequence[Table[Any]], edition: Edition) -> Iterator[PublishedFile]:
    """A file for each table, and ``datapackage.json``, which describes them (https://datapackage.org)."""
    for table in tables:
        yield PublishedFile(f"data/{table.name}.csv", _table(table, edition))
    package = {
        "$schema": _PROFILE,
        "name": "open-data",
        "title": f"{edition.site.council.site_name}: open data",
        "description": f"{edition.site.council.disclaimer} {edition.site.council.licence or ''}".strip(),
        "version": VERSION,
        "resources": [_resource(table) for table in tables],
    }
    content = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    yield PublishedFile("data/datapackage.json", content.encode())


def _table(table: Table[Any], edition: Edition) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(field.name for field in table.columns)
    for row in rows(table, edition):
        writer.writerow(_cell(field, row[field.name]) for field in table.columns)
    return file.getvalue().encode()


def _cell(field: Field[Any], value: Value) -> str:
    """A value as text. What is not known is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return SEPARATORS[field.many].join(value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _resource(table: Table[Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(field) for field in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if foreign := [_foreign_key(field) for field in table.columns if field.refers_to]:
        schema["foreignKeys"] = foreign
    return {
        "name": table.name,
        "title": table.title,
        "description": table.holds,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": schema,
    }


def _field(field: Field[Any]) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.words is not None:
        constraints["enum"] = list(dict.fromkeys(field.words.values()))
    if field.pattern:
        constraints["pattern"] = _many(field.pattern) if field.many else field.pattern
    if field.type == "number":
        constraints |= {"minimum": 0, "maximum": 1}
    described = {"name": field.name, "type": field.type, "description": field.means}
    return described | ({"constraints": constraints} if constraints else {})


def _many(pattern: str) -> str:
    """The pattern of a list of ids in one cell."""
    one = pattern.removeprefix("^").removesuffix("$")
    return f"^{one}( {one})*$"


def _foreign_key(field: Field[Any]) -> dict[str, Any]:
    resource, _, name = field.refers_to.partition(".")
    return {"fields": [field.name], "reference": {"resource": resource, "fields": [name]}}
