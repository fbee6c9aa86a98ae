"""A site in, texts that somebody meant to write later out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.record import Words
from macros.problems import Problem

_PLACEHOLDER = re.compile(
    r"\?{3,}|\b(?:X{3,}|TODO|TBC|TBD|FIXME)\b"
    r"|\b(?i:lorem ipsum|insert (?:a |the )?(?:link|text)\b|(?:link|text)s? to be (?:inserted|added)\b)"
    r"|^\s*$"
)


def ensure_no_placeholders(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no text is only a mark for one that is still to be written."""
    for found, origin in loaded.strings():
        if isinstance(found.mark, Words) and (match := _PLACEHOLDER.search(found.value)):
            if shown := match[0].strip():
                message, hint = f'"{shown}" stands for words that are not written yet.', "Write them, or take the mark away."
            else:
                message, hint = "This text has only spaces.", "Write it, or take the line away."
            yield origin.problem(found.path, message, hint)
