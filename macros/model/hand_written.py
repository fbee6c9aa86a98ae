"""What is known of a hand-written page without its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HandWritten:
    """A page in docs/."""

    file: str
    """Where people edit it: "docs/about.md"."""
    kind: str = "written"
    """A name for the style sheet, where a page looks different: "search"."""
    title: str = ""
    """Its title; "" where the page leaves it to its heading."""
    has_files: bool = False
    """Whether it has files to download."""
