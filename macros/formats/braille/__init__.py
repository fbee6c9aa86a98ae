"""A document in, a braille file out: BRF, for embossers and braille displays. Nobody has proofread what it writes.

The layout is our own, after what UK and North American producers share: a line at the top of each page with the
title at the left and the page's number at the right; headings centred, those below them from the fifth cell, with
two lines of text after each on the same page; paragraphs from the third cell; lists and terms from the first, with
what runs over two cells in; the rows of a table as lines, each with the name of its column.
"""

from __future__ import annotations

from dataclasses import replace

from macros.formats.blocks import Document, Run
from macros.formats.braille.cells import ascii_braille, pieces
from macros.formats.braille.languages import NoCode
from macros.formats.braille.layout import Layout
from macros.formats.braille.lines import Line, wrap
from macros.formats.braille.liblouis import NoLiblouis
from macros.formats.braille.pages import Page, paginate, places, with_number

__all__ = ["NoCode", "NoLiblouis", "write"]

_FEW_PAGES, _FEW_PARTS = 4, 2
"""A document with no more pages, or no more parts, needs no list of contents."""
_GUIDE = "\u2810"
"""The cell that leads from an entry of the contents to its page."""


def write(document: Document, width: int = 40, length: int = 25) -> bytes:
    """The whole file, for paper with so many cells in a line and so many lines on a page.

    Raises NoLiblouis, and NoCode for a language that no braille code is known of.
    """
    layout = Layout(document, width)
    pages = paginate(layout.lines, length - 1)
    if len(pages) > _FEW_PAGES and len(layout.parts) > _FEW_PARTS:
        opening, first, *others = layout.lines[: layout.opening], *layout.lines[layout.opening :]
        first = replace(first, before=max(first.before, 1))
        pages = paginate([*opening, *layout.contents(), first, *others], length - 1)
    return _Writer(document, width, pages).file()


class _Writer:
    def __init__(self, document: Document, width: int, pages: list[Page]) -> None:
        self.document, self.width, self.pages = document, width, pages
        self.places = places(pages)

    def file(self) -> bytes:
        return "\f".join(self._page(number, page) for number, page in enumerate(self.pages, 1)).encode("ascii")

    def _page(self, number: int, page: Page) -> str:
        lines = [self._top(number), *map(self._line, page)]
        return "".join(ascii_braille(line).rstrip() + "\r\n" for line in lines)

    def _top(self, number: int) -> str:
        """The first line of a page: its number, and the title as far as it fits, unless that stands below in full."""
        cells = self._number(number)
        title = wrap(pieces(self.document.title, self.document.locale), self.width - len(cells) - 3)
        return with_number(title[0] if number > 1 and title else "", cells, self.width)

    def _line(self, line: Line | None) -> str:
        if line is None:
            return ""
        if line.leads_to < 0:
            return line.cells
        return with_number(line.cells, self._number(self.places[line.leads_to]), self.width, _GUIDE)

    def _number(self, number: int) -> str:
        return "".join(piece.cells for piece in pieces((Run(str(number)),), self.document.locale))
