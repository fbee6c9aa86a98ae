"""The blocks of a document in, the names that links inside it can lead to out."""

from __future__ import annotations

from collections.abc import Iterable

from macros.formats.blocks import Block, Heading, Listing, Paragraph, Table, Terms


def names(blocks: Iterable[Block]) -> set[str]:
    """Every name that a block has, at any depth; "" where one has none."""
    found: set[str] = set()
    for block in blocks:
        match block:
            case Heading(id=name) | Paragraph(id=name):
                found.add(name)
            case Listing(items=items):
                found |= names(one for item in items for one in item)
            case Terms(entries=entries, ids=ids):
                found |= {*ids, *names(one for _, said in entries for one in said)}
            case Table(headings=headings, rows=rows):
                found |= names(one for cell in (*headings, *(cell for row in rows for cell in row)) for one in cell.blocks)
    return found
