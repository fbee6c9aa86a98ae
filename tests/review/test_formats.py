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
from macros.review.earl import CONTEXT, earl
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
    assert found["1.2.2"] == {"name": "web"}
    assert found["3.3.8"]["adherence"]["level"] == "not-applicable"
    assert found["2.4.2"] == {"name": "web"}


@pytest.mark.parametrize(
    ("pages", "level"),
    [((), "does-not-support"), (("/",), "partially-supports"), (("/", "services/allotments/"), "does-not-support")],
)
def test_what_is_so_on_most_pages_is_not_supported(pack: Callable[..., Pack], example: Loaded, pages: tuple[str, ...], level: str) -> None:
    """The build has two. A finding that names none is on every page."""
    finding = example.site.findings["menu-button"].model_copy(update={"pages": pages})
    found = criteria(yaml.safe_load(openacr(pack(findings=(finding,)))))
    assert found[finding.criterion]["adherence"]["level"] == level


def test_the_notes_name_what_was_not_evaluated(pack: Callable[..., Pack]) -> None:
    """A gap must not look like an oversight."""
    report = yaml.safe_load(openacr(pack()))
    assert "2.4.2" in report["chapters"]["success_criteria_level_a"]["notes"]
    assert "1.4.3" in report["chapters"]["success_criteria_level_aa"]["notes"]


@pytest.fixture
def graph(pack: Callable[..., Pack], example: Loaded) -> list[dict[str, Any]]:
    """The EARL report of a build whose second page fails a rule, with findings: on every page, on a page and a file, and one that is fixed."""
    everywhere, fixed = example.site.findings["menu-button"], example.site.findings["repairs-figure"]
    somewhere = everywhere.model_copy(update={"id": "title", "criterion": "2.4.4", "pages": ("laws/", "downloads/promise.pdf")})
    report = json.loads(json.dumps(earl(pack(violations=(ALT,), findings=(everywhere, somewhere, fixed)))))
    assert report["@context"]["earl"] == "http://www.w3.org/ns/earl#"
    return report["@graph"]


def assertions(graph: list[dict[str, Any]], **wanted: str) -> list[str]:
    """The outcomes of the assertions that have these values."""
    found = (one for one in graph if one["@type"] == "Assertion")
    return [one["result"]["outcome"] for one in found if wanted.items() <= one.items()]


EARL_CLASSES = {
    "Assertion": {"assertedBy", "mainAssertor", "subject", "test", "result", "mode"},
    "Assertor": set(),
    "Software": set(),
    "TestSubject": set(),
    "TestCriterion": set(),
    "TestRequirement": set(),
    "TestCase": set(),
    "TestResult": {"outcome", "pointer", "info"},
}
"""Classes of EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/), each with EARL's own properties of it."""
RANGES = {"assertedBy": "Assertor", "subject": "TestSubject", "test": "TestCriterion", "result": "TestResult"}
"""What such a property leads to. A requirement and a case are criteria; software asserts."""
MODES = {f"earl:{name}" for name in ("automatic", "manual", "semiAuto", "undisclosed", "unknownMode")}
OTHERS = {"title", "description", "version", "name", "date", "hasPart", "isPartOf"}
"""Of Dublin Core and FOAF, as EARL asks for; the context says where each comes from."""


def types(node: dict[str, Any]) -> set[str]:
    """The classes of a node; those of other vocabularies left out."""
    named = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    return {one for one in named if ":" not in one}


