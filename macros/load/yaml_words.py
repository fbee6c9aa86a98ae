"""PyYAML's error in, what a comms officer can do about it out."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from macros.problems import Problem

Words = tuple[int, str, str]
"""Line from 1, message, hint."""

_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?:- +)*(.*)")
_TEXT_WITH_COLON = re.compile(r"\s*(?:- +)*(?:(?P<name>[\w-]+: +)|(?<=- )(?=.*: .*:))(?P<text>.*:(?: .*)?)$")
_CLOSING = {"'": re.compile(r"(?:[^']|'')*'(.*)"), '"': re.compile(r'(?:[^"\\]|\\.)*"(.*)')}
"""A text up to the quotation mark that ends it, and what follows."""
_QUOTES = "Put it in quotes."


def explain(error: yaml.YAMLError, name: str, text: str) -> Problem:
    """Say what stops a file from being read as YAML, on the line where a person would look."""
    lines = text.splitlines() or [""]
    for reading in _READINGS:
        if (words := reading(error, lines)) is not None:
            return Problem(name, words[0], "", words[1], words[2])
    hint = "Compare it with a file of the same kind that can be read."
    return Problem(name, _line(error, lines), "", f"This line cannot be read ({error.problem}).", hint)


def _line(error: yaml.YAMLError, lines: list[str]) -> int:
    mark = error.problem_mark or error.context_mark
    return min(mark.line + 1, len(lines))


def _begin(error: yaml.YAMLError, lines: list[str]) -> int:
    """The line where that begins which YAML could not read to its end."""
    return min((error.context_mark or error.problem_mark).line + 1, len(lines))


def _tab(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    line = _line(error, lines)
    if re.match(r"[\s-]*\t", lines[line - 1]):
        return line, "This line is indented with a tab.", "Use spaces: two for each step to the right."
    return None


def _quotation_mark(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    """A quoted text that never ends, or ends too early. Those above it are followed to their ends."""
    last, number = _line(error, lines), 1
    while number <= last:
        end, after = _quoted(lines, number)
        goes_on = after is not None and re.match(r"\s*[^\s#]", after)
        if after is None or (goes_on and number < end == last):
            return number, "A quotation mark is opened here and never closed.", "Close it at the end of the text."
        if goes_on and number == end == last:
            hint = "Put the whole text in double quotes if it has apostrophes in it, and in single quotes if not."
            return number, "The text goes on after its closing quotation mark.", hint
        number = end + 1
    return None


def _quoted(lines: list[str], number: int) -> tuple[int, str | None]:
    """The line where the value on a line ends, if it is quoted, and what follows it there; None if nothing ends it."""
    value = _VALUE.match(lines[number - 1])[1]
    if not value.startswith(("'", '"')):
        return number, ""
    closing = _CLOSING[value[0]]
    for end, text in enumerate((value[1:], *lines[number:]), start=number):
        if closed := closing.match(text):
            return end, closed[1]
    return len(lines), None


def _colon(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    if "mapping values are not allowed" not in error.problem:
        return None
    line = _line(error, lines)
    if match := _TEXT_WITH_COLON.match(lines[line - 1]):
        text = match["text"]
        quoted = f'"{text}"' if '"' not in text else "'{}'".format(text.replace("'", "''"))
        hint = f"Put the whole text in quotes: {match['name'] or ''}{quoted}"
        return line, 'The text has a colon and a space (": ") in it, which YAML takes for a new field.', hint
    above = next((number for number in range(line - 1, 0, -1) if lines[number - 1].strip()), line)
    if ": " not in lines[above - 1] and not lines[above - 1].rstrip().endswith(":"):
        return above, *_NO_COLON
    hint = "Move it to the left, under its neighbours. If it belongs to the text above, put that text in quotes."
    return line, "This line stands further to the right than the field above it, which already has a value.", hint


_NO_COLON = "A field name needs a colon and a space after it.", "Write it as name: value."


def _no_colon(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    return (_begin(error, lines), *_NO_COLON) if "could not find expected ':'" in error.problem else None


def _first_sign(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    """A text that begins with a sign that means something to YAML."""
    line = _begin(error, lines) if "flow" in (error.context or "") else _line(error, lines)
    sign = _VALUE.match(lines[line - 1])[1][:1]
    if "cannot start" in error.problem:
        sign = lines[line - 1][error.problem_mark.column :][:1] or sign
    return (line, f'A text cannot begin with "{sign}".', _QUOTES) if sign and sign in "[]{}@`%*&!|>?," else None


def _known(error: yaml.YAMLError, lines: list[str]) -> Words | None:
    """What needs no more than the right words."""
    for words, message, hint in _KNOWN:
        if words in error.problem:
            return _line(error, lines), message, hint
    return None


_KNOWN = (
    ("escape", "A backslash (\\) in double quotes means something to YAML.", "Put the text in single quotes."),
    ("block sequence entries", "A list starts on the line under its name.", "Move the hyphen to a line of its own."),
    ("another document", 'A line of three hyphens ("---") starts a second document.', "Take the line away."),
    ("<document start>", 'The line "..." above ends the document.', "Take it away, or put the three dots in quotes."),
    ("expected", "This line does not fit the lines above it.",
     "Give the lines of one list or record the same indentation, in steps of two spaces."),
)  # fmt: skip

_READINGS: tuple[Callable[[yaml.YAMLError, list[str]], Words | None], ...] = (
    _tab, _quotation_mark, _colon, _no_colon, _first_sign, _known,
)  # fmt: skip
