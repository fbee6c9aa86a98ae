"""Pieces of braille in, lines of a page out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.formats.braille.cells import BLANK, Piece


@dataclass
class Line:
    """A line of the text, before it has its place on a page."""

    cells: str
    before: int = 0
    """How many empty lines stand before it."""
    apart: bool = False
    """Whether they stand before it at the top of a page, too."""
    hold: int = 0
    """How many lines of text after it stand on the same page."""
    part: int = -1
    """The number of the part that it is the heading of; -1 for other lines."""
    leads_to: int = -1
    """In the list of contents, the number of the part whose page it ends in."""


def wrap(pieces: Iterable[Piece], width: int, first: int = 0, others: int = 0) -> list[str]:
    """Lines of at most so many cells. The first begins after so many blanks, and so do the others."""
    lines, line = [], BLANK * first
    fresh = True
    for piece in pieces:
        for cells, gap in _fitting(piece, width - others):
            if not fresh and len(line) + gap + len(cells) > width:
                lines.append(line)
                line, fresh = BLANK * others, True
            line += BLANK * (gap and not fresh) + cells
            fresh = False
    return [*lines, *([] if fresh else [line])]


def _fitting(piece: Piece, room: int) -> Iterator[tuple[str, bool]]:
    """A piece in parts that each fit into a line, cut where it may be, or else where it must."""
    begin, gap = 0, piece.gap
    while begin < len(piece.cells):
        end = len(piece.cells)
        if len(piece.cells) > room:
            end = min((cut for cut in piece.cuts if cut > begin), default=end)
            end = min(end, begin + room)
        yield piece.cells[begin:end], gap
        begin, gap = end, False


def centred(pieces: Iterable[Piece], width: int) -> list[str]:
    """Lines in the middle of a page, with at least three blanks on each side."""
    return [BLANK * ((width - len(line)) // 2) + line for line in wrap(pieces, width - 6)]
