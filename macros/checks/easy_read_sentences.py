"""A site in, sentences of easy read that are too long out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.easy_read import EasyRead
from macros.problems import Problem, Severity

LONGEST = 15
"""Words in a sentence, as guides to easy read ask: Department of Health (2010), Inclusion Europe."""


def ensure_easy_sentences_are_short(loaded: Loaded) -> Iterator[Problem]:
    """Ensure a sentence of easy read has at most 15 words. In what is not published yet, a longer one is a warning."""
    for record, origin in loaded.records():
        if not isinstance(record, EasyRead):
            continue
        severity = Severity.ERROR if record.status == "published" else Severity.WARNING
        for index, statement in enumerate(record.statements):
            for sentence in re.split(r"(?<=[.!?:])\s+", statement.text):
                if (words := len(sentence.split())) > LONGEST:
                    message = f"This sentence has {words} words, and easy read has at most {LONGEST}: “{sentence}”"
                    yield origin.problem(("statements", index, "text"), message, "Make two of it.", severity)
