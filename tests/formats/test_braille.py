"""Documents in braille. What a machine can hold: layout, signs, and that English reads back."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace

import pytest
from brf import pages, read_back, text_of
from every_block import WORDS, document, hostile
from heard import added, heard, lost, words
from liblouis import missing

from macros.formats import braille
from macros.formats.blocks import Document, Heading, Listing, Paragraph, Run
from macros.formats.braille.cells import ascii_braille, pieces
from macros.formats.braille.languages import CODES, knows

LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "pt": "aáâãàbcçdeéêfghiíjklmnoóôõpqrstuúvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأؤإئ",
}
LONG = tuple(Paragraph((Run("A paragraph that takes two lines of braille, or more, and no less."),)) for _ in range(4))


@pytest.fixture(scope="module", autouse=True)
def _liblouis() -> None:
    """Left out where liblouis is not, but for the machine that decides."""
    if why := missing():
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)


def braille_of(text: str, locale: str = "en-GB") -> str:
    """A text in ASCII braille."""
    return "".join((" " if piece.gap else "") + ascii_braille(piece.cells) for piece in pieces((Run(text),), locale))


def english(*blocks: object) -> Document:
    """A document with these blocks."""
    return replace(document("en-GB"), blocks=blocks)


def lines(made: Document, **size: int) -> list[str]:
    """All lines of its file, but the first of each page."""
    return [line for page in pages(braille.write(made, **size)) for line in page[1:]]


@pytest.mark.parametrize(("width", "length"), [(40, 25), (28, 18)])
@pytest.mark.parametrize("made", [*map(document, WORDS), hostile()], ids=[*WORDS, "hostile"])
def test_every_page_fits_its_paper(made: Document, width: int, length: int) -> None:
    """No line is longer and no page has more lines than asked for, and every sign is one of six dots."""
    file = braille.write(made, width, length)
    assert set(file) <= {*range(0x20, 0x60), *b"\r\n\f"}
    assert b"\n" not in file.replace(b"\r\n", b"") and b"\r" not in file.replace(b"\r\n", b"")
    for number, page in enumerate(pages(file), 1):
        assert 1 < len(page) <= length
        assert all(len(line) <= width and line == line.rstrip(" ") for line in page)
        assert page[0].endswith(braille_of(str(number), made.locale)) and len(page[0]) == width
        assert page[-1], "A page does not end in an empty line."


def test_each_page_but_the_first_has_the_title_at_its_top() -> None:
    """The first has it in full below, so that only its number stands there."""
    first, second, *_ = pages(braille.write(document("en-GB")))
    assert first[0].strip() == "#A" and first[2].strip() == second[0].removesuffix("#B").strip() == braille_of(
        "Housing repairs"
    )
    narrow = pages(braille.write(document("en-GB"), width=20))[1][0]
    assert narrow.startswith(braille_of("Housing")) and narrow.endswith("#B") and len(narrow) == 20


def test_english_reads_back_as_it_was() -> None:
    """Every word, in order, and no other. Only what liblouis is known to misread is mended."""
    blocks = [
        block for block in document("en-GB").blocks if not any(run.language for run in getattr(block, "words", ()))
    ]
    made = english(*blocks)
    found = words(text_of(braille.write(made)))
    assert not lost(heard(made, by_row=True), found)
    assert not (Counter(found) - Counter(heard(made, by_row=True))).keys() - added(made)


@pytest.mark.parametrize(("text", "cells"), [
    ("Call 01823 357628.", ",CALL #JAHBC #CEGFBH4"),  # Two numbers, not one: liblouis before 3.29 joins them.
    ("TA1 4DY", ",,TA#A #D,,DY"),
    ("It’s 98% – always.", ",X'S #IH.0 ,- ALW4"),
    ("£1,250.50", "@L#A1BEJ4EJ"),
    ("COUNCIL TAX REDUCTION", ",,,C\\NCIL TAX R$UC;N,'"),
])  # fmt: skip
def test_english_is_unified_english_braille_in_grade_2(text: str, cells: str) -> None:
    """Contractions, numbers, capitals and signs as the Rules of Unified English Braille (2013) have them."""
    assert braille_of(text) == cells


@pytest.mark.parametrize("language", CODES)
def test_every_language_has_its_letters_and_signs(language: str) -> None:
    """Six dots for each, and no two letters alike."""
    alphabet = LETTERS[language]
    for table in (CODES[language].documents, CODES[language].passages):
        assert not [sign for sign in f"{alphabet}0123456789.,:;?!()-–%£&/@’“”…" if not knows(table, sign)]
    cells = {letter: braille_of(letter + alphabet[0], language) for letter in alphabet}
    assert len(set(cells.values())) == len(alphabet), cells


def test_romanian_is_written_with_six_dots() -> None:
    """Capitals, numbers and the letters of its own. Debian 12 has them with eight dots alone."""
    assert braille_of("Știți ce în 24 de ore (Țară)?", "ro") == ".:TI[I CE %N #BD DE ORE <.[AR*>5"


def test_what_another_language_says_is_in_its_code() -> None:
    """A sentence in it is a passage in its code, uncontracted; a word inside a sentence keeps the sentence's signs."""
    polish, mixed = (
        english(Paragraph((Run("Tak, łódź.", "pl"),))),
        english(Paragraph((Run("The "), Run("Łódź Council", "pl"), Run(".")))),
    )
    assert lines(polish)[-1].strip() == ".TAK1 <+D!'"
    assert lines(mixed)[-1].strip().endswith(",C\\NCIL4")
    arabic = english(Paragraph((Run("Say "), Run("نعم", "ar"), Run("."))))
    assert lines(arabic)[-1].strip() == ",SAY N(M4", "Letters that English has not are in the code of their language."
    whole = replace(document("pl"), blocks=(Paragraph((Run("The information for you", "en-GB"),)),))
    assert lines(whole)[-1].strip() == ",THE INFORMATION FOR YOU", (
        "A reader of Polish need not know English contractions."
    )


