"""A document in, the data that typst/document.typ sets it from out: text with its language, direction, letters and links.

Everything is data, in JSON: no text becomes Typst's markup, whatever signs it has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from macros.formats import bidi, columns
from macros.formats.blocks import Block, Cell, Document, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.looks import SMALLEST_LARGE, Look
from macros.formats.pictures import smallest_type, with_fonts
from macros.formats.spoken import clean, language_of, text_of, untold
from macros.i18n.locales import direction, own_name
from macros.problems import Problem, ProblemsFound

Data = dict[str, Any]

_FONTS = {"LATIN": "Promise Latin", "CYRILLIC": "Promise Cyrillic", "ARABIC": "Promise Arabic"}
"""The letters of a language, by the first letter of its own name, and the font that they are set in: fonts/README.md."""
_SIGNS = "Promise Signs"
"""The font of ticks and arrows, for every language."""
_PRIVATE = tuple(f"q{second}{third}" for second in "abcdefghijklmnopqrst" for third in "abcdefghijklmnopqrstuvwxyz")
"""Codes for private use, by ISO 639-2. No language has them."""
_UNBROKEN = re.compile(r"(?<!\S)(?![^\s]*://)\S{40,}")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
"""Arabic marks above and below letters. Typst writes a letter with one twice for programs that read aloud or search,
and some of these then take the whole line backwards. Arabic is mostly printed without."""
_PIECE = re.compile(r"\S{20}(?=\S)")
_CONTENTS_FROM = 5
"""How many sections a document has, at least, to begin with a list of them."""


class Printed:
    """A document, made ready for a look."""

    def __init__(self, document: Document, look: Look) -> None:
        self.marks: dict[tuple[str, str], str] = {}
        """What each abbreviation stands for and its language, and the code that marks it."""
        self.tables: list[Table] = []
        """Tables, in order, without those that are set as lines."""
        self._told: set[str] = set()
        self._document = document
        self._look = look
        self.data = self._data()

    def _data(self) -> Data:
        document = self._document
        first = next((index for index, block in enumerate(document.blocks) if isinstance(block, Heading)), 0)
        sections = [text_of(block.words) for block in document.blocks if isinstance(block, Heading) and block.level == 2]
        listed = len(sections) >= _CONTENTS_FROM and max(map(len, sections)) > 1
        return {
            "look": asdict(self._look),
            "language": _language(document.locale),
            "title": self._words(document.title),
            "title-text": text_of(document.title),
            "author": clean(document.council),
            "as-of": clean(document.as_of),
            "description": clean(document.description),
            "made": [document.made.year, document.made.month, document.made.day],
            "page": document.signposts.page,
            "page-of": document.signposts.page_of,
            "contents": document.signposts.contents if listed else "",
            "before": list(self._blocks(document.blocks[:first])),
            "blocks": list(self._blocks(document.blocks[first:])),
        }

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[Data]:
        for block in blocks:
            match block:
                case Heading(level=level, words=words, id=name):
                    if text_of(words):  # PDF/UA allows no empty heading
                        yield {"kind": "heading", "level": level, "words": self._words(words), "id": name}
                case Paragraph(words=words, role=role, id=name):
                    yield {"kind": "paragraph", "words": self._words(words), "role": role, "id": name, "dir": self._turned(words)}
                case Listing(items=items) if all(_pictured(item) for item in items):
                    content = [{"svg": item[0].svg, "blocks": list(self._blocks(item[1:]))} for item in items]
                    yield {"kind": "pictured", "items": content}
                case Listing(items=items, ordered=ordered):
                    entries = any(isinstance(one, Paragraph) and one.role == "figure" for item in items for one in item)
                    content = [list(self._blocks(item)) for item in items]
                    yield {"kind": "listing", "items": content, "ordered": ordered, "entries": entries}
                case Table():
                    yield from self._table(block)
                case Terms(entries=entries, ids=ids):
                    named = zip(entries, ids or [""] * len(entries), strict=True)
                    content = [{"id": name, "term": self._words(term), "blocks": list(self._blocks(said))} for (term, said), name in named]
                    yield {"kind": "terms", "entries": content}
                case Figure():
                    yield from self._figure(block)

    def _table(self, table: Table) -> Iterator[Data]:
        widths = columns.widths(table, self._look.line)
        if not widths:
            yield from self._blocks(columns.lines(table))
            return
        self.tables.append(table)
        cells = [[self._cell(cell) for cell in row] for row in (table.headings, *table.rows)]
        yield {"kind": "table", "caption": self._words(table.caption), "widths": widths, "headings": cells[0], "rows": cells[1:]}

    def _cell(self, cell: Cell) -> Data:
        return {"header": cell.header, "blocks": list(self._blocks(cell.blocks))}

    def _figure(self, figure: Figure) -> Iterator[Data]:
        if self._look.plain and smallest_type(figure.svg, self._look.line * self._look.size) < SMALLEST_LARGE:
            words = self._document.signposts.picture.replace("{alternative}", figure.alternative)
            yield from self._blocks((Paragraph(figure.caption, "label"),) if figure.caption else ())
            yield from self._blocks((Paragraph((Run(words),)),))
            return
        svg = with_fonts(figure.svg, _language(self._document.locale)["fonts"])
        yield {"kind": "figure", "svg": svg, "alternative": clean(figure.alternative), "caption": self._words(figure.caption)}

    def _words(self, words: Words) -> list[Data]:
        ordered = bidi.in_order(words, self._document.locale)
        return [self._group(address, tuple(runs)) for address, runs in groupby(ordered, lambda run: run.address)]

    def _group(self, address: str, runs: Words) -> Data:
        printed = untold(runs, self._told) if self._look.plain else ""
        shown = bidi.ordered(Run(printed, address=printed), self._document.locale) if printed else ""
        return {"to": address, "printed": shown, "runs": [self._run(run) for run in runs]}

    def _run(self, run: Run) -> Data:
        return {
            "text": _UNBROKEN.sub(_in_pieces, _VOWEL_SIGNS.sub("", run.text)),
            "strong": run.strong,
            "language": _language(run.language) if run.language else None,
            "mark": self._mark(run) if run.expansion else "",
        }

    def _mark(self, run: Run) -> str:
        key = clean(run.expansion), run.language
        return self.marks.setdefault(key, _PRIVATE[len(self.marks)] if len(self.marks) < len(_PRIVATE) else "")

    def _turned(self, words: Words) -> str | None:
        """The direction of words that all run against the document's."""
        other = language_of(words)
        return direction(other) if other and direction(other) != direction(self._document.locale) else None


def _pictured(item: tuple[Block, ...]) -> bool:
    """Whether an item is a picture and what it shows in words: easy read."""
    return bool(item) and isinstance(item[0], Figure) and not item[0].alternative


def _in_pieces(word: re.Match[str]) -> str:
    """A word that is longer than a line, with places where it may be broken."""
    return _PIECE.sub("\\g<0>\u200b", word[0])


def _language(locale: str) -> Data:
    language, _, region = locale.partition("-")
    if not (own := _FONTS.get(unicodedata.name(own_name(locale)[0]).split()[0])):
        message = f"The fonts for print have no letters of {own_name(locale)} ({locale})."
        raise ProblemsFound([Problem("data/council.yml", 0, "locales", message, "Add a font first: macros/formats/fonts/README.md.")])
    fonts = [own, *(font for font in _FONTS.values() if font != own), _SIGNS]
    return {"lang": language, "region": region or None, "dir": direction(locale), "fonts": fonts}
