"""pydantic's errors for one record in, problems in plain words with file and line out."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.load.yaml_file import YamlFile
from macros.model.record import Path as Place
from macros.model.record import Record
from macros.problems import Problem


def explain(error: ValidationError, file: YamlFile, place: Place, record: type[Record]) -> Iterator[Problem]:
    """One problem for each thing that is wrong with a record at a place of a file."""
    for detail in error.errors():
        where = _place(detail["loc"], file, place)
        message, hint = _words(detail, record)
        yield file.problem(where, message, hint)


def _place(steps: tuple[int | str, ...], file: YamlFile, place: Place) -> Place:
    """pydantic's location without the names of union members, which are not in the file."""
    found = list(place)
    for step in steps:
        if isinstance(step, int) or (*found, step) in file.lines or step == steps[-1]:
            found.append(step)
    return tuple(found)


def _words(detail: ErrorDetails, record: type[Record]) -> tuple[str, str]:
    value, context = detail["input"], detail.get("ctx", {})
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    shown = _shown(value)
    match detail["type"]:
        case "extra_forbidden":
            near = difflib.get_close_matches(name, _names(record), 1, 0.6)
            return f'Unknown field "{name}".', f'Did you mean "{near[0]}"?' if near else "Take it away."
        case "missing":
            return f'The field "{name}" is missing.', f"Add {name}: and its value. data/README.md says what it is."
        case "literal_error":
            choices = context["expected"].replace(" or ", ", ")
            near = difflib.get_close_matches(str(value), [choice.strip("'\" ") for choice in choices.split(",")], 1, 0.6)
            hint = f'Did you mean "{near[0]}"? ' if near else ""
            return f"This must be one of {choices}, but it is {shown}.", hint.strip()
        case "union_tag_invalid" | "union_tag_not_found":
            expected = context.get("expected_tags", "one of the kinds in data/README.md")
            return f'The field "kind" must say what the section lists: {expected}.', ""
        case "greater_than_equal" | "less_than_equal" if name == "share":
            return f"A percentage must be between 0 and 100, but this is {shown}.", ""
        case "greater_than_equal":
            return f"This must be {context['ge']} or more, but it is {shown}.", ""
        case "less_than_equal":
            return f"This must be {context['le']} or less, but it is {shown}.", ""
        case "int_type" | "int_parsing":
            return f"This must be a whole number, but it is {shown}.", "Write the figure alone, without quotes or signs."
        case "string_type" if isinstance(value, (int, float, bool)):
            return f"This must be text, but it is {shown}.", f'Put it in quotes: "{value}".'
        case "string_type" if value is None:
            return "There is nothing after the colon.", "Write the text, or take the line away."
        case "string_too_short" | "too_short":
            return "This is empty.", "Fill it in, or take it away."
        case "string_too_long":
            return f"This is longer than {context['max_length']} characters.", "Shorten it."
        case "string_pattern_mismatch":
            return f"{shown} is not written the right way.", _PATTERNS.get(name, "data/README.md has an example.")
        case "tuple_type":
            return "This must be a list.", "Start each line of it with a hyphen and a space."
        case "bool_type":
            return f"This must be true or false, but it is {shown}.", ""
        case "date_type" | "date_from_datetime_parsing":
            return f"This must be a date, but it is {shown}.", "Write it as 2023-01-19."
        case "model_type" | "model_attributes_type" | "dict_type":
            return "This must be a record: lines of name: value.", "data/README.md has an example."
        case "value_error":
            return str(context["error"]), ""
    return f"{detail['msg']}.", "data/README.md says what stands here."


_PATTERNS = {
    "id": 'Use small letters a to z, digits and single hyphens: "housing-repairs".',
    "pages": 'Write one page as "147", more as "147 to 149", in quotes.',
    "url": "A web address starts with https:// and has no space.",
    "email": "Write it as team@council.gov.uk.",
    "telephone": "Use digits and spaces.",
}


def _shown(value: Any) -> str:
    """A value as it stands in the file, shortened."""
    if isinstance(value, (dict, tuple)):
        return "a list" if isinstance(value, tuple) else "a record"
    text = "empty" if value is None else f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:58]}…"


def _names(annotation: Any) -> set[str]:
    """Every field name of a record and of the records inside it: what a misspelling may have meant."""
    names: set[str] = set()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            names |= {name} | _names(field.annotation)
    elif get_origin(annotation) is not None:
        for part in get_args(annotation):
            names |= _names(part)
    return names
