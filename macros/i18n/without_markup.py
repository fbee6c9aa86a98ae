"""Markdown in, its words alone out: for readers, to whom its signs say nothing."""

from __future__ import annotations

import re
from functools import cache

import markdown
from markupsafe import Markup

_EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed")
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NOTE = re.compile(r"\[\^[^\]]+\]:?")
"""The sign of a footnote, where it is mentioned and where it stands."""

_NUMBERED = re.compile(r"^(\d+)\.", re.MULTILINE)
"""The number of a list's item, or of a title: it is read."""


def without_markup(text: str) -> str:
    """The words of a text, in one line. What a call of a macro gives is not known here, and stands as dots.

    >>> without_markup("## How soon {: #soon }")
    'How soon'
    >>> without_markup("We have {{ counts('laws') }} [laws](laws.md).")
    'We have … laws.'
    """
    parser = _parser()
    parser.reset()
    html = parser.convert(_NUMBERED.sub(r"\1\.", _NOTE.sub("", _CALL.sub("…", text))))
    return Markup(html).striptags()


@cache  # Made only where a translation is older than its English.
def _parser() -> markdown.Markdown:
    return markdown.Markdown(extensions=_EXTENSIONS)
