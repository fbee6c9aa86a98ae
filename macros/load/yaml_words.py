"""PyYAML's error in, what a comms officer can do about it out."""

from __future__ import annotations

import re

import yaml

from macros.problems import Problem


def explain(error: yaml.YAMLError, name: str, text: str) -> Problem:
    """Say what stops a file from being read as YAML, on the line where a person would look."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    number = mark.line + 1 if mark else 1
    lines = text.splitlines()
    number = min(number, len(lines) or 1)
    line = lines[number - 1] if lines else ""
    words = str(getattr(error, "problem", "") or error)

    def problem(at: int, message: str, hint: str) -> Problem:
        return Problem(name, at, "", message, hint)

    for at in range(number, 0, -1):
        if re.match(r"\s*\t", lines[at - 1]) and at >= number - 1:
            return problem(at, "This line is indented with a tab.", "Use spaces: two for each step to the right.")
    if (quote := _open_quote(lines, number)) is not None:
        return problem(quote, "A quotation mark is opened here and never closed.", "Close it at the end of the text.")
    if "mapping values are not allowed" in words and (match := re.match(r"\s*(?:- )?\s*([\w-]+): (.*: .*)", line)):
        hint = f'Put the whole text in quotes: {match[1]}: "{match[2]}".'
        return problem(number, 'The text has a colon and a space (": ") in it, which YAML takes for a new field.', hint)
    if "could not find expected ':'" in words or "mapping values are not allowed" in words:
        at = max(1, number - 1) if "could not find" in words else number
        return problem(at, "A field name needs a colon and a space after it.", "Write it as name: value.")
    if "found character that cannot start any token" in words or "unknown escape" in words:
        return problem(number, "The text begins with a sign that means something to YAML.", "Put the text in quotes.")
    if "special characters are not allowed" in words or "control characters" in words:
        return problem(number, "This line has an invisible control character.", "Delete the line and type it again.")
    if isinstance(error, yaml.parser.ParserError) or "expected" in words:
        hint = "Give lines of one list or record the same indentation, in steps of two spaces."
        return problem(number, "This line does not fit the lines above it.", hint)
    return problem(number, f"This line cannot be read ({words}).", "Compare it with the example in data/README.md.")


def _open_quote(lines: list[str], upto: int) -> int | None:
    """The last line, at or before the error, that opens a quotation mark and does not close it."""
    for number in range(min(upto, len(lines)), 0, -1):
        match = re.search(r"""(?:^|[:\-] )\s*(["'])(.*)$""", lines[number - 1])
        if match and match[1] not in match[2].replace("\\" + match[1], ""):
            return number
    return None
