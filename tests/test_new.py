"""macros/new.py: ``council new`` writes a file that explains itself, and that passes once it is filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from today import TODAY

from macros.__main__ import main
from macros.checks import check_data
from macros.load.shape import shape
from macros.load.site import load_site
from macros.load.yaml_file import read_yaml
from macros.model.kinds import kinds
from macros.model.record import written_fields
from macros.new import words
from macros.problems import errors

FILES = {
    "service": "services/swimming.yml",
    "strategy": "strategies/swimming.yml",
    "background": "background/swimming.yml",
    "term": "glossary.yml",
    "law": "laws.yml",
    "channel": "channels.yml",
    "topic": "topics.yml",
    "source": "sources.yml",
    "finding": "accessibility/swimming.yml",
    "manualtest": "accessibility/tests/swimming.yml",
}
ANSWERS = {
    "id": "part-{}",
    "topics": "leisure",
    "stage": "baseline",
    "status": "draft",
    "kind": "act",
    "paper": "pack",
    "criterion": "1.4.3",
    "criteria": "4.1.2",
    "severity": "minor",
    "found_on": TODAY.isoformat(),
    "tested_on": TODAY.isoformat(),
    "pages": "services/allotments/",
    "failing": "4.1.2",
}
"""What to fill in where a text will not do. Members of a list are filled in by the list's name."""


def fill_in(text: str) -> str:
    """Write something after each colon and hyphen that has nothing after it."""
    lines, above = text.splitlines(), ""
    for number, line in enumerate(lines):
        match = re.fullmatch(r"( *)(- )?(?:(\w+):|-)", line)
        if match is None:
            continue
        rest = [one for one in lines[number + 1 :] if one.strip() and not one.strip().startswith("#")]
        deeper = rest and len(rest[0]) - len(rest[0].lstrip()) > len(match[1]) + len(match[2] or "")
        above = match[3] or above
        if not deeper:
            lines[number] = f"{line} {ANSWERS.get(above, 'Something to read').format(number)}"
    return "\n".join(lines) + "\n"


def test_every_kind_of_which_there_are_many_can_be_started() -> None:
    assert words() == tuple(kind.word for kind in kinds() if kind.many and kind.ending == ".yml")
    assert set(FILES) <= set(words())


@pytest.mark.parametrize("word", FILES)
def test_a_new_record_passes_once_it_is_filled_in(word: str, council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = council / "data" / FILES[word]
    assert main(["new", word, "swimming"]) == 0
    assert capsys.readouterr().out == f'Wrote data/{FILES[word]}. Fill it in, then run "council check".\n'
    path.write_text(fill_in(path.read_text(encoding="utf-8")), encoding="utf-8")
    loaded = load_site(council / "data")
    kind = next(kind for kind in kinds() if kind.word == word)
    assert "swimming" in getattr(loaded.site, kind.name)
    assert not list(errors(check_data(loaded)))


@pytest.mark.parametrize("word", FILES)
def test_before_that_each_blank_is_named(word: str, council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", word, "swimming"])
    capsys.readouterr()
    assert main(["check"]) == 1
    found = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert found and all(line.startswith("  There is nothing here. Write ") for line in found)


@pytest.mark.parametrize("word", FILES)
def test_every_field_is_there_with_what_the_model_says_of_it(word: str, council: Path) -> None:
    main(["new", word, "swimming"])
    text = (council / "data" / FILES[word]).read_text(encoding="utf-8")
    explained = " ".join(re.sub(r"(?m)^[ #-]*", "", text).split())
    for record in shape(next(kind for kind in kinds() if kind.word == word).record).records():
        for name, field in written_fields(record).items():
            assert re.search(rf"(?m)^[ #-]*{name}:", text), name
            assert " ".join((field.description or "").split()) in explained, (record, name)


@pytest.mark.parametrize("word", FILES)
def test_what_may_be_left_out_can_be_switched_on_by_taking_the_sign_away(word: str, council: Path, tmp_path: Path) -> None:
    """With every first # gone that has no space after it, again and again, the file is still YAML."""
    main(["new", word, "swimming"])
    text = (council / "data" / FILES[word]).read_text(encoding="utf-8")
    while re.search(r"(?m)^ *#(?! )", text):
        text = re.sub(r"(?m)^( *)#(?! )", r"\1", text)
        (tmp_path / "x.yml").write_text(text, encoding="utf-8")
        assert not read_yaml(tmp_path / "x.yml", "x.yml").problems


@pytest.mark.parametrize("word", FILES)
def test_nothing_is_written_over(word: str, council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", word, "swimming"])
    before = (council / "data" / FILES[word]).read_bytes()
    capsys.readouterr()
    assert main(["new", word, "swimming"]) == 1
    assert "lready" in capsys.readouterr().out
    assert (council / "data" / FILES[word]).read_bytes() == before


def test_what_stands_in_the_glossary_stays_as_it_is(council: Path) -> None:
    glossary = council / "data" / "glossary.yml"
    glossary.write_bytes(b"# Ours\r\n  - id: lgr\r\n    term: LGR")
    main(["new", "term", "ward"])
    assert glossary.read_bytes().startswith(b"# Ours\r\n  - id: lgr\r\n    term: LGR\n\n  # A term.")
    assert [one["id"] for one in read_yaml(glossary, "glossary.yml").content] == ["lgr", "ward"]


def test_a_glossary_that_cannot_be_read_is_left_alone(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = council / "data" / "glossary.yml"
    glossary.write_text("- id: 'lgr\n")
    assert main(["new", "term", "ward"]) == 1
    assert "A quotation mark is opened here" in capsys.readouterr().out
    assert glossary.read_text() == "- id: 'lgr\n"


@pytest.mark.parametrize("identity", ["Swimming pools", "../swimming", "swimming.yml", ""])
def test_an_id_that_cannot_be_one_is_refused(identity: str, council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(council.rglob("*"))
    assert main(["new", "service", identity]) == 1
    assert "cannot be an id" in capsys.readouterr().out
    assert sorted(council.rglob("*")) == before


def test_a_kind_that_does_not_exist_is_refused(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["new", "promise", "a"])
    assert "invalid choice: 'promise'" in capsys.readouterr().err
