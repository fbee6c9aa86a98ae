"""Documents in print: what is in the file for those who do not see it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from every_block import WORDS, document
from painted import painted
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from tag_tree import faults, walk

from macros.formats import pdf
from macros.formats.blocks import Cell, Heading, Paragraph, Run, Table

Spoil = Callable[[Pdf], None]


def elements(file: Pdf, kind: str) -> list[Object]:
    """The structure elements of a type, in reading order."""
    return [one for name, _, one in walk(file.Root.StructTreeRoot, "", file) if name == kind]


@pytest.mark.parametrize("write", [pdf.write, pdf.write_large_print])
@pytest.mark.parametrize("locale", WORDS)
def test_nothing_is_missed_by_a_screen_reader(locale: str, write: Callable[..., bytes]) -> None:
    """Typst has checked the file against PDF/UA-1 and PDF/A-2a when it wrote it; this reads what came out."""
    assert faults(write(document(locale))) == []


def delete(kind: str, name: str) -> Spoil:
    """Take an entry from the first element of a type."""

    def spoil(file: Pdf) -> None:
        del elements(file, kind)[0][name]

    return spoil


def retype(kind: str, other: str, which: int = 0) -> Spoil:
    """Make an element of a type one of another."""

    def spoil(file: Pdf) -> None:
        elements(file, kind)[which].S = Name(f"/{other}")

    return spoil


def of_root(name: str) -> Spoil:
    """Take an entry from the file's catalogue."""

    def spoil(file: Pdf) -> None:
        del file.Root[name]

    return spoil


def paint(file: Pdf) -> None:
    """Paint a rectangle without a tag."""
    file.pages[0].contents_add(b"0 0 9 9 re f")


def lose_content(file: Pdf) -> None:
    """Leave the first paragraph's words without a tag."""
    elements(file, "P")[0].K = Array()


def untag_link(file: Pdf) -> None:
    """Let a link's annotation stand in no tag."""
    link = elements(file, "Link")[0]
    link.K = Array([kid for kid in link.K if not (isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR)])


def silence_link(file: Pdf) -> None:
    """Take away what a link says of its end."""
    del file.pages[0].Annots[0].Contents


def forget_title(file: Pdf) -> None:
    """Take the title from the metadata."""
    with file.open_metadata() as metadata:
        del metadata["dc:title"]


def claim_less(file: Pdf) -> None:
    """Take the claim of PDF/UA from the metadata."""
    with file.open_metadata() as metadata:
        del metadata["pdfuaid:part"]


def font(file: Pdf) -> Object:
    """A font of the first page."""
    return next(iter(painted(file.pages[0].obj).fonts.values()))


def silence_font(file: Pdf) -> None:
    """Keep the shapes of letters, and forget which they are."""
    del font(file).ToUnicode


def take_font(file: Pdf) -> None:
    """Leave a font to the reader's machine."""
    described = font(file).DescendantFonts[0].FontDescriptor
    for name in ("/FontFile2", "/FontFile3"):
        if name in described:
            del described[name]


def untrue_language(file: Pdf) -> None:
    """Mark words with a language that is none."""
    contents = file.pages[1].Contents
    contents.write(contents.read_bytes().replace(b"/Lang(pl)", b"/Lang(qaa)"))


def unscope(file: Pdf) -> None:
    """Let a row's name be a header of nothing."""
    next(one for one in elements(file, "TH") if "/ID" not in one).A = Array()


SPOILED = {
    "language": (of_root("/Lang"), "The file has no language."),
    "tags": (of_root("/StructTreeRoot"), "The file has no tags."),
    "mark": (of_root("/MarkInfo"), "does not say that it is tagged"),
    "window": (of_root("/ViewerPreferences"), "the place of its title"),
    "title": (forget_title, "The file has no title."),
    "claim": (claim_less, "PDF/UA-1"),
    "bookmarks": (of_root("/Outlines"), "headings have 0 bookmarks"),
    "level": (retype("H3", "H4"), "leave a level out"),
    "first heading": (retype("H1", "P"), "The title is not the first heading"),
    "type": (retype("P", "Words"), "Words is no type of PDF"),
    "list": (retype("LI", "P"), "P stands in L."),
    "list's body": (retype("LBody", "Div"), "Div stands in LI."),
    "column": (retype("TH", "TD"), "no headers of columns"),
    "row": (unscope, "does not say that it names its row"),
    "cells": (lambda file: elements(file, "TR")[1].K.__delitem__(0), "different numbers of cells"),
    "picture": (delete("Figure", "/Alt"), "no text that stands for it"),
    "link": (untag_link, "A link is not tagged."),
    "link's end": (silence_link, "where it leads"),
    "link's words": (lambda file: elements(file, "Link")[0].__setattr__("K", Array([kid for kid in elements(file, "Link")[0].K if not isinstance(kid, int) and "/S" not in kid])), "A link has no words."),
    "tab": (lambda file: file.pages[0].obj.__delitem__("/Tabs"), "tab key"),
    "paint": (paint, "painted without a tag"),
    "content": (lose_content, "do not meet"),
    "font": (take_font, "is not in the file"),
    "letters": (silence_font, "cannot be read aloud"),
    "other language": (untrue_language, 'no language "qaa"'),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_the_check_sees_what_is_spoiled(name: str) -> None:
    """A check that finds nothing proves nothing, unless it finds this."""
    spoil, fault = SPOILED[name]
    spoiled = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf.write(document("en-GB")))) as file:
        spoil(file)
        file.save(spoiled)
    assert [one for one in faults(spoiled.getvalue()) if fault in one]
