"""Tables in, JSON files and the JSON Schema (draft 2020-12) of each out."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from typing import Any

from macros.formats.open_data.shape import VERSION, Field, Table
from macros.formats.open_data.values import rows
from macros.formats.published import Edition, PublishedFile

_TEXT = {"type": "string", "minLength": 1}


def json_files(tables: Sequence[Table[Any]], edition: Edition) -> Iterator[PublishedFile]:
    """Two files for each table: its rows with what is to be known of them all, and the schema of that."""
    council = edition.site.council
    for table in tables:
        whole = {
            "$schema": f"{table.name}.schema.json",
            "version": VERSION,
            "title": table.title,
            "description": table.holds,
            "council": council.name,
            "content_as_of": council.content_as_of,
            "standing": council.disclaimer,
            "licence": council.licence,
            "language": edition.locale,
            "rows": list(rows(table, edition)),
        }
        yield PublishedFile(f"data/{table.name}.json", _written(whole))
        yield PublishedFile(f"data/{table.name}.schema.json", _written(_schema(table, edition.address)))


def _written(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, default=datetime.date.isoformat) + "\n").encode()


def _schema(table: Table[Any], address: str) -> dict[str, Any]:
    named = {"$id": f"{address}data/{table.name}.schema.json"} if address else {}
    columns = {field.name: _field(field) for field in table.columns}
    row = {"type": "object", "properties": columns, "required": list(columns), "additionalProperties": False}
    properties = {
        "$schema": {"type": "string"},
        "version": {"const": VERSION, "description": "The version of this shape."},
        "title": _TEXT,
        "description": _TEXT,
        "council": _TEXT | {"description": "Who promises."},
        "content_as_of": _TEXT | {"description": "How old the content is."},
        "standing": _TEXT | {"description": "What readers must know of the standing of the content."},
        "licence": {"type": ["string", "null"], "description": "What is known of the licence of the words."},
        "language": _TEXT | {"description": "The language of the words."},
        "rows": {"type": "array", "items": row},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **named,
        "title": table.title,
        "description": f"{table.holds} null: it is not known, or does not apply.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(field: Field[Any]) -> dict[str, Any]:
    one: dict[str, Any] = {"type": "string" if field.type == "date" else field.type}
    if field.type == "date":
        one["format"] = "date"
    elif field.type == "number":
        one |= {"minimum": 0, "maximum": 1}
    if field.pattern:
        one["pattern"] = field.pattern
    elif field.type == "string":
        one["minLength"] = 1
    if field.words is not None:
        one = {"enum": list(dict.fromkeys(field.words.values()))}
    if field.many:
        return {"type": "array", "items": one, "description": field.means} | ({"minItems": 1} if field.required else {})
    if not field.required:
        one = {"anyOf": [one, {"type": "null"}]}
    return one | {"description": field.means}
