"""macros/formats/open_data: files that say what their schemas say, in a shape and with names that stay."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from published_data import ADDRESS, Files, csv_rows, edition_of, files_of
from frictionless import Package, validate
from jsonschema import Draft202012Validator

from macros.formats import Edition
from macros.formats.open_data import TABLES, promise, strategies
from macros.formats.open_data.references import LAW_KINDS
from macros.formats.open_data.results import STATES, TARGET_MET
from macros.formats.open_data.services import STAGES
from macros.formats.open_data.shape import VERSION
from macros.formats.open_data.standards import BASES, ROLES, TYPES
from macros.formats.open_data.targets import BOUNDS, DAY_TYPES, KINDS, UNITS
from macros.load.loaded import Loaded
from macros.model.channel import Channel
from macros.model.document import Strategy
from macros.model.outcome import State
from macros.model.promise import Promise
from macros.model.reference import Law
from macros.model.section.plain import PointSection
from macros.model.service import Basis, StageWord, Statement
from macros.model.target import Target, TargetKind, Time, Unit

HERE = Path(__file__).parent
SHAPE = HERE / "expected" / "shape.txt"
IDENTIFIERS = HERE / "expected" / "identifiers.txt"


def tables(files: Files) -> list[str]:
    """The names of the tables that are published."""
    return [path.removeprefix("data/").removesuffix(".csv") for path in files if path.endswith(".csv")]


def test_json_is_as_its_schema_says(files: Files) -> None:
    """Each file holds to the schema beside it, and the schema is one (JSON Schema, draft 2020-12)."""
    for table in tables(files):
        schema = json.loads(files[f"data/{table}.schema.json"])
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        found = [error.message for error in validator.iter_errors(json.loads(files[f"data/{table}.json"]))]
        assert not found, table


def test_csv_is_as_its_data_package_says(files: Files, tmp_path: Path) -> None:
    """A program of other people's reads every file by the schemas of datapackage.json, and follows every id to its row."""
    for path, content in files.items():
        if path.endswith((".csv", "datapackage.json")):
            (tmp_path / Path(path).name).write_bytes(content)
    report = validate(tmp_path / "datapackage.json")
    assert report.valid, report.to_summary()
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks} == {
        table: len(json.loads(files[f"data/{table}.json"])["rows"]) for table in tables(files)
    }
    for resource in Package(tmp_path / "datapackage.json").resources:
        assert all(field.description for field in resource.schema.fields)


def test_a_schema_notices_what_is_wrong(example_edition: Edition, tmp_path: Path) -> None:
    """Both kinds of schema can fail: for a word, a form, a missing value and an id that leads nowhere."""
    files = files_of(example_edition)
    spoilt = json.loads(files["data/standards.json"])
    spoilt["rows"][0] |= {"type": "XXX", "service_standard_id": "Not An Id", "page": None, "more": 1}
    errors = Draft202012Validator(json.loads(files["data/standards.schema.json"])).iter_errors(spoilt)
    assert len(list(errors)) == 4
    for path, content in files.items():
        (tmp_path / Path(path).name).write_bytes(content)
    table = (tmp_path / "standards.csv").read_text(encoding="utf-8")
    (tmp_path / "standards.csv").write_text(table.replace(",libraries,", ",libary,").replace(",ACY,", ",XXX,"), encoding="utf-8")
    found = {error.type for task in validate(tmp_path / "datapackage.json").tasks for error in task.errors}
    assert found == {"foreign-key", "constraint-error"}


def test_csv_is_as_rfc_4180_says(files: Files) -> None:
    """UTF-8 without a mark of byte order, lines that end in CR and LF, as many cells in each, and quotes only where needed."""
    for table in tables(files):
        content = files[f"data/{table}.csv"]
        assert content.endswith(b"\r\n") and not content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator="\r\n").writerows(rows)
        assert written.getvalue().encode() == content


def as_cell(value: Any, schema: dict[str, Any]) -> str:
    """A value of JSON as CSV has it: of a list ids with spaces between, or texts with a line each."""
    if isinstance(value, list):
        return (" " if "pattern" in schema["items"] else "\n").join(value)
    return {None: "", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)


def test_csv_and_json_say_the_same(files: Files) -> None:
    """The same rows in the same order with the same fields, whichever file you take."""
    for table in tables(files):
        fields = json.loads(files[f"data/{table}.schema.json"])["properties"]["rows"]["items"]["properties"]
        rows = json.loads(files[f"data/{table}.json"])["rows"]
        cells = [{name: as_cell(value, fields[name]) for name, value in row.items()} for row in rows]
        assert cells == csv_rows(files[f"data/{table}.csv"])


def test_what_is_not_known_is_blank_and_never_zero(files: Files) -> None:
    """No zero, no dash and no word stands for what is missing; the one zero of the example is a promise of none."""
    for table in tables(files):
        for row in json.loads(files[f"data/{table}.json"])["rows"]:
            for name, value in row.items():
                assert value not in ("", "–", "-", "None", "null", "N/A", "unknown"), (table, name)
                assert value != 0 or isinstance(value, bool) or name in ("number", "volume_meeting_target"), (table, name)


