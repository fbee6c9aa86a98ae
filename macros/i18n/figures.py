"""A standard's wording in, the same with its figures as placeholders out, and back.

A translator never sees a figure of a standard: "within 10 working days" is "within {1} working
days" in a catalogue. So a changed figure needs no translator, and no translation can show an
older one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen twenty").split()  # fmt: skip
_UNIT = r"(?:working|calendar|sec|min|hour|hr|day|week|month|year)"
_FIGURE = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_WORDS)})\b(?=[ -]{_UNIT})", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_MEASURE = re.compile(
    r"%|\b(?:sec|min|hour|hr|day|week|month|quarter|year|annual|working|calendar|under|least|most|minimum|maximum)",
    re.IGNORECASE,
)


def take_out(text: str) -> tuple[str, tuple[str, ...]]:
    """The wording with {1}, {2} ... in the place of its figures, and the figures as digits.

    >>> take_out("Answer 80% of calls in two minutes")
    ('Answer {1}% of calls in {2} minutes', ('80', '2'))
    """
    found: list[str] = []

    def placeholder(match: re.Match[str]) -> str:
        word = match[0].lower()
        found.append(str(_WORDS.index(word) + 1) if word in _WORDS else match[0])
        return f"{{{len(found)}}}"

    return _FIGURE.sub(placeholder, text), tuple(found)


def put_in(text: str, figures: Sequence[str]) -> str:
    """A translation with its figures. Raises IndexError for a placeholder that has no figure."""
    return _PLACEHOLDER.sub(lambda match: figures[int(match[1]) - 1], text)


def placeholders(text: str) -> tuple[str, ...]:
    """The placeholders in a text, sorted: what a translation must have just as the English has."""
    return tuple(sorted(_PLACEHOLDER.findall(text)))


def same_measure(older: str, newer: str) -> bool:
    """Whether two English wordings with placeholders measure alike: same figures, units and bounds.

    Only then may a translation of the older one stand for the newer one for a while.
    """
    return placeholders(older) == placeholders(newer) and _measure(older) == _measure(newer)


def _measure(text: str) -> list[str]:
    return [match.lower() for match in _MEASURE.findall(text)]
