"""Each folder of tests/mistakes is one mistake, laid over the example council, with the exact report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main

MISTAKES = sorted(path for path in (Path(__file__).parent / "mistakes").iterdir() if path.is_dir())


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_a_mistake_is_reported_word_for_word(
    mistake: Path, council: Path, root: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """What a comms officer reads does not change by accident."""
    (council / "overrides").symlink_to(root / "overrides")
    for folder in ("data", "docs"):
        if (mistake / folder).is_dir():
            shutil.copytree(mistake / folder, council / folder, dirs_exist_ok=True)
    if (mistake / "deleted.txt").is_file():
        for path in (mistake / "deleted.txt").read_text(encoding="utf-8").split():
            (council / path).unlink()
    code = main(["check"])
    found = capsys.readouterr().out
    expected = mistake / "problems.txt"
    if request.config.getoption("--update-expected"):
        expected.write_text(found, encoding="utf-8")
    wanted = expected.read_text(encoding="utf-8") if expected.is_file() else ""
    command = f"pytest --update-expected -k {mistake.name}"
    assert found == wanted, f'The report has changed. If it is better now, accept it with "{command}".'
    assert code == (1 if "Nothing was built." in wanted else 0)
    assert wanted.strip() != "No problems found.", "This mistake is not found."
