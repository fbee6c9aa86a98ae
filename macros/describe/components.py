"""The folder of components in, what each is for and how it is called out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_OPENING = re.compile(r"\{#-?(.*?)-?#\}", re.DOTALL)
_MACRO = re.compile(r"\{%-? macro ([a-z]\w*\(.*?\)) -?%\}")
"""Macros whose names begin with _ are for their own file only."""


def describe_components(folder: Path) -> Iterator[str]:
    """The lines on components in overrides/README.md."""
    yield from ("## Components", "")
    for path in sorted(folder.iterdir()):
        template = path.read_text(encoding="utf-8")
        calls = [f"- `{call}`" for call in _MACRO.findall(template)]
        yield from (f"### `components/{path.name}`", "", opening_comment(template), "", *calls, "")


def opening_comment(template: str) -> str:
    """What a template says of itself in its first lines; nothing if it says nothing."""
    found = _OPENING.match(template)
    return re.sub(r"\{\{.*?\}\}", r"`\g<0>`", " ".join(found[1].split())) if found else ""
