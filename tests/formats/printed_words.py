"""A PDF in, its words out, as programs that read it aloud or search it find them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import islice, takewhile

from heard import heard, words
from pypdfium2 import PdfDocument

from macros.formats.blocks import Document, Figure


def found(pdf: bytes) -> list[str]:
    """The words of a file, page by page, with those at the heads and feet of pages."""
    with PdfDocument(pdf) as file:
        return words(plain(" ".join(page.get_textpage().get_text_range() for page in file)))


def plain(text: str) -> str:
    """Text without marks above and below letters: Arabic vowel signs, which few texts have and searches leave out."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Mn")


def expected(document: Document) -> list[str]:
    """The words of a document, without what its pictures show: that stands beside them, unseen."""
    shown = tuple(block for block in document.blocks if not isinstance(block, Figure))
    return words(plain(" ".join(heard(replace(document, blocks=shown), by_row=False))))


def share_found(document: Document, pdf: bytes) -> float:
    """How many of a document's words the file has, of 1."""
    wanted = Counter(expected(document))
    return 1 - (wanted - Counter(found(pdf))).total() / wanted.total()


def collisions(pdf: bytes) -> list[str]:
    """Words that are printed over others, or near the edge of the paper, each with its page.

    Not for Arabic: the boxes of letters and vowel signs overlap there as they should.
    """
    seen = []
    with PdfDocument(pdf) as file:
        for number, page in enumerate(file, 1):
            text, width = page.get_textpage(), page.get_width()
            boxes = sorted((text.get_rect(index) for index in range(text.count_rects())), key=lambda box: box[1])
            for index, (left, bottom, right, top) in enumerate(boxes):
                above = takewhile(lambda box: box[1] < top - 4, islice(boxes, index + 1, None))
                over = any(min(right, box[2]) - max(left, box[0]) > 1.5 and box[3] - bottom > 4 for box in above)
                if over or left < 30 or right > width - 30:
                    seen.append(f"page {number}: {text.get_text_bounded(left, bottom, right, top)}")
    return seen
