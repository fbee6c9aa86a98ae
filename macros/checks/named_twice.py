"""A site in, pages and criteria that a finding or test names twice out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.accessibility import Finding, ManualTest
from macros.problems import Problem


def ensure_nothing_tested_is_named_twice(loaded: Loaded) -> Iterator[Problem]:
    """Ensure findings and tests name each page and criterion once: the second is often a slip for another."""
    for record, origin in loaded.records():
        if isinstance(record, Finding | ManualTest):
            for field in ("pages", "criteria", "failing"):
                named = getattr(record, field, ())
                for index, one in enumerate(named):
                    if one in named[:index]:
                        yield origin.problem((field, index), f'"{one}" is in this list already.', "Write another, or take the line away.")