def test_a_blank_basis_stays_blank_and_a_promise_of_none_stays_zero(example_edition: Edition) -> None:
    """Only what a record says is published: of these standards one has no basis, one no kind, one the number 0."""
    files = files_of(example_edition)
    standards = {row["reference"]: row for row in json.loads(files["data/standards.json"])["rows"]}
    assert standards["service:libraries/requests"]["basis"] is None
    assert standards["service:housing-repairs/inspections"]["type"] is None
    numbers = [row["number"] for row in csv_rows(files["data/targets.csv"]) if row["kind"] == "count"]
    assert numbers == ["0"]


def test_results_are_as_they_were_counted_and_judged(example_edition: Edition) -> None:
    """Volumes as recorded, the share rounded down as on the page, and no verdict where nobody can give one."""
    files = files_of(example_edition)
    names = ("total_volume", "volume_meeting_target", "performance", "target", "target_met", "state")
    found = {
        (row["reference"], row["period_start"]): tuple(row[name] for name in names) for row in csv_rows(files["data/results.csv"])
    }
    assert found["channel:telephone/waiting-time", "2026-04-01"] == ("9213", "7738", "0.839", "0.8", "Y", "met")
    assert found["service:libraries/a-card", "2026-07-01"] == ("6", "4", "", "0.9", "NA", "too few to say")
    assert found["service:libraries/a-talk", "2026-07-01"] == ("", "", "", "0.9", "NA", "not yet measured")
    assert found["service:housing-repairs/emergencies", "2026-07-01"][3:] == ("", "NA", "no share promised")
    assert len(found) == sum(len(year.rows) for year in example_edition.site.results.values())
    page = example_edition.renderer.page(example_edition.pages["channels/telephone/"])
    assert found["channel:telephone/waiting-time", "2026-07-01"][:3] == ("8954", "7880", "0.88")
    assert "<strong>88%</strong>, 7,880 of 8,954 cases" in page and 'id="results-waiting-time"' in page


def test_a_reference_names_one_row(files: Files) -> None:
    """Within a table no two rows have one name, but for figures of one standard and translations of one record."""
    for table in set(tables(files)) - {"targets", "stages", "results", "translations"}:
        names = [row["reference"] for row in csv_rows(files[f"data/{table}.csv"])]
        assert len(names) == len(set(names)), table


def test_names_do_not_depend_on_order(example: Loaded, example_edition: Edition, root: Path) -> None:
    """With every service, topic and paper in the opposite order, each row is the same to the letter."""
    turned = {
        name: dict(reversed(getattr(example.site, name).items()))
        for name in ("services", "channels", "topics", "strategies", "laws", "terms", "sources")
    }
    other = files_of(edition_of(Loaded(example.site.model_copy(update=turned), {}), root))
    files = files_of(example_edition)
    assert other["data/services.csv"] != files["data/services.csv"]
    for path in files:
        if path.endswith(".csv"):
            assert sorted(map(str, csv_rows(other[path]))) == sorted(map(str, csv_rows(files[path])))


def test_addresses_are_whole_where_the_site_has_one(example: Loaded, example_edition: Edition, root: Path) -> None:
    """A row leads to its page from anywhere; without an address of the site, from the site's root."""
    whole, bare = files_of(example_edition), files_of(edition_of(example, root, address=""))
    for table in TABLES:
        pages = [row["page"] for row in csv_rows(whole[f"data/{table.name}.csv"])]
        assert all(page.startswith(ADDRESS) for page in pages)
        assert [ADDRESS + row["page"] for row in csv_rows(bare[f"data/{table.name}.csv"])] == pages
    assert json.loads(whole["data/laws.schema.json"])["$id"] == f"{ADDRESS}data/laws.schema.json"
    assert "$id" not in json.loads(bare["data/laws.schema.json"])


def test_every_row_of_words_from_papers_names_its_paper(edition: Edition) -> None:
    """The paper and its section always, the pages where they can be read."""
    files = files_of(edition)
    for table in TABLES:
        if table.name not in ("topics", "areas", "laws", "sources", "results"):
            for row in csv_rows(files[f"data/{table.name}.csv"]):
                assert row["source"] in edition.site.sources and row["source_section"]


def shape() -> str:
    """Every table with its fields, as they are published."""
    lines = [f"version {VERSION}"]
    for table in TABLES:
        lines += ["", f"{table.name} ({', '.join(table.key) or 'no key'})"]
        for field in table.columns:
            notes = ("required" * field.required, field.many, field.refers_to, "|".join(dict.fromkeys((field.words or {}).values())))
            lines.append("  ".join((f"- {field.name}: {field.type}", *filter(None, notes))))
    return "\n".join(lines) + "\n"


