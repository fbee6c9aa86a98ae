"""Rows of a table in which a cell may span several in, rows that all have every cell out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from lxml import etree

C = TypeVar("C")


def rows_spanned(cell: etree._Element) -> int:
    """How many rows a cell of a table stands in."""
    return int(cell.get("rowspan") or 1)


def repeated(rows: Iterable[Iterable[tuple[C, int]]]) -> Iterator[tuple[C, ...]]:
    """Rows with a cell that spans several in each of them. Every cell comes with the number of its rows.

    >>> list(repeated([[("a", 2), ("b", 1)], [("c", 1)]]))
    [('a', 'b'), ('a', 'c')]
    """
    above: list[tuple[C, int]] = []
    for row in rows:
        own, cells = iter(row), []
        while cell := above[len(cells)] if len(cells) < len(above) and above[len(cells)][1] else next(own, None):
            cells.append((cell[0], cell[1] - 1))
        above = cells
        yield tuple(cell for cell, _ in cells)
