"""A site in, Markdown that its texts may not have out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.record import Words
from macros.problems import Problem

_NOT_ALLOWED = (
    (r"^ {0,3}#{1,6}[ \t].*", "a heading", "A heading is the title of a section or point: make one."),
    (r"^[^\S\n]*\S.*\n {0,3}(?:=+|-+)[ \t]*$", "a heading", "A heading is the title of a section or point: make one."),
    (r"!\[.*?\]\(.*?\)", "an image", "Say in words what it shows."),
    (r"</?[a-zA-Z][^<>]*>|<!--", "HTML", 'Take the tag away; for "less than" leave a space after the sign.'),
    (r"^[ \t]*\|.*\||^[ \t]*:?-{3,}:? *\|", "a table", "Make a section of kind table."),
    (r"^[ \t]*(?:```|~~~)", "a block of code", "Take the line away."),
    (r"\{[{%].*", "a call of a macro", "It works in docs/ only. Write the words."),
    (r"^ {0,3}(?:[*_][ \t]*){3,}$|(?:\A|\n[ \t]*\n) {0,3}(?:-[ \t]*){3,}$", "a dividing line", "Take it away, or make a section of its own."),
    (r"\[[^\[\]]+\]\[[^\[\]]*\]|^ {0,3}\[[^\[\]]+\]:", "a link by number", "Write it as [words](kind:id)."),
)
"""What is found, what it is called, what to do instead."""


def ensure_prose_is_simple(loaded: Loaded) -> Iterator[Problem]:
    """Ensure texts have paragraphs, lists, bold, italics and links only: no heading, HTML, table or image."""
    for found, origin in loaded.strings():
        if isinstance(found.mark, Words) and found.mark.prose:
            for pattern, name, hint in _NOT_ALLOWED:
                if match := re.search(pattern, found.value, re.MULTILINE):
                    shown = " ".join(match[0].split())[:40]
                    yield origin.problem(found.path, f'This text has {name} in it: "{shown}".', hint)
