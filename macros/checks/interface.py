"""A locale's interface.po in, every label that is not translated out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from macros.problems import Problem


def ensure_interface_is_whole(path: Path, name: str) -> Iterator[Problem]:
    """Ensure every label and notice is translated: one in another language would not say so."""
    for entry in polib.pofile(str(path), encoding="utf-8"):
        if not entry.obsolete and (entry.fuzzy or not entry.translated()):
            message = f'"{entry.msgid[:60]}" is not translated.'
            yield Problem(name, entry.linenum, "", message, "Labels and notices have no English in their place.")
