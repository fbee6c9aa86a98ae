"""EARL and OpenACR: the shapes that other programs read, and no claim beyond what was tested."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from observed_rules import ALT

from macros.load.loaded import Loaded
from macros.review.earl import earl
from macros.review.openacr import openacr
from macros.review.pack import Pack

OUTCOMES = {f"earl:{name}" for name in ("passed", "failed", "cantTell", "inapplicable", "untested")}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
SCHEMA = json.loads(Path(__file__).with_name("openacr-0.1.0.json").read_text(encoding="utf-8"))
"""By the General Services Administration, in the public domain (CC0 1.0): https://github.com/GSA/openacr."""


def faults(value: Any, schema: dict[str, Any], place: str = "report") -> Iterator[str]:
    """What breaks a JSON schema, of the words that OpenACR's schema uses. An unknown word is a fault of the test."""
    words = {"$schema", "$id", "title", "description", "definitions"}
    assert schema.keys() <= words | {"type", "properties", "required", "items", "enum", "$ref"}
    if "$ref" in schema:
        schema = SCHEMA["definitions"][schema["$ref"].rpartition("/")[2]]
    if "type" in schema and type(value) is not TYPES[schema["type"]]:
        yield f"{place} is no {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place} is none of {schema['enum']}"
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{place} has no {name}"
    for name, inner in schema.get("properties", {}).items():
        if name in value:
            yield from faults(value[name], inner, f"{place} > {name}")
    for index, one in enumerate(value if "items" in schema else ()):
        yield from faults(one, schema["items"], f"{place} > {index}")


def criteria(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The criteria of a report, by number, with what is said of the web."""
    chapters = (report["chapters"][f"success_criteria_level_{level}"] for level in ("a", "aa"))
    return {one["num"]: one["components"][0] for chapter in chapters for one in chapter["criteria"]}


def test_openacr_fits_its_schema(pack: Callable[..., Pack]) -> None:
    """With faults and without."""
    for made in (pack(), pack(violations=(ALT,))):
        assert not list(faults(yaml.safe_load(openacr(made)), SCHEMA))


def test_the_schema_is_held() -> None:
    """The check itself notices what is missing, of the wrong type or not allowed."""
    wrong = {"title": 1, "product": {"name": "A"}, "related_openacrs": [{"type": "third"}]}
    assert [*faults(wrong, SCHEMA)] == [
        "report has no author",
        "report > title is no string",
        "report > related_openacrs > 0 > type is none of ['primary', 'secondary']",
    ]


def test_openacr_claims_nothing_that_nobody_judged(pack: Callable[..., Pack], example: Loaded) -> None:
    """All 55 criteria are there; "not-evaluated" is for level AAA alone, so an untested one has no level."""
    made = pack(violations=(ALT,), results=example.site.automated_results, media=("video",))
    found = criteria(yaml.safe_load(openacr(made)))
    assert len(found) == 55
    assert found["1.1.1"]["adherence"]["level"] == "partially-supports"
    assert found["1.2.2"]["adherence"]["level"] == "supports"
    assert found["3.3.8"]["adherence"]["level"] == "not-applicable"
    assert found["2.4.2"] == {"name": "web"}


def test_the_notes_name_what_was_not_evaluated(pack: Callable[..., Pack]) -> None:
    """A gap must not look like an oversight."""
    report = yaml.safe_load(openacr(pack()))
    assert "2.4.2" in report["chapters"]["success_criteria_level_a"]["notes"]
    assert "1.4.3" in report["chapters"]["success_criteria_level_aa"]["notes"]


@pytest.fixture
def graph(pack: Callable[..., Pack]) -> list[dict[str, Any]]:
    """The EARL report of a build whose second page fails a rule."""
    report = json.loads(json.dumps(earl(pack(violations=(ALT,)))))
    assert report["@context"]["earl"] == "http://www.w3.org/ns/earl#"
    return report["@graph"]


def assertions(graph: list[dict[str, Any]], **wanted: str) -> list[str]:
    """The outcomes of the assertions that have these values."""
    found = (one for one in graph if one["@type"] == "Assertion")
    return [one["result"]["outcome"] for one in found if wanted.items() <= one.items()]


def test_every_assertion_of_earl_is_whole(graph: list[dict[str, Any]]) -> None:
    """Who, what, by which test, how, and an outcome that EARL 1.0 knows; what it names by id stands in the report."""
    named = {one["@id"] for one in graph if "@id" in one}
    for one in graph:
        if one["@type"] == "Assertion":
            assert {"assertedBy", "subject", "test", "mode", "result"} <= one.keys()
            assert one["result"]["outcome"] in OUTCOMES
            assert {one[role] for role in ("assertedBy", "subject", "test") if isinstance(one[role], str)} <= named


def test_earl_keeps_rules_and_criteria_apart(graph: list[dict[str, Any]]) -> None:
    """A rule that passes passes as a rule; the criterion that it is a part of stays untested."""
    assert assertions(graph, test="#document-title") == ["earl:passed"]
    assert assertions(graph, test="wcag:page-titled", subject="#site") == ["earl:untested"]
    assert assertions(graph, test="#video-caption") == ["earl:inapplicable"]
    page = "https://council.example/services/allotments/"
    assert assertions(graph, test="#image-alt", subject=page) == ["earl:failed"]
    assert assertions(graph, test="wcag:non-text-content", subject="#site") == ["earl:failed"]


def test_earl_names_who_tested_by_hand_and_where(graph: list[dict[str, Any]]) -> None:
    """A person's judgement holds for the pages that were tested."""
    manual = next(one for one in graph if one.get("mode") == "earl:manual")
    assert manual["assertedBy"]["title"] == "Outside tester"
    parts = [address.removeprefix("https://council.example") for address in manual["subject"]["hasPart"]]
    assert parts == ["/", "/services/housing-repairs/"]
