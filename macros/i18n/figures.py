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
_MEASURES = (
    "half third quarter quarters quarterly once twice thrice first last thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "sec secs second seconds min mins minute minutes hour hours hourly hr hrs day days daily week weeks weekly fortnight fortnightly "
    "month months monthly year years yearly annual annually working calendar every each per "
    "under over above below less more fewer least most minimum maximum within before after until up no not never none except unless "
    "mile miles km metre metres point points"
).split()
_MEASURE = re.compile(
    rf"\{{\d+\}}|\d+(?:[.,]\d+)*|[%£<>]|\bbi-?(?:weekly|monthly|annual(?:ly)?)\b|\b(?:{'|'.join((*_WORDS, *_MEASURES))})\b", re.IGNORECASE
)
"""All that says how much, how soon, how often or whether at all."""


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
    """Whether two English texts measure alike: the same figures, units, bounds and frequencies in the same order.

    Only then may a translation of the older one stand for the newer one for a while. In doubt they do not.
    """
    return _measure(older) == _measure(newer)


def _measure(text: str) -> list[str]:
    return [match.lower() for match in _MEASURE.findall(text)]
