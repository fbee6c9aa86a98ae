"""Text in, the same with the signs that keep its order out, where it runs against its surroundings (Unicode UAX 9)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import groupby

from macros.formats.blocks import Run, Words
from macros.formats.spoken import clean
from macros.i18n.locales import direction

LTR, RTL, END = "\u2066", "\u2067", "\u2069"
"""Isolates: what stands between the first or second and the third has an order of its own."""
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
_GROUPS = re.compile(r"(?<!\w)\+?\(?\d[\d()]*(?:[ -][\d()]*\d[\d()]*)+(?!\w)")
"""Digits in groups, such as a telephone number: from right to left, the groups would change places."""
_ISOLATED = re.compile(f"[{LTR}{RTL}][^{END}]*{END}")


def ordered(run: Run, locale: str) -> str:
    """A run's text, to stand in a sentence of the locale."""
    around, text = direction(locale), clean(run.text)
    if run.language and direction(run.language) != around:
        return f"{LTR if around == 'rtl' else RTL}{text}{END}"
    if around == "rtl" and run.address and run.text == run.address:
        return f"{LTR}{text}{END}"
    return _GROUPS.sub(rf"{LTR}\g<0>{END}", text) if around == "rtl" else text


def in_order(words: Words, locale: str) -> Words:
    """The words of a sentence. What is in one language side by side, against the locale's direction, keeps one order."""
    kept: list[Run] = []
    for language, group in groupby(words, lambda run: run.language):
        runs = list(group)
        if len(runs) > 1 and language and direction(language) != direction(locale):
            opening = LTR if direction(locale) == "rtl" else RTL
            kept += (Run(opening, language), *(replace(run, text=clean(run.text)) for run in runs), Run(END, language))
        else:
            kept += (run if run.text == (text := ordered(run, locale)) else replace(run, text=text) for run in runs)
    return tuple(kept)


def line(text: str, locale: str) -> str:
    """A line of plain text, in the order that it has in its locale.

    Some programs set a line from the side of its first letter: the mark tells them. Others, browsers among them,
    set every line from the left: within an isolate, words, digits and full stops stay in order even so.
    """
    if direction(locale) == "rtl":
        return f"{_RIGHT_MARK}{RTL}{text}{END}" if text else ""
    kinds = map(unicodedata.bidirectional, _ISOLATED.sub("", text))
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return text if first == "L" else _LEFT_MARK + text
