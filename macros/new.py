"""A kind and an id in, a file to fill in out: every field, with what the model says of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from macros.load.shape import Shape, shape
from macros.load.yaml_file import read_yaml
from macros.model.kinds import Kind, kinds
from macros.model.record import Id, Record, Reviewed, Words, written_fields
from macros.problems import Problem, ProblemsFound

_HOW_TO = """\
Write a value after each colon. A line that begins with # and no space may be left out; to use it,
take the # away. Lines that begin with # and a space only explain: take them away when you are done.
"""


def words() -> tuple[str, ...]:
    """What can be started with ``council new``: the kinds of which there are many records, tables left out."""
    return tuple(kind.word for kind in kinds() if kind.many and kind.ending == ".yml")


def start(data: Path, word: str, identity: str) -> Path:
    """Write a record to fill in, into a file of its own or at the end of its kind's file.

    Returns the file. Raises ProblemsFound, and writes nothing, if the id is not well formed or
    already used, or if the file cannot be read.
    """
    kind = next(kind for kind in kinds() if kind.word == word)
    path = data / kind.place / f"{identity}.yml" if kind.folder else data / kind.place
    name = f"{data.name}/{path.relative_to(data).as_posix()}"
    try:
        TypeAdapter(Id).validate_python(identity)
    except ValidationError:
        hint = 'Use small letters a to z, digits, and single hyphens between them: "housing-repairs".'
        raise ProblemsFound([Problem(name, 0, "", f'"{identity}" cannot be an id.', hint)]) from None
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(kind, identity), encoding="utf-8")
    elif kind.folder:
        raise ProblemsFound([Problem(name, 0, "", "This file already exists.", "Edit it, or choose another id.")])
    else:
        _append(path, name, kind, identity)
    return path


def _append(path: Path, name: str, kind: Kind, identity: str) -> None:
    """Add a record to a list, and leave what stands in the file as it is."""
    file = read_yaml(path, name)
    if not file.problems and not isinstance(file.content, tuple):
        file.problems.append(Problem(name, 1, "", "This file must be a list.", "Mend it first."))
    for index, record in enumerate(file.content or ()):
        if isinstance(record, dict) and record.get("id") == identity:
            message = f'There is already a {kind.word} with the id "{identity}".'
            file.problems.append(file.problem((index,), message, "Edit it, or choose another id."))
    if file.problems:
        raise ProblemsFound(file.problems)
    before = path.read_text(encoding="utf-8")
    indent = re.search(r"^ *(?=-)", before, re.MULTILINE)
    with path.open("a", encoding="utf-8") as out:
        out.write("\n" if before.endswith("\n") else "\n\n")
        out.write(textwrap.indent(_text(kind, identity), indent[0] if indent else ""))


def _text(kind: Kind, identity: str) -> str:
    lines = list(_record(kind.record, {"id": identity}, set(), top=True))
    lines = lines if kind.folder else _item(kind.record, lines)
    article = "An" if kind.word[0] in "aeiou" else "A"
    return "\n".join([*_comment(f"{article} {kind.word}. {_HOW_TO}"), *lines, ""])


def _record(record: type[Record], values: Mapping[str, str], told: set[str], top: bool = False) -> Iterator[str]:
    """The lines of a record: what must be written, and as remarks what may be.

    ``told`` is what the file has said of fields already: one that may be left out is shown once.
    """
    for name, field in sorted(written_fields(record).items(), key=lambda one: one[0] in Reviewed.model_fields):
        wanted = shape(field.annotation)
        needed = field.is_required() or name in values or (top and _central(field, wanted))
        description = _description(field, wanted, needed)
        if not needed and f"{name}: {description}" in told:
            continue
        told.add(f"{name}: {description}")
        if top:
            yield ""
        yield from _comment(description)
        lines = _field(name, wanted, values.get(name, ""), told)
        yield from lines if needed else (f"#{line}" for line in lines)


def _central(field: FieldInfo, wanted: Shape) -> bool:
    """Whether a field is what the record is for, though some can do without: its longer text, its list of records."""
    marks = [mark for part in get_args(field.annotation) for mark in get_args(part)]
    return Words(prose=True) in marks or bool(wanted.item and wanted.item.record)


def _description(field: FieldInfo, wanted: Shape, needed: bool) -> str:
    """What the model says of a field, with the words that are allowed where it does not say them."""
    told = field.description or ""
    if not all(choice in told for choice in wanted.choices):
        told += f" One of: {', '.join(wanted.choices)}."
    if not needed and "left out" not in told.lower():
        told += " May be left out."
    return " ".join(told.split())


def _field(name: str, wanted: Shape, value: str, told: set[str]) -> list[str]:
    if wanted.record:
        return [f"{name}:", *_indented(_record(wanted.record, {}, told))]
    if wanted.item:
        return [f"{name}:", *_indented(_members(wanted.item, told))]
    return [f"{name}: {value}".rstrip()]


def _members(wanted: Shape, told: set[str]) -> list[str]:
    """One member of a list; of a list of several kinds one of each, the first to be filled in."""
    if wanted.record:
        return _item(wanted.record, list(_record(wanted.record, {}, told)))
    if wanted.item:
        return ["-", *_indented(_members(wanted.item, told))]
    lines: list[str] = []
    for record in dict.fromkeys(wanted.by_kind.values()):
        kind = next(word for word, one in wanted.by_kind.items() if one is record)
        member = _item(record, list(_record(record, {"kind": kind}, told)))
        if lines:
            member = [*_comment(f"Or: {record.__doc__}"), *(f"#{line}" for line in member)]
        lines += member
    return lines or ["-"]


def _item(record: type[Record], lines: list[str]) -> list[str]:
    """A record's lines as a member of a list: the hyphen before its first field, or on a line above it."""
    first = next(iter(record.model_fields.values()))
    if not first.is_required():
        return ["-", *_indented(lines)]
    number = next(number for number, line in enumerate(lines) if line and not line.startswith("#"))
    return [*lines[:number], f"- {lines[number]}", *_indented(lines[number + 1 :])]


def _indented(lines: Iterator[str] | list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent="# ", subsequent_indent="# ")
