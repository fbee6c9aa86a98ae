"""All pages of a site in, one file of each kind that they offer out, with what a person does to test it (WCAG-EM 1.0, step 3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.criterion import Script
from macros.model.file_kinds import FILE_KINDS, file_kind
from macros.review.built_pages import BuiltPage
from macros.review.sample import draw

SCRIPTS = {
    "pdf": Script(
        technology="A screen reader with a PDF viewer",
        steps=(
            "Open the file, and let the screen reader read it from the beginning to the end.",
            "List its headings, go through a list and a table, and follow a link.",
            "Zoom to 400%, and switch to the viewer's view for small screens, if it has one.",
        ),
        expected="The title is read when the file opens, in the voice of its language. Headings, lists and tables are read as "
        "what they are, all of it is read once, in an order that makes sense, and no line is cut off.",
    ),
    "large-print": Script(
        technology="A printer, and readers with low vision",
        steps=(
            "Print two pages on A4 paper at their actual size.",
            "Let people who use large print find a figure, a heading and the number of a page.",
        ),
        expected="They read it without a magnifier, and find what they look for.",
    ),
    "quick-reference": Script(
        technology="A printer, and a screen reader with a PDF viewer",
        steps=("Print it on A4 paper.", "Let the screen reader read it from the beginning to the end."),
        expected="It is one page that can be read at arm's length, and each figure is read with what it is about.",
    ),
    "easy-read": Script(
        technology="People with learning disabilities, and a screen reader with a PDF viewer",
        steps=("Print it, and read it together.", "Let the screen reader read it from the beginning to the end."),
        expected="They can say in their own words what it says. Each picture belongs to the words beside it, and is not read "
        "as a drawing without a name.",
    ),
    "epub": Script(
        technology="An e-book reader on a phone, and one on a computer, each with its screen reader",
        steps=(
            "Set the largest letters, then dark colours.",
            "Go to a chapter by the table of contents, and follow a link.",
            "Let it be read aloud over two chapters, a table among them.",
        ),
        expected="Lines fit the screen at every size, colours change, the table of contents leads where it says, and it is read "
        "in the voice of its language.",
    ),
    "text": Script(
        technology="A text editor with a screen reader",
        steps=(
            "Open the file in an editor that wraps lines.",
            "Let the screen reader read it from the beginning to the end.",
        ),
        expected="Letters with marks are right, a heading can be told from a text, and each row of a table is a sentence.",
    ),
    "braille": Script(
        technology="A braille display or an embosser, and people who read braille",
        steps=(
            "Set the embosser to the cells and lines that the page names, and emboss three pages; or open the file on a display.",
            "Compare a page with the web page, figures and dates above all.",
        ),
        expected="Readers of braille find no word, figure or contraction wrong, no line is cut off, and pages are numbered.",
    ),
}
"""How a person tests each kind of file."""


@dataclass(frozen=True)
class ChosenFile:
    """The file of the sample that stands for its kind."""

    kind: str
    address: str
    """As findings and tests name it: "downloads/promise.pdf"."""
    page: BuiltPage
    """A page that offers it."""

    @property
    def script(self) -> Script:
        """How a person tests it."""
        return SCRIPTS[self.kind]


def choose_files(pages: Iterable[BuiltPage], source_locale: str) -> tuple[ChosenFile, ...]:
    """One file of each kind in the site's own language, by the same chance as the sample's pages."""
    found: dict[str, ChosenFile] = {}
    for page in pages:
        for address in page.files if page.locale == source_locale else ():
            one = ChosenFile(file_kind(address) or "", address, page)
            if one.kind not in found or draw(address) < draw(found[one.kind].address):
                found[one.kind] = one
    return tuple(found[kind] for kind in FILE_KINDS if kind in found)
