"""An error in a template names the template's line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.problems import ProblemsFound
from macros.project import open_project
from macros.template_errors import template_lines


def render(council: Path, root: Path, line: str) -> str:
    """The report for a template of services that ends in this line."""
    shutil.copytree(root / "overrides", council / "overrides")
    with (council / "overrides" / "pages" / "service.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    project = open_project(council)
    with pytest.raises(ProblemsFound) as found, template_lines(council, project.site):
        project.renderer.page(project.pages["services/libraries/"])
    (problem,) = found.value.problems
    lines = (council / "overrides" / "pages" / "service.md").read_text(encoding="utf-8").splitlines()
    return str(problem).replace(f"service.md:{len(lines)}", "service.md:last")


def test_a_reference_to_no_record_names_the_line(council: Path, root: Path) -> None:
    """A wrong reference in a template reads like one in the data."""
    report = render(council, root, '{{ "service:librarys" | link }}')
    assert report == (
        'overrides/pages/service.md:last\n  There is no record "service:librarys". Did you mean "service:libraries"?'
    )


def test_a_wrong_call_of_a_component_names_both_lines(council: Path, root: Path) -> None:
    """The line that fails, and the line that called it."""
    report = render(council, root, '{{ expectations("pack") }}')
    assert report.startswith("overrides/components/expectations.html:")
    assert "called from overrides/pages/service.md:last" in report
    assert "'str object' has no attribute 'pending'" in report


def test_a_line_that_cannot_be_read_is_named(council: Path, root: Path) -> None:
    """A forgotten bracket."""
    assert render(council, root, "{{ title }").startswith("overrides/pages/service.md:last\n")


def test_a_fault_of_the_program_stays_what_it_is(council: Path, root: Path) -> None:
    """An error that no template led to is not blamed on one."""
    shutil.copytree(root / "overrides", council / "overrides")
    project = open_project(council)
    with pytest.raises(ZeroDivisionError), template_lines(council, project.site):
        1 / 0  # noqa: B018
