"""Limited Markdown in, HTML out."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

import markdown

_parser = markdown.Markdown(extensions=["sane_lists"])
_parser.preprocessors.deregister("html_block")
_parser.inlinePatterns.deregister("html")

RECORD_LINK = re.compile(r'href="((?:[a-z]+):(?!//)[^"]*)"')


@functools.lru_cache(maxsize=4096)
def _html(text: str) -> str:
    _parser.reset()
    return _parser.convert(text)


def prose(text: str, address_of: Callable[[str], str]) -> str:
    """HTML of a Prose field: paragraphs, lists, bold, italics and links. Tags in it are shown, not obeyed.

    ``address_of`` turns a reference ("service:housing-rents") into an address on this page.
    """
    return RECORD_LINK.sub(lambda match: f'href="{address_of(match[1])}"', _html(text))
