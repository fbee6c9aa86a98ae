"""A standard's wording in, the same with its figures as placeholders out, and back.

A translator never sees a figure of a standard: "within 10 working days" is "within {1} working
days" in a catalogue. So a changed figure needs no translator, and no translation can show an
older one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import percent, separated

_SMALL = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_SMALL, 1)} | {word: 10 * value for value, word in enumerate(_TENS, 2)}
_UNIT = r"(?:working|calendar|sec|min|hour|hr|day|week|month|year)"
_IN_WORDS = rf"(?<!-)(?<!\band )\b(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_SMALL[:9])}))?|{'|'.join(_SMALL)})\b(?=[ -]{_UNIT})"
_FIGURE = re.compile(rf"\d+(?:[.,]\d+)*|{_IN_WORDS}", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+")
"""A figure with separators. Others that have some, such as 1.2.3, are no numbers."""
_TIME = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_BEFORE_A_TIME = re.compile(r"\b(?:at|from|to|until|till|by|before|after|between|and) \Z", re.IGNORECASE)
_BEHIND_A_TIME = re.compile(r"\s?[ap]\.?m\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_IN_PLACE = re.compile(rf"%[ \u00a0\u202f]?{_PLACEHOLDER.pattern}|{_PLACEHOLDER.pattern}([ \u00a0\u202f]?%(?!\{{))?")
"""A placeholder, with the sign of per cent that stands beside it."""
_COUNTED = re.compile(rf"(\{{\d+\}}[ -]?(?:(?:working|calendar)[ -])?{_UNIT}(?:ond|ute)?)(?:['’]s|s)?\b", re.IGNORECASE)
"""A unit beside a figure: that it is one or many follows from the figure."""
_WORD = re.compile(
    r"\{\d+\}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*"
    r"|(?<=[\d}])[^\w\s](?=[\d{])|[-–—](?=\s?[£$€]?[\d{])|[^\w\s.,;:!?()\[\]{}*_#\"'“”‘’…–—-]"
)
"""Words, figures and signs. Stops, commas, brackets and dashes are none, unless they stand between figures or before one."""
_DOUBLED = re.compile(r"([bcdfglmnprst])\1")
_HARMLESS = {"a", "an", "the", "please"}
_MEASURES = set(
    "half third quarter second hundred thousand million once twice first last next few little lot number same whole most more less fewer "
    "minute hour day week weekend fortnight month year working calendar monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Beside these, and beside a figure, an article tells: "few" is not "a few", and "{1} a day" is not "{1} the day"."""


def take_out(text: str, locale: str = SOURCE_LOCALE) -> tuple[str, tuple[str, ...]]:
    """The wording with {1}, {2} ... in the place of its figures, and the figures as digits, as a locale writes them.

    >>> take_out("Answer 80% of calls in two minutes")
    ('Answer {1}% of calls in {2} minutes', ('80', '2'))
    """
    found: list[str] = []

    def placeholder(match: re.Match[str]) -> str:
        words = re.split("[ -]", match[0].lower())
        number = str(sum(_WORDS[word] for word in words)) if words[0] in _WORDS else match[0]
        found.append(separated(number, locale) if _has_separators(match) else number)
        return f"{{{len(found)}}}"

    return _FIGURE.sub(placeholder, text), tuple(found)


def _has_separators(figure: re.Match[str]) -> bool:
    """Whether a figure is a number with commas or a point, and no time of day: 8.30am has its point in every language."""
    if not _GROUPED.fullmatch(figure[0]):
        return False
    around = _BEFORE_A_TIME.search(figure.string[: figure.start()]) or _BEHIND_A_TIME.match(figure.string, figure.end())
    return not (around and _TIME.fullmatch(figure[0]))


def put_in(text: str, figures: Sequence[str], locale: str) -> str:
    """A translation with its figures, and the sign of per cent as its locale has it.

    Raises IndexError for a placeholder that has no figure.

    >>> put_in("{1}% din apeluri", ["80"], "ro")
    '80\xa0% din apeluri'
    """

    def figure(match: re.Match[str]) -> str:
        found = figures[int(match[1] or match[2]) - 1]
        return percent(found, locale) if match[1] or match[3] else found

    return _IN_PLACE.sub(figure, text)


def placeholders(text: str) -> tuple[str, ...]:
    """The placeholders in a text, sorted: what a translation must have just as the English has."""
    return tuple(sorted(_PLACEHOLDER.findall(text)))


def same_measure(older: str, newer: str) -> bool:
    """Whether two English texts promise the same: they differ in case, punctuation, spelling and articles at most.

    Only then may a translation of the older one stand for the newer one for a while. In doubt they do not.

    >>> same_measure("Reply in {1} working day, to a neighbor.", "reply in {1} working days to the neighbour")
    True
    >>> same_measure("You may pay", "You must pay")
    False
    """
    return _promise(older) == _promise(newer)


def _promise(text: str) -> list[str]:
    """The words of a text that tell, in their order, each in one spelling."""
    words = [_spelling(word) for word in _WORD.findall(_COUNTED.sub(r"\1", text[:1].lower() + text[1:]))]
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return [word for before, word, after in around if word not in _HARMLESS or _measures(before) or _measures(after)]


def _measures(word: str) -> bool:
    return word in _MEASURES or word[:1] == "{" or word[:1].isdecimal()


def _spelling(word: str) -> str:
    """A long word in one spelling for all that are usual: organize, neighbor, acommodate, recieve.

    No other letter may differ: "contract" is a letter away from "contact", and "charge" from "change".
    """
    word = re.sub(r"(?<=\w)[-'’](?=\w)", "", word if word == "A" else word.lower())  # "Band A" has no article.
    if len(word) < 7 or word in _MEASURES:
        return word
    one = word.replace("z", "s").replace("our", "or").replace("ei", "ie")
    return "~" + _DOUBLED.sub(r"\1", one)  # Marked, so that it is never like a short word.
