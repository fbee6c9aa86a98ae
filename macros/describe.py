"""The code and the example council in, the reference parts of three README files out: data/, overrides/ and docs/."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, get_args

import yaml
from pydantic.fields import FieldInfo

from macros.checks import CHECKS
from macros.functions import Functions
from macros.load.kinds import Kind, kinds
from macros.load.loaded import Loaded
from macros.load.shape import Shape, field_shape
from macros.load.site import load_site
from macros.model.record import Id, Record, Refers, Words
from macros.model.site import Site
from macros.pages import KINDS
from macros.pages.page import Page

MARK = '<!-- All that follows is written by "council describe". Change it in the code. What is above, change here. -->'
EXAMPLE = "tests/example/data"
"""An invented council that uses every field, and stays as it is when the council's own data change."""

_NOUNS = (
    (Words(), "text"),
    (Words(prose=True), "formatted text"),
    (Refers("any"), "reference"),
    (get_args(Id)[1], "id"),
    (bool, "yes or no, written `true` or `false`"),
    (int, "whole number"),
    (date, "date, like `2023-01-19`"),
    (str, "text in a fixed form"),
)
"""What a plain value is called by people who do not program; the first that fits counts."""


def describe(root: Path) -> tuple[str, ...]:
    """Write what has changed. Returns the names of the files that it wrote."""
    changed = {name: new for name, old, new in _documents(root) if old != new}
    for name, text in changed.items():
        (root / name).write_text(text, encoding="utf-8")
    return tuple(changed)


def stale(root: Path) -> tuple[str, ...]:
    """The names of the files that ``describe`` would write."""
    return tuple(name for name, old, new in _documents(root) if old != new)


def _documents(root: Path) -> Iterator[tuple[str, str, str]]:
    """Each file's name, what stands in it, and what should. The words above the mark stay as they are."""
    for folder, lines in (
        ("data", _data(load_site(root / EXAMPLE))),
        ("overrides", _overrides(root / "overrides" / "components")),
        ("docs", _docs()),
    ):
        name = f"{folder}/README.md"
        old = (root / name).read_text(encoding="utf-8")
        yield name, old, "\n".join([old.partition(MARK)[0].rstrip(), "", MARK, "", *lines]).rstrip() + "\n"


def _data(example: Loaded) -> Iterator[str]:
    """Every file and record with its fields and examples, then what a reference leads to, and the checks."""
    yield from ("## The files", "")
    for kind in kinds():
        yield from (f"### `data/{kind.place}`", "", f"{kind.record.__doc__} {_kept(kind)}", "")
        yield from _record(kind.record, example)
    yield from ("## Records inside records", "")
    for record in records():
        if record not in [kind.record for kind in kinds()]:
            yield from (f"### {heading(record)}", "", f"{record.__doc__}", "")
            yield from _record(record, example)
    yield from ("## What a reference can lead to", "", "```text", *_references(example.site), "```", "")
    yield from ("## What is checked", "", "- Ensure every field is known, has a right value, and is there if it is needed.")
    yield from (f"- {inspect.getdoc(check)}" for check in CHECKS)


def _kept(kind: Kind) -> str:
    if kind.folder:
        return f"Each has a file of its own, named by its id: `data/{kind.place}<id>.yml`."
    return "The file is a list of them." if kind.many else "The file holds this one record."


def records() -> tuple[type[Record], ...]:
    """Every record of the data, outer ones first, and before records of several kinds what they have in common."""
    found = [record for kind in kinds() for record in Shape(record=kind.record).records()]
    both = [one for record in found for one in (record.__base__, record) if one is not Record]
    return tuple(dict.fromkeys(both))


