"""A site in, texts that somebody meant to write later out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.record import Words
from macros.problems import Problem

_PLACEHOLDER = re.compile(
    r"\?{3,}|\bX{3,}\b|\bT(?:ODO|BC|BD)\b|\bFIXME\b|(?i:lorem ipsum|dummy text"
    r"|\binsert (?:a |the )?(?:link|text|name|date|figure)\b|\b(?:link|text|date|figure)s? to be (?:inserted|added|confirmed)\b)"
    r"|^\s*$"
)


def ensure_no_placeholders(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no text is only a mark for one that is still to be written."""
    for found, origin in loaded.strings():
        if isinstance(found.mark, Words) and (match := _PLACEHOLDER.search(found.value)):
            shown = match[0].strip()
            message = f'"{shown}" stands for words that are not written yet.' if shown else "This text has only spaces."
            yield origin.problem(found.path, message, "Write them, or take them away; say a gap in a sentence.")
