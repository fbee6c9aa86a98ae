"""Documents in print: what a reader holds in hand."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from every_block import WORDS, document
from painted import painted, sizes
from pikepdf import Name, Pdf
from printed_words import collisions
from pypdfium2 import PdfDocument
from tag_tree import faults, walk

from macros.formats import pdf
from macros.formats.blocks import Block, Cell, Document, Figure, Heading, Paragraph, Run, Table
from macros.problems import ProblemsFound

WRITERS = (pdf.write, pdf.write_large_print)


def with_blocks(*blocks: Block, locale: str = "en-GB") -> Document:
    """A document of a few blocks."""
    return replace(document(locale), blocks=blocks)


def line(*words: str | Run) -> Paragraph:
    """A paragraph."""
    return Paragraph(tuple(Run(word) if isinstance(word, str) else word for word in words))


def table(columns: int, rows: int, words: str = "Some words") -> Table:
    """A table whose rows have names."""
    cells = (Cell((line(words),)),) * (columns - 1)
    return Table((Run("Times"),), (Cell((line("Name"),)), *cells), tuple((Cell((line(f"Row {row}"),), True), *cells) for row in range(rows)))


def pages(file: bytes) -> list[str]:
    """The words of each page, a line for each of its lines."""
    with PdfDocument(file) as read:
        return [page.get_textpage().get_text_range() for page in read]


def tags(file: bytes) -> list[str]:
    """The types of the structure elements, in reading order."""
    with Pdf.open(io.BytesIO(file)) as read:
        return [kind for kind, _, _ in walk(read.Root.StructTreeRoot, "", read)]


@pytest.mark.parametrize("locale", WORDS)
def test_nothing_in_print_is_small(locale: str) -> None:
    """Page numbers and tables included: 12 point in print, as clear print asks; in large print 18, and never below 16."""
    made = replace(document(locale), blocks=tuple(block for block in document(locale).blocks if not isinstance(block, Figure)))
    assert min(sizes(pdf.write(made))) == 12
    assert min(sizes(pdf.write_large_print(made))) == 18
    assert min(sizes(pdf.write_quick_reference(replace(made, blocks=made.blocks[-3:])))) >= 12


def test_a_picture_with_small_words_is_told_in_large_print() -> None:
    """Enlarged to the width of the page, its words have 16 point, or what it says stands there instead."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><text y="10" font-size="{}">95%</text></svg>'
    large, small = (Figure(svg.format(size), f"A bar in {size}") for size in (5, 3))
    file = pdf.write_large_print(with_blocks(large, small))
    assert tags(file).count("Figure") == 1 and "Picture: A bar in 3" in pages(file)[0]
    assert min(sizes(file)) >= 16


def test_large_print_has_addresses_in_full_and_no_lines_under_words() -> None:
    """Paper cannot be clicked on, and a line under words blurs their shape. A reader is told an address once."""
    link = Run("our page", address="https://council.example/page/")
    made = with_blocks(line("See ", link, "."), line("Or ", link, "."), line(Run("council.example/x", address="https://council.example/x")))
    assert "".join(pages(pdf.write_large_print(made))).count("(https://council.example/page/)") == 1
    assert "".join(pages(pdf.write_large_print(made))).count("council.example/x") == 1
    assert "https" not in "".join(pages(pdf.write(made)))
    with Pdf.open(io.BytesIO(pdf.write_large_print(made))) as file:
        decorated = [one for _, _, one in walk(file.Root.StructTreeRoot, "", file) if b"TextDecorationType" in one.unparse(resolved=True)]
    assert not decorated


