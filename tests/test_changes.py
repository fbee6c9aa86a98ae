"""``council changes``: an older version in, sentences and a record out."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html
from today import TODAY

from macros.__main__ import main
from macros.checks.references import ensure_references_exist
from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.pages import list_pages
from macros.render.environment import Renderer


@pytest.fixture
def project(council: Path, root: Path) -> Path:
    """A project of the example council, with its first version kept in the folder "before"."""
    (council / "overrides").symlink_to(root / "overrides")
    shutil.copytree(council / "data", council / "before" / "data")
    return council


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def shorten(project: Path) -> None:
    """Make the answer to letters come sooner."""
    edit(project / "data" / "channels.yml", "Answer letters within 10", "Answer letters within 8")
    edit(project / "data" / "channels.yml", "            value: 10", "            value: 8")


def test_a_changed_figure_is_told_in_a_sentence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it is now, what it was, and the words."""
    shorten(project)
    assert main(["changes", "--since", "before"]) == 0
    assert capsys.readouterr().out == (
        "Letter and e-mail: Now “Within 8 working days (letters)”, was “Within 10 working days (letters)”. The words are "
        "now: “Answer letters within 8 working days (5 for e-mails).” They were: “Answer letters within 10 working days "
        "(5 for e-mails).”\n"
    )


def test_on_the_page_a_service_leads_to_its_page_and_the_words_to_the_standard(example: Loaded, root: Path) -> None:
    """Each link says where it leads, also where two services have the same words (WCAG 2.4.4). What is gone has none."""
    page = next(page for page in list_pages(example.site) if page.address == "changes/")
    written = html.fromstring(Renderer(example.site, root / "overrides").page(page))
    lines = [[(link.text_content(), link.get("href")) for link in line.iter("a")] for line in written.xpath("//*[@class='changes']/li")]
    answer, requests = "Answer letters within 10 working days (5 for e-mails).", "We will find 95% of the books you ask for."
    assert lines == [
        [("Letter and e-mail", "../channels/letter/"), (f"{answer} (Letter and e-mail)", "../channels/letter/#answer")],
        [("Libraries", "../services/libraries/"), (f"{requests} (Libraries)", "../services/libraries/#requests")],
        [("Libraries", "../services/libraries/")],
        [("Allotments", "../services/allotments/")],
        [],
    ]


def test_nothing_changed_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Silence would leave one wondering."""
    assert main(["changes", "--since", "before", "--publish"]) == 0
    assert capsys.readouterr().out == "Nothing that is promised has changed.\n"
    assert not (project / "data" / "changes" / f"{TODAY}.yml").exists()


def test_published_changes_are_kept_as_a_record(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is read back as it was found, and not overwritten on the same day."""
    shorten(project)
    assert main(["changes", "--since", "before", "--publish"]) == 0
    assert f"Wrote data/changes/{TODAY}.yml." in capsys.readouterr().out
    (change,) = load_site(project / "data").site.revisions[TODAY.isoformat()].amendments
    assert (change.about, change.now_targets[0].within.value) == ("channel:letter/answer", 8)
    assert main(["changes", "--since", "before", "--publish"]) == 1
    assert "Changes were kept today already." in capsys.readouterr().out


def test_a_revision_of_git_is_an_older_version(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was committed is compared with what stands in the folder now."""
    git = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "data"], ["commit", "-qm", "First"]):
        subprocess.run([*git, *command], check=True)
    shorten(project)
    assert main(["changes", "--since", "HEAD"]) == 0
    assert "Now “Within 8 working days" in capsys.readouterr().out


def test_a_version_that_is_not_there_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what to write instead."""
    assert main(["changes", "--since", "yesteryear"]) == 1
    out = capsys.readouterr().out
    assert 'There is no version "yesteryear" to compare with.' in out and '"git log"' in out


def test_an_older_version_that_cannot_be_read_says_that_it_is_the_older_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody looks for the mistake in today's files."""
    edit(project / "before" / "data" / "channels.yml", "  name: Telephone", "  nam: Telephone")
    assert main(["changes", "--since", "before"]) == 1
    assert "This is how data/ was in before." in capsys.readouterr().out


def test_a_change_that_was_published_outlives_what_it_is_about(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Deleting a standard breaks nothing: the page of changes still says what became of it."""
    shorten(project)
    assert main(["changes", "--since", "before", "--publish"]) == 0
    edit(project / "data" / "channels.yml", "id: answer\n", "id: reply\n")
    (project / "data" / "changes" / "2026-04-01.yml").unlink()
    found = load_site(project / "data")
    assert [problem.message for problem in ensure_references_exist(found) if "changes" in problem.file] == []


def test_a_change_to_come_is_not_told_as_if_it_held(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Until its day residents can rely on what was promised before."""
    edit(project / "data" / "channels.yml", "Answer letters within 8", "Answer letters within 7")
    edit(project / "data" / "channels.yml", "                value: 8", "                value: 7")
    assert main(["changes", "--since", "before"]) == 0
    assert capsys.readouterr().out == (
        "Letter and e-mail: From 1 April 2027 “Within 7 working days (letters), Within 4 working days (e-mails)”, until then “Within "
        "10 working days (letters), Within 5 working days (e-mails)”. From 1 April 2027 the words will be: “We will: Answer "
        "letters within 7 working days (4 for e-mails).” Until then they are: “We will: Answer letters within 10 working days "
        "(5 for e-mails). Where the law says another time, that time applies.”\n"
    )
