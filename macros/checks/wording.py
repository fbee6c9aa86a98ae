"""A sentence in, the figures it states out: times, shares, frequencies and plain numbers."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

PER_CENT = "per cent"

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{f"{ten}-{_SMALL[one]}": 10 * value + one for value, ten in enumerate(_TENS, start=2) for one in range(1, 10)},
    **{"hundred": 100, "no one": 0, "no-one": 0, "nobody": 0, "none": 0},
}
_OFTEN = {
    "hourly": (1, "hour"), "daily": (1, "day"), "weekly": (1, "week"), "fortnightly": (2, "week"), "monthly": (1, "month"),
    "bi-monthly": (2, "month"), "bimonthly": (2, "month"), "quarterly": (3, "month"), "yearly": (1, "year"),
    "annual": (1, "year"), "annually": (1, "year"), "biennial": (2, "year"), "biennially": (2, "year"),
}  # fmt: skip
_UNITS = {"sec": "second", "min": "minute", "hr": "hour", "hour": "hour", "day": "day", "week": "week", "wk": "week",
          "month": "month", "year": "year", "yr": "year"}  # fmt: skip

_NUMBER = rf"(?<![\w.,£])(?:\d+(?:[.,]\d+)*|(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b)"
_UNIT = r"(?:(?P<type>working|business|calendar)[\s-]+)?(?P<unit>sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|w(?:ee)?k|month|y(?:ea)?r)s?\b"
_TIME = re.compile(rf"(?:every\s+)?(?P<number>{_NUMBER})[\s-]*(?:(?:clear|full|whole)\s+)?{_UNIT}", re.IGNORECASE)
_ONE = re.compile(rf"\b(?P<how>within an?|every|next|following|an?|each|per)\s+{_UNIT}", re.IGNORECASE)
_SHARE = re.compile(rf"(?P<number>{_NUMBER})\s*(?:%|per ?cent\b)", re.IGNORECASE)
_FREQUENCY = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_OFTEN, key=len, reverse=True))})\b", re.IGNORECASE)
_PLAIN = re.compile(_NUMBER, re.IGNORECASE)

_NO_TARGET = re.compile(
    rf"{_NUMBER}[\s-]*\w+ (?:a|per|each|every) (?:day|week|month|year)\b"  # 24 hours a day
    r"|\b(?:\w+|\d+)-years? (?:\w+ ){0,2}(?:plan|programme|strategy)\b"  # a rolling five-year business plan
    rf"|\bover the (?:next|last|past) {_NUMBER} \w+"  # over the next five years
    rf"|{_NUMBER}[\s-]*years?[\s-]+olds?\b"
    r"|\bnot (?:be )?(?:possible|able) to [^.,;:]*",  # when it is not possible to respond within 10 working days
    re.IGNORECASE,
)
"""Phrases with a figure that undertake nothing."""


@dataclass(frozen=True)
class Figure:
    """A figure as a sentence states it."""

    words: str
    """As printed: "3 working days"."""
    value: float
    unit: str | None = None
    """A unit of time, PER_CENT, or nothing for a plain number."""
    day_type: str | None = None
    """working or calendar, where the words say so."""
    undertaken: bool = True
    """Whether the words are plainly a target. The others may be one: "annual", a plain number."""


@functools.cache
def figures(text: str) -> tuple[Figure, ...]:
    """Every figure of a text, in its order. Kept, as a preview asks for those of every text at each change."""
    spared = [match.span() for match in _NO_TARGET.finditer(text)]
    found: dict[tuple[int, int], Figure] = {}
    for (start, end), figure in _read(text):
        if not any(start < other_end and other_start < end for other_start, other_end in found):
            inside = any(first <= start and end <= last for first, last in spared)
            found[start, end] = replace(figure, undertaken=False) if inside else figure
    return tuple(found[span] for span in sorted(found))


def _read(text: str) -> Iterator[tuple[tuple[int, int], Figure]]:
    """Figures with their places; of two at the same place the first one counts."""
    for match in _SHARE.finditer(text):
        yield match.span(), Figure(match[0], _value(match["number"]), PER_CENT)
    for match in _TIME.finditer(text):
        yield match.span(), Figure(match[0], _value(match["number"]), *_unit(match))
    for match in _ONE.finditer(text):
        unit, day_type = _unit(match)
        how = match["how"].lower()
        undertaken = how.startswith("within") or (how in ("next", "following") and unit == "day")
        yield match.span(), Figure(match[0], 1, unit, day_type, undertaken)
    for match in _FREQUENCY.finditer(text):
        yield match.span(), Figure(match[0], *_OFTEN[match[0].lower()], undertaken=False)
    for match in _PLAIN.finditer(text):
        yield match.span(), Figure(match[0], _value(match[0]), undertaken=False)


def _value(number: str) -> float:
    """The value of digits or of a number word."""
    return _NUMBERS[number.lower()] if number.lower() in _NUMBERS else float(number.replace(",", ""))


def _unit(match: re.Match[str]) -> tuple[str, str | None]:
    """The unit and the day type of a time, as the model names them."""
    unit = next(unit for short, unit in _UNITS.items() if match["unit"].lower().startswith(short))
    day_type = (match["type"] or "").lower().replace("business", "working")
    return unit, day_type or None