@pytest.mark.parametrize("write", WRITERS)
def test_the_same_document_gives_the_same_bytes(write: Callable[[Document], bytes]) -> None:
    """Also in another process, with another order of hashes: a site that has not changed is not sent again."""
    code = f"from every_block import document; from macros.formats import pdf; import sys; sys.stdout.buffer.write(pdf.{write.__name__}(document('ar')))"
    paths = os.pathsep.join([os.path.dirname(__file__), *sys.path])
    done = subprocess.run([sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": paths}, capture_output=True, check=True)
    assert done.stdout == write(document("ar")) == write(document("ar"))


def test_a_table_over_several_pages_stays_one() -> None:
    """Its headings are printed on each page, and tagged once."""
    file = pdf.write(with_blocks(table(3, 60)))
    assert len(pages(file)) > 2 and all("Name" in page for page in pages(file))
    assert (tags(file).count("Table"), tags(file).count("THead"), tags(file).count("TR")) == (1, 1, 61)
    assert faults(file) == []


def test_a_table_with_columns_too_narrow_to_read_becomes_lines() -> None:
    """Each cell stands after the name of its column. In 12 point four columns fit, in 18 point two."""
    wide = with_blocks(table(4, 2, "Words that need some room to be read in"))
    assert "Table" in tags(pdf.write(wide))
    large = pdf.write_large_print(wide)
    assert "Table" not in tags(large) and "Name: Row 1" in "".join(pages(large))
    assert "Table" in tags(pdf.write_large_print(with_blocks(table(2, 2))))
    assert "Table" not in tags(pdf.write(with_blocks(table(9, 2, "Words that need some room to be read in"))))


def test_a_link_within_the_document_says_its_page_in_print() -> None:
    """Where that is another page. The word for "page" is the document's."""
    far = [line("Words.")] * 60
    made = with_blocks(line(Run("near", address="#near")), line(Run("far", address="#far")), Paragraph((Run("Near"),), id="near"), *far, Heading(2, (Run("Far"),), "far"))
    assert "near\r\nfar (page 3)\r\n" in pages(pdf.write(made))[0]


def test_terms_that_make_a_name_together_say_their_page_once() -> None:
    """After the last of them, so that no number stands inside a name; each its own where the pages differ."""
    first, second = Run("LGR", address="#lgr"), Run("Programme", address="#programme")
    name, words = line(first, Run(" "), second, Run(" Director")), [line("Words.")] * 60
    here = [Heading(2, (Run("Local government reorganisation"),), "lgr"), Heading(2, (Run("A programme"),), "programme")]
    assert "LGR Programme (page 3) Director" in pages(pdf.write(with_blocks(name, *words, *here)))[0]
    assert "LGR (page 3) Programme (page 5) Director" in pages(pdf.write(with_blocks(name, *words, here[0], *words, here[1])))[0]


def test_a_document_has_bookmarks_and_a_long_one_a_list_of_contents() -> None:
    """Bookmarks go from heading to heading; a list of contents says on which page each part is."""
    parts = [block for number in range(6) for block in (Heading(2, (Run(f"Part {number}"),)), Heading(3, (Run("More"),)), *[line("Words.")] * 40)]
    long, short = pdf.write(with_blocks(*parts)), pdf.write(with_blocks(*parts[:43]))
    assert "Contents\r\n" in pages(long)[0] and "TOCI" in tags(long) and "TOC" not in tags(short)
    with Pdf.open(io.BytesIO(long)) as file, file.open_outline() as outline:
        (title,) = outline.root
        assert (title.title, [part.title for part in title.children]) == ("Housing repairs", [f"Part {number}" for number in range(6)])
        assert [deeper.title for deeper in title.children[0].children] == ["More"]


def test_what_an_abbreviation_stands_for_and_other_languages_are_in_the_file() -> None:
    """Unseen in print, for voices: a language has no region that was not given."""
    with Pdf.open(io.BytesIO(pdf.write(document("en-GB")))) as file:
        seen = [painted(page.obj) for page in file.pages]
    assert [one for page in seen for one in page.expansions] == ["Homes for Sedgemoor"] * 2
    assert {one for page in seen for one in page.languages} >= {"ar", "pl", "uk"}


def test_arabic_runs_from_right_to_left() -> None:
    """Pages turn the other way; groups of digits keep their order, and so do sentences in another language."""
    file = pdf.write(document("ar"))
    with Pdf.open(io.BytesIO(file)) as read:
        assert read.Root.Lang == "ar" and read.Root.ViewerPreferences.Direction == Name.R2L
    assert across(file, "01823") < across(file, "357628")
    assert across(file, "całe") < across(file, "zdanie") < across(file, "polsku")
    assert across(file, "المجلس") > across(file, "ومتى")


def across(file: bytes, word: str) -> float:
    """How far from the left edge of the paper a word stands."""
    with PdfDocument(file) as read:
        for page in read:
            text = page.get_textpage()
            if found := text.search(word).get_next():
                return text.get_charbox(found[0])[0]
    raise AssertionError(f"{word} is not there.")


def test_a_quick_reference_has_one_page_in_the_largest_type_that_fits() -> None:
    """14 point, or 13, or 12."""
    for lines, size in ((10, 14), (30, 13), (33, 12)):
        file = pdf.write_quick_reference(with_blocks(*[line("Words.")] * lines))
        assert len(pages(file)) == 1 and min(sizes(file)) == size


def test_a_quick_reference_that_needs_more_is_refused() -> None:
    """It says how many pages it would take."""
    with pytest.raises(pdf.TooLong) as stopped:
        pdf.write_quick_reference(with_blocks(*[line("Words.")] * 100))
    assert str(stopped.value) == "services/housing-repairs (en-GB) has no quick reference: in 14 point it would take 4 pages."


def test_a_language_whose_letters_no_font_has_is_told() -> None:
    """Before anything is set: what to do about it is the same for all of its words."""
    with pytest.raises(ProblemsFound) as stopped:
        pdf.write(with_blocks(line("Welcome, ", Run("স্বাগতম", "bn"))))
    assert "The fonts for print have no letters of বাংলা (bn)." in str(stopped.value)


def test_nothing_is_printed_beyond_the_paper_or_over_words() -> None:
    """The longest words are broken, in a table too, so that no letter is lost at an edge or printed over another."""
    cell = Cell((line("x" * 90),))
    file = pdf.write_large_print(with_blocks(line("x" * 200), Table((), (cell, cell), ((cell, cell),))))
    assert collisions(file) == []
