"""The folder ``data/`` in, one Site with the place of every value out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from macros.load.record_words import explain
from macros.load.yaml_file import YamlFile, read_yaml
from macros.model.record import Path as Place
from macros.model.record import Record
from macros.model.site import Kept, Site
from macros.problems import Problem, ProblemsFound, Severity


@dataclass(frozen=True)
class Kind:
    """One field of Site: what the records are and where they are kept."""

    name: str
    """The field of Site: "services"."""
    record: type[Record]
    place: str
    """Under data/: "services/", "promise.yml"."""
    many: bool
    """Whether there are many records of it, told apart by id."""


def kinds() -> tuple[Kind, ...]:
    """Every kind of record that a site is made of, read off Site itself."""
    found = []
    for name, field in Site.model_fields.items():
        place = next(mark.place for mark in field.metadata if isinstance(mark, Kept))
        arguments = get_args(field.annotation)
        found.append(Kind(name, arguments[1] if arguments else field.annotation, place, bool(arguments)))
    return tuple(found)


@dataclass(frozen=True)
class Origin:
    """Where one record stands: its file, and its place in the file."""

    file: YamlFile
    place: Place

    def problem(self, place: Place, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Problem:
        """A problem at a place of this record."""
        return self.file.problem((*self.place, *place), message, hint, severity)


@dataclass(frozen=True)
class Loaded:
    """A Site, and where each of its records stands."""

    site: Site
    origins: Mapping[tuple[str, str], Origin]
    """By kind and id: ("services", "housing-rents"); the id is "" where there is one record of the kind."""

    def records(self) -> Iterator[tuple[Record, Origin]]:
        """Every record with its origin."""
        for kind in kinds():
            held = getattr(self.site, kind.name)
            for identity, record in held.items() if kind.many else (("", held),):
                yield record, self.origins[kind.name, identity]


def load_site(data: Path) -> Loaded:
    """Read and validate every record.

    Raises ProblemsFound, with all problems at once, if any file cannot be read or any record is
    not right. Rules that need more than one record are in ``macros.checks``.
    """
    problems: list[Problem] = []
    origins: dict[tuple[str, str], Origin] = {}
    values: dict[str, Any] = {}
    shown = data.name
    for kind in kinds():
        adapter = TypeAdapter(kind.record)
        records: dict[str, Record] = {}
        for file, place, content in _raw_records(kind, data, shown, problems):
            try:
                record = adapter.validate_python(content)
            except ValidationError as error:
                problems += explain(error, file, place, kind.record)
                continue
            identity = getattr(record, "id", "") if kind.many else ""
            if (earlier := origins.get((kind.name, identity))) is not None:
                where = f"{earlier.file.name}:{earlier.file.line(earlier.place)}"
                message = f'The id "{identity}" is already used in {where}.'
                problems.append(file.problem((*place, "id"), message, "Give one of them another id."))
                continue
            origins[kind.name, identity] = Origin(file, place)
            records[identity] = record
        values[kind.name] = records if kind.many else next(iter(records.values()), None)
    problems += _strays(data, shown)
    if problems:
        raise ProblemsFound(problems)
    return Loaded(Site.model_construct(**values), origins)


def _raw_records(
    kind: Kind, data: Path, shown: str, problems: list[Problem]
) -> Iterator[tuple[YamlFile, Place, Any]]:
    """The unvalidated records of a kind, with the file and place of each."""
    folder = kind.place.endswith("/")
    paths = sorted((data / kind.place).glob("*.yml")) if folder else [data / kind.place]
    for path in paths:
        name = f"{shown}/{path.relative_to(data).as_posix()}"
        if not path.is_file():
            problems.append(Problem(name, 0, "", "This file is missing.", "data/README.md says what stands in it."))
            continue
        file = read_yaml(path, name)
        problems += file.problems
        if file.content is None:
            continue
        if folder:
            yield file, (), file.content
            wrong = isinstance(file.content, dict) and file.content.get("id") not in (None, path.stem)
            if wrong:
                message = f'The id "{file.content["id"]}" differs from the file name "{path.stem}".'
                hint = f"Make both the same: id: {path.stem}, or rename the file."
                problems.append(file.problem(("id",), message, hint))
        elif not kind.many:
            yield file, (), file.content
        elif isinstance(file.content, tuple):
            for index, content in enumerate(file.content):
                yield file, (index,), content
        else:
            message = "This file must be a list: each record starts with a hyphen and a space."
            problems.append(Problem(name, 1, "", message, "data/README.md has an example."))


def _strays(data: Path, shown: str) -> Iterator[Problem]:
    """Files that would be silently ignored: a wrong ending, or a place where no record is kept."""
    files = {kind.place for kind in kinds() if not kind.place.endswith("/")}
    folders = {kind.place for kind in kinds() if kind.place.endswith("/")}
    for path in sorted(data.rglob("*.y*ml")):
        relative = path.relative_to(data).as_posix()
        parent = relative[: -len(path.name)]
        if relative in files or (parent in folders and path.suffix == ".yml"):
            continue
        message = "No record is kept in a file of this name, so nothing would read it."
        hint = "End its name in .yml." if path.suffix == ".yaml" else "data/README.md says which files there are."
        yield Problem(f"{shown}/{relative}", 0, "", message, hint)
