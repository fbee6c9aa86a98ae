"""A document in, PDF files out: to print, in large print, and as a sheet for quick reference.

Each is PDF/UA-1, which screen readers need, and PDF/A-2a, which archives need. Typst refuses what breaks either.
"""

from __future__ import annotations

import io
import json
import re
import unicodedata
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

import typst
from pikepdf import ObjectStreamMode, Pdf

from macros.formats.blocks import Document
from macros.formats.looks import LARGE, STANDARD, Look, quick
from macros.formats.printed import Printed
from macros.formats.tags import expand, name_rows
from macros.problems import Problem, ProblemsFound

_HERE = Path(__file__).parent
_MISSING = re.compile(r'error: [^\n]*the text `"(.+?)"` could not be displayed')
_QUICK_SIZES = (14, 13, 12)
"""Sizes of text that a quick reference is tried in, in points. Clear print is at least 12."""


class TooLong(Exception):
    """A quick reference needs more than one page."""


def write(document: Document) -> bytes:
    """The document to print, in 12 point. Raises ProblemsFound for a sign that the fonts have not."""
    return _set(document, STANDARD)[0]


def write_large_print(document: Document) -> bytes:
    """The document in 18 point. Raises ProblemsFound for a sign that the fonts have not."""
    return _set(document, LARGE)[0]


def write_quick_reference(document: Document) -> bytes:
    """The document on one page. Raises TooLong if it needs more, and ProblemsFound for a sign that the fonts have not."""
    for size in _QUICK_SIZES:
        pdf, pages = _set(document, quick(size))
        if pages == 1:
            return pdf
        if pages > 2:  # From 14 to 12 point, a text needs a quarter less paper.
            break
    raise TooLong(f"{_name(document)} has no quick reference: in {size} point it would take {pages} pages.")


def _set(document: Document, look: Look) -> tuple[bytes, int]:
    """A file, and the number of its pages."""
    printed = Printed(document, look)
    with Pdf.open(io.BytesIO(_typeset(document, json.dumps(printed.data)))) as file:
        name_rows(file, printed.tables)
        expand(file, {mark: meaning for meaning, mark in printed.marks.items()})
        made = io.BytesIO()
        file.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
        return made.getvalue(), len(file.pages)


def _typeset(document: Document, data: str) -> bytes:
    midnight = datetime.combine(document.made, time(), UTC)
    try:
        return _compiler().compile(format="pdf", sys_inputs={"document": data}, pdf_standards=["ua-1", "a-2a"], timestamp=midnight)
    except typst.TypstError as error:
        if signs := dict.fromkeys("".join(_MISSING.findall(error.diagnostic))):
            raise ProblemsFound(_unprintable(document, sign) for sign in signs) from None
        error.add_note(f"This happened in {_name(document)}.")
        raise


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_HERE / "fonts"])
    return typst.Compiler(_HERE / "typst" / "document.typ", font_paths=fonts)


def _name(document: Document) -> str:
    return f"{document.id} ({document.locale})"


def _unprintable(document: Document, sign: str) -> Problem:
    code = f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()
    message = f'The fonts for print have no "{sign}" ({code}).'
    return Problem(_name(document), 0, "", message, "Write it in letters, or add a font: macros/formats/fonts/README.md.")
