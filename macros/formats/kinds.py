"""Every format that a document is published in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.formats import braille, epub, pdf, text
from macros.formats.blocks import Document
from macros.model.reference import Council


@dataclass(frozen=True)
class Format:
    """One format."""

    name: str
    """What pages and templates call it: "large-print"."""
    ending: str
    """The file's ending, without the dot."""
    write: Callable[[Document, Council], bytes]
    named: bool = False
    """Whether the file's name has the format's name in it, as another format's ending is the same."""


def _braille(document: Document, council: Council) -> bytes:
    return braille.write(document, council.braille_page.cells, council.braille_page.lines)


FORMATS = (
    Format("pdf", "pdf", lambda document, _: pdf.write(document)),
    Format("large-print", "pdf", lambda document, _: pdf.write_large_print(document), named=True),
    Format("epub", "epub", lambda document, _: epub.write(document)),
    Format("text", "txt", lambda document, _: text.write(document)),
    Format("braille", "brf", _braille),
)
"""Of a whole document."""
QUICK_FORMATS = (Format("quick-reference", "pdf", lambda document, _: pdf.write_quick_reference(document), named=True),)
"""Of a quick reference."""
EASY_READ_FORMATS = (Format("easy-read", "pdf", lambda document, _: pdf.write_large_print(document)),)
"""Of easy read, whose layout is for print."""
