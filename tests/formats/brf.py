"""A braille file in, its pages and what they say out, read back by liblouis with tables of its own."""

from __future__ import annotations

import ctypes
import re

from macros.formats.braille.liblouis import library

MISREAD = {
    r"httpscc//": "https://",  # Dots 25 are the colon, and "cc" inside a word.
    r"\be\.go\.": "e.g.",  # "g" alone stands for "go", but not between full stops.
    r"\bi\.every\b": "i.e",  # The same for "e".
    r"\bD\.Can\.": "D.C.",  # The same for "c".
    r"\bCOULDS\b": "CDS",  # "cd" stands for "could", but not in capitals before "s".
    r"\ben\b": "enough",  # Cells that stand for a word, or else for its first letters. So are the next ones:
    r"\babv\b(?=[);])": "above",
    r"\bag\b(?=[);])": "again",
    r"\bd\b(?=[);])": "do",
    r"\bst\b(?=[);])": "still",
    r"\bth\b(?=[);])": "this",
    r"\bx\b(?=[);])": "it",
    r"\bX\b(?=[);])": "IT",
    r"\by\b(?=[);])": "you",
    r"\bIT'S\b": "IT's",  # Capitals end at the apostrophe, or do not.
}
"""What liblouis 3.24 reads back from English otherwise than it was, though the cells are right; and how it was."""


def pages(file: bytes) -> list[list[str]]:
    """The lines of each page, the one with the page's number first."""
    return [page.removesuffix("\r\n").split("\r\n") for page in file.decode("ascii").split("\f")]


def read_back(cells: str, table: str = "en-ueb-g2.ctb") -> str:
    """Text that cells in ASCII braille stand for."""
    louis = library()
    width = louis.lou_charSize()
    encoding = "utf-16-le" if width == 2 else "utf-32-le"
    taken, made = ctypes.c_int(len(cells)), ctypes.c_int(len(cells) * 20 + 20)
    text = ctypes.create_string_buffer(made.value * width)
    done = louis.lou_backTranslateString(
        f"en-us-brf.dis,{table}".encode(),
        cells.encode(encoding),
        ctypes.byref(taken),
        text,
        ctypes.byref(made),
        None,
        None,
        0,
    )
    assert done, f"liblouis has no table {table}."
    return text.raw[: made.value * width].decode(encoding)


def text_of(file: bytes) -> str:
    """All that a file in English says, but the first lines of its pages."""
    lines = [line.strip() for page in pages(file) for line in page[1:]]
    text = " ".join(read_back(line) for line in lines if line)
    for misread, meant in MISREAD.items():
        text = re.sub(misread, meant, text)
    return text
