"""What the tests of formats share: an edition of the example council, and blocks as text that people can compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from today import TODAY

from macros.formats import Edition
from macros.formats.blocks import Block, Cell, Figure, Heading, Listing, Paragraph, Table, Terms, Words
from macros.load.loaded import Loaded
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.render.environment import Renderer


@pytest.fixture(scope="session")
def edition(example: Loaded, root: Path) -> Edition:
    """The example council in its own language, at an address."""
    site = on_day(example.site, TODAY)
    pages = {page.address: page for page in list_pages(site)}
    return Edition(Renderer(site, root / "overrides"), pages, "https://council.example/", TODAY)


@pytest.fixture(scope="session")
def written() -> Callable[[Sequence[Block]], str]:
    """Blocks as lines: what each is, and its words with what is marked in them."""
    return lambda blocks: "\n".join(_lines(blocks)) + "\n"


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level=level, words=words, id=name):
                yield f"{'#' * level} {_words(words)}{_named(name)}"
            case Paragraph(words=words, role=role, id=name):
                yield f"{f'({role}) ' if role else ''}{_words(words)}{_named(name)}"
            case Listing(items=items, ordered=ordered):
                for item in items:
                    yield from _indented(item, "1. " if ordered else "- ")
            case Terms(entries=entries, ids=ids):
                for (term, meaning), name in zip(entries, ids or [""] * len(entries), strict=True):
                    yield from (f"{_words(term)} ={_named(name)}", *_indented(meaning, "  "))
            case Table(caption=caption, headings=headings, rows=rows):
                yield f"[table] {_words(caption)}"
                for row in (headings, *rows):
                    yield f"| {' | '.join(_cell(cell) for cell in row)} |"
            case Figure(alternative=alternative, caption=caption):
                yield f"[figure] {alternative} {_words(caption)}"


def _indented(blocks: Sequence[Block], sign: str) -> Iterator[str]:
    for number, line in enumerate(_lines(blocks)):
        yield (sign if not number else " " * len(sign)) + line


def _cell(cell: Cell) -> str:
    return f"{'* ' if cell.header else ''}{' / '.join(_lines(cell.blocks))}"


def _words(words: Words) -> str:
    return "".join(
        f"{'**' if run.strong else ''}{run.text}{'**' if run.strong else ''}"
        f"{f'<{run.address}>' if run.address else ''}{f'[{run.language}]' if run.language else ''}"
        for run in words
    )


def _named(name: str) -> str:
    return f" {{#{name}}}" if name else ""
