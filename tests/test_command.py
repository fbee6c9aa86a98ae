"""macros/__main__.py: what the command says of a language that it cannot work with."""

from __future__ import annotations

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