def heading(record: type[Record]) -> str:
    """A record's name in words: "Statement group"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__.lstrip("_")).capitalize()


def _linked(record: type[Record], plural: str = "") -> str:
    return f"[{heading(record).lower()}{plural}](#{heading(record).lower().replace(' ', '-')})"


def _record(record: type[Record], example: Loaded) -> Iterator[str]:
    """A table of fields, and the fewest short examples that show all of them."""
    own = {name: field for name, field in record.model_fields.items() if name not in record.__base__.model_fields}
    if record.__base__ is not Record:
        yield from (f"{'And all' if own else 'All'} the fields of a {_linked(record.__base__)}.", "")
    if own:
        yield from ("| field | needed | what to write |", "| --- | --- | --- |")
    for name, field in own.items():
        what = " ".join(f"{_value(field)}. {field.description}".split()).replace("|", "\\|")
        yield f"| `{name}` | {'yes' if field.is_required() else 'no'} | {what[0].upper()}{what[1:]} |"
    found = [_short(one.model_dump(exclude_unset=True)) for one, _ in example.nested() if type(one) is record]
    for shown in _fewest(found):
        text = yaml.dump(shown, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
        yield from ("", "```yaml", text.rstrip(), "```")
    yield ""


def _value(field: FieldInfo) -> str:
    """What a field holds: "list of references", "one of `act`, `code`"."""
    shape, words, plural = field_shape(field), "", ""
    while shape.item:
        shape, words, plural = shape.item, f"{words}list{plural} of ", "s"
    if record := shape.record or next((one.__base__ for one in shape.by_kind.values()), None):
        return words + _linked(record, plural)
    if shape.choices:
        return f"one of {', '.join(f'`{word}`' for word in shape.choices)}"
    marks = [*_marks(field.annotation), *field.metadata]
    if kind := next((mark.kind for mark in marks if isinstance(mark, Refers) and mark.kind != "any"), ""):
        return f"{words}id{plural} of {kind}s" if plural else f"id of one {kind}"
    return words + next(noun for mark, noun in _NOUNS if mark in marks) + plural


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
    """One reference of each form with the name of what it leads to."""
    forms = {(reference.partition(":")[0], reference[-1] == ":", "/" in reference): reference for reference in site.places}
    for reference in forms.values():
        yield f"{reference:<40} {site.places[reference].name}"


def _overrides(components: Path) -> Iterator[str]:
    """Every kind of page with its fields, what records can do, and every component with its macros."""
    yield from ("## Kinds of page", "", f"{Page.__doc__}", "", *_fields(Page), "")
    for page in page_kinds():
        yield from (f"### `pages/{page.template}`", "", f"{page.__doc__}", "", *_fields(page), "")
    yield from ("## What records can do besides their fields", "", "The fields themselves are in `data/README.md`.", "")
    for record in (Site, *records()):
        for name, member in vars(record).items():
            if isinstance(member, property | cached_property | FunctionType) and not name.startswith("_"):
                call = _call(name, member) if isinstance(member, FunctionType) else name
                yield f"- `{heading(record).lower()}.{call}`: {_line(member)}"
    yield from ("", "## Components", "")
    for path in sorted(components.iterdir()):
        text = path.read_text(encoding="utf-8")
        yield from (f"### `components/{path.name}`", "", opening_comment(text), "")
        calls = re.findall(r"\{%-? macro ([a-z]\w*\(.*?\)) -?%\}", text)
        yield from (*(f"- `{call}`" for call in calls), "")


def opening_comment(template: str) -> str:
    """What a template says of itself in its first lines; nothing if it says nothing."""
    found = re.match(r"\{#-?(.*?)-?#\}", template, re.DOTALL)
    return re.sub(r"(\{\{.*?\}\})", r"`\1`", " ".join(found[1].split())) if found else ""


def page_kinds() -> tuple[type[Page], ...]:
    """Every kind of page, in the order of ``macros.pages``."""
    return tuple(one for module in KINDS for one in vars(module).values() if _is_page_kind(one, module))


def _is_page_kind(one: Any, module: ModuleType) -> bool:
    return isinstance(one, type) and issubclass(one, Page) and one.__module__ == module.__name__
