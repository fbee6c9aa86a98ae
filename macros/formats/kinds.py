"""Every format that a document is published in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.formats import braille, epub, pdf, text
from macros.formats.blocks import Document
from macros.model.file_kinds import file_ending
from macros.model.reference import Council


@dataclass(frozen=True)
class Format:
    """One format."""

    name: str
    """What pages and templates call it: "large-print"."""
    write: Callable[[Document, Council], bytes]

    @property
    def ending(self) -> str:
        """The file's ending, without the dot."""
        return file_ending(self.name)


def _braille(document: Document, council: Council) -> bytes:
    return braille.write(document, council.braille_page.cells, council.braille_page.lines)


FORMATS = (
    Format("pdf", lambda document, _: pdf.write(document)),
    Format("large-print", lambda document, _: pdf.write_large_print(document)),
    Format("epub", lambda document, _: epub.write(document)),
    Format("text", lambda document, _: text.write(document)),
    Format("braille", _braille),
)
"""Of a whole document."""
QUICK_FORMATS = (Format("quick-reference", lambda document, _: pdf.write_quick_reference(document)),)
"""Of a quick reference."""
EASY_READ_FORMATS = (Format("easy-read", lambda document, _: pdf.write_large_print(document)),)
"""Of easy read, whose layout is for print."""
