"""A formatted text in, the same as plain text out: paragraphs with an empty line between, lists with a line each."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from macros.i18n.local_text import LocalText
from macros.render.prose import prose


def plain(text: str | None) -> str | None:
    """The words of a Prose field, in the language that they were in; None for none. A link leaves its words."""
    if text is None:
        return None
    if isinstance(text, LocalText):
        return LocalText(_plain(text), text.locale, _plain(text.english), text.older_english)
    return _plain(text)


def _plain(text: str) -> str:
    root = html.fragment_fromstring(prose(text, lambda reference: ""), create_parent="div")
    return "\n\n".join(_words(block) for block in root)


def _words(block: html.HtmlElement) -> str:
    if block.tag in ("ul", "ol"):
        return "\n".join(_lines(block))
    return " ".join(block.text_content().split())


def _lines(block: html.HtmlElement, depth: int = 0) -> Iterator[str]:
    """The lines of a list. Not with a hyphen: a spreadsheet takes what begins with one for a sum."""
    for number, item in enumerate(block, start=1):
        inner = item.xpath("./ul | ./ol")
        for one in inner:
            item.remove(one)
        yield "  " * depth + (f"{number}. " if block.tag == "ol" else "• ") + " ".join(item.text_content().split())
        for one in inner:
            yield from _lines(one, depth + 1)
