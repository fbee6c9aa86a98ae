"""macros/load/site.py: a folder becomes a Site, and what is broken does not hide what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check_data
from macros.load.loaded import Loaded
from macros.load.site import load_site, read_site
from macros.model.kinds import kinds
from macros.problems import ProblemsFound

EXAMPLE = Path(__file__).resolve().parent.parent / "example" / "data"
FILES = sorted(path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.yml"))


def test_records_are_found_by_id_with_their_file_and_line(example: Loaded) -> None:
    assert set(example.site.services) == {"allotments", "housing-repairs", "libraries"}
    problem = example.origins["terms", "vesting-day"].problem(("definition",), "Too short.")
    assert str(problem) == "data/glossary.yml:16  2 (Vesting Day) > definition\n  Too short."


def test_every_kind_of_record_has_a_word_and_a_place() -> None:
    assert {(kind.word, kind.place) for kind in kinds() if kind.many} >= {
        ("service", "services/"),
        ("strategy", "strategies/"),
        ("background", "background/"),
        ("term", "glossary.yml"),
    }


def test_the_example_council_has_no_problems(example: Loaded) -> None:
    assert check_data(example) == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("text", ["a: 'b\n", "just words\n"], ids=["unreadable", "of-no-kind"])
def test_a_broken_file_makes_no_reference_to_it_dangle(council: Path, file: str, text: str) -> None:
    """All that is said is about the file itself, and the other files are still checked."""
    (council / "data" / file).write_text(text, encoding="utf-8")
    loaded, problems = read_site(council / "data")
    assert {problem.file for problem in [*problems, *check_data(loaded)]} == {f"data/{file}"}


@pytest.mark.parametrize("file", FILES)
def test_a_wrong_field_makes_no_reference_to_the_record_dangle(council: Path, file: str) -> None:
    path = council / "data" / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("- id:", "- colour: red\n  id:") if text.startswith("- ") else f"{text}colour: red\n")
    loaded, problems = read_site(council / "data")
    assert {problem.file for problem in [*problems, *check_data(loaded)]} == {f"data/{file}"}


def test_a_broken_record_hides_no_dangling_reference_to_another(council: Path) -> None:
    """Only references to what could not be read are let pass."""
    libraries = council / "data" / "services" / "libraries.yml"
    libraries.write_text(libraries.read_text().replace("channel:telephone", "service:housing") + "colour: red\n")
    repairs = council / "data" / "services" / "housing-repairs.yml"
    repairs.write_text(repairs.read_text() + 'related: ["service:libraries/anything", "service:librarie"]\n')
    loaded, problems = read_site(council / "data")
    assert [problem.message for problem in problems] == ['Unknown field "colour".']
    assert [problem.message for problem in check_data(loaded)] == ['"service:librarie" leads to nothing on this site.']


def test_a_site_with_problems_is_never_handed_to_a_build(council: Path) -> None:
    (council / "data" / "topics.yml").unlink()
    (council / "data" / "services" / "allotments.yml").write_text("id: allotments\n")
    with pytest.raises(ProblemsFound) as found:
        load_site(council / "data")
    assert [problem.file for problem in found.value.problems] == ["data/services/allotments.yml"] * 7 + ["data/topics.yml"]


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="There is no such folder here"):
        read_site(tmp_path / "data")
