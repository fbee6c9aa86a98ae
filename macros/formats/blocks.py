"""The document model that every format is written from: blocks of words, and nothing of how they look.

A document is a list of blocks. A block's words are runs: pieces of text that are alike in language,
weight and where they lead. Writers (PDF, EPUB, braille, text) know these classes and no others.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A piece of text."""

    text: str
    language: str = ""
    """Its language where that is not the document's: "en-GB" (WCAG 3.1.2)."""
    strong: bool = False
    """Whether it stands out: bold, in print."""
    address: str = ""
    """Where it leads: a whole address, or "#id" for a heading or block of the same document (a page reference, in print)."""
    expansion: str = ""
    """What an abbreviation stands for."""


Words = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within the document. The document's title is none of them."""

    level: int
    """2 for a section, to 4. No level is left out."""
    words: Words
    id: str = ""
    """Its name for links from inside the document; "" where nothing leads to it."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Words
    role: str = ""
    """"lead" for the summary under a title, "figure" for a promise's figure, "lead-in" for the line over
    a list, "notice" for what a reader must not miss, "label" for the name of what follows, "fine" for
    small remarks; "" for plain text. A writer that cannot show it may leave it out."""
    id: str = ""


@dataclass(frozen=True)
class Listing:
    """A list."""

    items: tuple[tuple[Block, ...], ...]
    """Each item is blocks: words, a list in the list ..."""
    ordered: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block, ...]
    header: bool = False
    """Whether it names its row. Cells of the table's heading row are all headers."""


@dataclass(frozen=True)
class Table:
    """A table with a row of headings. Every row has as many cells: one that spans rows in a page is repeated."""

    caption: Words
    headings: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Terms:
    """Words, each with what it means or says."""

    entries: tuple[tuple[Words, tuple[Block, ...]], ...]
    ids: tuple[str, ...] = ()
    """A name for each entry, for links from inside the document; empty where nothing leads to them."""


@dataclass(frozen=True)
class Figure:
    """A picture."""

    svg: str
    """The picture itself, a whole SVG document."""
    alternative: str
    """What it says, for those who do not see it; "" where the words beside it say the same."""
    caption: Words = ()


Block = Heading | Paragraph | Listing | Table | Terms | Figure


@dataclass(frozen=True)
class Signposts:
    """The few words that a writer adds of its own, in the document's language. Those in braces are filled in."""

    page: str
    """Where a link inside the document leads, in print: "page {number}"."""
    page_of: str
    """The foot of a page: "Page {number} of {count}"."""
    contents: str
    """The name of a list of the document's parts: "Contents"."""
    picture: str
    """What stands for a picture that cannot be shown: "Picture: {alternative}"."""
    access: str
    """How an e-book can be read, and who has tried: its schema:accessibilitySummary. It claims no conformance."""
    braille: str
    """What a reader of braille is told of how it was made: translated by machine, not yet proofread; "" once it was."""


@dataclass(frozen=True)
class Document:
    """What a download holds, in one language, before it has a shape."""

    id: str
    """Its path and file name, without ending: "services/housing-repairs"."""
    title: Words
    locale: str
    """Its language: "en-GB"."""
    blocks: tuple[Block, ...]
    description: str
    """One sentence on what it is, in plain text."""
    council: str
    """Who promises this: the author, for the file's properties."""
    address: str
    """The whole address of the page that it is made from; "" where the site's address is not known."""
    as_of: str
    """How old its content is, in words of its language: "January 2023"."""
    made: datetime.date
    """The day that it is made on, in UTC: the edition's ``today``."""
    signposts: Signposts
