"""macros/load/record_words.py: pydantic's errors in plain words, whatever is wrong and wherever."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.load.record_words import explain
from macros.load.yaml_file import YamlFile, read_yaml
from macros.model.document import Strategy
from macros.model.kinds import kinds
from macros.model.record import Record
from macros.problems import Problem

DATA = Path(__file__).resolve().parent.parent / "example" / "data"
WRONG = (None, "", "x", "Ü !", 0, -1, 10**6, 2.5, True, datetime.date(2031, 5, 19), (), ("x",), {}, {"x": 1})
JARGON = ("Input", "Field required", "Value error", "validation", "instance", "NoneType", "dict", "tuple", "str ")


def problems(content: Any, record: type[Record]) -> list[Problem]:
    """What is said of a record that stands alone in a file."""
    try:
        TypeAdapter(record).validate_python(content)
    except ValidationError as error:
        return list(explain(error, YamlFile("x.yml", content), (), record))
    return []


def strategy(*sections: Any) -> dict[str, Any]:
    """A strategy of one part."""
    part = {"id": "whole", "title": "Whole", "summary": "All.", "sections": sections}
    source = {"paper": "pack", "section": "Item 5"}
    return {"id": "a", "title": "A", "summary": "A.", "status": "draft", "source": source, "parts": (part,)}


def test_the_kind_of_a_section_is_no_step_in_the_place() -> None:
    """A section of kind text also has a field text: the two are told apart."""
    text = {"kind": "text", "id": "a", "title": "A", "text": 5, "txt": "b"}
    point = {"kind": "principle", "id": "b", "title": "B", "points": ({"id": "c", "title": None},)}
    assert [problem.path for problem in problems(strategy(text, point), Strategy)] == [
        "parts > 1 (Whole) > sections > 1 (A) > text",
        "parts > 1 (Whole) > sections > 1 (A) > txt",
        "parts > 1 (Whole) > sections > 2 (B) > points > 1 (c) > title",
    ]


def test_a_list_whose_members_are_wrong_is_not_called_empty() -> None:
    [problem] = problems(strategy("only words"), Strategy)
    assert problem.message == 'This must be a record (lines of name: value), but it is "only words".'


def test_a_misspelt_field_is_not_also_called_missing() -> None:
    [problem] = problems({**strategy(), "parts": ({"id": "a", "titel": "A", "summary": "A.", "sections": (
        {"kind": "text", "id": "b", "title": "B"},)},)}, Strategy)  # fmt: skip
    assert str(problem) == 'x.yml:1  parts > 1 (a) > titel\n  Unknown field "titel". Did you mean "title"?'


def places(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a value, itself included."""
    yield place
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
    for step, one in inside:
        yield from places(one, (*place, step))


def put(value: Any, place: tuple[str | int, ...], new: Any) -> Any:
    """A value with something else at one place."""
    if not place:
        return new
    step, *rest = place
    if isinstance(value, dict):
        return {**value, step: put(value[step], tuple(rest), new)}
    return (*value[:step], put(value[step], tuple(rest), new), *value[step + 1 :])


@pytest.mark.parametrize("name", ["services/libraries.yml", "services/housing-repairs.yml", "background/comments.yml",
                                  "strategies/customer.yml", "council.yml", "promise.yml", "sources.yml"])  # fmt: skip
def test_any_wrong_value_anywhere_is_said_in_plain_words(name: str) -> None:
    """Each value of an example file in turn becomes each wrong value, and lines and words are always found."""
    file = read_yaml(DATA / name, name)
    kind = next(kind for kind in kinds() if name.startswith(kind.place))
    content = file.content[0] if isinstance(file.content, tuple) else file.content
    adapter = TypeAdapter(kind.record)
    seen = set()
    for place in places(content):
        shallow = tuple(step for step in place if isinstance(step, str))
        if shallow in seen:
            continue  # One member of each list is enough.
        seen.add(shallow)
        for wrong in WRONG:
            try:
                adapter.validate_python(put(content, place, wrong))
            except ValidationError as error:
                found = list(explain(error, file, (), kind.record))
                assert found, (place, wrong)
                for problem in found:
                    assert not [word for word in JARGON if word in problem.message], (place, wrong, problem)
                    assert problem.message.endswith("."), problem
