"""A document in, its words out in the order in which they are read, for tests of what a file says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from macros.formats.blocks import Block, Cell, Document, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words


def heard(document: Document, by_row: bool) -> list[str]:
    """Every word of a document. ``by_row``: each cell of a table comes after its column's heading."""
    texts = [document.council, document.as_of, *_said(document.blocks, by_row)]
    return [word for text in (_text(document.title), *texts) for word in words(text)]


def added(document: Document) -> set[str]:
    """Words that a file may have besides: what abbreviations stand for, addresses, numbers of lists, signposts."""
    runs = list(_runs(document))
    texts = [run.expansion for run in runs] + [run.address for run in runs]
    signs = document.signposts
    own = words(f"{signs.picture} {signs.contents} {signs.braille}")
    return {word for text in texts for word in words(text)} | set(own) | {str(number) for number in range(100)}


def words(text: str) -> list[str]:
    """The words of a text, without signs between and around them.

    Arabic vowel signs are part of a word. An Arabic "and" that is joined to an English name is a word of its own.
    """
    return re.findall(r"(?:[\u064b-\u0652]|[^\W\u0000-\u05ff\u0700-\uffff])+|[^\W\u0600-\u06ff]+", text)


def lost(expected: Sequence[str], found: Iterable[str]) -> list[str]:
    """The expected words from the first on that is not found after those before it."""
    place = 0
    for word in found:
        if place < len(expected) and word == expected[place]:
            place += 1
    return list(expected[place : place + 8])


def _text(words: Words) -> str:
    return "".join(run.text for run in words)


def _said(blocks: Iterable[Block], by_row: bool) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(words=words) | Paragraph(words=words):
                yield _text(words)
            case Listing(items=items):
                for item in items:
                    yield from _said(item, by_row)
            case Table():
                yield _text(block.caption)
                yield from _table(block, by_row)
            case Terms(entries=entries):
                for term, meaning in entries:
                    yield _text(term)
                    yield from _said(meaning, by_row)
            case Figure(alternative=alternative, caption=caption):
                yield from (_text(caption), alternative) if by_row else (alternative, _text(caption))


def _table(table: Table, by_row: bool) -> Iterator[str]:
    if not by_row:
        yield from (text for cell in table.headings for text in _said(cell.blocks, by_row))
    for row in table.rows:
        for heading, cell in zip(table.headings, row, strict=True):
            said = list(_said(cell.blocks, by_row))
            if by_row and any(said):
                yield from _said(heading.blocks, by_row)
            yield from said


def _runs(part: object) -> Iterator[Run]:
    match part:
        case Run():
            yield part
        case tuple() | list():
            for one in part:
                yield from _runs(one)
        case Document(title=title, blocks=blocks):
            yield from _runs((title, blocks))
        case (
            Heading(words=inner)
            | Paragraph(words=inner)
            | Listing(items=inner)
            | Terms(entries=inner)
            | Figure(caption=inner)
        ):
            yield from _runs(inner)
        case Cell(blocks=blocks):
            yield from _runs(blocks)
        case Table(caption=caption, headings=headings, rows=rows):
            yield from _runs((caption, headings, rows))
