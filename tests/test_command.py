"""macros/__main__.py: what the command says of a language that it cannot work with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.load.site import load_site


def test_a_language_that_the_site_has_not_is_named(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that it has, and how it is added. Nothing is built."""
    monkeypatch.chdir(root)
    assert main(["build", "--locale", "cy"]) == 1
    said = capsys.readouterr().out
    assert 'The site has no language with the code "cy".' in said
    assert "en-GB, pl, ro, pt, uk, ar" in said and "council translate add cy" in said


@pytest.mark.parametrize("given", [["add"], ["check", "pl"]])
def test_only_a_new_language_needs_its_code(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["translate", *given])
    assert "council translate add cy" in capsys.readouterr().err


@pytest.fixture
def project(council: Path, root: Path) -> Path:
    """All that the example council's site is made from, of which a test may break anything."""
    shutil.copytree(root / "tests" / "example" / "docs", council / "docs")
    shutil.copytree(root / "overrides", council / "overrides")
    return council


@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        ("data/services/libraries.yml", "related: [", "related: [service:libary, ", "Did you mean"),
        ("docs/about.md", "\n", "\n{{ sevice_list() }}\n", 'Did you mean "service_list"?'),
        ("overrides/pages/service.md", "\n", "\n{% if %}\n", "overrides/pages/service.md:2"),
    ],
)
def test_what_is_wrong_in_every_language_is_told_once(
    project: Path, capfd: pytest.CaptureFixture[str], file: str, right: str, wrong: str, said: str
) -> None:
    """Not by each of those that build a language, and nothing is left behind."""
    path = project / file
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    before = sorted(project.iterdir())
    assert main(["build"]) == 1
    shown = "".join(capfd.readouterr())
    assert shown.count(said) == 1 and "1 problem found in 1 file. Nothing was built." in shown and "Abort" not in shown
    assert sorted(project.iterdir()) == before


def test_templates_that_cannot_be_read_are_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All at once, before a catalogue is written."""
    for file in ("base.html", "components/due.html"):
        path = project / "overrides" / file
        path.write_text("{% if %}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["translate", "update"]) == 1
    said = capsys.readouterr().out
    assert "overrides/base.html:1" in said and "overrides/components/due.html:1" in said


def names(project: Path) -> dict[str, str]:
    """What the languages of a project are called, by code."""
    return {one.id: one.name for one in load_site(project / "data").site.council.locales}


@pytest.mark.parametrize(
    ("typed", "code", "name"),
    [("cy", "cy", "Cymraeg"), ("pt-BR", "pt-BR", "Português (Brasil)"), ("pt_BR", "pt-BR", "Português (Brasil)")],
)
def test_a_language_is_added_beside_the_others(
    real_project: Path, capsys: pytest.CaptureFixture[str], typed: str, code: str, name: str
) -> None:
    """By a code that the site can be built with, and a name that no other language has."""
    before = names(real_project)
    assert main(["translate", "add", typed]) == 0
    assert f"Wrote data/locales/{code}/LC_MESSAGES/interface.po." in capsys.readouterr().out
    assert names(real_project) == before | {code: name}


@pytest.mark.parametrize(
    ("typed", "said"),
    [("es-419", '"es-419" cannot be used here'), ("xx", 'no language with the code "xx"'), ("9", "no language"), ("CY", '"cy" already')],
)
def test_a_code_that_cannot_be_used_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str], typed: str, said: str) -> None:
    settings = project / "data" / "council.yml"
    before = settings.read_text(encoding="utf-8")
    assert main(["translate", "add", typed]) == 1
    assert said in capsys.readouterr().out
    assert settings.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("code", ["pl", "no"])
@pytest.mark.parametrize(
    "written",
    ["locales:\n- id: en-GB\n  name: English\n", "locales:\n    -   name: English\n        id: en-GB\n\n    # More to come.\n"],
)
def test_a_list_that_is_indented_otherwise_is_added_to(project: Path, written: str, code: str) -> None:
    """YAML allows it. "no" is a code, and also YAML's word for false."""
    settings = project / "data" / "council.yml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"^locales:\n(?: .*\n)+", written, before, flags=re.MULTILINE), encoding="utf-8")
    assert main(["translate", "add", code]) == 0
    assert list(names(project)) == ["en-GB", code]


def test_a_list_that_cannot_be_added_to_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what to write, and nothing is written."""
    settings = project / "data" / "council.yml"
    before = settings.read_text(encoding="utf-8")
    written = "locales: [{id: en-GB, name: English}]\n"
    settings.write_text(re.sub(r"^locales:\n(?: .*\n)+", written, before, flags=re.MULTILINE), encoding="utf-8")
    assert main(["translate", "add", "cy"]) == 1
    said = capsys.readouterr().out
    assert "id: cy, name: Cymraeg" in said and "Wrote" not in said and list(names(project)) == ["en-GB"]
