"""A table in, how wide its columns are in print out; or, where they would be too narrow to read, its rows as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from macros.formats.blocks import Block, Cell, Listing, Paragraph, Run, Table, Words
from macros.formats.spoken import in_a_line, named, text_of

_LETTER = 0.55
"""How wide a letter is in running text, in sizes of the text: somewhat more than was measured."""
_BROAD_LETTER = 0.64
"""How wide a letter is in a single bold word, at most."""
_PADDING = 1.0
"""What a cell has beside its words, on both sides together."""
_READABLE = 9.0
"""How wide a column of running text has to be. What fits two lines of less has them."""


def widths(table: Table, line: float) -> list[float]:
    """The width of each column, of a line as long as ``line``, all in sizes of the text. [] where it cannot fit."""
    every = list(zip(table.headings, *table.rows, strict=True))
    whole = [_PADDING + max(len(text_of(in_a_line(cell.blocks))) * _LETTER for cell in column) for column in every]
    words = [_PADDING + max(map(_longest_word, column)) * _BROAD_LETTER for column in every]
    needed = [max(word, min(text / 2, _READABLE)) for word, text in zip(words, whole, strict=True)]
    if (free := line - sum(needed)) < 0:
        return []
    wanted = [1 + sum(len(text_of(in_a_line(cell.blocks))) for cell in column) for column in every]
    return [round(least + free * letters / sum(wanted), 2) for least, letters in zip(needed, wanted, strict=True)]


def _longest_word(cell: Cell) -> int:
    return max(map(len, text_of(in_a_line(cell.blocks)).replace("-", "- ").split()), default=0)


def lines(table: Table) -> tuple[Block, ...]:
    """The same as lines: the name of each row, and under it each cell after the name of its column."""
    rows = (_row(table.headings, row) for row in table.rows)
    caption = (Paragraph(table.caption, "label"),) if table.caption else ()
    return (*caption, *chain.from_iterable(rows))


def _row(headings: Sequence[Cell], row: Sequence[Cell]) -> Iterator[Block]:
    cells = [_labelled(in_a_line(heading.blocks), cell) for heading, cell in zip(headings, row, strict=True) if cell.blocks]
    if not cells:
        return
    (name, *rest), *others = cells
    yield replace(name, role="lead-in") if others and isinstance(name, Paragraph) and not rest else name
    yield from rest
    if others:
        yield Listing(tuple(others))


def _labelled(heading: Words, cell: Cell) -> tuple[Block, ...]:
    """What a cell says, after the name of its column, which is bold."""
    name = tuple(Run(run.text, run.language, strong=True) for run in (*named(heading), Run(" ")))
    match cell.blocks:
        case [Paragraph(words=words, id=identity), *others]:
            return (Paragraph((*name, *words), id=identity), *others)
    return (Paragraph(name, "label"), *cell.blocks)
