"""One YAML file in, plain values and the line of each one out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.load.yaml_words import explain
from macros.model.record import Path as Place
from macros.problems import Problem, Severity

LARGEST_FILE = 1_000_000
"""Bytes. The largest real file is a tenth of this; more is a mistake (a picture, a database)."""

_constructor = yaml.constructor.SafeConstructor()


@dataclass
class YamlFile:
    """What stands in a file, with the line of each value, and what is wrong with it."""

    name: str
    """The file as a person would type it: data/services/housing-rents.yml."""
    content: Any = None
    """Mappings as dict, lists as tuple, so that records stay frozen; None if it cannot be read."""
    lines: dict[Place, int] = field(default_factory=dict)
    """The line, from 1, of every value, and of every key under (..., "key")."""
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
            if isinstance(step, int):
                words.append(f"{step + 1}{_label(here)}")
            else:
                words.append(step)
        return " > ".join(words)


def _label(value: Any) -> str:
    """What a person would call one member of a list: its text, shortened."""
    if not isinstance(value, dict):
        return ""
    for name in ("text", "title", "term", "name", "lead_in", "id"):
        if isinstance(text := value.get(name), str) and text:
            return f" ({text if len(text) <= 40 else text[:39].rstrip() + '…'})"
    return ""


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read one file. Never raises for what is in it: all that is wrong is in ``problems``."""
    file = YamlFile(name)
    raw = path.read_bytes()
    if len(raw) > LARGEST_FILE:
        message = f"This file is too large: {len(raw):,} bytes, and {LARGEST_FILE:,} are allowed."
        file.problems.append(Problem(name, 0, "", message, "Split it, or check that it is the right file."))
        return file
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "This line has a character that is not in UTF-8."
        hint = 'In your editor choose "Save with encoding: UTF-8", and type the character again.'
        file.problems.append(Problem(name, line, "", message, hint))
        return file
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        file.problems.append(explain(error, name, text))
        return file
    if node is None:
        message = "This file is empty."
        file.problems.append(Problem(name, 0, "", message, f'Run "council new" for a file to start from, or remove it.'))
        return file
    file.content = _build(node, (), file, set())
    return file


def _build(node: yaml.Node, place: Place, file: YamlFile, seen: set[int]) -> Any:
    """Values from nodes, as PyYAML's safe loader makes them, with lines noted on the way."""
    file.lines.setdefault(place, node.start_mark.line + 1)
    if id(node) in seen:
        message = "This value is a copy (*name) of another one (&name)."
        file.problems.append(file.problem(place, message, "Write it out in full."))
        return None
    if isinstance(node, yaml.ScalarNode):
        try:
            return _constructor.construct_object(node)
        except (yaml.YAMLError, ValueError):
            file.problems.append(file.problem(place, f'"{node.value}" cannot be read.', "Put it in quotes."))
            return None
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return tuple(_build(one, (*place, index), file, seen) for index, one in enumerate(node.value))
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in found:
            words = file.words((*place, key))
            message = f'"{key}" stands twice: on line {file.lines[(*place, key)]} and on line {line}.'
            file.problems.append(Problem(file.name, line, words, message, "Keep one of them."))
            continue
        file.lines[(*place, key)] = line
        found[key] = _build(value_node, (*place, key), file, seen)
    return found
