"""macros/project.py: records are read once, and again as soon as one of their files has changed."""

from __future__ import annotations

from pathlib import Path

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
