"""A file's bytes or text in, the signs in it that YAML would read otherwise than a person out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from macros.problems import Problem

DEEPEST = 40
"""Records and lists inside one another. The deepest real record is a third of this."""

_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HARD_SPACE = re.compile(r"^[ -]*\xa0|^[ -]*[\w-]+:\xa0", re.MULTILINE)


def unreadable_bytes(raw: bytes, at: int, name: str) -> Problem:
    """The problem of a file that is not in UTF-8: the line, and the word as it was probably meant."""
    hint = 'Save the file with the encoding "UTF-8".'
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(name, 0, "", 'This file is in UTF-16, which some editors call "Unicode".', hint)
    line = raw[:at].count(b"\n") + 1
    words = re.split(r"[\s,;]+", raw.splitlines()[line - 1].decode("cp1252", errors="replace"))
    word = next((word for word in words if not word.isascii()), "")
    message = f'This line has a character that is not in UTF-8, probably in "{word[:40]}".'
    return Problem(name, line, "", message, f"{hint[:-1]} and type the character again.")


def control_characters(text: str, name: str) -> Iterator[Problem]:
    """Signs that nobody sees."""
    for found in _CONTROL.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Problem(name, line, "", "This line has an invisible control character.", "Delete the line and type it again.")


def unwanted_signs(text: str, name: str) -> Iterator[Problem]:
    """Signs that would lose words, or stand for others, without any error.

    Raises yaml.YAMLError for what is no YAML at all.
    """
    yield from control_characters(text, name)
    for found in _HARD_SPACE.finditer(text):
        line = text.count("\n", 0, found.end() - 1) + 1
        message = "This line has a non-breaking space where a usual space must stand."
        yield Problem(name, line, "", message, "Delete the space and type it again.")
    if _CONTROL.search(text) or _HARD_SPACE.search(text):
        return
    lines, depth = text.splitlines(), 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem(name, line, "", f"More than {DEEPEST} lists stand inside one another here.", "Write fewer.")
            return
        if sign := _sign(event):
            message = f'A text cannot begin with "{sign}": YAML takes it for something else.'
            yield Problem(name, line, "", message, "Put the text in quotes. If it was meant as a copy, write it out in full.")
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.end_mark.line < len(lines):
            rest = lines[event.end_mark.line][event.end_mark.column :]
            if cut := re.match(r"\s+(#\w\S*)", rest):
                message = f'The text is cut off before "{cut[1]}": YAML takes what follows for a remark.'
                hint = "Put the whole text in quotes. If it is a remark, write a space after the #."
                yield Problem(name, line, "", message, hint)


def _sign(event: yaml.Event) -> str:
    """The sign with which YAML names, copies or types a value."""
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if getattr(event, "anchor", None):
        return "&"
    return "!" if getattr(event, "tag", None) else ""
