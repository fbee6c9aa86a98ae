"""macros/__main__.py: what the command says of a language that it cannot work with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main


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
