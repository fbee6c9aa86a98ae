"""macros/project.py: records are read once, and again as soon as one of their files has changed."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from macros.problems import ProblemsFound, errors
from macros.project import open_project


def test_what_has_changed_is_read_again(council: Path) -> None:
    """So a preview shows what is saved. What has not changed is the very same record."""
    file = council / "data" / "services" / "libraries.yml"
    before, same = open_project(council).site, open_project(council).site
    assert same.council is before.council
    file.write_text(file.read_text(encoding="utf-8").replace("Borrow books", "Borrow maps"), encoding="utf-8")
    assert open_project(council).site.services["libraries"].summary.startswith("Borrow maps")


def test_the_lock_of_an_editor_is_passed_over(council: Path) -> None:
    """Some editors put a link that leads nowhere beside the file that is being edited."""
    (council / "data" / "services" / ".#libraries.yml").symlink_to("somebody@somewhere.1234")
    assert open_project(council).site.services["libraries"]


@pytest.mark.parametrize("domain", ["content", "interface"])
def test_a_slip_in_a_translation_stops_the_build_of_its_language(real_project: Path, domain: str) -> None:
    """Of what the council says as of a label: it would be published otherwise."""
    path = real_project / "data" / "locales" / "pl" / "LC_MESSAGES" / f"{domain}.po"
    file = polib.pofile(str(path), wrapwidth=100)
    slip = next(entry for entry in file if entry.msgid.endswith(".") and entry.translated() and not entry.msgid_plural)
    slip.msgstr = slip.msgstr.rstrip(".") + " 77."
    file.save()
    with pytest.raises(ProblemsFound) as found:
        open_project(real_project, "pl")
    [problem] = errors(found.value.problems)
    assert problem.file == f"data/locales/pl/LC_MESSAGES/{domain}.po" and "The English has no 77." in problem.message


def test_a_plural_rule_that_cannot_be_read_is_told(real_project: Path) -> None:
    """In words, and not by an exception of Python."""
    path = real_project / "data" / "locales" / "pl" / "LC_MESSAGES" / "interface.po"
    file = polib.pofile(str(path), wrapwidth=100)
    file.metadata["Plural-Forms"] = "nplurals=INTEGER; plural=EXPRESSION;"
    file.save()
    with pytest.raises(ProblemsFound, match='Write "Plural-Forms: nplurals=3;'):
        open_project(real_project, "pl")