def nodes(graph: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every node, results inside assertions included."""
    for one in graph:
        yield one
        yield from (value for value in one.values() if isinstance(value, dict))


def test_earl_uses_the_words_of_its_schema(graph: list[dict[str, Any]]) -> None:
    """No class or property that EARL 1.0 does not have, each where it belongs, and no empty text."""
    context = CONTEXT
    assert context["@vocab"] == "http://www.w3.org/ns/earl#"
    assert {name: context[name]["@id"] if isinstance(context[name], dict) else context[name] for name in OTHERS} == {
        "title": "dct:title", "description": "dct:description", "version": "dct:hasVersion", "name": "foaf:name",
        "date": "dct:date", "hasPart": "dct:hasPart", "isPartOf": "dct:isPartOf",
    }  # fmt: skip
    for node in nodes(graph):
        own = types(node)
        assert own and own <= EARL_CLASSES.keys()
        allowed = set().union(*(EARL_CLASSES[one] for one in own)) | OTHERS | {"@id", "@type"}
        assert node.keys() <= allowed, node
        assert all(value not in ("", []) for value in node.values()), node


def test_every_assertion_of_earl_is_whole(graph: list[dict[str, Any]]) -> None:
    """Who, what, by which test, how, and an outcome; what it names by id stands in the report once, and is of its kind."""
    named = {one["@id"]: one for one in graph if "@id" in one}
    assert len(named) == sum("@id" in one for one in graph)
    asserted = [one for one in graph if one["@type"] == "Assertion"]
    assert asserted
    for one in asserted:
        assert one.keys() == {"@type", "mode", *RANGES}
        assert one["mode"] in MODES and one["result"]["outcome"] in OUTCOMES
        assert {role for role, kind in RANGES.items() if kind not in types(one[role] if role == "result" else named[one[role]])} == set()
    parts = {address for one in graph for name in ("hasPart", "isPartOf") for address in one.get(name, ())}
    assert parts <= named.keys()


def test_the_mode_says_whether_a_person_had_a_part_in_it(graph: list[dict[str, Any]]) -> None:
    """2.1.1 rests on a test by people too; 1.2.2, which nothing applies to, on the pages alone."""
    by_review = {one["test"]: one["mode"] for one in graph if one.get("assertedBy") == "#council-review"}
    assert (by_review["wcag:keyboard"], by_review["wcag:captions-prerecorded"]) == ("earl:semiAuto", "earl:automatic")
    assert {one["mode"] for one in graph if one.get("assertedBy") == "#axe"} == {"earl:automatic"}
    assert assertions(graph, test="wcag:captions-prerecorded") == ["earl:inapplicable"]


def test_earl_keeps_rules_and_criteria_apart(graph: list[dict[str, Any]]) -> None:
    """A rule that passes passes as a rule; the criterion that it is a part of stays untested."""
    assert assertions(graph, test="#document-title") == ["earl:passed"]
    assert assertions(graph, test="wcag:page-titled", subject="#site") == ["earl:untested"]
    assert assertions(graph, test="#video-caption") == ["earl:inapplicable"]
    page = "https://council.example/services/allotments/"
    assert assertions(graph, test="#image-alt", subject=page) == ["earl:failed"]
    assert assertions(graph, test="wcag:non-text-content", subject="#site") == ["earl:failed"]


def test_earl_says_what_an_open_finding_is_and_where(graph: list[dict[str, Any]]) -> None:
    """On each of its pages and files, or on the site; what is fixed fails nothing any more."""
    named = {one["@id"]: one for one in graph if "@id" in one}
    found = [one for one in graph if one.get("assertedBy", "").startswith("#found/")]
    assert [(one["assertedBy"], one["subject"].removeprefix("https://council.example"), one["test"]) for one in found] == [
        ("#found/menu-button", "#site", "wcag:name-role-value"),
        ("#found/title", "/laws/", "wcag:link-purpose-in-context"),
        ("#found/title", "/downloads/promise.pdf", "wcag:link-purpose-in-context"),
    ]
    words = "The menu button does not say whether the menu is open. People who use a screen reader may open the menu twice."
    result = {"@type": "TestResult", "outcome": "earl:failed", "description": words, "date": "2026-10-06"}
    assert all(one["result"] == result and one["mode"] == "earl:unknownMode" for one in found)
    assert named["#found/title"]["name"] == "Outside tester"


def test_earl_names_who_tested_by_hand_and_where(graph: list[dict[str, Any]]) -> None:
    """A person's judgement holds for the pages that were tested."""
    named = {one["@id"]: one for one in graph if "@id" in one}
    manual = [one for one in graph if one.get("mode") == "earl:manual"]
    assert {one["test"].removeprefix("wcag:"): one["result"]["outcome"].removeprefix("earl:") for one in manual} == {
        "keyboard": "passed", "no-keyboard-trap": "passed", "name-role-value": "failed",
    }  # fmt: skip
    assert named[manual[0]["assertedBy"]]["name"] == "Outside tester"
    assert manual[0]["result"]["date"] == "2026-10-06"
    parts = [address.removeprefix("https://council.example") for address in named[manual[0]["subject"]]["hasPart"]]
    assert parts == ["/", "/services/housing-repairs/"]
