"""pydantic's errors for one record in, problems in plain words with file and line out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.load.shape import Shape, field_shape
from macros.load.yaml_file import YamlFile
from macros.model.criterion import CriterionNumber
from macros.model.record import Path as Place
from macros.model.record import Record, written_fields
from macros.problems import Problem, did_you_mean, nearest


def explain(error: ValidationError, file: YamlFile, place: Place, record: type[Record]) -> Iterator[Problem]:
    """One problem for each thing that is wrong with the record at a place of a file."""
    faults = [_fault(detail, record) for detail in error.errors()]
    misspelt = {(fault.place[:-1], fault.near) for fault in faults if fault.kind == "extra_forbidden"}
    for fault in faults:
        follows_from_misspelling = fault.kind == "missing" and (fault.place[:-1], fault.name) in misspelt
        follows_from_a_member = fault.kind == "too_short" and fault.value
        if not follows_from_misspelling and not (follows_from_a_member and len(fault.value) >= fault.least):
            where = (*place, *fault.place)
            yield file.problem(where, *_words(fault, file.typed.get(where, "")))


@dataclass(frozen=True)
class Fault:
    """One of pydantic's errors, at the place where a person would look for it."""

    kind: str
    """pydantic's name of it: "missing"."""
    place: Place
    shape: Shape
    """What may stand there."""
    parent: type[Record] | None
    """The record that has the field."""
    value: Any
    context: dict[str, Any]
    message: str
    """What pydantic says of it."""

    @property
    def name(self) -> str:
        """The field, or the list that it is a member of."""
        return next((step for step in reversed(self.place) if isinstance(step, str)), "")

    @property
    def near(self) -> str:
        """For an unknown field, the field of the record that was probably meant."""
        return nearest(self.name, written_fields(self.parent) if self.parent else ())

    @property
    def least(self) -> int:
        """How many members a list must have."""
        return self.context.get("min_length", 1)


def _fault(detail: ErrorDetails, record: type[Record]) -> Fault:
    """Follow pydantic's location, leaving out the kinds of section in it, which are no step in the file."""
    place: list[int | str] = []
    shape, parent = Shape(record=record), None
    steps = list(detail["loc"])
    if detail["type"].startswith("union_tag"):
        steps.append("kind")
    for step in steps:
        if shape.by_kind and step in shape.by_kind:
            shape = Shape(record=shape.by_kind[step])
            continue
        parent = shape.record if isinstance(step, str) else parent
        shape = shape.step(step) if not shape.by_kind else Shape(choices=tuple(shape.by_kind))
        place.append(step)
    return Fault(detail["type"], tuple(place), shape, parent, detail["input"], detail.get("ctx", {}), detail["msg"])


def _words(fault: Fault, typed: str) -> tuple[str, str]:
    """A message and a hint. ``typed`` is what stands in the file, where YAML takes it for no text."""
    value, shown = fault.value, f'"{typed}"' if typed else _shown(fault.value)
    match fault.kind:
        case "extra_forbidden":
            return f'Unknown field "{fault.name}".', _elsewhere(fault)
        case "missing":
            return f'The field "{fault.name}" is missing.', f"Add {_described(fault)}"
        case "union_tag_not_found":
            return 'The field "kind" is missing.', _wanted(fault)
        case _ if value is None:
            return "There is nothing here.", _wanted(fault)
        case "literal_error" if fault.shape.choices == get_args(CriterionNumber):
            return f"{shown} is no success criterion of WCAG 2.2, levels A and AA.", _wanted(fault)
        case "literal_error" | "union_tag_invalid":
            value = value["kind"] if fault.kind == "union_tag_invalid" else value
            hint = did_you_mean(str(value), fault.shape.choices)
            return f"{_shown(value)} is not one of the words for this field.", hint or _wanted(fault)
        case "greater_than_equal" | "less_than_equal" if fault.name == "share":
            return f"A share is in per cent, from 0 to 100, but this is {shown}.", "Look up the right figure."
        case "greater_than_equal":
            return f"This must be {fault.context['ge']} or more, but it is {shown}.", "Look up the right figure."
        case "less_than_equal":
            return f"This must be {fault.context['le']} or less, but it is {shown}.", "Look up the right figure."
        case "int_type" | "int_from_float":
            return f"This must be a whole number, but it is {shown}.", "Write digits alone: no quotes, no sign, no unit."
        case "string_type" if isinstance(value, dict):
            return "This must be text, but it is a record.", "If the text has a colon in it, put the whole text in quotes."
        case "string_type" if isinstance(value, tuple):
            return "This must be text, but it is a list.", "Write one text after the colon."
        case "string_type":
            return f"YAML takes {shown} for {_taken_for(value)}, and this must be text.", f'Put it in quotes: "{typed}"'
        case "string_too_short" | "too_short" if fault.least == 1:
            return "This is empty.", "Fill it in, or take it away."
        case "too_short":
            return f"At least {fault.least} are needed here, and there is {len(value)}.", "Write the others."
        case "string_too_long":
            return f"This is longer than {fault.context['max_length']} characters.", "Shorten it."
        case "string_pattern_mismatch":
            return f"{shown} is not written in the right way.", _PATTERNS.get(fault.name, "")
        case "tuple_type":
            return "This must be a list.", _wanted(fault)
        case "bool_type":
            return f"This must be true or false, but it is {shown}.", "Write true or false, without quotes."
        case "date_type":
            hint = _DAYS.get(fault.name, "Write a day that exists, as 2023-01-19, without quotes.")
            return f"This must be a date, but it is {shown}.", hint
        case "model_type" | "model_attributes_type":
            return f"This must be a record (lines of name: value), but it is {shown}.", _wanted(fault)
        case "value_error":
            return str(fault.context["error"]), ""
    return f"{fault.message}.", "Look up this field in data/README.md."


