"""Easy read in print: the picture first, the words beside it, and large letters."""

from __future__ import annotations

import io

import pytest
from painted import sizes
from pikepdf import Pdf
from pypdfium2 import PdfDocument
from tag_tree import faults, walk

from macros.formats import Edition
from macros.formats.blocks import Document
from macros.formats.documents import easy_read_plans, make
from macros.formats.kinds import EASY_READ_FORMATS


@pytest.fixture(scope="module")
def made(edition: Edition) -> Document:
    """The example council's text."""
    [plan] = easy_read_plans(edition)
    return make(plan, edition)


@pytest.fixture(scope="module")
def printed(made: Document, edition: Edition) -> bytes:
    """The same as a PDF."""
    [one] = EASY_READ_FORMATS
    return one.write(made, edition.site.council)


def test_nothing_is_smaller_than_easy_read_allows(printed: bytes) -> None:
    """At least 16 point."""
    assert min(sizes(printed)) >= 16


def test_each_picture_stands_at_the_start_of_its_line_with_the_words_beside_it(printed: bytes) -> None:
    """Three pictures, one under the other, and each sentence to the right of them, at the same height."""
    with PdfDocument(printed) as file:
        page = file[0]
        pictures = [one.get_bounds() for one in page.get_objects() if one.type == 2 and one.get_bounds()[3] - one.get_bounds()[1] > 20]
        text = page.get_textpage()
        for words in ("You can call", "We answer 8", "A voice reads"):
            place = text.search(words).get_next()
            left, bottom, _, top = text.get_rect(text.count_rects(*place) - 1)
            beside = [one for one in pictures if one[1] < (bottom + top) / 2 < one[3]]
            assert beside and all(right < left for _, _, right, _ in beside), words


def test_a_screen_reader_hears_a_list_of_sentences(printed: bytes) -> None:
    """The pictures say nothing more, so they are not read; the rest is tagged as in every PDF."""
    assert faults(printed) == []
    with Pdf.open(io.BytesIO(printed)) as file:
        kinds = [kind for kind, _, _ in walk(file.Root.StructTreeRoot, "", file)]
    assert "Figure" not in kinds
    assert kinds.count("LI") >= 3
