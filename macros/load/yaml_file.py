"""One YAML file in, plain values and the line of each one out."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.load.yaml_signs import unreadable_bytes, unwanted_signs
from macros.load.yaml_words import explain
from macros.model.record import Path as Place
from macros.problems import Problem, Severity

LARGEST_FILE = 1_000_000
"""Bytes. The largest real file is a tenth of this; more is a mistake (a picture, a database)."""

_LABELS = ("title", "text", "term", "name", "lead_in", "area", "period", "id")
"""Fields that a person would call a member of a list by, the best first."""

_constructor = yaml.constructor.SafeConstructor()


@dataclass
class YamlFile:
    """What stands in a file, with the line of each value, and what is wrong with it."""

    name: str
    """The file as a person would type it: data/services/housing-rents.yml."""
    content: Any = None
    """Mappings as dict, lists as tuple, so that records stay frozen; None if it cannot be read."""
    lines: dict[Place, int] = field(default_factory=dict)
    """The line, from 1, of every value; of a field, the line of its name."""
    typed: dict[Place, str] = field(default_factory=dict)
    """What was typed for a value that YAML takes for a number, a date, or yes and no."""
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it that stands in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.name, self.line(place), self.words(place), message, hint, severity)

    def words(self, place: Place) -> str:
        """A place in words a person can follow: "standards > 1 (Answer letters) > targets"."""
        words, here = [], self.content
        for step in place:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                here = None
            words.append(f"{step + 1}{_label(here)}" if isinstance(step, int) else step)
        return " > ".join(words)


def _label(value: Any) -> str:
    """What a person would call one member of a list: its text, shortened, in brackets."""
    if not isinstance(value, dict):
        return ""
    for name in _LABELS:
        if isinstance(text := value.get(name), str) and text.strip():
            text = " ".join(text.split())
            return f" ({text if len(text) <= 40 else text[:39].rstrip() + '…'})"
    return ""


def too_large(raw: bytes, name: str) -> Problem:
    """The problem of a file that cannot be what it should be."""
    message = f"This file is too large: {len(raw):,} bytes, and {LARGEST_FILE:,} are allowed."
    return Problem(name, 0, "", message, "Split it, or see whether it is the right file.")


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read one file. Never raises for what is in it: all that is wrong is in ``problems``."""
    return _read(path.read_bytes(), name)


@functools.lru_cache(maxsize=4096)
def _read(raw: bytes, name: str) -> YamlFile:
    """What these bytes say. Kept, as a preview reads every file at each change and only one is new."""
    file = YamlFile(name)
    if len(raw) > LARGEST_FILE:
        file.problems.append(too_large(raw, name))
        return file
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        file.problems.append(unreadable_bytes(raw, error.start, name))
        return file
    try:
        file.problems += unwanted_signs(text, name)
        node = None if file.problems else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        file.problems.append(explain(error, name, text))
        node = None
    if node is not None:
        file.content = _build(node, (), file)
    if file.content is None and not file.problems:
        message = "This file is empty."
        file.problems.append(Problem(name, 0, "", message, "Write what belongs in it, or fetch it back from an earlier version."))
    return file


def _build(node: yaml.Node, place: Place, file: YamlFile) -> Any:
    """Values from nodes, as PyYAML's safe loader makes them, with lines noted on the way."""
    file.lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_build(one, (*place, index), file) for index, one in enumerate(node.value))
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, place, file)
    try:
        value = _constructor.construct_object(node)
    except ValueError:  # A date or number that does not exist is text: the model says if it may be.
        return node.value
    if not isinstance(value, str):
        file.typed[place] = node.value
    return value


def _build_mapping(node: yaml.MappingNode, place: Place, file: YamlFile) -> dict[str, Any] | str:
    """A mapping whose names are all different and all plain words."""
    if any(not isinstance(name_node, yaml.ScalarNode) for name_node, _ in node.value):
        message = "Curly or square brackets at the beginning of a text mean something to YAML."
        file.problems.append(file.problem(place, message, "Put the text in quotes."))
        return "{ }"  # It was meant as text, so nothing else shall be said of it.
    found: dict[str, Any] = {}
    for name_node, value_node in node.value:
        name, line = name_node.value, name_node.start_mark.line + 1
        inside = (*place, name)
        if name in found:
            message = f'"{name}" stands twice: on line {file.lines[inside]} and on line {line}.'
            file.problems.append(Problem(file.name, line, file.words(inside), message, "Keep one of them."))
            continue
        file.lines[inside] = line
        found[name] = _build(value_node, inside, file)
    return found
