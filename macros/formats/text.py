"""A document in, a text file out, to be listened to, or read on a braille line, in any program.

UTF-8, with lines as Windows ends them. A paragraph is one line, however long: programs wrap it. A byte order
mark tells old programs, and browsers whose server does not say so, that it is UTF-8.

Nothing is drawn, since a voice would read it out sign by sign: two empty lines stand before a heading, three
before one of the second level, one everywhere else. A list's bullets differ by depth, since a voice names them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence

from macros.formats import bidi
from macros.formats.blocks import Block, Document, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.spoken import clean, named, rows, sentence, spoken, text_of

_BULLETS = "•◦▪"

_Line = tuple[int, str]
"""How many empty lines stand before a line, and the line."""


def write(document: Document) -> bytes:
    """The whole file."""
    writer = _Writer(document)
    lines: list[_Line] = [(0, writer.said(document.title)), (1, clean(document.council)), (0, clean(document.as_of))]
    lines += writer.lines(document.blocks)
    file = "".join("\r\n" * gap + bidi.line(text, document.locale) + "\r\n" for gap, text in lines)
    return codecs.BOM_UTF8 + file.encode()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.locale = document.locale
        self.picture = document.signposts.picture
        self.told: set[str] = set()

    def said(self, words: Words) -> str:
        runs = [bidi.ordered(run, self.locale) for run in spoken(words, self.told)]
        return " ".join("".join(runs).split())

    def lines(self, blocks: Sequence[Block], depth: int = 0) -> Iterator[_Line]:
        """The lines of blocks. What names the next block stands right above it."""
        close = False
        for block in blocks:
            lines = [line for line in self._block(block, depth) if line[1]]
            if close and lines:
                lines[0] = (0, lines[0][1])
            yield from lines
            close = isinstance(block, Paragraph) and block.role in ("label", "lead-in")

    def _block(self, block: Block, depth: int) -> Iterator[_Line]:
        match block:
            case Heading(level=level, words=words):
                yield 3 if level == 2 else 2, self.said(words)
            case Paragraph(words=words, role=role):
                yield 1, self.said(named(words) if role in ("label", "lead-in") else words)
            case Listing(items=items, ordered=numbered):
                bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
                for number, item in enumerate(items, 1):
                    yield from self._item(f"{number}." if numbered else bullet, item, depth, first=number == 1)
            case Table(caption=caption):
                yield 1, self.said(named(caption)) if text_of(caption) else ""
                for number, row in enumerate(rows(block)):
                    yield int(not number and not caption), self._row(row)
            case Terms(entries=entries):
                apart = any(len(meaning) > 1 for _, meaning in entries)
                for number, (term, meaning) in enumerate(entries):
                    yield from self._entry(term, meaning, depth, int(apart or not number))
            case Figure(alternative=alternative, caption=caption):
                yield 1, self.said(caption)
                yield int(not caption), self.said((Run(self.picture.replace("{alternative}", alternative)),))

    def _item(self, sign: str, blocks: Sequence[Block], depth: int, first: bool) -> Iterator[_Line]:
        indent = "  " * depth
        for index, (_, text) in enumerate(self.lines(blocks, depth + 1)):
            start = "" if index and text.startswith("  ") else f"{indent}  " if index else f"{indent}{sign} "
            yield (1 if first and not index and not depth else 0), start + text

    def _row(self, row: Sequence[tuple[Words, Words]]) -> str:
        named_values = ((named(heading), sentence(value)) for heading, value in row)
        said = [self.said((*heading, Run(" "), *value)) for heading, value in named_values]
        return f"{_BULLETS[0]} {' '.join(said)}" if said else ""

    def _entry(self, term: Words, meaning: Sequence[Block], depth: int, gap: int) -> Iterator[_Line]:
        """A term, and what it means: on one line if that is a paragraph first."""
        match meaning:
            case [Paragraph(words=words, role="" | "fine" | "figure" | "lead"), *rest]:
                yield gap, f"{self.said(named(term))} {self.said(words)}"
            case _:
                rest = list(meaning)
                yield gap, self.said(named(term))
        yield from ((0, text) for _, text in self.lines(rest, depth))
