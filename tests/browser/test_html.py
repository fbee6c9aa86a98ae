"""The HTML of every page is valid."""

from __future__ import annotations

from pathlib import Path

from pages import SitePage
from server import Host
from validator import validate


def test_every_page_is_valid_html(node_modules: Path, built: Path) -> None:
    """Browsers and screen readers get what they expect: html-validate finds no error, in any language."""
    faults = validate(node_modules, built)
    assert not faults, "\n".join(faults)


def test_all_that_markdown_can_write_is_valid_html(node_modules: Path, written: tuple[Host, SitePage]) -> None:
    """The same for whatever a comms officer writes by hand."""
    faults = validate(node_modules, written[1].file.parent)
    assert not faults, "\n".join(faults)