_PATTERNS = {
    "id": 'Use small letters a to z, digits, and single hyphens between them: "housing-repairs".',
    "doubtful": "Write the id of a line.",
    "pages": 'Write one page as "147" and more as "147 to 149".',
    "url": "A web address starts with https:// and has no space.",
    "email": "Write it as team@council.gov.uk.",
    "telephone": "Use digits and spaces alone.",
}
_DAYS = {
    "period_start": "Write the first day, as 2026-04-01: a quarter begins on 1 April, 1 July, 1 October or 1 January.",
    "period_end": "Write the last day, as 2026-06-30: a quarter ends on 30 June, 30 September, 31 December or 31 March.",
}


def _shown(value: Any) -> str:
    """A value in words: short text and figures as they are."""
    if isinstance(value, dict | tuple):
        return "a list" if isinstance(value, tuple) else "a record"
    text = " ".join(str(value).split())
    return "empty" if value is None else f'"{text if len(text) <= 40 else text[:39] + "…"}"'


def _taken_for(value: Any) -> str:
    return "yes or no" if isinstance(value, bool) else "a number" if isinstance(value, int | float) else "a date"


def _wanted(fault: Fault) -> str:
    """What must stand in this place."""
    if fault.shape.choices == get_args(CriterionNumber):
        return "Write one number alone, as 1.4.3. Level AAA does not count, nor does 4.1.1, which WCAG 2.2 no longer has." + _or_none(fault)
    if fault.shape.choices:
        return f"Write one of these: {', '.join(fault.shape.choices)}."
    if fault.shape.record:
        needed = [name for name, field in written_fields(fault.shape.record).items() if field.is_required()]
        return f"Write its fields on lines of their own: {', '.join(needed or written_fields(fault.shape.record))}."
    if fault.shape.item:
        return "Write each member on a line of its own, after a hyphen and a space." + _or_none(fault)
    if fault.shape.by_kind:
        return "Write its fields on lines of their own, first of all kind."
    if isinstance(fault.place[-1], int):
        return "Write it after the hyphen, or take the line away."
    field = written_fields(fault.parent)[fault.name] if fault.parent else None
    return f"Write it after the colon{'' if field and field.is_required() else ', or take the line away'}."


def _or_none(fault: Fault) -> str:
    """What to write in a list that must be there, and may have no member."""
    field = written_fields(fault.parent).get(fault.name) if fault.parent else None
    may_be_empty = field and field.is_required() and field_shape(field).item and not any(hasattr(one, "min_length") for one in field.metadata)
    return f" Write {fault.name}: [] if there is none." if may_be_empty else ""


def _described(fault: Fault) -> str:
    """A missing field as a person would write it, and what it is."""
    described = written_fields(fault.parent)[fault.name].description if fault.parent else ""
    return f'"{fault.name}:" ({described.split(". ")[0].rstrip(".")}).' if described else f'"{fault.name}:".'


def _elsewhere(fault: Fault) -> str:
    """What to do about an unknown field: another spelling, another place, or none."""
    if fault.near:
        return f'Did you mean "{fault.near}"?'
    inside = {record for record in Shape(record=fault.parent).records() if fault.name in written_fields(record)}
    if inside:
        return "A field of this name belongs further inside: see how far its line must be indented."
    return "Take it away, or look up the right name in data/README.md."
