"""Documents as plain text."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from every_block import WORDS, document, hostile
from heard import added, heard, lost, words

from macros.formats import text
from macros.formats.blocks import Heading, Paragraph, Run

ISOLATES, END = "\u2066\u2067", "\u2069"


def read(file: bytes) -> list[str]:
    """The lines of a file, as it says they are."""
    assert file.startswith(codecs.BOM_UTF8), (
        "Without a byte order mark, browsers and old programs take it for Windows' letters."
    )
    whole = file.decode("utf-8-sig")
    assert whole.endswith("\r\n") and "\n" not in whole.replace("\r\n", ""), "Lines end as Windows ends them."
    return whole.split("\r\n")[:-1]


def test_a_document_reads_well_from_top_to_bottom(request: pytest.FixtureRequest) -> None:
    """The whole file, as a person would read it: look at the change before you accept it."""
    expected = Path(__file__).parent / "expected" / "every_block.txt"
    file = text.write(document("en-GB"))
    if request.config.getoption("--update-expected"):
        expected.write_bytes(file)
    assert read(file) == read(expected.read_bytes()), (
        "Accept it with: pytest --update-expected tests/formats/test_text.py"
    )


@pytest.mark.parametrize("locale", WORDS)
def test_no_word_is_lost_and_none_is_made_up(locale: str) -> None:
    """The words of the file are the document's, in order, with addresses and what abbreviations stand for."""
    made = document(locale)
    found = words(text.write(made).decode("utf-8-sig"))
    assert not lost(heard(made, by_row=True), found)
    assert not (Counter(found) - Counter(heard(made, by_row=True))).keys() - added(made)


def test_only_a_heading_has_two_or_three_empty_lines_before_it() -> None:
    """Who listens line by line, or feels a braille line, knows a heading by them, and its level."""
    made = document("en-GB")
    gaps = re.findall(r"(?<=\n)((?:\r\n){2,})(.*)\r\n", text.write(made).decode())
    headings = [block for block in made.blocks if isinstance(block, Heading)]
    assert [line for _, line in gaps] == [block.words[0].text for block in headings]
    assert [len(gap) // 2 for gap, _ in gaps] == [3 if block.level == 2 else 2 for block in headings]


def test_an_address_and_an_abbreviation_are_told_once() -> None:
    """A voice that repeats them at each mention is hard to listen to."""
    mention = Paragraph(
        (Run("HFS", expansion="Homes for Sedgemoor"), Run(" "), Run("help", address="https://help.example/"))
    )
    lines = read(text.write(replace(document("en-GB"), blocks=(mention, mention))))
    assert lines[-3:] == ["HFS (Homes for Sedgemoor) help (https://help.example/)", "", "HFS help"]


def test_an_address_that_is_written_out_is_not_repeated() -> None:
    """Where the link's words are the address, they are enough."""
    for words_, address in (
        ("help.example/a", "https://www.help.example/a/"),
        ("01823 1", "tel:018231"),
        ("a@b.example", "mailto:a@b.example"),
    ):
        lines = read(text.write(replace(document("en-GB"), blocks=(Paragraph((Run(words_, address=address),)),))))
        assert lines[-1] == words_


def test_arabic_keeps_its_order_where_programs_set_every_line_from_the_left() -> None:
    """Each line begins with a mark from right to left, and all of it is in an isolate that ends on the line."""
    lines = [line for line in read(text.write(document("ar"))) if line]
    for line in lines:
        assert line.startswith("\u200f\u2067") and line.endswith(END), ascii(line)
        assert sum(line.count(sign) for sign in ISOLATES) == line.count(END), ascii(line)
    whole = "\n".join(lines)
    for part in ("01823 357628", "https://council.example/complain/", "Customer Strategy (2023)"):
        assert f"\u2066{part}{END}" in whole, f"{part} would change its order among Arabic words."
    assert f"{ISOLATES[1]}خدمات المجلس 2023{END}" in text.write(document("en-GB")).decode(), (
        "And Arabic among English ones."
    )


def test_hostile_words_stay_within_their_line() -> None:
    """Nothing that somebody writes can end a line, or a file, or turn the rest of it around."""
    lines = read(text.write(hostile()))
    assert not {sign for line in lines for sign in line} & set("\x00\x0c\x1b\t\u202e\u200b\ufeff")
    assert any("End" in line for line in lines)
    assert all(line.count("a<b>") == line.count("End") for line in lines), (
        "One is how the words begin, one how they end."
    )


def test_the_same_document_gives_the_same_bytes() -> None:
    """Nothing depends on what was written before."""
    assert text.write(document("uk")) == text.write(document("uk"))
