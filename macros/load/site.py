"""The folder ``data/`` in, one Site with the place of every value out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.load.csv_file import read_csv
from macros.load.loaded import Loaded, Origin
from macros.load.record_words import explain
from macros.load.shape import Shape, shape
from macros.load.svg_file import read_svg
from macros.load.written_pages import written_pages
from macros.load.yaml_file import YamlFile, read_yaml
from macros.model.kinds import Kind, kinds
from macros.model.record import Path as Place
from macros.model.record import Record
from macros.model.site import Site
from macros.problems import Problem, ProblemsFound


def load_site(data: Path) -> Loaded:
    """Read and validate every record.

    Raises ProblemsFound, with all problems at once, if any file cannot be read or any record is
    not right. Rules that need more than one record are in ``macros.checks``.
    """
    loaded, problems = read_site(data)
    if problems:
        raise ProblemsFound(problems)
    return loaded


def read_site(data: Path) -> tuple[Loaded, list[Problem]]:
    """As ``load_site``, without raising: what can be read, and the problems of what cannot.

    A Site with problems is for checking only: records may be missing from it, and the one record
    of a kind that could not be read has empty lists in the place of its content. Only a missing
    folder raises ProblemsFound.
    """
    if not data.is_dir():
        hint = "Run the command in the folder that holds it, beside mkdocs.yml."
        raise ProblemsFound([Problem(f"{data.name}/", 0, "", "There is no such folder here.", hint)])
    reading = _Reading(data)
    values: dict[str, Any] = {}
    for kind in kinds():
        records = reading.records(kind)
        values[kind.name] = records if kind.many else records.get("", _blank(kind.record))
    reading.problems += _strays(data)
    site = Site.model_construct(**values)
    pages = written_pages(data.parent / "docs")
    return Loaded(site, reading.origins, frozenset(reading.unread), pages), reading.problems


class _Reading:
    """One run over the folder, and what it has found so far."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.problems: list[Problem] = []
        self.origins: dict[tuple[str, str], Origin] = {}
        self.unread: set[str] = set()

    def records(self, kind: Kind) -> dict[str, Record]:
        """The records of a kind that are right, by id."""
        adapter, found = TypeAdapter(kind.record), {}
        for file, place, content in self._contents(kind):
            try:
                record = adapter.validate_python(content)
            except ValidationError as error:
                self.problems += explain(error, file, place, kind.record)
                self._miss(kind, content)
                continue
            identity = record.id if kind.many else ""
            if (earlier := self.origins.get((kind.name, identity))) is not None:
                if not kind.folder:  # In a folder it also differs from the file name, which is said already.
                    message = f'The id "{identity}" is already used on line {earlier.file.line(earlier.place)}.'
                    self.problems.append(file.problem((*place, "id"), message, "Give one of them another id."))
                continue
            self.origins[kind.name, identity] = Origin(file, place)
            found[identity] = record
        return found

    def _contents(self, kind: Kind) -> Iterator[tuple[YamlFile, Place, Any]]:
        """What is written for each record of a kind, with its file and place."""
        place = self.data / kind.place  # Names that begin with a dot are those of editors' own files.
        for path in sorted(place.glob(f"[!.]*{kind.ending}")) if kind.folder else [place]:
            name = f"{self.data.name}/{path.relative_to(self.data).as_posix()}"
            if not path.is_file():
                hint = "Fetch it back from an earlier version, or copy another council's."
                self.problems.append(Problem(name, 0, "", "This file is missing.", hint))
                self._miss(kind)
                continue
            file = self._file(path, name, kind)
            self.problems += file.problems
            if kind.folder and (wrong := _other_id(file, path.stem)):
                self.problems.append(wrong)
                self._miss(kind, {"id": path.stem})
            if file.content is None:
                self._miss(kind, {"id": path.stem} if kind.folder else None)
            elif kind.folder or not kind.many:
                yield file, (), file.content
            elif isinstance(file.content, tuple):
                yield from ((file, (index,), content) for index, content in enumerate(file.content))
            else:
                message = "This file must be a list: each record in it starts with a hyphen and a space."
                self.problems.append(Problem(name, 1, "", message, "Indent the other lines of the record by two spaces."))
                self._miss(kind)

    def _file(self, path: Path, name: str, kind: Kind) -> YamlFile:
        match kind.ending:
            case ".csv":
                return read_csv(path, name, kind.record)
            case ".svg":
                return read_svg(path, name)
            case _:
                return read_yaml(path, name)

    def _miss(self, kind: Kind, content: Any = None) -> None:
        """Note the references to what is written but could not be read: to one record, or to all of the kind."""
        identity = content.get("id") if isinstance(content, dict) else None
        if kind.many and isinstance(identity, str):
            self.unread.add(f"{kind.word}:{identity}")
        else:
            self.unread |= {f"{record.__name__.lower()}:" for record in shape(kind.record).records()}


def _other_id(file: YamlFile, stem: str) -> Problem | None:
    """A record's id must be its file's name, so that everybody finds the file of a page."""
    identity = file.content.get("id") if isinstance(file.content, dict) else None
    if not isinstance(identity, str) or identity == stem:
        return None
    hint = f"Make both the same: write id: {stem}, or rename the file."
    return file.problem(("id",), f'The id "{identity}" differs from the file name "{stem}".', hint)


def _blank(record: type[Record]) -> Record:
    """A record with nothing in it, in the place of one that could not be read."""
    fields = {name: _nothing(shape(field.annotation)) for name, field in record.model_fields.items()}
    return record.model_construct(**fields)


def _nothing(wanted: Shape) -> Any:
    return () if wanted.item else _blank(wanted.record) if wanted.record else ""


def _strays(data: Path) -> Iterator[Problem]:
    """Files that nothing would read: a wrong ending, or a place where no record is kept."""
    files = {data / kind.place for kind in kinds() if not kind.folder}
    folders = {data / kind.place: kind.ending for kind in kinds() if kind.folder}
    for path in sorted(data.rglob("*")):
        ending = path.suffix.lower()
        record = ending in (".yml", ".yaml") or (path.parent in folders and ending != ".md")
        kept = path in files or (path.parent in folders and path.suffix == folders[path.parent])
        if path.is_dir() or path.name.startswith(".") or kept or not record or data / "locales" in path.parents:
            continue
        name = f"{data.name}/{path.relative_to(data).as_posix()}"
        right = {".yml": "end its name in .yml", ".csv": "save it as CSV", ".svg": "save it as SVG"}.get(folders.get(path.parent, ""))
        right = right or "see in data/README.md which files there are"
        yield Problem(name, 0, "", "Nothing reads a file of this name in this place.", f"Take it away, or {right}.")
