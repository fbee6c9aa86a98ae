"""A document in, the lines of its braille out, in order, before they have a page."""

from __future__ import annotations

from collections.abc import Sequence

from macros.formats.blocks import Block, Document, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.braille.cells import Piece, pieces
from macros.formats.braille.lines import Line, centred, wrap
from macros.formats.spoken import named, rows, spoken, text_of

_AFTER_HEADING = 2
"""Lines of text that stand with a heading on its page."""
_NUMBER = 6
"""Cells kept free at the end of a line of the contents: for two blanks, the number's sign and three digits."""


class Layout:
    """Writes the lines. ``parts`` are the headings of the second level."""

    def __init__(self, document: Document, width: int) -> None:
        self.document, self.width = document, width
        self.lines: list[Line] = []
        self.parts: list[Words] = []
        self._told: set[str] = set()
        self._after = 0
        self._opening()
        self.opening = len(self.lines)
        """How many lines stand before the first block."""
        self._blocks(document.blocks, 0)

    def contents(self) -> list[Line]:
        """The list of parts. The number of each part's page is still missing at the end of its last line."""
        head = centred(self._pieces((Run(self.document.signposts.contents),)), self.width)
        lines = [Line(cells, int(not index), apart=True, hold=len(head) - index) for index, cells in enumerate(head)]
        for number, words in enumerate(self.parts):
            entry = wrap(self._pieces(words), self.width - _NUMBER, 0, 2)
            lines += [Line(cells, before=int(not number and not index)) for index, cells in enumerate(entry)]
            lines[-1].leads_to = number
        return lines

    def _opening(self) -> None:
        document = self.document
        self._add(centred(self._said(document.title), self.width), before=1, after=1, apart=True)
        self._text((Run(document.council),))
        self._text((Run(document.as_of),))
        if document.signposts.braille:
            self._text((Run(document.signposts.braille),))

    def _said(self, words: Words) -> tuple[Piece, ...]:
        return self._pieces(spoken(words, self._told))

    def _pieces(self, words: Words) -> tuple[Piece, ...]:
        return pieces(words, self.document.locale)

    def _add(self, cells: Sequence[str], before: int = 0, after: int = 0, hold: int = 0, apart: bool = False) -> None:
        """Add lines that stay together with ``hold`` lines of what follows, if that is not 0."""
        for index, line in enumerate(cells):
            stay = len(cells) - 1 - index + hold if hold else 0
            self.lines.append(Line(line, 0 if index else max(before, self._after), apart, stay))
        if cells:
            self._after = after

    def _text(self, words: Words, indent: int = 0, hold: int = 0) -> None:
        self._add(wrap(self._said(words), self.width, indent + 2, indent), hold=hold)

    def _blocks(self, blocks: Sequence[Block], indent: int) -> None:
        for block in blocks:
            match block:
                case Heading():
                    self._heading(block)
                case Paragraph(words=words, role="label" | "lead-in"):
                    self._text(named(words), indent, hold=1)
                case Paragraph(words=words):
                    self._text(words, indent)
                case Listing():
                    self._space()
                    self._list(block, indent, indent + 2 * _depth(block))
                    self._space()
                case Table():
                    self._table(block, indent)
                case Terms():
                    self._space()
                    for term, meaning in block.entries:
                        self._item(named(term), meaning, indent, indent + 2)
                    self._space()
                case Figure(alternative=alternative, caption=caption):
                    self._text(caption, indent, hold=1)
                    self._text((Run(self.document.signposts.picture.replace("{alternative}", alternative)),), indent)

    def _space(self) -> None:
        """Leave an empty line between what is here and what comes."""
        self._after = 1

    def _heading(self, heading: Heading) -> None:
        words = self._said(heading.words)
        start = len(self.lines)
        if heading.level == 2 and words:
            self._add(centred(words, self.width), before=1, after=1, hold=_AFTER_HEADING, apart=True)
            self.lines[start].part = len(self.parts)
            self.parts.append(heading.words)
        else:
            indent = 2 * (heading.level - 1)
            self._add(wrap(words, self.width, indent, indent), before=1, hold=_AFTER_HEADING)

    def _list(self, listing: Listing, first: int, others: int) -> None:
        for number, item in enumerate(listing.items, 1):
            self._item((Run(f"{number}."),) if listing.ordered else (), item, first, others)

    def _item(self, start: Words, blocks: Sequence[Block], first: int, others: int) -> None:
        """Blocks of which the first words stand out from the rest, after what is at their ``start``."""
        rest = blocks
        if blocks and isinstance(blocks[0], Paragraph):
            start, rest = (*start, Run(" "), *blocks[0].words), blocks[1:]
        self._add(wrap(self._said(start), self.width, first, others), hold=int(bool(rest)))
        for block in rest:
            if isinstance(block, Listing):
                self._list(block, first + 2, others)
            else:
                self._blocks((block,), others)

    def _table(self, table: Table, indent: int) -> None:
        """A row as lines: its first cell, and under it each other one, after the name of its column."""
        self._space()
        if text_of(table.caption):
            self._add(wrap(self._said(named(table.caption)), self.width, 4, 4), hold=_AFTER_HEADING)
        for row in rows(table):
            for number, (heading, said) in enumerate(row):
                words = self._said((*named(heading), Run(" "), *said))
                hold = int(not number and len(row) > 1)
                self._add(wrap(words, self.width, indent + 2 * bool(number), indent + 4), hold=hold)
        self._space()


def _depth(listing: Listing) -> int:
    """How many lists stand in each other."""
    return 1 + max((_depth(block) for item in listing.items for block in item if isinstance(block, Listing)), default=0)
