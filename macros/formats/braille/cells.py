"""Words in, their braille out: as pieces that a line can hold, each with where it may be cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from macros.formats.blocks import Run, Words
from macros.formats.braille.languages import CODES, code, knows
from macros.formats.braille.liblouis import translate
from macros.formats.spoken import clean, language_of

BLANK = "\u2800"
_ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""North American ASCII braille, which embossers and displays take: a sign for each cell, in Unicode's order."""
_JOINERS = re.compile(r"[\u200c\u200d]")
_TWO_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
"""Between two numbers, as in "01823 357628" or "TA1 4DY". liblouis before 3.29 would write them as one."""
_CUTS = ("/", "-", "@", "_", "?", "=", "&")
"""Signs that an address may be cut after."""


@dataclass
class Piece:
    """Cells that stand on one line, if a line is long enough for them."""

    cells: str
    gap: bool
    """Whether a blank stands before it, inside a line."""
    cuts: list[int]
    """Where it may be cut if it is longer than a line: how many cells stand before."""


def ascii_braille(cells: str) -> str:
    """Cells of U+2800 to U+283F as they stand in a file."""
    return "".join(_ASCII[ord(cell) & 63] for cell in cells)


@lru_cache(maxsize=4096)
def pieces(words: Words, locale: str) -> tuple[Piece, ...]:
    """The words of a document in a locale, in braille.

    Words that are all in another language are in its code, as a passage. Single ones among others are in the
    document's, with its own capitals and signs, as long as it has all their letters. Raises NoLiblouis.
    """
    passage = language_of(words)
    made: list[Piece] = []
    gap = False
    for run in words:
        tables = _tables(run, passage, locale)
        for table, text in _by_table(_JOINERS.sub("", clean(run.text)), tables):
            for cell, begins, cut in _cells(table, text):
                if cell == BLANK:
                    gap = True
                    continue
                if gap or begins or not made:
                    made.append(Piece("", gap, []))
                elif cut:
                    made[-1].cuts.append(len(made[-1].cells))
                made[-1].cells += cell
                gap = False
    return tuple(made)


def _tables(run: Run, passage: str, locale: str) -> list[str]:
    """The tables for a run, best first. The last ones are for signs that no other has."""
    own, others = code(locale), [one.passages for one in CODES.values()]
    foreign = CODES.get((passage or run.language).split("-")[0], own)
    if foreign is own:
        return [own.documents, *others]
    first = [foreign.passages, own.documents] if passage else [own.documents, foreign.passages]
    return [*first, *others]


def _by_table(text: str, tables: list[str]) -> Iterator[tuple[str, str]]:
    """The text in parts, each with its table."""
    if all(knows(tables[0], sign) for sign in set(text)):
        yield tables[0], text
        return
    known = "".join(sign if any(knows(table, sign) for table in tables) else _in_words(sign) for sign in text)
    choose = {sign: next((table for table in tables if knows(table, sign)), tables[0]) for sign in {*known}}
    for table, part in groupby(known, choose.__getitem__):
        yield table, "".join(part)


def _in_words(sign: str) -> str:
    """A sign that no braille code has: the letters that it stands for, else its name in Unicode."""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain != sign and plain.isascii() else f" ({unicodedata.name(sign, 'sign').lower()}) "


def _cells(table: str, text: str) -> Iterator[tuple[str, bool, bool]]:
    """Each cell; whether a new piece begins with it without a blank; and whether the piece may be cut before it."""
    for number, part in enumerate(_TWO_NUMBERS.split(text)):
        if number:
            yield BLANK, False, False
        cells, origins = translate(table, part)
        before = -1
        for cell, origin in zip(cells, origins, strict=True):
            between = part[before:origin] if before >= 0 else ""  # empty where cells stand for the same sign
            yield cell, " " in between, between[-1:] in _CUTS and part[origin : origin + 1] not in _CUTS
            before = origin
