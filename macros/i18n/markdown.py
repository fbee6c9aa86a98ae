"""A hand-written page in, its paragraphs as messages out; and the page in a locale.

Pages are translated by paragraph, in the same .po file as the records, so that a translator needs
one tool, and one changed paragraph makes one entry fuzzy and not a whole page old. A block is kept as
it is written, with all that belongs to it, which leaves every Markdown construct whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from macros.i18n.catalogue import Catalogue
from macros.i18n.local_text import SOURCE_LOCALE, LocalText
from macros.i18n.locales import typed_without_marks
from macros.i18n.messages import MENU_LENGTH, Message

_SHOWN = ("title", "menu")
"""The keys of the front matter that stand on pages."""
FRONT = (*_SHOWN, "description", "search_words")
"""The keys of the front matter that are translated."""
_TOLD = {
    "menu": f", {MENU_LENGTH} letters at most",
    "search_words": ": what people type to find it, in everyday words with spaces between them",
}
"""What a translator must know of a key besides."""
_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_HEADING_ID = re.compile(r"\{:\s*#([\w-]+)")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+(?= {0,3}(?!:[ \t])\S)")
"""Blank lines between two blocks: what is indented below them, or defines the term above, is of the same block."""
_FENCED = re.compile(r"^[ \t]*(`{3,}|~{3,})[^`\n]*\n.*?^[ \t]*\1[ \t]*$", re.DOTALL | re.MULTILINE)
_ITEM = re.compile(r"(?:[-*+]|\d+\.)[ \t]")
_MACRO_ALONE = re.compile(r"\A(?:\{\{.*?\}\}|\{:.*?\}|\s|</?\w+[^>]*>)*\Z", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list, note, table or whatever else has blank lines inside and would break if torn there."""

    context: str
    text: str

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate: more than calls of macros, and no computer code."""
        return not self.text.startswith(("```", "~~~")) and not _MACRO_ALONE.match(self.text)


def page_messages(text: str, file: str) -> Iterator[Message]:
    """Every text of a page: what the front matter says, then its paragraphs."""
    front, body = _split(text)
    for key in FRONT:
        if key in front:
            yield Message(f"{file}/{key}", str(front[key]), file, f"The page's {key}{_TOLD.get(key, '')}")
    for block in _blocks(body, file):
        if block.has_words:
            yield Message(block.context, block.text, file, "Markdown: keep {{ ... }}, {: ... } and addresses as they are")


def translate_page(text: str, file: str, catalogue: Catalogue) -> tuple[str, tuple[LocalText, ...]]:
    """The page in the catalogue's locale, and its texts with their language.

    A paragraph that has no translation stays English and says so.
    """
    front, body = _split(text)
    shown = []
    for key in FRONT:
        if english := str(front.get(key, "")):
            local = catalogue.local(f"{file}/{key}", english)
            front[key] = str(local)
            if key in _SHOWN:
                shown.append(local)
    words = str(front.get("search_words", ""))
    if typed := typed_without_marks(str(front.get("title", "")), words):
        front["search_words"] = " ".join((words, *typed)).strip()
    pieces = []
    for block in _blocks(body, file):
        local = catalogue.local(block.context, block.text)
        translated = local.locale == catalogue.locale
        if translated or block.has_words:
            shown.append(local)
        if translated:
            pieces.append(str(local))
        elif block.has_words:
            pieces.append(f'<div lang="{SOURCE_LOCALE}" dir="ltr" markdown="1">\n\n{block.text}\n\n</div>')
        else:
            pieces.append(block.text)
    matter = yaml.safe_dump(front, allow_unicode=True, sort_keys=False) if front else ""
    return f"---\n{matter}---\n\n" + "\n\n".join(pieces) + "\n", tuple(shown)


def _split(text: str) -> tuple[dict[str, object], str]:
    match = _FRONT_MATTER.match(text)
    return (yaml.safe_load(match[1]) or {}, text[match.end() :]) if match else ({}, text)


def _blocks(body: str, file: str) -> Iterator[Block]:
    """Blocks in order; the context counts them from the last heading with an id."""
    section, number = "top", 0
    for text in _pieces(body.strip("\n")):
        if text.startswith("#") and (named := _HEADING_ID.search(text)):
            section, number = named[1], 0
        yield Block(f"{file}/{section}/{number}", text)
        number += 1


def _pieces(body: str) -> Iterator[str]:
    """The blocks of a page: parted by blank lines, but for those inside a fence, and those between items of one list."""
    fences = [match.span() for match in _FENCED.finditer(body)]
    start = 0
    for blank in _BLANK.finditer(body):
        fenced = any(first < blank.start() < last for first, last in fences)
        if not fenced and not (_ITEM.match(body, start) and _ITEM.match(body, blank.end())):
            yield body[start : blank.start()]
            start = blank.end()
    yield body[start:]
