"""The model and the example council in, every file and record of data/ with its fields and examples out."""

from __future__ import annotations

import csv
import inspect
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import yaml
from pydantic.fields import FieldInfo

from macros.checks import CHECKS
from macros.model.kinds import Kind, kinds
from macros.load.loaded import Loaded
from macros.load.shape import Shape, field_shape
from macros.model.record import Id, Record, Refers, Words, written_fields
from macros.model.site import Site

_NOUNS = (
    (get_args(Id)[1], "id"),
    (bool, "`true` or `false`"),
    (int, "whole number"),
    (date, "date, like `2023-01-19`"),
    (str, "text in a fixed form"),
)
"""What a value that nobody reads as words is called; the first that fits counts."""


def describe_records(example: Loaded) -> Iterator[str]:
    """The lines of the reference part of data/README.md."""
    yield from ("## The files", "")
    for kind in kinds():
        yield from (f"### `data/{kind.place}`", "", f"{kind.record.__doc__} {_kept(kind)}", "")
        if kind.ending != ".svg":
            yield from _table(kind.record, example) if kind.ending == ".csv" else _record(kind.record, example)
    yield from ("## Records inside records", "")
    for record in records():
        if record not in [kind.record for kind in kinds()] and record not in rows():
            yield from (f"### {heading(record)}", "", f"{record.__doc__}", "")
            yield from _record(record, example)
    yield from ("## What a reference can lead to", "", "```text", *_references(example.site), "```", "")
    yield from ("## What is checked", "", "- Ensure every field is known, has a right value, and is there if it is needed.")
    yield from (f"- {inspect.getdoc(check)}" for check in CHECKS)


def records() -> tuple[type[Record], ...]:
    """Every record of the data, outer ones first; what several have in common stands before them."""
    written = (kind for kind in kinds() if kind.ending != ".svg")
    found = [record for kind in written for record in Shape(record=kind.record).records()]
    return tuple(dict.fromkeys(one for record in found for one in (record.__base__, record) if one is not Record))


def heading(record: type[Record]) -> str:
    """A record's name in words: "Statement group"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__.lstrip("_")).capitalize()


def _kept(kind: Kind) -> str:
    if kind.folder:
        return f"Each has a file of its own, named by its id: `{kind.file('<id>')}`."
    return "The file is a list of them." if kind.many else "The file holds this one record."


def _record(record: type[Record], example: Loaded) -> Iterator[str]:
    """A table of fields, and the fewest short examples that show all of them."""
    shared = record.__base__
    own = {name: field for name, field in written_fields(record).items() if name not in written_fields(shared)}
    if shared is not Record:
        yield from (f"It has the fields of a {_linked(shared)}{', and:' if own else '.'}", "")
    yield from _fields(own, "field")
    for shown in _fewest(_examples(record, example)):
        text = yaml.dump(shown, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
        yield from ("", "```yaml", text.rstrip(), "```")
    yield ""


def _table(record: type[Record], example: Loaded) -> Iterator[str]:
    """A table of the columns of a CSV file, and the fewest lines that show all of them."""
    row = rows()[record]
    yield from _fields(columns := written_fields(row), "column")
    yield from ("", "```csv", ",".join(columns))
    out = io.StringIO()
    csv.DictWriter(out, columns, lineterminator="\n").writerows(_fewest(_examples(row, example)))
    yield from (*out.getvalue().splitlines(), "```", "")


def rows() -> dict[type[Record], type[Record]]:
    """Each record that is kept as a CSV file, with the record that is one line of it."""
    tables = [kind.record for kind in kinds() if kind.ending == ".csv"]
    return {table: field_shape(table.model_fields["rows"]).item.record for table in tables}


def _fields(fields: dict[str, FieldInfo], noun: str) -> Iterator[str]:
    if fields:
        yield from (f"| {noun} | needed | what stands there | what it says |", "| --- | --- | --- | --- |")
    for name, field in fields.items():
        says = " ".join((field.description or "").split()).replace("|", "\\|")
        yield f"| `{name}` | {'yes' if field.is_required() else 'no'} | {_value(field)} | {says} |"


def _examples(record: type[Record], example: Loaded) -> list[dict[str, Any]]:
    return [_short(one.model_dump(exclude_unset=True, by_alias=True)) for one, _ in example.nested() if type(one) is record]


def _value(field: FieldInfo) -> str:
    """What a field holds: "list of references", "`act` or `code`"."""
    shape, words, plural = field_shape(field), "", ""
    while shape.item:
        shape, words, plural = shape.item, f"{words}list{plural} of ", "s"
    if record := shape.record or next((one.__base__ for one in shape.by_kind.values()), None):
        return words + _linked(record, plural)
    if shape.choices:
        *others, last = (f"`{word}`" for word in shape.choices)
        return f"{', '.join(others)} or {last}" if others else last
    marks = [*_marks(field.annotation), *field.metadata]
    match next((mark for mark in marks if isinstance(mark, Words | Refers)), None):
        case Words(prose=prose):
            noun = "formatted text" if prose else "text"
        case Refers(kind="any"):
            noun = "reference"
        case Refers(kind=kind):
            return f"{words}ids of {kind}s" if plural else f"id of one {kind}"
        case _:
            noun = next(noun for mark, noun in _NOUNS if mark in marks)
    return words + noun + ("" if noun.endswith("in a fixed form") else plural)


def _linked(record: type[Record], plural: str = "") -> str:
    words = heading(record).lower()
    return f"[{words}{plural}](#{words.replace(' ', '-')})"


def _marks(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _marks(part)


def _short(value: Any) -> Any:
    """An example with one member in each list of records, the shortest."""
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    if not isinstance(value, tuple):
        return value
    members = [_short(one) for one in value]
    return [min(members, key=lambda one: len(str(one)))] if isinstance(members[0], dict | list) else members


def _fewest(examples: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Examples that show every field between them: first the one with the most, of such the shortest."""
    shown: set[str] = set()
    while rest := [one for one in examples if one.keys() - shown]:
        yield (best := max(rest, key=lambda one: (len(one.keys() - shown), -len(str(one)))))
        shown |= best.keys()


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented, paragraphs after a bar."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    str, lambda to, text: to.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)
)


def _references(site: Site) -> Iterator[str]:
    """One reference of each form, and the name of what it leads to."""
    forms: dict[tuple[str, bool, bool], str] = {}
    for reference, place in site.places.items():
        form = (reference.partition(":")[0], reference.endswith(":"), "/" in reference)
        forms.setdefault(form, f"{reference:<40} {place.name}")
    yield from forms.values()
