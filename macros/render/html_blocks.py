"""Markdown with whole elements of HTML in it in, the same with each of them set aside out.

Components write HTML, so that nearly all of a page is HTML before Markdown is read. Python-Markdown
and MkDocs would each take it apart, sign by sign, only to leave it as it is: half of the time of
making a page. This finds where each element ends by its tag alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

_START = re.compile(
    r"^<(address|article|aside|blockquote|details|div|dl|figure|form|h[1-6]|nav|ol|p|section|table|ul)\b", re.MULTILINE
)
_MARKDOWN = re.compile(r"\smarkdown[=>\s]")
"""The attribute of md_in_html, with or without a value: Markdown must see such an element."""
_NOTHING_MORE = re.compile(r"[ \t]*$", re.MULTILINE)
_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)


class HtmlBlocks(Extension):
    """A Python-Markdown extension. It changes nothing of the result but the number of blank lines."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Stand after blocks of code (priority 25) and before those who read HTML (21 and 20)."""
        md.preprocessors.register(_SetAside(md), "html_blocks", 22)


class _SetAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return "".join(self._pieces("\n".join(lines))).split("\n")

    def _pieces(self, text: str) -> Iterator[str]:
        done = 0
        while (start := _START.search(text, done)) and (end := _end(text, start)):
            element = text[start.start() : end]
            whole = _NOTHING_MORE.match(text, end) and not _MARKDOWN.search(element)
            yield text[done : start.start()]
            yield f"\n{self.md.htmlStash.store(element)}\n" if whole else element
            done = end
        yield text[done:]


def _end(text: str, start: re.Match[str]) -> int | None:
    """Where an element ends; None if nothing closes it."""
    depth = 0
    for tag in re.compile(rf"<(/?){start[1]}\b[^>]*>").finditer(text, start.start()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return None


def ids(html: str) -> set[str]:
    """Every id in finished HTML: what a link to the page may end in."""
    return set(_ID.findall(html))


def headings(html: str) -> list[tuple[str, str]]:
    """Second headings as they are set: id and HTML. MkDocs' own table of contents drops marks of language."""
    return _HEADING.findall(html)