def test_a_sign_that_no_code_has_is_told_by_its_name() -> None:
    """Nothing is left out without a word."""
    assert read_back(braille_of("A 🚌 here")) == "A (bus) here"


def test_no_heading_is_left_at_the_foot_of_a_page() -> None:
    """Two lines of text stand below each, on its page, wherever the page ends; and so does a list below its lead-in."""
    for length in range(12, 32):
        for level in (2, 3, 4):
            made = english(*LONG, Heading(2, (Run("Zebra"),)), Heading(max(level, 3), (Run("Ocelot"),)), *LONG)
            for page in pages(braille.write(made, length=length)):
                found = [
                    number
                    for number, line in enumerate(page)
                    if line.strip() in (braille_of("Zebra"), braille_of("Ocelot"))
                ]
                assert all(sum(map(bool, page[number + 1 :])) >= 2 for number in found), page


def test_headings_are_known_by_where_they_stand() -> None:
    """In the middle with empty lines around, or from the fifth cell on with one before; text from the third."""
    made = lines(english(Heading(2, (Run("Zebra"),)), Heading(3, (Run("Ocelot"),)), LONG[0]))
    middle = made.index(f"{' ' * 17}{braille_of('Zebra')}")
    assert made[middle - 1] == "" == made[middle + 1] and made[middle + 2] == f"    {braille_of('Ocelot')}"
    assert made[middle + 3].startswith("  ,A P>AGRAPH")


def test_lists_tables_and_terms_hang_from_the_margin() -> None:
    """What belongs to an item begins further in than the item; a cell comes after the name of its column."""
    made = lines(document("en-GB"))
    for line in (
        "M5D3", '  GAS 9 "O "D', "#A4 ,TELL U4", ",QU>T]3 ,APRIL TO ,JUNE", "  ,T>GET3 #IE.0",
        "  ,RESULT3 N YET M1SUR$", ',"W+ "D3 ,MON"D TO ,FRI"D4',
    ):  # fmt: skip
        assert line in made
    deep = Listing(((Paragraph((Run("one " * 20),)), Listing(((Paragraph((Run("two " * 20),)),),))),))
    for word, first in (('"O', 0), ("TWO", 2)):
        indents = [len(line) - len(line.lstrip()) for line in lines(english(deep)) if line.split()[:1] == [word]]
        assert indents[0] == first and {*indents[1:]} == {4}, (
            "Where lists hang in lists, no item begins where another runs over."
        )


def test_a_long_document_begins_with_its_contents() -> None:
    """Each part with the page that it begins on; a short document needs none."""
    parts = [block for name in ("Zebra", "Ocelot", "Lynx") for block in (Heading(2, (Run(name),)), *LONG * 5)]
    made = pages(braille.write(english(*parts)))
    for name in ("Zebra", "Ocelot", "Lynx"):
        entry = next(line for line in made[0] if line.startswith(braille_of(name)))
        begins = next(
            number for number, page in enumerate(made, 1) if any(line.strip() == braille_of(name) for line in page)
        )
        assert entry.endswith(" " + braille_of(str(begins))) and len(entry) == 40
    assert braille_of("Contents") not in "".join(lines(document("en-GB")))


def test_a_long_address_is_cut_after_a_stroke() -> None:
    """Where it must be cut, and not inside a word of it."""
    made = lines(english(Paragraph((Run("https://council.example/what/to/expect/when/you/write/to/us"),))))
    assert [read_back(line) for line in made[-2:]] == [
        "  httpscc//council.example/what/to/",
        "expect/when/you/write/to/us",
    ]


def test_a_reader_is_told_that_nobody_has_proofread_it() -> None:
    """Under the title, as long as the document says so."""
    made = document("en-GB")
    unread = replace(made, signposts=replace(made.signposts, braille=""))
    assert braille_of("Made by machine.") in "".join(lines(made))
    assert braille_of("Made by machine.") not in "".join(lines(unread))


def test_a_language_without_a_code_is_refused() -> None:
    """It is better to have none than to have it in another language's braille."""
    with pytest.raises(braille.NoCode, match='There is no braille in "xx"'):
        braille.write(replace(document("en-GB"), locale="xx"))


def test_the_same_document_gives_the_same_bytes() -> None:
    """Whatever was written in between."""
    first = braille.write(document("uk"))
    braille.write(hostile())
    pieces.cache_clear()
    assert braille.write(document("uk")) == first