def test_the_published_shape_stays(request: pytest.FixtureRequest) -> None:
    """Programs of other people read these files: a field is renamed, or taken away, only on purpose."""
    before = SHAPE.read_text(encoding="utf-8")
    if request.config.getoption("--update-expected") and f"version {VERSION}\n" not in before:
        SHAPE.write_text(shape(), encoding="utf-8")
        return
    assert shape() == before, (
        "The shape of open data has changed. If that is a slip, for example because a field of the model was renamed, mend "
        "the mapping in macros/formats/open_data/, so that what is published stays. If it is meant: raise VERSION in "
        "macros/formats/open_data/shape.py (the second number for a new field or table, the first if one was renamed or "
        "taken away), tell it in CHANGELOG.md, and run: pytest tests/open_data/test_open_data.py --update-expected"
    )


def test_published_names_stay(edition: Edition, request: pytest.FixtureRequest) -> None:
    """People link to these names, and results are recorded by them: an id never changes, whatever it names is called."""
    files = files_of(edition)
    now = {f"{table.name} {row['reference']}" for table in TABLES for row in csv_rows(files[f"data/{table.name}.csv"])}
    before = set(IDENTIFIERS.read_text(encoding="utf-8").splitlines())
    if request.config.getoption("--update-expected"):
        IDENTIFIERS.write_text("\n".join(sorted(before | now)) + "\n", encoding="utf-8")
        return
    gone = "\n  ".join(sorted(before - now))
    assert not gone, (
        f"These names are no longer published:\n  {gone}\nAn id never changes, not even if a name or a wording does: give the "
        f"record its old id again. If the council has withdrawn it, take its line out of {IDENTIFIERS.relative_to(HERE.parent.parent)}. "
        "Another council empties that file. New names are kept by: pytest tests/open_data/test_open_data.py --update-expected"
    )


WORDS = [
    (STAGES, StageWord),
    (BASES, Basis),
    (TYPES, get_type_hints(Statement)["kind"]),
    (ROLES, Literal["description", "note"]),
    (KINDS, TargetKind),
    (BOUNDS, get_type_hints(Target)["bound"]),
    (UNITS, Unit),
    (DAY_TYPES, get_type_hints(Time)["day_type"]),
    (promise.STATUSES, get_type_hints(Promise)["status"]),
    (promise.STATUSES, get_type_hints(Channel)["status"]),
    (LAW_KINDS, get_type_hints(Law)["kind"]),
    (STATES, State),
    (TARGET_MET, State),
    (strategies.STATUSES, get_type_hints(Strategy)["status"]),
]
"""The fixed words of each field that has some, and the model's."""


@pytest.mark.parametrize(("published", "model"), WORDS)
def test_every_fixed_word_of_the_model_has_one_that_is_published(published: Mapping[str, str], model: Any) -> None:
    """A word that is new in the model is given its published one before a record uses it, and a build fails."""
    assert {word for word in fixed_words(model)} == published.keys()


def fixed_words(annotation: Any) -> set[str]:
    """The words of a Literal, also of one in an ``X | None``."""
    parts = get_args(annotation)
    return set(parts) if get_origin(annotation) is Literal else {word for part in parts for word in fixed_words(part)}


def test_every_kind_of_piece_of_a_strategy_has_its_word() -> None:
    """Points by what each is, and whatever else a section lists."""
    points = fixed_words(get_type_hints(PointSection)["kind"])
    listed = {"deliverable", "change", "milestone", "answer", "risk", "comment", "impact", "action"}
    assert strategies.KINDS.keys() == points | listed | {"section", "line"}


PUBLISH = """
import hashlib, sys
from pathlib import Path
from macros.formats import atom, open_data
from macros.project import open_project
edition = open_project(Path(sys.argv[1])).edition("https://council.example/")
for family in (open_data, atom):
    for file in family.list_files(edition):
        print(file.path, hashlib.sha256(file.content).hexdigest())
"""


def test_two_builds_write_the_same_bytes(root: Path) -> None:
    """Whatever order Python keeps its sets in."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", PUBLISH, str(root)], env=os.environ | {"PYTHONHASHSEED": seed}, cwd=root,
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert runs[0].count("\n") == 3 * len(TABLES) + 2


def test_another_language_has_its_translations(polish: Edition, edition: Edition) -> None:
    """Each is told to be by a machine that nobody checked, and belongs to a row in English that says what it translates."""
    rows = csv_rows(files_of(polish)["data/translations.csv"])
    english = files_of(edition)
    originals = {table.name: csv_rows(english[f"data/{table.name}.csv"]) for table in TABLES}
    said = {(name, row["reference"], field, text) for name, found in originals.items() for row in found for field, text in row.items()}
    assert len(rows) > 400
    for row in rows:
        assert (row["table"], row["reference"], row["field"], row["english"]) in said
        assert (row["language"], row["translated_by"], row["reviewed_by"]) == ("pl", "machine", "")
        assert re.findall(r"\d+%", row["text"]) == re.findall(r"\d+%", row["english"])
    assert {"standards", "services", "promise", "targets"} <= {row["table"] for row in rows}
